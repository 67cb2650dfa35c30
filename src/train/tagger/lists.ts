import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconKeyOf } from '../../entities/tagger/lexicon.ts';
import { NAME_LISTS, type NameList, WORD_LISTS, type WordList } from '../../entities/tagger/word-lists.ts';
import type { LabelledText } from './corpus.ts';
import { findCommonWords } from './common-words.ts';
import { readPhoenixNames } from './phoenix.ts';

/** Lists by key: the mask of the lists that hold the word or name. */
export type Listing = Map<number, number>;

export interface Listings {
  readonly words: Listing;
  readonly names: Listing;
}

class Collector<List extends string> {
  readonly listing: Listing = new Map();
  readonly #lists: readonly List[];

  constructor(lists: readonly List[]) {
    this.#lists = lists;
  }

  add(list: List, entry: string): void {
    const bit = 1 << this.#lists.indexOf(list);
    const key = lexiconKeyOf(entry);
    this.listing.set(key, (this.listing.get(key) ?? 0) | bit);
  }
}

/** Builds all lists from the sources under `knowledge`, the written ones under `written`, and the texts. */
export function buildLists(knowledge: string, written: string, texts: readonly LabelledText[]): Listings {
  const words = new Collector(WORD_LISTS);
  const names = new Collector(NAME_LISTS);
  for (const name of readLines(join(knowledge, 'first-names.txt'))) words.add('firstName', name);
  for (const name of readLines(join(knowledge, 'surnames.txt'))) words.add('surname', name);
  for (const [list, entries] of readSections(join(written, 'words.txt'), ' ')) {
    for (const word of entries) words.add(list as WordList, word);
  }
  for (const [list, entries] of readSections(join(written, 'names.txt'), ';')) {
    for (const name of entries) names.add(list as NameList, name);
  }
  for (const word of findCommonWords(texts)) words.add('commonLower', word);
  addPlaces(knowledge, words, names);
  addPhoenix(knowledge, words, names);
  return { words: words.listing, names: names.listing };
}

function addPlaces(knowledge: string, words: Collector<WordList>, names: Collector<NameList>): void {
  for (const row of readLines(join(knowledge, 'world-cities.csv')).slice(1)) {
    const [city = '', country = '', province = ''] = row.split(',').map((cell) => cell.replaceAll('"', ''));
    names.add('city', city);
    if (country !== '') names.add('country', country);
    if (province !== '') names.add('province', province);
  }
  for (const row of readLines(join(knowledge, 'nat_df.csv')).slice(1)) {
    const demonym = row.replaceAll('"', '').split(',')[0] ?? '';
    for (const form of [demonym, `${demonym}s`]) {
      names.add('demonymName', form);
      if (!form.includes(' ')) words.add('demonym', form);
    }
  }
}

function addPhoenix(knowledge: string, words: Collector<WordList>, names: Collector<NameList>): void {
  const firstNames = new Set(readLines(join(knowledge, 'first-names.txt')).map(lexiconKeyOf));
  const isFirstName = (word: string): boolean => firstNames.has(lexiconKeyOf(word));
  for (const file of ['Phoenix.Countries.actors.txt', 'Phoenix.International.actors.txt']) {
    const isCountries = file.includes('Countries');
    for (const { name, kind } of readPhoenixNames(join(knowledge, file), isFirstName)) {
      if (kind === 'person') {
        names.add('person', name);
        words.add('surname', name.slice(name.lastIndexOf(' ') + 1));
      } else if (!isCountries || name.includes(' ')) names.add('body', name);
    }
  }
}

function readLines(path: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Lines of the form "[list] entry entry …". */
function readSections(path: string, separator: string): [string, string[]][] {
  const lines = readLines(path).filter((line) => line.startsWith('['));
  return lines.map((line) => {
    const close = line.indexOf(']');
    const entries = line
      .slice(close + 1)
      .split(separator)
      .map((entry) => entry.trim());
    return [line.slice(1, close), entries.filter((entry) => entry !== '')];
  });
}
