import { splitLines } from '../../text/lines.ts';
import type { RawMap, RawPair, RawValue } from './raw.ts';
import { PLAIN_WORDS } from './write.ts';

/**
 * Decisions come by the ten thousand, each on a line of its own as commands write them; a YAML reader takes a second for
 * those. This reads such lines directly, and leaves every other layout to the YAML reader.
 */
export interface FlowLines {
  /** The text with each line that was read as `- _` and spaces, at the same offsets, for the YAML reader. */
  readonly rest: string;
  /** What was read, by the offset at which the YAML reader finds the `_`. */
  readonly entries: ReadonlyMap<number, RawMap>;
  /** True where nothing but comments is left: the YAML reader has nothing to add. */
  readonly complete: boolean;
}

/** Reads the one-line entries of the list under a key at the start of a line. */
export function readFlowLines(text: string, key: string): FlowLines {
  const entries = new Map<number, RawMap>();
  const parts: string[] = [];
  let copied = 0;
  let inList = false;
  let indent = -1;
  let keys = 0;
  let others = 0;
  for (const line of splitLines(text)) {
    const first = text.charAt(line.start);
    if (inList && line.end > line.start && !/[\s#-]/.test(first)) inList = false;
    if (text.startsWith(`${key}:`, line.start)) {
      inList = /^\s*(?:#.*)?$/.test(text.slice(line.start + key.length + 1, line.end));
      indent = -1;
      if (inList) keys++;
      else others++;
      continue;
    }
    const dash = skipSpaces(text, line.start);
    if (dash === line.end || text.charAt(dash) === '#') continue;
    if (inList && indent < 0 && text.startsWith('- ', dash)) indent = dash - line.start;
    const isItem = inList && dash - line.start === indent && text.startsWith('- ', dash);
    const entry = isItem ? readFlowMap(text, skipSpaces(text, dash + 1), line.end) : undefined;
    if (!entry) {
      others++;
      continue;
    }
    entries.set(entry.start, entry);
    parts.push(text.slice(copied, entry.start), '_'.padEnd(entry.end - entry.start));
    copied = entry.end;
  }
  parts.push(text.slice(copied));
  return { rest: parts.join(''), entries, complete: keys === 1 && others === 0 };
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ') at++;
  return at;
}

const KEY = /[A-Za-z-]+:(?= )/y;
const QUOTED = /"(?:[^"\\\t]|\\.)*"/y;
const SPECIAL = /^(?:true|false|null|[-+.\d][\d.eE+xo]*|0x[\da-f]+|.*\.(?:inf|nan))$/i;

function readFlowMap(text: string, start: number, lineEnd: number): RawMap | undefined {
  if (text.charAt(start) !== '{') return undefined;
  const pairs: RawPair[] = [];
  let at = skipSpaces(text, start + 1);
  for (;;) {
    KEY.lastIndex = at;
    const key = KEY.exec(text)?.[0].slice(0, -1);
    if (key === undefined || pairs.some((pair) => pair.key === key)) return undefined;
    const keySpan = { start: at, end: at + key.length };
    const value = readScalar(text, skipSpaces(text, keySpan.end + 1), lineEnd);
    if (!value) return undefined;
    pairs.push({ key, keySpan, value });
    at = skipSpaces(text, value.end);
    const mark = text.charAt(at);
    at++;
    if (mark === '}') break;
    if (mark !== ',') return undefined;
    at = skipSpaces(text, at);
  }
  const after = skipSpaces(text, at);
  const endsHere = after === lineEnd || (after > at && text.charAt(after) === '#');
  return endsHere ? { type: 'map', pairs, start, end: at } : undefined;
}

function readScalar(text: string, start: number, lineEnd: number): RawValue | undefined {
  const quoted = text.charAt(start) === '"';
  const pattern = quoted ? QUOTED : PLAIN_WORDS;
  pattern.lastIndex = start;
  const source = pattern.exec(text)?.[0];
  if (source === undefined || start + source.length > lineEnd) return undefined;
  const span = { start, end: start + source.length };
  if (quoted) {
    const value = unquote(source);
    return value === undefined ? undefined : { type: 'text', text: value, ...span };
  }
  if (/^(?:0|[1-9]\d{0,14})$/.test(source)) return { type: 'number', text: source, ...span };
  return SPECIAL.test(source) ? undefined : { type: 'text', text: source, ...span };
}

/** JSON's escapes are YAML's too; text with others is left to the YAML reader. */
function unquote(source: string): string | undefined {
  if (!source.includes('\\')) return source.slice(1, -1);
  try {
    return JSON.parse(source) as string;
  } catch {
    return undefined;
  }
}
