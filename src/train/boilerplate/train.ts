import { CONTEXT_SIZE, PageContext } from '../../boilerplate/context-features.ts';
import { logOdds, type LinearPass, type LineModel } from '../../boilerplate/line-model.ts';
import { isUnknown } from '../../boilerplate/model-hits.ts';
import { hash } from '../../util/hash.ts';
import { trainForest, type Sample } from './boost.ts';
import type { ExamplePage } from './examples.ts';
import { trainLinear } from './linear.ts';

/** Into how many parts the pages fall for what must be judged by a model that has not seen it. */
export const FOLDS = 5;

/** Which fold a page is in: by its id alone, so that all of its variants are in the same one. */
export const foldOf = (id: string): number => hash(id) % FOLDS;

/**
 * Trains both passes. The second one learns from what the first says of pages that it has not seen, as it will be when used
 * (stacked generalisation: Wolpert, 1992). Of a page in another language the first one knows hardly a word: what that is
 * like, the second one learns from ciphered pages, and from the few in other languages. The same pages give the same model.
 */
export function train(pages: readonly ExamplePage[]): LineModel {
  const plain = pages.filter(({ ciphered }) => !ciphered);
  const [known, foreign] = [new Lessons(), new Lessons()];
  for (let fold = 0; fold < FOLDS; fold++) {
    const pass = trainLinear(plain.filter(({ id }) => foldOf(id) !== fold));
    for (const example of pages.filter(({ id }) => foldOf(id) === fold)) {
      const rows = contextRows(example, pass);
      if (!example.ciphered) known.add(rows, example);
      if (example.ciphered || isUnknown(example.facts)) foreign.add(rows, example);
    }
  }
  return { ...trainLinear(plain), forest: trainForest(known), foreignForest: trainForest(foreign) };
}

/** What a forest learns from, page after page. */
class Lessons implements Sample {
  readonly rows: Float64Array[] = [];
  readonly targets: (0 | 1)[] = [];
  readonly weights: number[] = [];

  add(rows: readonly Float64Array[], { targets, weights }: ExamplePage): void {
    this.rows.push(...rows);
    this.targets.push(...targets);
    this.weights.push(...weights);
  }
}

function contextRows({ page, hits, facts, features }: ExamplePage, pass: LinearPass): Float64Array[] {
  const odds = features.map((own) => logOdds(pass, own));
  const context = new PageContext(page, hits, facts, odds);
  return features.map((_, i) => {
    const row = new Float64Array(CONTEXT_SIZE);
    context.row(i, row);
    return row;
  });
}
