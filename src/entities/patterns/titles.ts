import type { Candidate } from '../candidate.ts';
import { cluesOf } from '../clues.ts';
import type { Placement } from '../placement.ts';
import type { Words } from '../words.ts';
import { wordSet } from '../../util/word-set.ts';

const OPENING = new Set(['"', '“', '«']);
const CLOSING = new Set(['"', '”', '»']);

/** Words of film, books and music: a sentence that has one may name a work. */
const ARTS = wordSet(
  'film films movie movies documentary documentaries novel novels novelist memoir album albums song songs opera operas musical ' +
    'musicals sitcom screenplay screenwriter filmmaker film-maker directed starred starring playwright bestseller sequel ' +
    'Oscar Oscars Emmy Emmys Grammy Grammys Netflix blockbuster soundtrack premiere premiered director',
);

/** Nouns of works that mean other things too: they speak of one right before its title. */
const NOUNS = wordSet('drama comedy thriller play series show book single ballet game');

/** What stands before a title and before no one who is quoted or called something. */
const BEFORE_TITLE = wordSet(
  'for of in with and from to on about , ( : directed wrote film movie documentary novel memoir album song single opera musical sitcom ' +
    'sequel titled entitled',
);

/** Words that stay small in a title. */
const SMALL = wordSet("a an and as at but by de for from in is la le of on or our the to with ’ ' 's ’s & , -");

/** Longest title, in tokens. */
const MAX_TITLE = 8;

const MARKS = cluesOf(OPENING);
const CLUES = cluesOf(ARTS);

interface Quoted {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** Titles of films, books and songs: title case in quotation marks, where the sentence speaks of a work. */
export function findTitles(words: Words, known: Placement): Candidate[] {
  const quoted: Quoted[] = [];
  let arts: ReadonlyMap<number, string> | undefined;
  const told = new Map<string, string>();
  for (const mark of words.marked(MARKS)) {
    const title = titleAt(words, mark);
    if (!title || isKnown(known, title)) continue;
    quoted.push(title);
    const clue = clueFor(words, mark, (arts ??= artsBySentence(words)));
    if (clue !== undefined) told.set(title.text, clue);
  }
  return quoted.flatMap(({ first, last, text }): Candidate[] => {
    const clue = told.get(text);
    const evidence = [`a work: quoted near "${clue ?? ''}"`];
    return clue === undefined ? [] : [{ first, last, label: 'WORK_OF_ART', origin: 'pattern', score: 0.9, evidence }];
  });
}

/** The words of the arts, by their sentences. */
function artsBySentence(words: Words): Map<number, string> {
  const arts = new Map<number, string>();
  for (const i of words.marked(CLUES)) if (speaksOfWorks(words, i)) arts.set(words.sentence(i), words.text(i));
  return arts;
}

/** "the director Jessica Hausner", but no "CIA director". */
const speaksOfWorks = (words: Words, i: number): boolean =>
  words.text(i) !== 'director' || (words.capital(i + 1) && !words.allCaps(i - 1));

/** The word that makes a work of what is quoted from `mark` on. */
function clueFor(words: Words, mark: number, arts: ReadonlyMap<number, string>): string | undefined {
  const noun = words.text(mark - 1) === ',' ? mark - 2 : mark - 1;
  if (NOUNS.has(words.text(noun))) return words.text(noun);
  return introduces(words, mark) ? arts.get(words.sentence(mark + 1)) : undefined;
}

/** The words between the mark and its other half, if they are written as a title. */
function titleAt(words: Words, mark: number): Quoted | undefined {
  const first = mark + 1;
  if (!words.capital(first) || !words.touches(mark) || words.titleLine(first) || words.loud(first)) return undefined;
  let end = first + 1;
  while (!CLOSING.has(words.text(end))) {
    const fits = words.capital(end) || SMALL.has(words.text(end)) || /^\d+$/.test(words.text(end));
    if (!fits || end - first >= MAX_TITLE || !words.joined(end - 1)) return undefined;
    end++;
  }
  const last = words.text(end - 1) === ',' ? end - 2 : end - 1;
  const nickname = words.capital(end + 1) && words.joined(end) && last === first;
  return nickname || !words.capital(last) ? undefined : { first, last, text: words.textOf({ first, last }) };
}

const isKnown = (known: Placement, { first, last }: Quoted): boolean =>
  known.at(first)?.first === first && known.at(first)?.last === last;

/** Can a work be named here: at the start of a sentence, after its noun, its maker or a word that leads to it? */
function introduces(words: Words, mark: number): boolean {
  const before = mark - 1;
  if (words.sentenceStart(mark) || words.sentenceStart(mark + 1)) return true;
  return words.isPossessive(before) || BEFORE_TITLE.has(words.text(before));
}
