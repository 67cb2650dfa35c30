import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS, type Label } from '../../model/mention.ts';
import { isFine, labelOfSpan, type LabelledSpan, type LabelledText } from './corpus.ts';
import { Random } from './random.ts';

/** Words that headlines in title case keep small. */
const SMALL = new Set('a an the of in on at to for and or but by with from as is'.split(' '));

/** Shares of the finely labelled texts that come again in another form. */
export interface AugmentOptions {
  readonly capitals: number;
  readonly titleCase: number;
  /** Copies of each text with other names. */
  readonly renamed: number;
  readonly seed: number;
}

/**
 * More training texts made from the finely labelled ones: the same in capitals, or in title case, or with other names in the
 * places of theirs, so that the model learns from the context and the lists what it cannot learn from a few names.
 */
export function augment(texts: readonly LabelledText[], knowledge: string, options: AugmentOptions): LabelledText[] {
  const fine = texts.filter((text) => isFine(text.set));
  const random = new Random(options.seed);
  const renamer = new Renamer(fine, knowledge, random);
  const made: LabelledText[] = [];
  for (const text of fine) {
    if (random.next() < options.capitals) made.push(recase(text, upper));
    if (random.next() < options.titleCase) made.push(recase(text, title));
    for (let copy = 0; copy < Math.floor(options.renamed); copy++) made.push(renamer.rename(text));
    if (random.next() < options.renamed % 1) made.push(renamer.rename(text));
  }
  return made;
}

const upper = (word: string): string => word.toUpperCase();
const title = (word: string): string => (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1));

/** The first line in another case; a text of one line whole. Words whose length would change stay. */
function recase(text: LabelledText, change: (word: string) => string): LabelledText {
  const end = text.text.includes('\n') ? text.text.indexOf('\n') : text.text.length;
  const line = text.text.slice(0, end).replace(/[\p{L}\p{M}]+/gu, (word) => {
    const changed = change(word);
    return changed.length === word.length ? changed : word;
  });
  return { ...text, id: `${text.id}-case`, text: line + text.text.slice(end) };
}

/** Share of the new names of people and bodies that no list has: the news names new ones daily. */
const INVENTED = 0.4;

/** Puts other names in the places of a text's own. */
class Renamer {
  readonly #random: Random;
  readonly #firstNames: string[];
  readonly #surnames: string[];
  readonly #cities: string[];
  readonly #pools = new Map<Label, string[]>();

  constructor(texts: readonly LabelledText[], knowledge: string, random: Random) {
    this.#random = random;
    const lines = (file: string): string[] =>
      readFileSync(join(knowledge, file), 'utf8')
        .split(/\r?\n/)
        .filter((line) => line !== '');
    const plain = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name);
    this.#firstNames = lines('first-names.txt').filter(plain);
    this.#surnames = lines('surnames.txt').filter(plain);
    this.#cities = lines('world-cities.csv').flatMap((row) => (row.split(',')[0] ?? '').replaceAll('"', '') || []);
    for (const label of LABELS) this.#pools.set(label, []);
    for (const text of texts) {
      for (const span of text.spans) this.#pools.get(labelOfSpan(span))?.push(text.text.slice(span.start, span.end));
    }
  }

  rename(text: LabelledText): LabelledText {
    const words = new Map<string, string>();
    const spans: LabelledSpan[] = [];
    let made = '';
    let from = 0;
    for (const span of [...text.spans].sort((a, b) => a.start - b.start)) {
      made += text.text.slice(from, span.start);
      const name = this.#other(text.text.slice(span.start, span.end), labelOfSpan(span), words);
      spans.push({ start: made.length, end: made.length + name.length, labels: span.labels });
      made += name;
      from = span.end;
    }
    return { id: `${text.id}-renamed`, set: text.set, text: made + text.text.slice(from), spans };
  }

  /** Another name of the kind; a text's same name, or surname, gets the same one. */
  #other(name: string, label: Label, words: Map<string, string>): string {
    const known = words.get(name);
    if (known !== undefined) return known;
    const other = label === 'PERSON' ? this.#person(name, words) : this.#fromPool(name, label);
    words.set(name, other);
    return other;
  }

  #person(name: string, words: Map<string, string>): string {
    const parts = name.split(' ');
    const last = parts.at(-1) ?? name;
    const surname = words.get(last) ?? (this.#random.next() < INVENTED ? this.#invent() : this.#pick(this.#surnames));
    words.set(last, surname);
    return [
      ...parts.slice(0, -1).map((part) => (/^\p{Lu}\p{Ll}+$/u.test(part) ? this.#pick(this.#firstNames) : part)),
      surname,
    ].join(' ');
  }

  #fromPool(name: string, label: Label): string {
    if (label === 'GPE' && this.#random.next() < 0.3) return this.#pick(this.#cities);
    if (label === 'ORG' && this.#random.next() < INVENTED) return this.#inventBody(name);
    const pool = this.#pools.get(label) ?? [];
    for (let attempt = 0; attempt < 8; attempt++) {
      const other = this.#pick(pool);
      // "Russian" may become "Kenyan" but not "Kenyans".
      if (label !== 'NORP' || other.endsWith('s') === name.endsWith('s')) return other;
    }
    return name;
  }

  /** "Harlan Industries" for "Acme Industries", "Kobamark" for "Toyota"; letters and what opens small stay. */
  #inventBody(name: string): string {
    const parts = name.split(' ');
    const plain = (word: string): boolean => /^\p{Lu}\p{Ll}{2,}$/u.test(word);
    if (parts.length === 1) return plain(name) ? this.#invent() : name;
    // The last word says what it is, and so does one before "of" or "for".
    return parts.every((word, i) => !plain(word) || i === parts.length - 1) ? name : this.#inventFirst(parts, plain);
  }

  #inventFirst(parts: readonly string[], plain: (word: string) => boolean): string {
    const head = parts.findIndex((word) => word === 'of' || word === 'for');
    const at = parts.findIndex((word, i) => plain(word) && i < parts.length - 1 && i > head);
    if (at < 0) return parts.join(' ');
    const name = this.#random.next() < 0.5 ? this.#invent() : this.#pick(this.#surnames);
    return parts.map((word, i) => (i === at ? name : word)).join(' ');
  }

  /** A word that no list has: the first half of one family name and the second of another. */
  #invent(): string {
    const first = this.#pick(this.#surnames);
    const second = this.#pick(this.#surnames);
    return first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2));
  }

  #pick(items: readonly string[]): string {
    return items[this.#random.below(items.length)] ?? '';
  }
}
