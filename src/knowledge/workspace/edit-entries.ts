import { isMap } from 'yaml';
import type { TextEdit } from '../../text/text-edit.ts';
import { appendKey } from './decision-list.ts';
import { appendLine } from './edit-list.ts';
import { removePair, setPair } from './edit-map.ts';
import {
  colonOf,
  EditRefused,
  endOf,
  isFlow,
  layoutOf,
  pairOf,
  rootMap,
  startOf,
  writtenValue,
  type Layout,
  type MapNode,
} from './layout.ts';
import { yamlFlowMap, yamlText, type YamlPairs } from './write.ts';
import { t } from '../../util/l10n.ts';

/** The map under a key at the top of a file; undefined where there is none yet. */
export function sectionOf(layout: Layout, section: string): MapNode | undefined {
  const pair = pairOf(rootMap(layout), section);
  const value = pair && writtenValue(pair);
  if (!value) return undefined;
  if (isMap(value)) return value as MapNode;
  throw new EditRefused(t('What stands under "{0}:" is not laid out as keys with values. Correct it first.', section));
}

/** The map of one entry; undefined where there is none. */
export function entryOf(layout: Layout, section: string, key: string): MapNode | undefined {
  const pair = pairOf(sectionOf(layout, section), key);
  const value = pair && writtenValue(pair);
  if (value && !isMap(value))
    throw new EditRefused(t('"{0}" is not laid out as keys with values. Correct it first.', key));
  return value ? (value as MapNode) : undefined;
}

export function needEntry(layout: Layout, section: string, key: string): MapNode {
  const entry = entryOf(layout, section, key);
  if (!entry) throw new EditRefused(t('There is no "{0}" in the file.', key));
  return entry;
}

/** Adds an entry among the others by its key; one that is there gets these values. */
export function addEntry(text: string, section: string, key: string, pairs: YamlPairs): TextEdit[] {
  const layout = layoutOf(text);
  const root = rootMap(layout);
  const map = sectionOf(layout, section);
  const id = yamlText(key);
  const value = yamlFlowMap(pairs);
  const isEmpty = map?.items.length === 0 && text.slice(startOf(map), endOf(map, text)) === '{}';
  if (map && !isEmpty)
    return pairOf(map, key)
      ? setPair(layout, map, key, value)
      : setPair(layout, map, id, value, (other) => other > key);
  if (root && isFlow(root)) return setPair(layout, root, section, `{ ${id}: ${value} }`);
  const pair = pairOf(root, section);
  if (!pair) return [appendKey(layout, root, `${section}:${layout.eol}  ${id}: ${value}`)];
  const added = appendLine(text, colonOf(pair, text), `  ${id}: ${value}`, layout.eol);
  return map ? [{ start: startOf(map), end: endOf(map, text), text: '' }, added] : [added];
}

/** Gives one field of an entry a value (YAML), in its place; the entry is added where there is none. */
export function setField(text: string, section: string, key: string, field: string, value: string): TextEdit[] {
  const layout = layoutOf(text);
  const entry = entryOf(layout, section, key);
  return entry ? setPair(layout, entry, field, value) : addEntry(text, section, key, [[field, value]]);
}

/** Takes one field out of an entry. */
export function removeField(text: string, section: string, key: string, field: string): TextEdit[] {
  const layout = layoutOf(text);
  const entry = entryOf(layout, section, key);
  return entry ? removePair(layout, entry, field) : [];
}
