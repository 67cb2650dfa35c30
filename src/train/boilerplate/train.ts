import { CONTEXT_FEATURES, PageContext } from '../../boilerplate/context-features.ts';
import { logOdds, type LinearPass, type LineModel } from '../../boilerplate/line-model.ts';
import { trainForest } from './boost.ts';
import { hash } from '../../util/hash.ts';
import type { ExamplePage } from './examples.ts';
import { trainLinear } from './linear.ts';

/** Into how many parts the pages fall for what must be judged by a model that has not seen it. */
export const FOLDS = 5;

/** Which fold a page is in: by its id alone, so that all of its variants are in the same one. */
export const foldOf = (id: string): number => hash(id) % FOLDS;

/**
 * Trains both passes. The second one learns from what the first says of pages that it has not seen, as it will be when used
 * (stacked generalisation: Wolpert, 1992). The same pages give the same model.
 */
export function train(pages: readonly ExamplePage[]): LineModel {
  const rows: Float64Array[] = [];
  const targets: (0 | 1)[] = [];
  const weights: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const pass = trainLinear(pages.filter(({ id }) => foldOf(id) !== fold));
    for (const example of pages.filter(({ id }) => foldOf(id) === fold)) {
      rows.push(...contextRows(example, pass));
      targets.push(...example.targets);
      weights.push(...example.weights);
    }
  }
  return { ...trainLinear(pages), forest: trainForest({ rows, targets, weights }) };
}

function contextRows({ page, hits, facts, features }: ExamplePage, pass: LinearPass): Float64Array[] {
  const odds = features.map((own) => logOdds(pass, own));
  const context = new PageContext(page, hits, facts, odds);
  return features.map((_, i) => {
    const row = new Float64Array(CONTEXT_FEATURES.length);
    context.row(i, row);
    return row;
  });
}
