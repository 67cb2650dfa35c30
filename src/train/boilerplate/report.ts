import type { LineModel } from '../../boilerplate/line-model.ts';
import { measure, type MistakenLine } from './measure.ts';
import { splitOf, VARIANTS, type LabelledPage, type Split } from './pages.ts';

/** Prints the scores of one split, a line a variant. */
export function report(
  pages: readonly LabelledPage[],
  split: Split,
  model: LineModel | null,
  onMistake?: (mistake: MistakenLine) => void,
): void {
  const rate = (x: number): string => x.toFixed(3);
  for (const variant of VARIANTS) {
    const chosen = pages.filter((page) => page.variant === variant && splitOf(page.id) === split);
    const scores = measure(chosen, model, onMistake ? { onMistake } : {});
    const raw = measure(chosen, model, { countMasked: true });
    console.log(
      `${split} ${variant.padEnd(20)} P ${rate(scores.precision)} R ${rate(scores.recall)} F1 ${rate(scores.f1)} distinct ${rate(scores.distinctF1)}` +
        ` lost ${rate(scores.contentWordsLost)} lines ${scores.lines} | labels as they are: F1 ${rate(raw.f1)}`,
    );
  }
}
