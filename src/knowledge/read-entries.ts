import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { LABELS, type Label } from '../model/mention.ts';
import { KINDS, type Bearers, type Kind } from './entry.ts';

/** One YAML file of built-in knowledge. */
export interface KnowledgeFile {
  readonly name: string;
  readonly text: string;
}

/** An entry as written, with the place it was written at for messages. */
export interface RawEntry {
  readonly id: string;
  /** `file:line` */
  readonly at: string;
  readonly kind: Kind;
  readonly label: Label;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What one file holds: entries, bare names with their spellings, given names of people, or whom they mean. */
export interface RawFile {
  readonly entries: readonly RawEntry[];
  readonly givenNames: readonly string[];
  readonly bearers: Bearers;
}

const FILE_KEYS = ['kind', 'label', 'entries', 'names', 'givenNames', 'bearers'];
const BEARERS = ['f', 'm'];
const ENTRY_KEYS = [
  ...['name', 'label', 'kind', 'wikidata', 'aliases', 'demonyms', 'seats', 'seatOf', 'of', 'office', 'given', 'family'],
  ...['alone', 'after', 'before', 'when', 'paren', 'note'],
];

/** Reads one file; throws with `file:line` for YAML errors, unknown keys, kinds and labels. */
export function readEntries(file: KnowledgeFile): RawFile {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const place = (node: Node | null | undefined): string => `${file.name}:${lines.linePos(node?.range?.[0] ?? 0).line}`;
  const [error] = document.errors;
  if (error) throw new Error(`${file.name}:${error.linePos?.[0].line ?? 1}: ${error.message}`);
  const root = document.contents;
  if (!isMap(root)) throw new Error(`${file.name}:1: expected a map`);
  checkKeys(root, FILE_KEYS, place);
  const bearers = root.get('bearers');
  if (isMap(bearers)) checkKeys(bearers, BEARERS, place);
  const top = document.toJS() as { kind?: unknown; label?: unknown; givenNames?: unknown; bearers?: Bearers };
  const defaults = { kind: top.kind, label: top.label };
  return {
    entries: [...mapEntries(root, defaults, place), ...listEntries(root, defaults, place)],
    givenNames: Array.isArray(top.givenNames) ? top.givenNames.map(String) : [],
    bearers: top.bearers ?? {},
  };
}

type Place = (node: Node | null | undefined) => string;
type Defaults = { readonly kind: unknown; readonly label: unknown };

function checkKeys(map: YAMLMap, known: readonly string[], place: Place): void {
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!known.includes(name)) throw new Error(`${place(key as Node)}: unknown key "${name}"`);
  }
}

function mapEntries(root: YAMLMap, defaults: Defaults, place: Place): RawEntry[] {
  const entries = root.get('entries', true);
  if (!isMap(entries)) return [];
  return entries.items.map(({ key, value }) => {
    const at = place(key as Node);
    if (!isScalar(key) || !isMap(value)) throw new Error(`${at}: expected "id: { name: … }"`);
    checkKeys(value, ENTRY_KEYS, place);
    const fields = value.toJSON() as Record<string, unknown>;
    return checked(String(key.value), at, fields, defaults);
  });
}

/** `names:` a list of a name, or of a name with its other spellings; the id is left to the compiler. */
function listEntries(root: YAMLMap, defaults: Defaults, place: Place): RawEntry[] {
  const names = root.get('names', true);
  if (!isSeq(names)) return [];
  return names.items.map((item) => {
    const value: unknown = isSeq(item) ? item.toJSON() : isScalar(item) ? item.value : null;
    const [name, ...aliases] = (Array.isArray(value) ? value : [value]) as unknown[];
    return checked('', place(item as Node), { name, aliases }, defaults);
  });
}

function checked(id: string, at: string, fields: Record<string, unknown>, defaults: Defaults): RawEntry {
  const kind = fields['kind'] ?? defaults.kind;
  const label = fields['label'] ?? defaults.label;
  if (!KINDS.some((known) => known === kind)) throw new Error(`${at}: unknown kind "${String(kind)}"`);
  if (!LABELS.some((known) => known === label)) throw new Error(`${at}: unknown label "${String(label)}"`);
  if (typeof fields['name'] !== 'string' || fields['name'] === '') throw new Error(`${at}: a name is missing`);
  return { id, at, kind: kind as Kind, label: label as Label, fields };
}
