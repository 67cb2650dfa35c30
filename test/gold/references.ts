import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Span } from '../../src/model/span.ts';
import { parseMarkedDocument, type MarkedDocument } from '../support/marked-document.ts';

/** A document with all that is wanted in it. */
export interface ReferenceDocument extends MarkedDocument {
  readonly name: string;
  /** Boilerplate within lines of content; it has no mentions in the reference. */
  readonly boilerplateRanges: readonly Span[];
}

const ROOT = resolve(import.meta.dirname, '../..');
const unseen = (half: string, kind = ''): { readonly marked: string; readonly kind: string } => ({
  marked: resolve(ROOT, 'test/fixtures/unseen', half),
  kind,
});

/** The references there are: the sample's and the unseen texts always, the seeds' where `../shared` is at hand. */
export const REFERENCES = {
  sample: {
    json: resolve(ROOT, 'test/fixtures/sample/reference.json'),
    texts: resolve(ROOT, 'test/fixtures/sample/seeds'),
  },
  seeds: { json: resolve(ROOT, '../shared/gold/seeds.json'), texts: resolve(ROOT, '../shared/seeds') },
  'unseen-dev': unseen('dev'),
  'unseen-war': unseen('test', 'war'),
  'unseen-world': unseen('test', 'world'),
  'reports-dev': unseen('reports-dev'),
  'reports-test': unseen('reports-test'),
  'reports-2-dev': unseen('reports-2-dev'),
  'reports-2-war': unseen('reports-2-test', 'karabakh'),
  'reports-2-world': unseen('reports-2-test', 'world'),
  'reports-3-dev': unseen('reports-3-dev'),
  'reports-3-test': unseen('reports-3-test'),
} as const;

export type ReferenceName = keyof typeof REFERENCES;

/** The half that is only measured: whoever reads its errors has no unseen texts any more. */
export const isHeldOut = (name: ReferenceName): boolean => HELD_OUT.has(name);
const HELD_OUT: ReadonlySet<ReferenceName> = new Set([
  'unseen-war',
  'unseen-world',
  'reports-test',
  'reports-2-war',
  'reports-2-world',
  'reports-3-test',
] as const);

/** The first and the third reports have the mentions of those who speak only, so nothing can be said of entities there. */
export const hasAllMentions = (name: ReferenceName): boolean => !WITHOUT_MENTIONS.has(name);
const WITHOUT_MENTIONS: ReadonlySet<ReferenceName> = new Set([
  'reports-dev',
  'reports-test',
  'reports-3-dev',
  'reports-3-test',
] as const);

/** The third reports have who speaks and what is said, and no more. */
export const areOnlyQuotesMarked = (name: ReferenceName): boolean => name.startsWith('reports-3');

export const isAtHand = (name: ReferenceName): boolean => {
  const of = REFERENCES[name];
  return existsSync('json' in of ? of.json : of.marked);
};

export function readReference(name: ReferenceName): ReferenceDocument[] {
  const of = REFERENCES[name];
  if ('json' in of) return readJson(of.json, of.texts);
  const files = readdirSync(of.marked).filter((file) => file.startsWith(of.kind));
  return files.map((file) => {
    return {
      name: file,
      boilerplateRanges: [],
      ...parseMarkedDocument(readFileSync(resolve(of.marked, file), 'utf8')),
    };
  });
}

/** A hand-made reference of whole documents, as `../shared/gold/seeds.json` and the sample corpus's have it. */
interface Json {
  readonly actors: Readonly<Record<string, { readonly name: string }>>;
  readonly documents: Readonly<Record<string, JsonDocument>>;
}

interface JsonDocument {
  readonly documentDate: string | null;
  readonly mentions: MarkedDocument['mentions'];
  readonly optional?: readonly Span[];
  readonly dates: readonly (Span & { readonly type: string; readonly value: string; readonly alt?: string[] })[];
  readonly optionalDates?: readonly Span[];
  readonly quotes: readonly JsonQuote[];
  readonly optionalQuotes?: readonly Span[];
  readonly boilerplate: MarkedDocument['boilerplate'] | null;
  readonly boilerplateRanges?: readonly Span[];
}

interface JsonQuote extends Span {
  readonly speaker: string | null;
  readonly speakerText?: string;
  readonly speakerAlt?: readonly string[];
}

function readJson(json: string, texts: string): ReferenceDocument[] {
  const { actors, documents } = JSON.parse(readFileSync(json, 'utf8')) as Json;
  const ids = new Map(Object.entries(actors).map(([id, { name }]) => [name, id]));
  // "A, quoted by B" names who spoke, then who tells it.
  const plain = (words: string): string => words.replace(/, quoted by .*/, '');
  const quote = ({
    start,
    end,
    speaker,
    speakerText,
    speakerAlt = [],
  }: JsonQuote): MarkedDocument['quotes'][number] => {
    const id = speaker === null ? undefined : ids.get(plain(speaker));
    return {
      start,
      end,
      speakers: [...(id === undefined ? [] : [id]), ...speakerAlt],
      speakerTexts: speaker === null && speakerText !== undefined ? [plain(speakerText)] : [],
    };
  };
  return Object.entries(documents).map(([name, document]) => ({
    isDateGiven: false,
    optional: [],
    optionalDates: [],
    optionalQuotes: [],
    boilerplateRanges: [],
    ...document,
    name,
    text: readFileSync(resolve(texts, name), 'utf8'),
    dates: document.dates.map((date) => ({ alt: [], ...date })),
    quotes: document.quotes.map(quote),
    boilerplate: document.boilerplate ?? {},
  }));
}
