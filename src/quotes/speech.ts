import type { Span } from '../model/span.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';

/** What a quote looks like from inside. */
export interface Form {
  /** Words between the marks. */
  readonly length: number;
  /** Begins with a capital letter and ends like a sentence or clause. */
  readonly sentence: boolean;
  /** Every longer word is capitalised: a title, or a name. */
  readonly title: boolean;
  /** It is one entity's name as a whole. */
  readonly name: boolean;
  /** It is "yes" or "no": how somebody votes. */
  readonly answer: boolean;
}

const SMALL_WORD = 4;
const ANSWERS = wordList('yes no');
const TERMINAL = /[.?!…,—–-]['’”»]*$/;

export function formOf(words: Words, quote: Span): Form {
  const { from, to } = words.run(quote.start + 1, quote.end - 1);
  let length = 0;
  let capitals = 0;
  let long = 0;
  let opening = false;
  for (let i = from; i < to; i++) {
    if (!words.isWord(i) && !words.isNumber(i)) continue;
    length++;
    if (words.word(i).length < SMALL_WORD && length > 1) continue;
    long++;
    if (words.isCapital(i)) capitals++;
    if (length === 1) opening = true;
  }
  const text = words.source.text;
  const inner = text.slice(Math.max(quote.start + 1, quote.end - 4), quote.end - 1).trimEnd();
  const after = text.charAt(quote.end);
  const ends = TERMINAL.test(inner) || after === '.' || after === ',';
  const mention = words.mention(from);
  const name = mention !== undefined && words.endOf(lastWord(words, from, to)) <= mention.end;
  return {
    length,
    sentence: startsUpper(text, quote) && ends,
    // “Here he was.”: a sentence's first word tells nothing.
    title: long > 0 && capitals === long && !inner.endsWith('.') && !(opening && long === 1 && length > 1),
    name,
    answer: length === 1 && words.is(from, ANSWERS),
  };
}

/** Does the writer's sentence begin with the quote? */
export function opensSentence(words: Words, quote: Span): boolean {
  const before = words.source.text.slice(Math.max(0, quote.start - 4), quote.start).trimEnd();
  return (
    before === '' ||
    /[.?!:…”"’»\n\r]$/.test(before) ||
    /[\n\r]/.test(words.source.text.slice(Math.max(0, quote.start - 2), quote.start))
  );
}

function startsUpper(text: string, quote: Span): boolean {
  const first = text
    .slice(quote.start + 1, quote.start + 6)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .charAt(0);
  return first !== '' && (first !== first.toLowerCase() || /\p{N}/u.test(first));
}

function lastWord(words: Words, from: number, to: number): number {
  let last = to - 1;
  while (last > from && !words.isWord(last) && !words.isNumber(last)) last--;
  return last;
}
