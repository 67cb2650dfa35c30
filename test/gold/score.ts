/** Scorers for references: pure, no files. Rates by span come from the trainer's own scorer, so both count alike. */
export {
  type CoarseType,
  type Counts,
  ratesOf,
  type Rates,
  SpanScore,
  toCoarse,
  type TypedSpan,
} from '../../src/train/score.ts';
import type { Span } from '../../src/model/span.ts';
import { type Counts, type Rates, ratesOf, type TypedSpan } from '../../src/train/score.ts';

/** How often a span wanted as one type was found as another; `—` where it was not found, or not wanted, at all. */
export type Confusions = Map<string, number>;

export const NOTHING = '—';

/** Adds the errors of one text to `confusions`, as `wanted → found`; right spans are left out. */
export function addConfusions(
  confusions: Confusions,
  found: readonly TypedSpan<string>[],
  wanted: readonly TypedSpan<string>[],
): void {
  const place = (span: Span): string => `${span.start} ${span.end}`;
  const foundAt = new Map(found.map((span) => [place(span), span.label]));
  const wantedAt = new Map(wanted.map((span) => [place(span), span.label]));
  const count = (from: string, to: string): void => {
    if (from !== to) confusions.set(`${from} → ${to}`, (confusions.get(`${from} → ${to}`) ?? 0) + 1);
  };
  for (const [at, label] of wantedAt) count(label, foundAt.get(at) ?? NOTHING);
  for (const [at, label] of foundAt) if (!wantedAt.has(at)) count(NOTHING, label);
}

/** A mention with the actor it resolves to. */
export interface Resolved extends Span {
  readonly actor: string;
}

/**
 * B-cubed (Bagga and Baldwin 1998) of one text's mentions, over the spans that both sides have: for each, how much of its
 * cluster on the one side is in its cluster on the other. Actors' names don't matter, only who shares one.
 * @returns rates, and over how many mentions they are, so that texts can be averaged by mention
 */
export function bCubed(found: readonly Resolved[], wanted: readonly Resolved[]): Rates & { readonly mentions: number } {
  const place = (span: Span): string => `${span.start} ${span.end}`;
  const wantedAt = new Map(wanted.map((mention) => [place(mention), mention.actor]));
  const pairs = found.flatMap((mention) => {
    const actor = wantedAt.get(place(mention));
    return actor === undefined ? [] : [{ found: mention.actor, wanted: actor }];
  });
  let precision = 0;
  let recall = 0;
  for (const one of pairs) {
    const sameFound = pairs.filter((other) => other.found === one.found);
    const sameWanted = pairs.filter((other) => other.wanted === one.wanted);
    const both = sameFound.filter((other) => other.wanted === one.wanted).length;
    precision += both / sameFound.length;
    recall += both / sameWanted.length;
  }
  if (pairs.length === 0) return { precision: 0, recall: 0, f1: 0, mentions: 0 };
  precision /= pairs.length;
  recall /= pairs.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), mentions: pairs.length };
}

/** A row of a table: name, wanted, P, R, F1 with three decimals. */
export function rateRow(name: string, counts: Counts): string {
  const { precision, recall, f1 } = ratesOf(counts);
  const figures = [precision, recall, f1].map((rate) => rate.toFixed(3)).join('  ');
  return `${name.padEnd(14)} ${String(counts.wanted).padStart(6)}  ${figures}`;
}

/** The commonest confusions first. */
export function listConfusions(confusions: Confusions, most: number): string[] {
  const sorted = [...confusions].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return sorted.slice(0, most).map(([pair, count]) => `${String(count).padStart(5)}  ${pair}`);
}
