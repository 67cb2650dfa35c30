import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadTagger, type Tagger } from '../../src/entities/tagger/tagger.ts';
import { type Label, LABELS } from '../../src/model/mention.ts';
import type { Span } from '../../src/model/span.ts';
import { SourceText } from '../../src/text/source.ts';
import { labelOfSpan, readCorpus } from '../../src/train/tagger/corpus.ts';
import { partOf } from '../../src/train/tagger/split.ts';
import {
  addConfusions,
  type Confusions,
  listConfusions,
  rateRow,
  SpanScore,
  toCoarse,
  type TypedSpan,
} from './score.ts';

/** A text with the names that are wanted in it; what overlaps `ignored` is neither wanted nor wrong. */
export interface Reference {
  readonly name: string;
  readonly text: string;
  readonly wanted: readonly TypedSpan[];
  readonly ignored: readonly Span[];
}

const SHARED = new URL('../../../shared/', import.meta.url);

/** The development split of the hand-labelled news, or none where `../shared` is absent. */
export function developmentReferences(): Reference[] {
  const folder = new URL('data/ner/', SHARED);
  if (!existsSync(folder)) return [];
  const texts = readCorpus(fileURLToPath(folder)).filter((text) => partOf(text) === 'dev');
  return texts.map((text) => ({
    name: text.id,
    text: text.text,
    wanted: text.spans.map((span) => ({ start: span.start, end: span.end, label: labelOfSpan(span) })),
    ignored: [],
  }));
}

interface SeedDocument {
  readonly boilerplate: Readonly<Record<string, string>>;
  readonly boilerplateRanges: readonly Span[];
  readonly optional: readonly Span[];
  readonly mentions: readonly (Span & { readonly label: Label })[];
}

/** The seeds with their named mentions, or none where `../shared` is absent. Boilerplate is not judged. */
export function seedReferences(): Reference[] {
  const path = new URL('gold/seeds.json', SHARED);
  if (!existsSync(path)) return [];
  const { documents } = JSON.parse(readFileSync(path, 'utf8')) as { documents: Record<string, SeedDocument> };
  return Object.entries(documents).map(([name, document]) => {
    const text = readFileSync(new URL(`seeds/${name}`, SHARED), 'utf8');
    const lines = new SourceText(text).lines.filter((line) => String(line.number) in document.boilerplate);
    const ignored = [...lines, ...document.boilerplateRanges, ...document.optional];
    return { name, text, wanted: document.mentions, ignored };
  });
}

export interface Scores {
  readonly fine: SpanScore;
  readonly coarse: SpanScore<string>;
  readonly confusions: Confusions;
}

/** Scores what `find` finds in the references. */
export function scoreReferences(
  references: readonly Reference[],
  find: (text: string) => readonly TypedSpan[],
): Scores {
  const scores: Scores = { fine: new SpanScore(), coarse: new SpanScore<string>(), confusions: new Map() };
  for (const { text, wanted, ignored } of references) {
    const judged = (span: Span): boolean => !ignored.some((other) => span.start < other.end && span.end > other.start);
    const found = find(text).filter(judged);
    scores.fine.add(found, wanted);
    scores.coarse.add(toCoarse(found), toCoarse(wanted));
    addConfusions(scores.confusions, found, wanted);
  }
  return scores;
}

/** The lines of a report on one set of references. */
export function report(title: string, { fine, coarse, confusions }: Scores): string[] {
  const labels = LABELS.flatMap((label) => {
    const counts = fine.byType.get(label);
    return counts === undefined ? [] : [rateRow(label, counts)];
  });
  return [
    title,
    `${''.padEnd(14)} ${'wanted'.padStart(6)}  P      R      F1`,
    ...labels,
    rateRow('all ten', fine.total),
    rateRow('PER/ORG/LOC', coarse.total),
    'commonest errors, wanted → found:',
    ...listConfusions(confusions, 10),
    '',
  ];
}

/** The tagger that ships. */
export function shippedTagger(): Tagger {
  return loadTagger(new Uint8Array(readFileSync(new URL('../../src/entities/tagger/weights.bin', import.meta.url))));
}

function main(): void {
  const tagger = shippedTagger();
  const find = (text: string): TypedSpan[] => tagger.tag(new SourceText(text));
  const sets = {
    'Development split of the news': developmentReferences(),
    'Seeds, outside boilerplate': seedReferences(),
  };
  for (const [title, references] of Object.entries(sets)) {
    if (references.length === 0) console.log(`${title}: not measured, ../shared is absent.`);
    else console.log(report(`${title} (tagger alone)`, scoreReferences(references, find)).join('\n'));
  }
}

if (process.argv[1]?.endsWith('quality-tagger.ts') === true) main();
