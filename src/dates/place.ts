import type { DayNumber } from './calendar.ts';
import type { Match } from './meaning.ts';
import type { Found } from './narrative.ts';
import type { References, Situation } from './resolve/situation.ts';
import type { Stamp } from './resolve/stamp.ts';
import { inSentence, isHabit, isStamped, sentenceYear } from './surroundings.ts';
import { isAheadOfNow, isFlashback, tenseAround, type Tense } from './tense.ts';
import type { Words } from './words.ts';

/** What holds for all dates of a text, or for those before the one in question. */
export interface Told {
  readonly document: DayNumber | undefined;
  readonly narrative: boolean;
  /** Does the text tell of a year of its own in the past tense? */
  readonly inPast: boolean;
}

/** An expression that the one behind it may go on from. */
export interface Named {
  readonly match: Match;
  readonly stamp: Stamp | undefined;
  readonly clock: string | undefined;
}

/** The situation of an expression, read from the words around it when it is asked for; its segment is the current one then. */
export class Place implements Situation {
  readonly document: DayNumber | undefined;
  readonly narrative: boolean;
  readonly before: References;
  readonly segment: number;
  readonly token: number;
  readonly text: string;
  readonly rangeStart: Stamp | undefined;
  readonly rangeClock: string | undefined;
  readonly #words: Words;
  readonly #found: Found;
  readonly #isToldInPast: boolean;
  #tense: Tense | undefined;

  /** @param range where the range begins that the expression ends */
  constructor(w: Words, found: Found, segment: number, told: Told, before: References, range: Named | undefined) {
    const { match, span } = found;
    this.document = told.document;
    this.narrative = told.narrative;
    this.before = before;
    this.segment = segment;
    this.token = match.start;
    this.text = w.text.slice(span.start, span.end);
    this.rangeStart = range?.stamp;
    this.rangeClock = range?.clock;
    this.#words = w;
    this.#found = found;
    this.#isToldInPast = told.inPast;
  }

  get isHour(): boolean {
    const { meaning } = this.#found.match;
    return meaning.kind === 'fields' && meaning.fields.clock !== undefined;
  }

  get isStamped(): boolean {
    return isStamped(this.#words, this.#found.match, this.#found.segment);
  }

  get sentenceYear(): number | undefined {
    return sentenceYear(this.#words, this.before.dated, this.#found.match, this.segment);
  }

  inSentence(token: number): boolean {
    return inSentence(this.#words, token, this.token);
  }

  opensSentence(): boolean {
    return this.#words.opensSentence(this.token) || this.#words.opensSentence(this.token - 1);
  }

  tense(): Tense {
    return (this.#tense ??= tenseAround(this.#words, this.token, this.#found.match.end));
  }

  isAhead(): boolean {
    const { token, document } = this;
    return this.#isToldInPast && document !== undefined && isAheadOfNow(this.#words, token, this.#found.match.end);
  }

  isFlashback(): boolean {
    return isFlashback(this.#words, this.token, this.#found.match.end);
  }

  isHabit(): boolean {
    return isHabit(this.#words, this.token);
  }
}
