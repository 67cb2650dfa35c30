import type { DayNumber } from '../calendar.ts';
import type { Reference, References } from './situation.ts';
import { storyAfter } from './story.ts';
import { daysOf, yearOf } from './stamp.ts';

/** The dates that a text has named so far, as far as later ones count from them. */
export class Context {
  readonly #document: DayNumber | undefined;
  readonly #narrative: boolean;
  /** The last date named that is not of a flashback. */
  #main: Reference | undefined;
  #references: References = {
    reference: undefined,
    past: undefined,
    period: undefined,
    day: undefined,
    story: undefined,
    dated: undefined,
    heading: undefined,
  };

  constructor(document: DayNumber | undefined, narrative: boolean) {
    this.#document = document;
    this.#narrative = narrative;
  }

  /** As they are for segment `segment`: a flashback ("he had left on Monday") ends with its paragraph. */
  referencesIn(segment: number): References {
    const { reference } = this.#references;
    const main = this.#main;
    if (reference?.isFlashback !== true || reference.segment === segment || !main) return this.#references;
    this.#references = {
      ...this.#references,
      reference: main,
      past: main,
      day: main.stamp.unit === 'day' ? main : this.#references.day,
    };
    return this.#references;
  }

  /**
   * @param named the date that the text now speaks of
   * @param isOfReport it was counted from the document's date
   */
  add(named: Reference, isOfReport: boolean): void {
    const { past, period, day, story, dated, heading } = this.#references;
    if (!named.isFlashback) this.#main = named;
    const isDated = named.explicitYear || (this.#narrative && yearOf(named.stamp) !== undefined);
    this.#references = {
      reference: named,
      past: this.#hasBegun(named) ? named : past,
      period: this.#isReported(named) ? named : period,
      day: named.stamp.unit === 'day' ? named : day,
      story: storyAfter(story, named, isOfReport),
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
