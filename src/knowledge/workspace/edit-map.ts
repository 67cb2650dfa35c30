import { isScalar, isSeq } from 'yaml';
import type { TextEdit } from '../../text/text-edit.ts';
import { appendLine, insertItems, removeFromFlow, removeLines } from './edit-list.ts';
import {
  colonOf,
  endOf,
  isFlow,
  lineStart,
  pairEnd,
  pairOf,
  startOf,
  writtenValue,
  type Layout,
  type MapNode,
  type PairNode,
} from './layout.ts';

/** A key of a map as text. */
export const keyText = ({ key }: PairNode): string => (isScalar(key) ? (key.source ?? '') : '');

/**
 * Gives a key a value (YAML, on one line), in the place of the one it has; a new key goes before the first one of `map`
 * for which `isLater` holds, or to the end.
 */
export function setPair(
  layout: Layout,
  map: MapNode,
  key: string,
  value: string,
  isLater: (key: string) => boolean = () => false,
): TextEdit[] {
  const pair = pairOf(map, key);
  if (pair) return setValue(layout, pair, value);
  const last = map.items.findLastIndex((other) => !isLater(keyText(other)));
  return insertPair(layout, map, last + 1, `${key}: ${value}`);
}

function setValue({ text }: Layout, pair: PairNode, value: string): TextEdit[] {
  const written = writtenValue(pair);
  if (written) return [{ start: startOf(written), end: endOf(written, text), text: value }];
  const at = colonOf(pair, text) + 1;
  return [{ start: at, end: at, text: ` ${value}` }];
}

function insertPair({ text, eol }: Layout, map: MapNode, index: number, pair: string): TextEdit[] {
  const before = map.items[index - 1];
  const first = map.items[0];
  if (isFlow(map) || !first) {
    const at = before ? pairEnd(before, text) : startOf(map) + 1;
    if (before) return [{ start: at, end: at, text: `, ${pair}` }];
    return [{ start: at, end: at, text: first ? ` ${pair},` : ` ${pair} ` }];
  }
  const column = startOf(first.key) - lineStart(text, startOf(first.key));
  const indent = ' '.repeat(column);
  if (before) return [appendLine(text, pairEnd(before, text), indent + pair, eol)];
  const at = startOf(first.key);
  return [{ start: at, end: at, text: pair + eol + indent }];
}

export function removePair({ text }: Layout, map: MapNode, key: string): TextEdit[] {
  const index = map.items.findIndex((pair) => pair === pairOf(map, key));
  const pair = map.items[index];
  if (!pair) return [];
  const start = startOf(pair.key);
  const end = pairEnd(pair, text);
  if (isFlow(map)) return removeFromFlow(text, start, end);
  const next = map.items[index + 1];
  const ownLine = text.slice(lineStart(text, start), start).trim() === '';
  if (ownLine) return removeLines(text, start, end);
  // The key stands after a dash: what follows moves up to it.
  return [{ start, end: next ? startOf(next.key) : end, text: next ? '' : '{}' }];
}

export function renameKey({ text }: Layout, map: MapNode, key: string, newKey: string): TextEdit[] {
  const pair = pairOf(map, key);
  return pair ? [{ start: startOf(pair.key), end: endOf(pair.key, text), text: newKey }] : [];
}

/** Adds texts (YAML) to the list that is a key's value, and makes the list where there is none. */
export function addToList(layout: Layout, map: MapNode, key: string, items: readonly string[]): TextEdit[] {
  if (items.length === 0) return [];
  const pair = pairOf(map, key);
  const list = pair && writtenValue(pair);
  if (!isSeq(list)) return setPair(layout, map, key, `[${items.join(', ')}]`);
  return insertItems(layout, list as Parameters<typeof insertItems>[1], list.items.length, items);
}
