import type { Line } from '../text/lines.ts';
import { MemoKind, type MemoTable } from '../text/memo.ts';
import { SourceText } from '../text/source.ts';
import { fold } from './fold.ts';
import { PhraseClues, type Clues } from './phrase-clues.ts';
import { SEEN, seenOf, type SeenLine } from './seen.ts';
import { isProse } from './shapes.ts';

const TAIL_SEEN = 160;
const ENDING = 6;

/** Phrases that a text does not have. It says which text: a view of a part of the line, made from the line's, has another. */
export interface Lacks {
  readonly text: string;
  readonly phrases: Set<RegExp>;
}

/** A non-blank line as rules and model see it. */
export interface LineView extends SeenLine {
  readonly line: Line;
  /** `text` in lower case, with straight quotes and single spaces, for phrases. */
  readonly folded: string;
  /** Which phrases may be in `folded`. */
  readonly clues: Clues;
  /** The end of the trimmed text, at most 160 characters. */
  readonly tail: string;
  /** The last few characters, enough for a sentence's end with the marks that close after it. */
  readonly ending: string;
  /** Words in `text`; of a longer line, an estimate from its length. */
  readonly words: number;
  /** Place among the non-blank lines, from 0. */
  readonly index: number;
  /** Blank lines stand between this line and the one before. */
  readonly gap: boolean;
  /** Phrases that are not in `text`, as was found now or when the document was last analysed with the line in it. */
  readonly lacks?: Lacks;
}

/** A document's non-blank lines, and where its running text lies. */
export interface Page {
  readonly lines: readonly LineView[];
  /** Index of the first and last line of running prose; `first` is `lines.length` and `last` -1 where there is none. */
  readonly firstProse: number;
  readonly lastProse: number;
}

const PAGES = new WeakMap<SourceText, Page>();

/** The lines of a text that rules and model look at; read once, as several steps ask for them. Linear. */
export function readPage(source: SourceText): Page {
  let page = PAGES.get(source);
  if (!page) PAGES.set(source, (page = cutIntoLines(source)));
  return page;
}

/** The phrases that the rules look for. */
export const PHRASES = new PhraseClues();

/** Of a larger text only what is seen of its lines is cut into tokens: the rest is not needed, and takes memory. */
const LARGE = 10_000_000;

const cluesOf = (text: string): Clues => PHRASES.of(new SourceText(text), 0, text.length);

const LACKS = new MemoKind<Set<RegExp>>();

function cutIntoLines(source: SourceText): Page {
  const lines: LineView[] = [];
  const known = LACKS.of(source);
  let gap = false;
  for (const line of source.lines) {
    const view = viewLine(source, line, lines.length, gap);
    if (view) lines.push(known ? { lacks: lacksOf(view, known), ...view } : view);
    gap = view === null;
  }
  const prose = lines.filter(isProse);
  return { lines, firstProse: prose[0]?.index ?? lines.length, lastProse: prose.at(-1)?.index ?? -1 };
}

function lacksOf({ text }: LineView, known: MemoTable<Set<RegExp>>): Lacks {
  let phrases = known.get(text);
  if (!phrases) known.set(text, (phrases = new Set()));
  return { text, phrases };
}

function viewLine(source: SourceText, line: Line, index: number, gap: boolean): LineView | null {
  const whole = seenOf(source.text, line);
  if (!whole) return null;
  const { start, end, text: seen } = whole;
  const tail = source.text.slice(Math.max(start, end - TAIL_SEEN), end);
  const folded = fold(seen);
  const counted = countWords(folded);
  const words = end - start > SEEN ? Math.round((counted * (end - start)) / SEEN) : counted;
  const clues = source.text.length > LARGE ? cluesOf(seen) : PHRASES.of(source, start, start + seen.length);
  return { line, start, end, text: seen, folded, clues, tail, ending: tail.slice(-ENDING), words, index, gap };
}

/** A part of a line as if it stood alone. */
export function viewPart(line: LineView, text: string): LineView {
  const folded = fold(text);
  const end = line.start + text.length;
  // What the whole line lacks, its part may have: a pattern that only the whole of a text can match.
  const { line: whole, start, index, gap } = line;
  const clues = cluesOf(text);
  const words = countWords(folded);
  return { line: whole, start, end, text, folded, clues, tail: text, ending: text.slice(-ENDING), words, index, gap };
}

/** Words by spaces; of scripts without spaces, two characters a word. */
function countWords(folded: string): number {
  let words = 1;
  let spaceless = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code === 32) words++;
    else if (isSpaceless(code)) spaceless++;
  }
  return words + (spaceless >> 1);
}

/** Thai to Khmer, and the East Asian scripts but Korean. */
function isSpaceless(code: number): boolean {
  return (code >= 0x3040 && code <= 0x9fff) || (code >= 0xe00 && code <= 0xeff) || (code >= 0x1000 && code <= 0x17ff);
}
