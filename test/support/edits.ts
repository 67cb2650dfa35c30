import type { Random } from './random.ts';

const PASTED = [
  'In March 1994, President Laura Whitfield said “the border is closed”, 03/14/2021.',
  'Subscribe to our newsletter',
  'FOLLOW US ON TELEGRAM',
  'Read more: Talks in Vienna end without a deal',
  'Whitfield accused Armenia of breaking the truce, which Yerevan denied on Friday.',
];
/** What a person does to a text, in one step. */
const EDITS: readonly ((text: string, at: number, random: Random) => string)[] = [
  (text, at, random) => text.slice(0, at) + 'aeXYZ .,:\n“”"’-1'.charAt(random.below(16)) + text.slice(at),
  (text, at, random) => text.slice(0, at) + text.slice(at + 1 + random.below(12)),
  (text, at) => `${text.slice(0, at)}\n\n${text.slice(at)}`,
  joinLines,
  (text, at, random) => `${text.slice(0, at)}\n${random.pick(PASTED)}\n${text.slice(at)}`,
  removeLine,
  moveLine,
  renameEverywhere,
];

function joinLines(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return end < 0 ? text : `${text.slice(0, end)} ${text.slice(end + 1)}`;
}

function removeLine(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at);
  const end = text.indexOf('\n', at + 1);
  return text.slice(0, Math.max(0, start)) + (end < 0 ? '' : text.slice(end));
}

function moveLine(text: string, at: number, random: Random): string {
  const lines = text.split('\n');
  const [line = ''] = lines.splice(at % lines.length, 1);
  lines.splice(random.below(lines.length + 1), 0, line);
  return lines.join('\n');
}

/** Changes what the rest of the document says of a name: its case, or the name itself. */
function renameEverywhere(text: string, _: number, random: Random): string {
  const names = text.match(/\p{Lu}\p{L}{3,}/gu) ?? ['None'];
  const name = random.pick(names);
  return text.replaceAll(name, random.pick([name.toUpperCase(), name.toLowerCase(), random.pick(names), 'Kessandra']));
}

/** The text after `n` of many edits; the first are of all kinds, in turn. */
export function edited(text: string, n: number, random: Random): string {
  const edit = n < EDITS.length ? EDITS[n] : random.pick(EDITS);
  return edit?.(text, random.below(text.length + 1), random) ?? text;
}
