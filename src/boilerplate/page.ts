import type { Line } from '../text/lines.ts';
import { MemoKind, type MemoTable } from '../text/memo.ts';
import { LARGE, SourceText } from '../text/source.ts';
import { ALL_SIGNS, foldLine, SIGNS } from './fold.ts';
import { PhraseClues, type Clues } from './phrase-clues.ts';
import { SEEN, seenOf, type SeenLine } from './seen.ts';
import { endsAsSentence, isHeadline, isProse, isStamp, lastOf } from './shapes.ts';

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
  /** What may stand in the line, a bit each: see {@link SIGNS}. */
  readonly signs: number;
  /** Which phrases may be in `folded`. */
  readonly clues: Clues;
  /** The end of the trimmed text, at most 160 characters. */
  readonly tail: string;
  /** The last few characters, enough for a sentence's end with the marks that close after it. */
  readonly ending: string;
  /** The last character, left of a mark that closes a quotation or a bracket. */
  readonly last: string;
  readonly endsSentence: boolean;
  /** Running text, not a label, a list or a headline. */
  readonly prose: boolean;
  /** Could be a title: a few words, starting as one does, not ending as a sentence. */
  readonly headline: boolean;
  /** Nothing but a date or a time. */
  readonly stamp: boolean;
  /** Words in `text`; of a longer line, an estimate from its length. */
  readonly words: number;
  /** Place among the non-blank lines, from 0. */
  readonly index: number;
  /** Blank lines stand between this line and the one before. */
  readonly gap: boolean;
  /** Phrases that are not in `text`, as was found now or when the document was last analysed with the line in it. */
  readonly lacks: Lacks | undefined;
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

const cluesOf = (text: string): Clues => PHRASES.of(new SourceText(text), 0, text.length);

const LACKS = new MemoKind<Set<RegExp>>();

function cutIntoLines(source: SourceText): Page {
  const lines: LineView[] = [];
  const known = LACKS.of(source);
  let gap = false;
  for (const line of source.lines) {
    const seen = seenOf(source.text, line);
    if (seen) lines.push(viewLine(source, seen, { line, index: lines.length, gap }, known));
    gap = seen === null;
  }
  const prose = lines.filter((line) => line.prose);
  return { lines, firstProse: prose[0]?.index ?? lines.length, lastProse: prose.at(-1)?.index ?? -1 };
}

type Place = Pick<LineView, 'line' | 'index' | 'gap'>;

function viewLine(source: SourceText, seen: SeenLine, place: Place, known?: MemoTable<Set<RegExp>>): LineView {
  const { start, end, text } = seen;
  const { folded, words: counted, signs: seenSigns } = foldLine(text);
  const isLonger = end - start > SEEN;
  const words = isLonger ? Math.round((counted * (end - start)) / SEEN) : counted;
  const signs = isLonger ? ALL_SIGNS : seenSigns;
  const clues = source.text.length > LARGE ? cluesOf(text) : PHRASES.of(source, start, start + text.length);
  const tail = source.text.slice(Math.max(start, end - TAIL_SEEN), end);
  return view(place, { start, end, text, folded, words, signs, clues, tail, lacks: known && lacksOf(text, known) });
}

function lacksOf(text: string, known: MemoTable<Set<RegExp>>): Lacks {
  let phrases = known.get(text);
  if (!phrases) known.set(text, (phrases = new Set()));
  return { text, phrases };
}

/** A part of a line as if it stood alone. */
export function viewPart(line: LineView, text: string): LineView {
  const { start } = line;
  const { folded, words, signs } = foldLine(text);
  const [clues, end] = [cluesOf(text), start + text.length];
  // What the whole line lacks, its part may have: a pattern that only the whole of a text can match.
  return view(line, { start, end, text, folded, words, signs, clues, tail: text, lacks: undefined });
}

type Content = Pick<LineView, 'start' | 'end' | 'text' | 'folded' | 'words' | 'signs' | 'clues' | 'tail' | 'lacks'>;

function view({ line, index, gap }: Place, content: Content): LineView {
  const { start, end, text, folded, words, signs, clues, tail, lacks } = content;
  const ending = tail.slice(-ENDING);
  const last = lastOf(ending);
  const endsSentence = endsAsSentence(ending);
  const prose = isProse(text, words, last, endsSentence);
  const headline = isHeadline(text, words, ending);
  const stamp = (signs & SIGNS.digit) !== 0 && isStamp(text, words);
  // Each by its name: to spread one object into another takes longer than all else here.
  return {
    line,
    index,
    gap,
    start,
    end,
    text,
    folded,
    words,
    signs,
    clues,
    tail,
    lacks,
    ending,
    last,
    endsSentence,
    prose,
    headline,
    stamp,
  };
}
