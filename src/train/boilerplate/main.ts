import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadLineModel, saveLineModel } from '../../boilerplate/line-model.ts';
import { readCleanArticles, readOwnPages, readPages, splitOf } from './pages.ts';
import { report } from './report.ts';
import { DEFAULTS, train, type TrainOptions } from './train.ts';
import { trimmedVariants } from './variants.ts';

export interface TrainBoilerplateOptions {
  /** The folder that holds `boilerplate/` and `ner/`. */
  readonly data: string;
  /** This project's own labelled articles. */
  readonly fixtures: string;
  readonly output: string;
  /** Prints the test split's scores as well. */
  readonly test?: boolean;
  readonly options?: Partial<TrainOptions>;
}

/** Trains the line model on the training split, writes it, and prints its scores on the development split. */
export function trainBoilerplate({
  data,
  fixtures,
  output,
  test = false,
  options = {},
}: TrainBoilerplateOptions): void {
  const pages = readPages(join(data, 'boilerplate'));
  const labelled = pages.filter(({ id }) => splitOf(id) === 'train');
  const clean = readCleanArticles(join(data, 'ner', 'news-articles.txt')).filter(({ id }) => splitOf(id) === 'train');
  const own = readOwnPages(fixtures, 'tune');
  const trained = train([...labelled, ...trimmedVariants(labelled, 3), ...clean, ...own], { ...DEFAULTS, ...options });
  writeFileSync(output, saveLineModel(trained));
  const model = loadLineModel(saveLineModel(trained));
  report(pages, 'train', model);
  report(pages, 'dev', model);
  if (test) report(pages, 'test', model);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  trainBoilerplate({
    data: '../shared/data',
    fixtures: 'test/fixtures/boilerplate',
    output: 'src/boilerplate/lines.bin',
    test: process.argv.includes('--test'),
  });
}
