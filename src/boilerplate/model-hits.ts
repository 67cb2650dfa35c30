import type { Hits } from './hit.ts';
import type { LineModel } from './line-model.ts';
import type { Page } from './page.ts';

/** Takes the lines that the model takes for boilerplate. */
export function takeModelled(_page: Page, _hits: Hits, _model: LineModel): void {
  return;
}
