import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLineModel, saveLineModel } from '../../boilerplate/line-model.ts';
import { readCleanArticles, readOwnPages, readPages, splitOf } from './pages.ts';
import { report } from './report.ts';
import { train } from './train.ts';
import { trimmedVariants } from './variants.ts';

/** How many trimmed copies of each raw page are learned from. */
const COPIES = 3;

/**
 * Trains the line model on all pages but the test split, writes it to `src/boilerplate/lines.bin`, and prints its scores on
 * the development split, which it has seen; with `--test` on the command line also those on the test split, which it has not.
 * @param root the repository; the labelled pages are in `../shared/data` beside it
 */
export function trainBoilerplate(root: URL): void {
  const path = (name: string): string => fileURLToPath(new URL(name, root));
  const pages = readPages(path('../shared/data/boilerplate'));
  const labelled = pages.filter(({ id }) => splitOf(id) !== 'test');
  const articles = readCleanArticles(path('../shared/data/ner/news-articles.txt'));
  const clean = articles.filter(({ id }) => splitOf(id) === 'train');
  const own = readOwnPages(path('test/fixtures/boilerplate'), 'tune');
  const bytes = saveLineModel(train([...labelled, ...trimmedVariants(labelled, COPIES), ...clean, ...own]));
  writeFileSync(path('src/boilerplate/lines.bin'), bytes);
  const model = loadLineModel(bytes);
  report(pages, 'dev', model);
  if (process.argv.includes('--test')) report(pages, 'test', model);
}
