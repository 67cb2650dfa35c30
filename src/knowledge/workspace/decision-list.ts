import { isMap, isSeq } from 'yaml';
import type { Decision } from '../../model/decision.ts';
import type { Span } from '../../model/span.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { appendLine, commentsAbove, insertItems, removeItem, removeLines } from './edit-list.ts';
import { removePair, setPair } from './edit-map.ts';
import { readFlowLines } from './flow-lines.ts';
import {
  colonOf,
  EditRefused,
  isFlow,
  layoutOf,
  lineStart,
  nextLine,
  pairEnd,
  pairOf,
  rootMap,
  writtenValue,
  type Layout,
  type MapNode,
  type SeqNode,
} from './layout.ts';
import { toRaw, type RawMap, type RawValue } from './raw.ts';
import { decisionPairs, yamlFlowMap } from './write.ts';
import { t } from '../../util/l10n.ts';

/** The list of `decisions.yaml` as it can be edited, whatever its layout. Edits count in offsets of its text. */
export interface DecisionList {
  /** The entries as they are written, in order. */
  readonly items: readonly RawValue[];
  insert(index: number, decision: Decision): TextEdit[];
  remove(index: number): TextEdit[];
  replace(index: number, decision: Decision): TextEdit[];
}

/** @throws EditRefused where the text is no YAML, or not a list of decisions */
export function decisionListOf(text: string): DecisionList {
  const { rest, entries, complete } = readFlowLines(text, 'decisions');
  if (complete && entries.size > 0) return linesList(text, [...entries.values()]);
  const layout = { ...layoutOf(rest), text };
  const root = rootMap(layout);
  const pair = pairOf(root, 'decisions');
  const list = pair && writtenValue(pair);
  if (list && !isSeq(list)) throw new EditRefused(t('What stands under "decisions:" is no list. Correct it first.'));
  const seq = list as SeqNode | null | undefined;
  if (!seq || (seq.items.length === 0 && text.slice(...rangeOf(seq)) === '[]')) return emptyList(layout, root, seq);
  return yamlList(layout, seq, entries);
}

const rangeOf = (seq: SeqNode): [number, number] => [seq.range?.[0] ?? 0, seq.range?.[1] ?? 0];

const flow = (decision: Decision): string => yamlFlowMap(decisionPairs(decision));

const replaced = ({ start, end }: Span, decision: Decision): TextEdit[] => [{ start, end, text: flow(decision) }];

/** Every entry has a line of its own: the layout that commands write. */
function linesList(text: string, items: readonly RawMap[]): DecisionList {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const first = items[0]?.start ?? 0;
  const start = lineStart(text, first);
  const dash = text.indexOf('-', start);
  const lineOf = (decision: Decision): string => `${text.slice(start, dash)}- ${flow(decision)}`;
  return {
    items,
    insert: (index, decision) => {
      const before = items[index - 1];
      if (before) return [appendLine(text, before.end, lineOf(decision), eol)];
      const top = commentsAbove(text, start);
      return [{ start: top, end: top, text: lineOf(decision) + eol }];
    },
    remove: (index) => {
      const item = items[index];
      return item ? removeLines(text, item.start, item.end) : [];
    },
    replace: (index, decision) => {
      const item = items[index];
      return item ? replaced(item, decision) : [];
    },
  };
}

/** @param read the entries that stand in the document as a single character */
function yamlList(layout: Layout, seq: SeqNode, read: ReadonlyMap<number, RawMap>): DecisionList {
  const items = seq.items.map((node) => {
    const start = node.range?.[0] ?? 0;
    return read.get(start) ?? toRaw(node, { start, end: start });
  });
  return {
    items,
    insert: (index, decision) => insertItems(layout, seq, index, [flow(decision)]),
    remove: (index) => removeItem(layout, seq, index),
    replace: (index, decision) => {
      const item = items[index];
      const node = seq.items[index];
      if (!item || !node) return [];
      const isBlock = isMap(node) && !isFlow(node as MapNode);
      return isBlock ? replacePairs(layout, node as MapNode, item, decision) : replaced(item, decision);
    },
  };
}

/** Changes what differs, key by key, so that an entry over several lines keeps its layout and comments. */
function replacePairs(layout: Layout, map: MapNode, item: RawValue, decision: Decision): TextEdit[] {
  const wanted = decisionPairs(decision);
  const raw = item.type === 'map' ? item.pairs : [];
  const gone = raw.filter(({ key }) => !wanted.some(([name]) => name === key));
  if (gone.some(({ key }) => key === raw[0]?.key)) return replaced(item, decision);
  const added: TextEdit[] = [];
  for (const [key, value] of wanted) {
    const old = raw.find((pair) => pair.key === key)?.value;
    const same = old && layout.text.slice(old.start, old.end) === value;
    if (!same) added.push(...setPair(layout, map, key, value));
  }
  return [...gone.flatMap(({ key }) => removePair(layout, map, key)), ...added];
}

/** There is no list yet, or an empty one. */
function emptyList(layout: Layout, root: MapNode | undefined, seq: SeqNode | null | undefined): DecisionList {
  const { text, eol } = layout;
  const insert = (_: number, decision: Decision): TextEdit[] => {
    const line = `  - ${flow(decision)}`;
    const pair = pairOf(root, 'decisions');
    if (pair) {
      if (root && isFlow(root)) return setPair(layout, root, 'decisions', `[${flow(decision)}]`);
      const key = appendLine(text, colonOf(pair, text), line, eol);
      return seq ? [{ start: rangeOf(seq)[0], end: rangeOf(seq)[1], text: '' }, key] : [key];
    }
    if (root && isFlow(root)) return setPair(layout, root, 'decisions', `[${flow(decision)}]`);
    return [appendKey(layout, root, `decisions:${eol}${line}`)];
  };
  return { items: [], insert, remove: () => [], replace: () => [] };
}

/** Adds a key with what stands below it to the end of a file in block style. */
export function appendKey({ text, eol }: Layout, root: MapNode | undefined, lines: string): TextEdit {
  const last = root?.items.at(-1);
  if (last) return appendLine(text, pairEnd(last, text), lines, eol);
  // Comments and a document's opening mark stay above.
  const at = nextLine(text, text.length);
  const open = at > 0 && !/[\r\n]$/.test(text);
  return { start: at, end: at, text: `${open ? eol : ''}${lines}${eol}` };
}
