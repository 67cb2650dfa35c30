import { BOILERPLATE_CATEGORIES } from '../model/boilerplate.ts';
import type { Body } from './body.ts';
import type { Hit, Hits } from './hit.ts';
import type { Page } from './page.ts';
import { Sums } from './sums.ts';

/** No line is surer than this of itself where others are judged by it. */
const LIMIT = 6;
const FAR = 40;
const LIKELY = 0.7;
const LONGEST_RUN = 20;
const MOST_CLAIMS = 30;
const within = (lines: number): number => Math.max(-FAR, Math.min(FAR, lines));

/** In how wide windows the words of the core are counted. */
const WORD_REACHES = [0, 2, 6];
const SHORT = 8;
const SHORT_REACHES = [3, 8, 20];

/** What {@link Surroundings.fill} fills in, in order; by a function, for only who reads the model needs the names. */
export const surroundingFeatures = (): readonly string[] => [
  ...['from core start', 'from core end', 'in core', 'core lines'],
  ...['odds to core', 'content to core', 'claims to core', 'mean odds to core', 'run to core'],
  ...WORD_REACHES.map((reach) => `words of the core within ${reach}`),
  ...['words of the core after', 'words of the core before'],
  ...SHORT_REACHES.flatMap((reach) => [`short of ${reach} before`, `short of ${reach} after`]),
  ...['from claim above', 'category above', 'from claim below', 'category below'],
];

/**
 * What surrounds each line: how far the article's core lies and what stands between, whether the lines around speak of the
 * same, how many are short, what the rules claim near. Linear in the lines.
 */
export class Surroundings {
  readonly #core: Body;
  readonly #boilerplate = new Sums();
  readonly #content: Sums;
  readonly #claimed = new Sums();
  /** The longest run of likely boilerplate between each line and the core; -1 inside it. */
  readonly #runs: readonly number[];
  readonly #words = new Sums();
  readonly #sharedWords = new Sums();
  readonly #short = new Sums();
  readonly #above: readonly Claim[];
  readonly #below: readonly Claim[];

  /** @param likely each line's probability to be boilerplate, and its odds @param content words by how unlikely they are it */
  constructor(page: Page, hits: Hits, odds: readonly number[], likely: readonly number[], content: Sums, core: Body) {
    for (const { index, words } of page.lines) {
      const { all, once } = core.countWords(index);
      this.#words.add(all);
      this.#sharedWords.add(once);
      this.#boilerplate.add(Math.max(0, Math.min(LIMIT, odds[index] ?? 0)));
      this.#claimed.add(Number(hits[index] !== null));
      this.#short.add(Number(words < SHORT));
    }
    this.#core = core;
    this.#content = content;
    this.#runs = runsToCore(likely, core);
    this.#above = claimsAbove(hits);
    this.#below = claimsAbove(hits.toReversed()).reverse();
  }

  /** Fills in {@link surroundingFeatures} of line `i`, from `from` on. */
  fill(i: number, into: Float64Array, from: number): void {
    let at = this.#fillCore(i, into, from);
    at = this.#fillWords(i, into, at);
    for (const reach of SHORT_REACHES) {
      into[at++] = this.#short.mean(i - reach, i);
      into[at++] = this.#short.mean(i + 1, i + 1 + reach);
    }
    for (const claim of [this.#above[i], this.#below[i]]) {
      into[at++] = claim?.distance ?? FAR;
      into[at++] = claim?.category ?? 0;
    }
  }

  /** How far the core lies, and what stands between; -1 inside it. */
  #fillCore(i: number, into: Float64Array, from: number): number {
    const { start, end } = this.#core;
    const [first, last] = i < start ? [i + 1, start] : [end + 1, i];
    const inside = i >= start && i <= end;
    const between = (sums: Sums): number => (inside ? -1 : sums.sum(first, last));
    const boilerplate = between(this.#boilerplate);
    let at = from;
    into[at++] = within(i - start);
    into[at++] = within(i - end);
    into[at++] = Number(inside);
    into[at++] = Math.log(Math.max(1, end - start + 1));
    into[at++] = inside ? -1 : Math.log1p(boilerplate);
    into[at++] = inside ? -1 : Math.log1p(between(this.#content));
    into[at++] = Math.min(MOST_CLAIMS, between(this.#claimed));
    into[at++] = !inside && last > first ? boilerplate / (last - first) : -1;
    into[at++] = this.#runs[i] ?? -1;
    return at;
  }

  /** Which share of the rarer words around the core has too. */
  #fillWords(i: number, into: Float64Array, from: number): number {
    const share = (start: number, end: number): number => {
      const words = this.#words.sum(start, end);
      return words > 0 ? this.#sharedWords.sum(start, end) / words : -1;
    };
    let at = from;
    for (const reach of WORD_REACHES) into[at++] = share(i - reach, i + reach + 1);
    into[at++] = share(i, i + 10);
    into[at++] = share(i - 9, i + 1);
    return at;
  }
}

function runsToCore(likely: readonly number[], { start, end }: Body): number[] {
  const runs = likely.map(() => -1);
  const walk = (from: number, step: number): void => {
    let [longest, run] = [0, 0];
    for (let i = from; i >= 0 && i < likely.length; i += step) {
      runs[i] = Math.min(LONGEST_RUN, longest);
      run = (likely[i] ?? 0) > LIKELY ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
  };
  walk(end + 1, 1);
  walk(start - 1, -1);
  return runs;
}

interface Claim {
  /** In lines, at most {@link FAR}. */
  readonly distance: number;
  /** Its place among the categories, from 1. */
  readonly category: number;
}

/** For each line the nearest one above that a rule claims. */
function claimsAbove(hits: Hits): Claim[] {
  let last: { readonly index: number; readonly hit: Hit } | undefined;
  return hits.map((hit, index) => {
    const claim = last
      ? {
          distance: Math.min(FAR, index - last.index),
          category: BOILERPLATE_CATEGORIES.indexOf(last.hit.category) + 1,
        }
      : NO_CLAIM;
    if (hit) last = { index, hit };
    return claim;
  });
}

const NO_CLAIM: Claim = { distance: FAR, category: 0 };
