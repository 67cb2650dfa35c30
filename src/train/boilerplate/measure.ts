import { judgeLines } from '../../boilerplate/find-boilerplate.ts';
import type { LineModel } from '../../boilerplate/line-model.ts';
import { SourceText } from '../../text/source.ts';
import type { LabelledPage } from './pages.ts';

/** How well boilerplate lines are found; rates from 0 to 1. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** F1 where a text that stands in several places counts once. */
  readonly distinctF1: number;
  /** Share of the words of content lines that are taken for boilerplate. */
  readonly contentWordsLost: number;
  /** Share of the boilerplate found that has the right category, where the data tell it; 1 where they don't. */
  readonly categories: number;
  /** Lines counted. */
  readonly lines: number;
}

export interface MistakenLine {
  readonly page: string;
  readonly text: string;
  readonly expected: boolean;
  readonly rule: string | null;
}

export interface MeasureOptions {
  /** Counts masked lines too, as the boilerplate they are in the data. */
  readonly countMasked?: boolean;
  readonly onMistake?: (mistake: MistakenLine) => void;
}

/** Runs the whole search over labelled pages and compares. */
export const measure = (
  pages: readonly LabelledPage[],
  model: LineModel | null,
  options: MeasureOptions = {},
): Scores => measureWith(pages, () => model, options);

/** The same where each page has a model of its own, such as one that has not seen it. */
export function measureWith(
  pages: readonly LabelledPage[],
  modelOf: (page: LabelledPage) => LineModel | null,
  options: MeasureOptions = {},
): Scores {
  const all = new Tally();
  const distinct = new Map<string, { expected: boolean; found: boolean }>();
  let contentWords = 0;
  let lostWords = 0;
  let [named, rightlyNamed] = [0, 0];
  for (const labelled of pages) {
    const { id, variant, lines } = labelled;
    const { page, hits } = judgeLines(new SourceText(lines.map(({ text }) => text).join('\n')), modelOf(labelled));
    for (const view of page.lines) {
      const label = lines[view.line.number - 1];
      if (!label || label.undecided || (label.masked && !options.countMasked)) continue;
      const hit = hits[view.index] ?? null;
      const found = hit !== null;
      all.add(label.boilerplate, found);
      distinct.set(view.folded, { expected: label.boilerplate, found });
      if (hit && label.category !== undefined) {
        named++;
        if (hit.category === label.category) rightlyNamed++;
      }
      if (!label.boilerplate) {
        contentWords += view.words;
        if (found) lostWords += view.words;
      }
      if (found !== label.boilerplate) {
        options.onMistake?.({
          page: `${variant} ${id.slice(0, 6)}`,
          text: view.text,
          expected: label.boilerplate,
          rule: hit?.rule ?? null,
        });
      }
    }
  }
  const once = new Tally();
  for (const { expected, found } of distinct.values()) once.add(expected, found);
  return {
    ...all.scores(),
    distinctF1: once.scores().f1,
    contentWordsLost: lostWords / Math.max(1, contentWords),
    categories: named > 0 ? rightlyNamed / named : 1,
    lines: all.lines,
  };
}

class Tally {
  lines = 0;
  #right = 0;
  #missed = 0;
  #wrong = 0;

  add(expected: boolean, found: boolean): void {
    this.lines++;
    if (expected && found) this.#right++;
    else if (expected) this.#missed++;
    else if (found) this.#wrong++;
  }

  scores(): { precision: number; recall: number; f1: number } {
    const precision = this.#right / Math.max(1, this.#right + this.#wrong);
    const recall = this.#right / Math.max(1, this.#right + this.#missed);
    return { precision, recall, f1: (2 * this.#right) / Math.max(1, 2 * this.#right + this.#wrong + this.#missed) };
  }
}
