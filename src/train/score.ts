import type { Label } from '../model/mention.ts';

/** A typed span to be compared; `Type` is a label, or a coarser type. */
export interface TypedSpan<Type extends string = Label> {
  readonly start: number;
  readonly end: number;
  readonly label: Type;
}

/** Counts of exact matches: same start, same end, same type. */
export interface Counts {
  right: number;
  found: number;
  wanted: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Rates of counts; where nothing was found or wanted, the rate is 1 if nothing could be missed, else 0. */
export function ratesOf({ right, found, wanted }: Counts): Rates {
  const precision = found > 0 ? right / found : wanted === 0 ? 1 : 0;
  const recall = wanted > 0 ? right / wanted : found === 0 ? 1 : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}

/** Exact typed span counts by type and over all types, collected text by text. */
export class SpanScore<Type extends string = Label> {
  readonly total: Counts = { right: 0, found: 0, wanted: 0 };
  readonly byType = new Map<Type, Counts>();

  add(found: readonly TypedSpan<Type>[], wanted: readonly TypedSpan<Type>[]): void {
    const key = (span: TypedSpan<Type>): string => `${span.start} ${span.end} ${span.label}`;
    const keys = new Set(wanted.map(key));
    for (const span of wanted) this.#count(span.label, 'wanted');
    for (const span of found) {
      this.#count(span.label, 'found');
      // Deleting keeps a second span of the same place and type from counting as right.
      if (keys.delete(key(span))) this.#count(span.label, 'right');
    }
  }

  #count(type: Type, what: keyof Counts): void {
    let counts = this.byType.get(type);
    if (counts === undefined) this.byType.set(type, (counts = { right: 0, found: 0, wanted: 0 }));
    counts[what]++;
    this.total[what]++;
  }
}

export type CoarseType = 'PER' | 'ORG' | 'LOC';

/** The three types that most open references share: states and places are LOC; all but persons and bodies is left out. */
export function toCoarse(spans: readonly TypedSpan[]): TypedSpan<CoarseType>[] {
  return spans.flatMap((span) => {
    const label = COARSE_TYPES[span.label];
    return label === undefined ? [] : [{ start: span.start, end: span.end, label }];
  });
}

const COARSE_TYPES: Partial<Record<Label, CoarseType>> = {
  PERSON: 'PER',
  ORG: 'ORG',
  GPE: 'LOC',
  LOC: 'LOC',
  FAC: 'LOC',
};
