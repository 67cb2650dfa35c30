import type { Label, Reading } from '../../src/model/mention.ts';

/** A mention as a reference or a recogniser gives it. */
export interface ScoredMention {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  readonly actor: string;
  readonly reading?: Reading;
  /** The recogniser's own; references have none. */
  readonly score?: number;
}

/** One document of a reference beside what was found in it. `optional` spans are neither wanted nor wrong. */
export interface ScoredDocument {
  readonly name: string;
  readonly text: string;
  readonly wanted: readonly ScoredMention[];
  readonly found: readonly ScoredMention[];
  readonly optional: readonly { readonly start: number; readonly end: number }[];
}

export interface EntityScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** B-cubed F1 of actors over the mentions that reference and system share. */
  readonly bCubed: number;
  /** Share of the reference's readings that are right, over all it has. */
  readonly readings: number;
  readonly readingCount: number;
  /** Every difference, with its surroundings. */
  readonly errors: readonly string[];
}

const key = ({ start, end, label }: ScoredMention): string => `${start}-${end}-${label}`;

/** Scores exact typed spans, actors and readings over all documents together; actors are clustered by document. */
export function scoreEntities(documents: readonly ScoredDocument[]): EntityScore {
  let hits = 0;
  let wanted = 0;
  let found = 0;
  let readingHits = 0;
  let readingCount = 0;
  const errors: string[] = [];
  const shared: { ours: string; theirs: string }[] = [];
  for (const document of documents) {
    const byKey = new Map(document.found.map((mention) => [key(mention), mention]));
    const wantedKeys = new Set(document.wanted.map(key));
    const around = ({ start, end }: { start: number; end: number }): string =>
      `${document.name.slice(0, 12)} …${document.text.slice(Math.max(0, start - 40), start)}[${document.text.slice(start, end)}]${document.text.slice(end, end + 40)}…`.replace(
        /\n/g,
        '⏎',
      );
    wanted += document.wanted.length;
    for (const want of document.wanted) {
      const got = byKey.get(key(want));
      if (want.reading) {
        readingCount++;
        if (got?.reading === want.reading) readingHits++;
        else errors.push(`READING ${want.reading}≠${got?.reading ?? '-'} ${around(want)}`);
      }
      if (!got) errors.push(`MISSED ${want.label} ${around(want)}`);
      else {
        hits++;
        shared.push({ ours: `${document.name} ${got.actor}`, theirs: `${document.name} ${want.actor}` });
        if (got.actor !== want.actor) errors.push(`ACTOR ${want.actor}≠${got.actor} ${around(want)}`);
      }
    }
    for (const got of document.found) {
      if (document.optional.some((span) => got.start < span.end && span.start < got.end)) continue;
      found++;
      if (!wantedKeys.has(key(got))) errors.push(`EXTRA ${got.label} ${around(got)}`);
    }
  }
  const precision = found === 0 ? 0 : hits / found;
  const recall = wanted === 0 ? 0 : hits / wanted;
  const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return {
    precision,
    recall,
    f1,
    bCubed: bCubed(shared),
    readings: readingCount === 0 ? 1 : readingHits / readingCount,
    readingCount,
    errors,
  };
}

/** Bagga and Baldwin 1998: for every mention the share of its cluster that belongs with it, both ways. */
function bCubed(pairs: readonly { ours: string; theirs: string }[]): number {
  const count = (of: (pair: { ours: string; theirs: string }) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const pair of pairs) counts.set(of(pair), (counts.get(of(pair)) ?? 0) + 1);
    return counts;
  };
  const ours = count((pair) => pair.ours);
  const theirs = count((pair) => pair.theirs);
  const both = count((pair) => `${pair.ours}\t${pair.theirs}`);
  let precision = 0;
  let recall = 0;
  for (const pair of pairs) {
    const common = both.get(`${pair.ours}\t${pair.theirs}`) ?? 0;
    precision += common / (ours.get(pair.ours) ?? 1);
    recall += common / (theirs.get(pair.theirs) ?? 1);
  }
  if (pairs.length === 0) return 1;
  return (2 * precision * recall) / ((precision + recall) * pairs.length);
}
