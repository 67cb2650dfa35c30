import type { Span } from '../model/span.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import type { People } from './people.ts';
import { PERSON_NOUNS } from './person-nouns.ts';
import type { Run, Words } from './words.ts';
import { wordList } from './word-list.ts';
import { wordSet } from '../util/word-set.ts';

/** A paragraph of an interview, briefing or transcript that names its speaker before a colon. */
interface Turn extends Span {
  /** The label's tokens. */
  readonly label: Run;
}

/** A label has so many tokens at most, initials with their stops included. */
const MAX_LABEL = 6;
const MARKUP = wordList('* ** _');
const QUESTIONS = wordSet('q question interviewer moderator host reporter journalist');
const ANSWERS = wordList('a answer interviewee guest');

/** The turns of an interview, briefing or transcript; none where a text has no labels that come again. */
export class Turns {
  readonly #turns: readonly Turn[];
  readonly #people: People;
  readonly #byLabel = new Map<string, string | null>();

  constructor(people: People, paragraphs: readonly Span[]) {
    this.#people = people;
    this.#turns = turnsIn(people.words, paragraphs);
  }

  /** The person who speaks in the paragraph of a turn's label. */
  talkingAt(offset: number): string | null {
    const turn = this.#turns[indexAtOrBefore(this.#turns, offset)];
    return turn && offset < turn.end ? this.#personOf(turn) : null;
  }

  /** The label, and where it can be told the person, that says "I" at an offset. */
  speakerAt(offset: number): { readonly actor: string | null; readonly label: string } | undefined {
    const turn = this.#turns[indexAtOrBefore(this.#turns, offset)];
    return turn && { actor: this.#personOf(turn), label: this.#people.words.textOf(turn.label) };
  }

  #personOf({ start, label }: Turn): string | null {
    const { words } = this.#people;
    const mention = words.mention(label.to - 1);
    if (mention?.label === 'PERSON') return mention.actor;
    const head = words.word(label.to - 1);
    if (QUESTIONS.has(head)) return null;
    if (ANSWERS.has(head)) return this.#people.mentions.find((known) => known.start < start)?.actor ?? null;
    if (words.is(label.to - 1, PERSON_NOUNS))
      return this.#people.described({ head: label.to - 1, ...label }, start) ?? null;
    const letters = lettersOf(words, label);
    const known = this.#byLabel.get(letters);
    if (known !== undefined) return known;
    const found = this.#byLetters(letters);
    this.#byLabel.set(letters, found);
    return found;
  }

  /** "G.R." and "GR" are Gonzalo Restrepo Arias, "RESTREPO" too. */
  #byLetters(letters: string): string | null {
    for (const { id, label: kind, name } of this.#people.actors.values()) {
      if (kind !== 'PERSON') continue;
      const parts = name.toLowerCase().split(/[\s-]+/);
      const initials = parts.map((part) => part.charAt(0)).join('');
      const isInitials = letters.length > 1 && letters.length <= MAX_LABEL && initials.startsWith(letters);
      if (isInitials || parts.includes(letters) || initials.charAt(0) + (initials.at(-1) ?? '') === letters) return id;
    }
    return null;
  }
}

function turnsIn(words: Words, paragraphs: readonly Span[]): Turn[] {
  const labelled: (Turn & { readonly letters: string })[] = [];
  for (const { start, end } of paragraphs) {
    const label = labelAt(words, start, end);
    if (!label) continue;
    // "Nina Falk:", then "Falk:"
    const letters = words.mention(label.to - 1)?.actor ?? lettersOf(words, label);
    labelled.push({ start, end, label, letters });
  }
  const counts = new Map<string, number>();
  for (const { letters } of labelled) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  const isLabel = (letters: string): boolean =>
    (counts.get(letters) ?? 0) > 1 || QUESTIONS.has(letters) || ANSWERS.has(letters);
  // A word with a colon that comes again in a list of notes has nobody behind it; where two take turns, somebody speaks.
  const isTranscript = counts.size > 1 && labelled.some(({ letters }) => isLabel(letters));
  return isTranscript ? labelled : [];
}

/** The tokens from a paragraph's start to its colon, where they can be a label: names, a role or initials. */
function labelAt(words: Words, start: number, end: number): Run | undefined {
  let from = words.indexFrom(start);
  while (words.startOf(from) < end && words.is(from, MARKUP)) from++;
  if (!words.isCapital(from)) return undefined;
  for (let at = from; at - from <= MAX_LABEL && words.startOf(at) < end; at++) {
    const word = words.word(at);
    if (word === ':') {
      const to = words.word(at - 1) === '.' ? at - 1 : at;
      return to > from ? { from, to } : undefined;
    }
    if (!words.isWord(at) && word !== '.' && word !== '-') return undefined;
  }
  return undefined;
}

function lettersOf(words: Words, { from, to }: Run): string {
  let letters = '';
  for (let i = from; i < to; i++) if (words.isWord(i)) letters += words.word(i);
  return letters.replaceAll('.', '');
}
