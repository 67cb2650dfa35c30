import { isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { Span } from '../../model/span.ts';
import { yamlError, type YamlProblem } from './problem.ts';
import { t } from '../../util/l10n.ts';

/** A value as it is written, with its place. `text` is a scalar's own text, so that 199 and "199" are alike. */
export type RawValue =
  | (Span & { readonly type: 'text' | 'number' | 'boolean' | 'null'; readonly text: string })
  | (Span & { readonly type: 'list'; readonly items: readonly RawValue[] })
  | RawMap
  | (Span & { readonly type: 'other' });

export interface RawMap extends Span {
  readonly type: 'map';
  readonly pairs: readonly RawPair[];
}

export interface RawPair {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: RawValue;
}

/** No value of these files lies deeper. */
const MAX_DEPTH = 5;

/** Errors beyond these say nothing new. */
const MAX_SYNTAX_ERRORS = 20;

export type YamlDocument = Document.Parsed;

export function parseYaml(text: string): { readonly document: YamlDocument; readonly problems: YamlProblem[] } {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, keepSourceTokens: true });
  const problems = document.errors
    .slice(0, MAX_SYNTAX_ERRORS)
    .map(({ pos: [start, end], message }) =>
      yamlError(
        'yaml/syntax',
        { start: Math.min(start, text.length), end: Math.min(end, text.length) },
        t('This is not YAML: {0} What was read before stays in force.', message),
      ),
    );
  return { document, problems };
}

/** A node with its place. YAML's own aliases (`*x`) are not followed: a small file could unfold into a huge one. */
export function toRaw(node: Node | null | undefined, at: Span, depth = 0): RawValue {
  if (!node) return { type: 'null', text: '', ...at };
  const span = { start: node.range?.[0] ?? at.start, end: node.range?.[1] ?? at.end };
  if (isScalar(node)) return { type: typeOf(node.value), text: node.source ?? '', ...span };
  if (depth >= MAX_DEPTH) return { type: 'other', ...span };
  if (isSeq<Node>(node)) {
    return { type: 'list', items: node.items.map((item) => toRaw(item, span, depth + 1)), ...span };
  }
  if (!isMap<Node, Node | null>(node)) return { type: 'other', ...span };
  const pairs = node.items.map(({ key, value }): RawPair => {
    const keySpan = { start: key.range?.[0] ?? span.start, end: key.range?.[1] ?? span.end };
    const name = isScalar(key) ? (key.source ?? String(key.value)) : '';
    return { key: name, keySpan, value: toRaw(value, { start: keySpan.end, end: keySpan.end }, depth + 1) };
  });
  return { type: 'map', pairs, ...span };
}

function typeOf(value: unknown): 'text' | 'number' | 'boolean' | 'null' {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
}
