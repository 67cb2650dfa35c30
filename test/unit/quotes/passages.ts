import { readFileSync } from 'node:fs';
import { annotated, type Annotated } from './annotated.ts';

export interface ExpectedQuote {
  readonly start: number;
  readonly end: number;
  /** An actor's id, `-` and the text's words, or `?`; a slash parts speakers that are as good. */
  readonly speaker: string;
}

export interface Passage extends Annotated {
  readonly quotes: readonly ExpectedQuote[];
}

/** The passages of a file in `test/fixtures/quotes/`; `{{speaker: …}}` stands around each quote. */
export function readPassages(file: string): Passage[] {
  const url = new URL(`../../fixtures/quotes/${file}`, import.meta.url);
  const body = readFileSync(url, 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim();
  return body.split(/\n====\n/).map(readPassage);
}

/** Takes the quotes' braces out, keeping them as control characters until the mentions are read. */
function readPassage(marked: string): Passage {
  const speakers: string[] = [];
  const tagged = marked
    .replace(/\{\{([^:{}]+): /g, (_, speaker: string) => {
      speakers.push(speaker);
      return '\u0001';
    })
    .replaceAll('}}', '\u0002');
  const { text: withBraces, mentions, ...found } = annotated(tagged);
  const quotes: ExpectedQuote[] = [];
  const open: number[] = [];
  const shifts: number[] = [];
  let text = '';
  let next = 0;
  for (const ch of withBraces) {
    if (ch === '\u0001') {
      open.push(quotes.length);
      quotes.push({ start: text.length, end: 0, speaker: speakers[next++] ?? '' });
    } else if (ch === '\u0002') {
      const index = open.pop();
      const quote = index === undefined ? undefined : quotes[index];
      if (index !== undefined && quote) quotes[index] = { ...quote, end: text.length };
    } else {
      text += ch;
      continue;
    }
    shifts.push(text.length + shifts.length);
  }
  const moved = (offset: number): number => offset - shifts.filter((at) => at < offset).length;
  const placed = mentions.map((mention) => ({ ...mention, start: moved(mention.start), end: moved(mention.end) }));
  return { ...found, text, mentions: placed, quotes };
}

/** Does a quote have the speaker that is wanted, as an actor or in the text's words? */
export function isSpeaker(
  { speaker, speakerText }: { readonly speaker: string | null; readonly speakerText: string },
  wanted: ExpectedQuote,
): boolean {
  if (wanted.speaker === '?') return speaker === null && speakerText === '';
  return wanted.speaker
    .split('/')
    .some((one) => (one.startsWith('-') ? speaker === null && one.slice(1) === speakerText : speaker === one));
}
