import type { LineModel } from '../../boilerplate/line-model.ts';
import { readExamples } from './examples.ts';
import type { MistakenLine } from './measure.ts';
import type { LabelledPage } from './pages.ts';
import { report } from './report.ts';
import { foldOf, FOLDS, train } from './train.ts';

/**
 * Prints how well pages are judged by models that have not seen them: each fold by a model of the others, all views of a
 * page in the same fold, the whole search with rules, model and guards.
 * @param measured the pages to judge @param also what every model learns from beside the other folds' pages
 */
export function crossValidate(
  measured: readonly LabelledPage[],
  also: readonly LabelledPage[],
  onMistake?: (mistake: MistakenLine) => void,
): void {
  const [examples, common] = [readExamples(measured), readExamples(also)];
  const models: LineModel[] = [];
  for (let fold = 0; fold < FOLDS; fold++)
    models.push(train([...examples.filter(({ id }) => foldOf(id) !== fold), ...common]));
  report('unseen', measured, ({ id }) => models[foldOf(id)] ?? null, onMistake);
}
