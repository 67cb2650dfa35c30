import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLineModel, saveLineModel } from '../../boilerplate/line-model.ts';
import { crossValidate } from './cross-validate.ts';
import { readExamples } from './examples.ts';
import type { MistakenLine } from './measure.ts';
import { readCleanArticles, readOwnPages, readPages } from './pages.ts';
import { report } from './report.ts';
import { train } from './train.ts';
import { trimmedVariants } from './variants.ts';

/** How many trimmed copies of each raw page are learned from. */
const COPIES = 3;

/**
 * Trains the line model on all pages, writes it to `src/boilerplate/lines.bin`, and prints its scores on these pages, which
 * it has seen. With `--folds` it writes nothing and prints the measure of the model: the scores of all pages, each judged by
 * a model that has not seen it. With `--errors` it prints each line that is judged wrong, too.
 * @param root the repository; the labelled pages are in `../shared/data` beside it
 */
export function trainBoilerplate(root: URL): void {
  const path = (name: string): string => fileURLToPath(new URL(name, root));
  const pages = readPages(path('../shared/data/boilerplate'));
  const measured = [...pages, ...trimmedVariants(pages, COPIES)];
  const clean = readCleanArticles(path('../shared/data/ner/news-articles.txt'));
  const own = readOwnPages(path('test/fixtures/boilerplate'), 'tune');
  const onMistake = process.argv.includes('--errors') ? printMistake : undefined;
  if (process.argv.includes('--folds')) {
    crossValidate(measured, [...clean, ...own], onMistake);
    return;
  }
  const bytes = saveLineModel(train(readExamples([...measured, ...clean, ...own])));
  writeFileSync(path('src/boilerplate/lines.bin'), bytes);
  const model = loadLineModel(bytes);
  report('seen', measured, () => model, onMistake);
}

function printMistake({ page, text, expected, rule }: MistakenLine): void {
  console.log(`  ${expected ? 'missed' : 'wrong '} ${page} ${rule ?? ''} ${text.slice(0, 160)}`);
}
