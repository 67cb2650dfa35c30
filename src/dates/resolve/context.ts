import type { DayNumber } from '../calendar.ts';
import type { Reference, References } from './situation.ts';
import { daysOf, yearOf } from './stamp.ts';

/** The dates that a text has named so far, as far as later ones count from them. */
export class Context {
  readonly #document: DayNumber | undefined;
  readonly #narrative: boolean;
  #references: References = {
    reference: undefined,
    past: undefined,
    period: undefined,
    day: undefined,
    dated: undefined,
    heading: undefined,
  };

  constructor(document: DayNumber | undefined, narrative: boolean) {
    this.#document = document;
    this.#narrative = narrative;
  }

  get references(): References {
    return this.#references;
  }

  /** @param named the date that the text now speaks of */
  add(named: Reference): void {
    const { past, period, day, dated, heading } = this.#references;
    const isDated = named.explicitYear || (this.#narrative && yearOf(named.stamp) !== undefined);
    this.#references = {
      reference: named,
      past: this.#hasBegun(named) ? named : past,
      period: this.#isReported(named) ? named : period,
      day: named.stamp.unit === 'day' ? named : day,
      dated: isDated ? named : dated,
      heading: named.isHeading && named.stamp.unit === 'day' ? named : heading,
    };
  }

  #hasBegun({ stamp }: Reference): boolean {
    return this.#document === undefined || (daysOf(stamp)?.from ?? 0) <= this.#document;
  }

  /** A month that has begun, or a quarter or half that is over: there are figures to compare. */
  #isReported(named: Reference): boolean {
    const { unit } = named.stamp;
    if (unit === 'month') return this.#hasBegun(named);
    if (unit !== 'quarter' && unit !== 'half') return false;
    return this.#document === undefined || (daysOf(named.stamp)?.to ?? 0) <= this.#document;
  }
}
