import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SourceText } from '../../src/text/source.ts';
import { Random } from './random.ts';

const SAMPLE = resolve(import.meta.dirname, '../fixtures/sample');

/** An article made of the sample corpus's sentences. */
export interface MadeArticle {
  /** A file name in the manner of the seeds. */
  readonly name: string;
  readonly text: string;
}

export interface MadeCorpus {
  readonly files: number;
  /** About how long each text is, in bytes of UTF-8. */
  readonly bytes?: number;
  readonly seed?: number;
}

interface Sentence {
  readonly text: string;
  /** Names of people in it, in text order. */
  readonly people: readonly { readonly start: number; readonly end: number }[];
}

interface Material {
  readonly sentences: readonly Sentence[];
  /** The boilerplate lines of each sample article. */
  readonly feet: readonly (readonly string[])[];
}

/** How many family and given names there are: people recur across files, as they do in the news. */
const NAMES = 5000;
const SENTENCES_A_PARAGRAPH = [2, 6] as const;

/**
 * A corpus of any size, the same for the same arguments, made as it is read. Paragraphs are sentences of the sample
 * corpus in a new order, with people of other names, so that hardly a line of an article stands in another file; the
 * boilerplate at the foot does, as on a real site.
 */
export function* makeCorpus({ files, bytes = 5000, seed = 1 }: MadeCorpus): Generator<MadeArticle> {
  const material = readMaterial();
  for (let i = 0; i < files; i++) {
    const random = new Random(seed * 1_000_003 + i);
    const id = Array.from({ length: 16 }, () => random.below(16).toString(16)).join('');
    yield { name: `${String(i).padStart(6, '0')}_${id}.txt`, text: makeArticle(material, bytes, random) };
  }
}

function makeArticle({ sentences, feet }: Material, bytes: number, random: Random): string {
  const names = new Map<string, string>();
  const sentence = (): string => renamed(random.pick(sentences), names, random);
  const start = (text: string): string =>
    text
      .split(' ')
      .slice(0, 6)
      .join(' ')
      .replace(/[.,;:]$/, '');
  const foot = random.pick(feet);
  const paragraphs = [`${start(sentence())} – ${start(sentence())}`];
  let length = Buffer.byteLength([...paragraphs, ...foot].join('\n\n'));
  while (length < bytes) {
    const [least, most] = SENTENCES_A_PARAGRAPH;
    const paragraph = Array.from({ length: least + random.below(most - least) }, sentence).join(' ');
    paragraphs.push(paragraph);
    length += Buffer.byteLength(paragraph) + 2;
  }
  return `${[...paragraphs, ...foot].join('\n\n')}\n`;
}

/** The sentence with other names for its people, the same within an article. */
function renamed({ text, people }: Sentence, names: Map<string, string>, random: Random): string {
  let result = '';
  let end = 0;
  for (const person of people) {
    const words = text.slice(person.start, person.end).split(' ');
    const others = words.map((word) => {
      const other = names.get(word) ?? inventName(random);
      names.set(word, other);
      return other;
    });
    result += text.slice(end, person.start) + others.join(' ');
    end = person.end;
  }
  return result + text.slice(end);
}

const ONSETS = ['B', 'D', 'F', 'G', 'H', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'V', 'Z'];
const MIDDLES = ['arov', 'elin', 'imar', 'oren', 'uvak', 'asten', 'erid', 'ilov', 'ondar', 'ulic'];

/** A made-up name; few of them are frequent and many are rare. */
function inventName(random: Random): string {
  let number = Math.floor(NAMES * random.next() ** 3);
  const next = (parts: readonly string[]): string => {
    const part = parts[number % parts.length] ?? '';
    number = Math.floor(number / parts.length);
    return part;
  };
  return next(ONSETS) + next(MIDDLES) + next(MIDDLES) + next(['', 'a', 'e', 'i', 'o']);
}

interface ReferenceDocument {
  readonly boilerplate: Readonly<Record<string, string>>;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

function readMaterial(): Material {
  const { documents } = JSON.parse(readFileSync(resolve(SAMPLE, 'reference.json'), 'utf8')) as {
    documents: Record<string, ReferenceDocument>;
  };
  const sentences: Sentence[] = [];
  const feet: string[][] = [];
  for (const name of readdirSync(resolve(SAMPLE, 'seeds')).sort()) {
    const document = documents[name];
    if (!document) continue;
    const source = new SourceText(readFileSync(resolve(SAMPLE, 'seeds', name), 'utf8'));
    sentences.push(...sentencesOf(source, document));
    feet.push(
      Object.keys(document.boilerplate).map((line) => {
        const { start, end } = source.lines[Number(line) - 1] ?? { start: 0, end: 0 };
        return source.text.slice(start, end);
      }),
    );
  }
  return { sentences, feet };
}

/** The sentences of the article itself; half a quotation would change what follows it. */
function sentencesOf(source: SourceText, { boilerplate, mentions }: ReferenceDocument): Sentence[] {
  return source.sentences.flatMap(({ start, end }) => {
    const text = source.text.slice(start, end);
    const line = source.lines.find((one) => one.end > start)?.number ?? 0;
    const isWhole = /[.!?]”?$/.test(text) && text.split('“').length === text.split('”').length;
    if (String(line) in boilerplate || !isWhole) return [];
    const people = mentions.filter((one) => one.label === 'PERSON' && one.start >= start && one.end <= end);
    return [{ text, people: people.map((one) => ({ start: one.start - start, end: one.end - start })) }];
  });
}
