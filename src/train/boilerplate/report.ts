import { claimLines } from '../../boilerplate/find-boilerplate.ts';
import { readFacts } from '../../boilerplate/line-facts.ts';
import type { LineModel } from '../../boilerplate/line-model.ts';
import { isForeign } from '../../boilerplate/model-hits.ts';
import { SourceText } from '../../text/source.ts';
import { groupBy } from '../../util/group-by.ts';
import { measureWith, type MistakenLine, type Scores } from './measure.ts';
import type { LabelledPage } from './pages.ts';

/** The view of whole pages. */
const RAW = 'naive';

const rate = (x: number): string => x.toFixed(3);

/** Prints the scores of the pages, a line a view of them, and one of the raw pages in English alone. */
export function report(
  name: string,
  pages: readonly LabelledPage[],
  modelOf: (page: LabelledPage) => LineModel | null,
  onMistake?: (mistake: MistakenLine) => void,
): void {
  const views = [...groupBy(pages, ({ variant }) => variant)];
  const english = pages.filter((page) => page.variant === RAW && isEnglish(page));
  for (const [variant, chosen] of [...views, [`${RAW}, English`, english] as const]) {
    const scores = measureWith(chosen, modelOf, onMistake ? { onMistake } : {});
    const raw = measureWith(chosen, modelOf, { countMasked: true });
    console.log(`${name} ${variant.padEnd(20)} ${row(scores)} | labels as they are: F1 ${rate(raw.f1)}`);
  }
}

/** As {@link isForeign} tells, which needs no label. */
function isEnglish({ lines }: LabelledPage): boolean {
  const { page, hits } = claimLines(new SourceText(lines.map(({ text }) => text).join('\n')));
  return !isForeign(readFacts(page, hits));
}

const row = ({ precision, recall, f1, distinctF1, contentWordsLost, lines }: Scores): string =>
  `P ${rate(precision)} R ${rate(recall)} F1 ${rate(f1)} distinct ${rate(distinctF1)} ` +
  `lost ${rate(contentWordsLost)} lines ${lines}`;
