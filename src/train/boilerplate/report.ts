import type { LineModel } from '../../boilerplate/line-model.ts';
import { measureWith, type MistakenLine, type Scores } from './measure.ts';
import type { LabelledPage } from './pages.ts';
import { groupBy } from '../../util/group-by.ts';

const rate = (x: number): string => x.toFixed(3);

/** Prints the scores of the pages, a line a view of them. */
export function report(
  name: string,
  pages: readonly LabelledPage[],
  modelOf: (page: LabelledPage) => LineModel | null,
  onMistake?: (mistake: MistakenLine) => void,
): void {
  for (const [variant, chosen] of groupBy(pages, ({ variant }) => variant)) {
    const scores = measureWith(chosen, modelOf, onMistake ? { onMistake } : {});
    const raw = measureWith(chosen, modelOf, { countMasked: true });
    console.log(`${name} ${variant.padEnd(20)} ${row(scores)} | labels as they are: F1 ${rate(raw.f1)}`);
  }
}

const row = ({ precision, recall, f1, distinctF1, contentWordsLost, lines }: Scores): string =>
  `P ${rate(precision)} R ${rate(recall)} F1 ${rate(f1)} distinct ${rate(distinctF1)} ` +
  `lost ${rate(contentWordsLost)} lines ${lines}`;
