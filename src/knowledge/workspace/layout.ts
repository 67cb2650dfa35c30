import { isMap, isScalar, isSeq, type CST, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseYaml, type YamlDocument } from './raw.ts';
import { t } from '../../util/l10n.ts';

/** An edit that cannot be made; the message says why, for a person. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
}

export type MapNode = YAMLMap<Node, Node | null>;
export type SeqNode = YAMLSeq<Node>;
export type PairNode = Pair<Node, Node | null>;

/** A YAML text about to be edited. */
export interface Layout {
  readonly text: string;
  readonly document: YamlDocument;
  /** The line end that the text uses. */
  readonly eol: string;
}

/** @throws EditRefused where the text is no YAML: an edit of it could make things worse */
export function layoutOf(text: string): Layout {
  const { document, problems } = parseYaml(text);
  const [first] = problems;
  if (first) {
    const line = text.slice(0, first.start).split('\n').length;
    throw new EditRefused(t('The file has an error in line {0}. Correct it first.', line));
  }
  return { text, document, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The map that the file is; undefined for an empty file. */
export function rootMap({ document }: Layout): MapNode | undefined {
  const root: unknown = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return undefined;
  if (isMap<Node, Node | null>(root)) return root;
  throw new EditRefused(t('The file is not laid out as keys with values. Correct it first.'));
}

export function pairOf(map: MapNode | undefined, key: string): PairNode | undefined {
  return map?.items.find((pair) => isScalar(pair.key) && (pair.key.value === key || pair.key.source === key));
}

/** What is written as the value of a pair; null for nothing at all. */
export function writtenValue(pair: PairNode): Node | null {
  const { value } = pair;
  return isScalar(value) && value.value === null && startOf(value) === endOf(value) ? null : value;
}

export const isFlow = (node: MapNode | SeqNode): boolean =>
  node.srcToken?.type === 'flow-collection' || node.flow === true;

export const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** Where what is written of a node ends, without comments, line ends and spaces after it. */
export function endOf(node: Node, text = ''): number {
  if (isMap<Node, Node | null>(node) && !isFlow(node)) {
    const last = node.items.at(-1);
    if (last) return pairEnd(last, text);
  }
  if (isSeq<Node>(node) && !isFlow(node)) {
    const last = node.items.at(-1);
    if (last) return endOf(last, text);
  }
  let end = node.range?.[1] ?? 0;
  const isBlockText = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
  while (isBlockText && end > startOf(node) && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

/** Where a pair ends: after its value, or after its colon. */
export function pairEnd(pair: PairNode, text: string): number {
  const value = writtenValue(pair);
  return value ? endOf(value, text) : colonOf(pair, text) + 1;
}

/** The offset of the colon after a key. */
export function colonOf({ key }: PairNode, text: string): number {
  const at = text.indexOf(':', endOf(key, text));
  if (at < 0 || text.slice(endOf(key, text), at).trim() !== '') {
    throw new EditRefused(
      t('The value after "{0}" has no colon. Correct it first.', text.slice(startOf(key), endOf(key, text))),
    );
  }
  return at;
}

export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The end of the line that holds `offset`, before its line end. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** Where the line after the one that holds `offset` begins. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  if (end === text.length) return end;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

/** Where the dash of each item of a list in block style stands. */
export function dashesOf(seq: SeqNode): number[] {
  const token = seq.srcToken as CST.BlockSequence | undefined;
  const items = token?.type === 'block-seq' ? token.items : [];
  return items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset));
}
