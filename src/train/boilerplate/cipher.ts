import { hash } from '../../util/hash.ts';
import type { LabelledPage } from './pages.ts';
import { generator, shuffled } from './random.ts';

/** Words that pages in many languages have. */
const INTERNATIONAL = new Set(
  (
    'facebook twitter instagram youtube whatsapp linkedin pinterest google rss email newsletter newsletters copyright ' +
    'video videos online web blog blogs app apps cookie cookies login forum podcast podcasts tv sport menu radio premium ' +
    'telegram reddit tumblr flickr'
  ).split(' '),
);

const VOWELS = Array.from('aeiou');
const CONSONANTS = Array.from('bcdfghjklmnpqrstvwxyz');
const CYRILLIC = Array.from('абвгдежзиклмнопрстуфхцчшэюя');
const CYRILLIC_SHARE = 0.25;

const ADDRESS = /(https?:\/\/\S+|\S+@\S+|www\.\S+)/;

/** Pages that an extractor left count more: on raw ones alone, short lines look like boilerplate wherever they stand. */
const LEFT_WEIGHT = 3;

/**
 * An English page as if in a language of which no rule and no model knows a word: letters stand for others, one way
 * throughout the page. Its shape stays, with capitals, digits, marks, addresses and international words.
 */
export function cipherPage(page: LabelledPage): LabelledPage {
  const letters = cipherOf(page.id);
  return {
    ...page,
    weight: (page.weight ?? 1) * (page.variant === 'naive' ? 1 : LEFT_WEIGHT),
    lines: page.lines.map((line) => ({ ...line, text: cipherText(line.text, letters) })),
  };
}

function cipherOf(id: string): Map<string, string> {
  const random = generator(hash(id));
  const latin = [...VOWELS, ...CONSONANTS];
  const secret =
    random() < CYRILLIC_SHARE
      ? shuffled(CYRILLIC, random)
      : [...shuffled(VOWELS, random), ...shuffled(CONSONANTS, random)];
  return new Map(latin.map((letter, i) => [letter, secret[i] ?? letter]));
}

function cipherText(text: string, letters: ReadonlyMap<string, string>): string {
  const encode = (letter: string): string => {
    const small = letter.toLowerCase();
    const secret = letters.get(small) ?? letter;
    return letter === small ? secret : secret.toUpperCase();
  };
  // Every second part is an address.
  return text
    .split(ADDRESS)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(/[a-z]+/gi, (word) =>
            INTERNATIONAL.has(word.toLowerCase()) ? word : word.replace(/./g, encode),
          ),
    )
    .join('');
}
