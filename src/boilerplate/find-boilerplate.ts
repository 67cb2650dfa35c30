import type { Boilerplate } from '../model/boilerplate.ts';
import type { SourceText } from '../text/source.ts';

/** The lines, and ranges within lines, that are not the article, in text order. */
export function findBoilerplate(source: SourceText): Boilerplate[] {
  void source;
  return [];
}
