import { BOILERPLATE_CATEGORIES, type BoilerplateCategory } from '../../src/model/boilerplate.ts';
import type { Label, Reading } from '../../src/model/mention.ts';
import type { Span } from '../../src/model/span.ts';
import type { ScoredMention } from './score-entities.ts';

/** A date as a reference has it; `alt` are values that are as good. */
export interface WantedDate extends Span {
  readonly type: string;
  readonly value: string;
  readonly alt: readonly string[];
}

/** A quote as a reference has it: the actor who speaks, or the text's own words for who does; more are as good. */
export interface WantedQuote extends Span {
  readonly speakers: readonly string[];
  readonly speakerTexts: readonly string[];
}

/** A whole document with all that is wanted in it. What is optional is neither wanted nor wrong. */
export interface MarkedDocument {
  readonly text: string;
  readonly documentDate: string | null;
  /** The text does not tell its date: the reader is told, as `documents.yaml` would. */
  readonly isDateGiven: boolean;
  readonly mentions: readonly ScoredMention[];
  readonly optional: readonly Span[];
  readonly dates: readonly WantedDate[];
  readonly optionalDates: readonly Span[];
  readonly quotes: readonly WantedQuote[];
  readonly optionalQuotes: readonly Span[];
  /** Category by 1-based line. */
  readonly boilerplate: Readonly<Record<string, BoilerplateCategory>>;
}

const LABELS: Readonly<Record<string, Label>> = {
  P: 'PERSON',
  N: 'NORP',
  O: 'ORG',
  G: 'GPE',
  L: 'LOC',
  F: 'FAC',
  E: 'EVENT',
  W: 'LAW',
  D: 'PRODUCT',
  A: 'WORK_OF_ART',
};
const TYPES: Readonly<Record<string, string>> = { D: 'DATE', T: 'TIME', U: 'DURATION', S: 'SET' };
const READINGS: Readonly<Record<string, Reading>> = { g: 'government', p: 'place', e: 'either' };

/** An actor's key where the mark names none: the words themselves, without accents and apostrophes. */
const slug = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');

/**
 * Reads the inline format of test/fixtures/unseen/README.md.
 * @throws Error where a mark is damaged, a span has blanks at its ends, or a speaker is no actor of the document
 */
export function parseMarkedDocument(marked: string): MarkedDocument {
  const [head = '', ...body] = marked.split('\n');
  const [, date, given] = /^#! date (-|\d{4}-\d\d-\d\d)( given)?$/.exec(head) ?? [];
  if (date === undefined) throw new Error(`No document date: ${head}`);
  const boilerplate: Record<string, BoilerplateCategory> = {};
  const lines = body.map((line, i) => {
    const category = /^@([a-z]+) /.exec(line)?.[1];
    if (category === undefined) return line;
    const known = BOILERPLATE_CATEGORIES.find((one) => one === category);
    if (known === undefined) throw new Error(`No category: ${line}`);
    boilerplate[i + 1] = known;
    return line.slice(category.length + 2);
  });
  const marks = new Marks();
  for (const part of lines.join('\n').split(/(<<[^|<>\n]+\||>>|\[[^[\]\n]*\]|\{[^{}\n]*\})/)) marks.add(part);
  const documentDate = date === '-' ? null : date;
  return { documentDate, isDateGiven: given !== undefined, boilerplate, ...marks.finish() };
}

/** Collects the text without its marks, and what they say. */
class Marks {
  #text = '';
  readonly #mentions: ScoredMention[] = [];
  readonly #optional: Span[] = [];
  readonly #dates: WantedDate[] = [];
  readonly #optionalDates: Span[] = [];
  readonly #quotes: WantedQuote[] = [];
  readonly #optionalQuotes: Span[] = [];
  readonly #open: { readonly start: number; readonly who: string }[] = [];

  add(part: string): void {
    if (part === '>>') this.#close();
    else if (/^<<.*\|$/.test(part)) this.#open.push({ start: this.#text.length, who: part.slice(2, -1) });
    else if (/^\[.*\]$/.test(part)) this.#mention(part.slice(1, -1));
    else if (/^\{.*\}$/.test(part)) this.#date(part.slice(1, -1));
    else if (/<<|>>|[[\]{}]/.test(part)) throw new Error(`A damaged mark: ${part}`);
    else this.#text += part;
  }

  finish(): Omit<MarkedDocument, 'documentDate' | 'isDateGiven' | 'boilerplate'> {
    if (this.#open.length > 0) throw new Error(`A quote that never ends: ${this.#open[0]?.who}`);
    const actors = new Set(this.#mentions.map(({ actor }) => actor));
    const stranger = this.#quotes.flatMap(({ speakers }) => speakers).find((speaker) => !actors.has(speaker));
    if (stranger !== undefined) throw new Error(`A speaker who is no actor of the text: ${stranger}`);
    const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
    return {
      text: this.#text,
      mentions: this.#mentions,
      optional: this.#optional,
      dates: this.#dates,
      optionalDates: this.#optionalDates,
      quotes: this.#quotes.sort(byPlace),
      optionalQuotes: this.#optionalQuotes,
    };
  }

  #words(words: string): Span {
    if (words === '' || words.trim() !== words) throw new Error(`Blanks at the end of a span: "${words}"`);
    const start = this.#text.length;
    this.#text += words;
    return { start, end: this.#text.length };
  }

  #mention(mark: string): void {
    if (mark.startsWith('?')) return void this.#optional.push(this.#words(mark.slice(1)));
    const [words = '', rest = ''] = mark.split('|');
    const [code = '', actor = slug(words), seat = ''] = rest.split(' ');
    const [label, reading] = [LABELS[code], READINGS[seat]];
    if (label === undefined || (seat !== '' && reading === undefined)) throw new Error(`A damaged mention: ${mark}`);
    this.#mentions.push({ ...this.#words(words), label, actor, ...(reading && { reading }) });
  }

  #date(mark: string): void {
    if (mark.startsWith('?')) return void this.#optionalDates.push(this.#words(mark.slice(1)));
    const [words = '', rest = ''] = mark.split('|');
    const [code = '', ...values] = rest.split(' ');
    const type = TYPES[code];
    const [value, ...alt] = values.join(' ').split(' or ');
    if (type === undefined || !value) throw new Error(`A damaged date: ${mark}`);
    this.#dates.push({ ...this.#words(words), type, value, alt });
  }

  #close(): void {
    const open = this.#open.pop();
    if (open === undefined) throw new Error('A quote ends that never began');
    const span = { start: open.start, end: this.#text.length };
    const quote = this.#text.slice(span.start, span.end);
    if (!/^["“‘'].*["”’']$/s.test(quote)) throw new Error(`A quote without its marks: ${quote}`);
    if (open.who === '?') return void this.#optionalQuotes.push(span);
    const [words, keys] = [open.who.startsWith('-'), open.who.replace(/^-/, '').split('/')];
    const speakers = words ? keys.filter((key) => /^=|^[a-z]+(-[a-z]+)+$/.test(key)) : keys;
    this.#quotes.push({
      ...span,
      speakers: speakers.map((key) => key.replace(/^=/, '')),
      speakerTexts: words ? keys : [],
    });
  }
}
