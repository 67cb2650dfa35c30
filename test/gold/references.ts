import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createEngine } from '../../src/analysis/engine.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Span } from '../../src/model/span.ts';
import { ratesOf, SpanScore, type Rates } from '../../src/train/score.ts';
import { LABELS, type Label } from '../../src/model/mention.ts';
import { sourceEngineFiles } from '../support/engine.ts';
import { scoreEntities, type EntityScore, type ScoredDocument, type ScoredMention } from '../support/score-entities.ts';

/** A hand-made reference of whole documents, as `../shared/gold/seeds.json` and the sample corpus's have it. */
interface Reference {
  readonly documents: Readonly<Record<string, ReferenceDocument>>;
}

interface ReferenceDocument {
  readonly documentDate: string | null;
  readonly mentions: readonly ScoredMention[];
  readonly optional?: readonly Span[];
  readonly dates: readonly (Span & { readonly value: string })[];
  readonly optionalDates?: readonly Span[];
  readonly quotes: readonly Span[];
  readonly optionalQuotes?: readonly Span[];
  /** Category by line number. */
  readonly boilerplate: Readonly<Record<string, string>> | null;
  readonly boilerplateRanges?: readonly Span[];
}

/** How the whole of `analyze` does on a reference. */
export interface PipelineScore {
  readonly entities: EntityScore;
  readonly byLabel: readonly (readonly [Label, Rates])[];
  readonly dates: Rates;
  /** Right values, of the dates found at their exact place. */
  readonly dateValues: number;
  readonly documentDates: number;
  readonly quotes: Rates;
  readonly boilerplate: Rates;
  /** Right categories, of the boilerplate lines found. */
  readonly categories: number;
}

const ROOT = resolve(import.meta.dirname, '../..');

/** The references there are: the sample's always, the seeds' where `../shared` is at hand. */
export const REFERENCES = {
  sample: {
    json: resolve(ROOT, 'test/fixtures/sample/reference.json'),
    texts: resolve(ROOT, 'test/fixtures/sample/seeds'),
  },
  seeds: { json: resolve(ROOT, '../shared/gold/seeds.json'), texts: resolve(ROOT, '../shared/seeds') },
} as const;

export const isAtHand = (name: keyof typeof REFERENCES): boolean => existsSync(REFERENCES[name].json);

const meets = (span: Span, others: readonly Span[]): boolean =>
  others.some((other) => other.start < span.end && span.start < other.end);

/** Exact spans found and wanted; what meets an optional one is neither wanted nor wrong. */
function compare(
  score: SpanScore<'x'>,
  found: readonly Span[],
  wanted: readonly Span[],
  optional: readonly Span[] = [],
): void {
  const isWanted = (span: Span): boolean => wanted.some(({ start, end }) => start === span.start && end === span.end);
  const counted = found.filter((span) => isWanted(span) || !meets(span, optional));
  const typed = ({ start, end }: Span) => ({ start, end, label: 'x' as const });
  score.add(counted.map(typed), wanted.map(typed));
}

/** Runs the engine over a reference and scores everything it has an answer for. */
export async function scorePipeline(name: keyof typeof REFERENCES): Promise<PipelineScore> {
  const { json, texts } = REFERENCES[name];
  const { documents } = JSON.parse(readFileSync(json, 'utf8')) as Reference;
  const engine = createEngine(sourceEngineFiles());
  const scored: ScoredDocument[] = [];
  const labels = new SpanScore();
  const [dates, quotes, lines] = [new SpanScore<'x'>(), new SpanScore<'x'>(), new SpanScore<'x'>()];
  const share = { values: [0, 0], categories: [0, 0], documentDates: [0, 0] } as Record<string, [number, number]>;
  const count = (what: string, right: boolean): void => {
    const pair = (share[what] ??= [0, 0]);
    pair[0] += right ? 1 : 0;
    pair[1] += 1;
  };
  for (const [file, wanted] of Object.entries(documents)) {
    const text = readFileSync(resolve(texts, file), 'utf8');
    const analysis = await engine.analyze({ text, name: file, folder: '' });
    const mentions = countedMentions(analysis, wanted);
    scored.push({ name: file, text, wanted: wanted.mentions, found: mentions, optional: wanted.optional ?? [] });
    labels.add(
      mentions.filter((mention) => !meets(mention, wanted.optional ?? [])),
      wanted.mentions,
    );
    compare(dates, analysis.dates, wanted.dates, wanted.optionalDates);
    compare(quotes, analysis.quotes, wanted.quotes, wanted.optionalQuotes);
    for (const date of wanted.dates) {
      const got = analysis.dates.find(({ start, end }) => start === date.start && end === date.end);
      if (got) count('values', got.value === date.value);
    }
    count('documentDates', (analysis.documentDate?.value ?? null) === wanted.documentDate);
    const byLine = (line: number): Span => ({ start: line, end: line + 1 });
    const whole = analysis.boilerplate.filter(({ wholeLine }) => wholeLine);
    const categories = wanted.boilerplate ?? {};
    compare(
      lines,
      whole.map(({ line }) => byLine(line)),
      Object.keys(categories).map((line) => byLine(Number(line))),
    );
    for (const { line, category } of whole) {
      if (line in categories) count('categories', categories[line] === category);
    }
  }
  const part = (what: string): number => (share[what]?.[0] ?? 0) / Math.max(1, share[what]?.[1] ?? 0);
  return {
    entities: scoreEntities(scored),
    byLabel: LABELS.flatMap((label) => {
      const counts = labels.byType.get(label);
      return counts ? [[label, ratesOf(counts)] as const] : [];
    }),
    dates: ratesOf(dates.total),
    dateValues: part('values'),
    documentDates: part('documentDates'),
    quotes: ratesOf(quotes.total),
    boilerplate: ratesOf(lines.total),
    categories: part('categories'),
  };
}

/** Mentions outside what the reference has as boilerplate: there it has no answers. */
function countedMentions(
  { mentions }: Analysis,
  { boilerplateRanges = [], mentions: wanted }: ReferenceDocument,
): ScoredMention[] {
  const isWanted = (mention: ScoredMention): boolean => wanted.some(({ start }) => start === mention.start);
  return mentions.filter(
    (mention) => isWanted(mention) || (!mention.boilerplate && !meets(mention, boilerplateRanges)),
  );
}
