import { readFileSync } from 'node:fs';
import { findBoilerplate } from '../../../src/boilerplate/find-boilerplate.ts';
import { loadLineModel, type LineModel } from '../../../src/boilerplate/line-model.ts';
import type { Boilerplate } from '../../../src/model/boilerplate.ts';
import { SourceText } from '../../../src/text/source.ts';

/** The committed model. */
export const LINE_MODEL: LineModel = loadLineModel(
  readFileSync(new URL('../../../src/boilerplate/lines.bin', import.meta.url)),
);

/** Both ways to look for boilerplate: what holds for the rules alone must hold with the model too. */
export const WAYS: readonly (readonly [string, LineModel | null])[] = [
  ['the rules alone', null],
  ['the model too', LINE_MODEL],
];

/** The whole lines found, as `line category`. */
export function linesOf(text: string | readonly string[], model: LineModel | null = null): string[] {
  return found(text, model).flatMap(({ wholeLine, line, category }) => (wholeLine ? [`${line} ${category}`] : []));
}

/** The words of the ranges found inside content lines. */
export function spansOf(text: string | readonly string[], model: LineModel | null = null): string[] {
  const whole = joined(text);
  return found(text, model).flatMap(({ wholeLine, start, end }) => (wholeLine ? [] : [whole.slice(start, end)]));
}

export function found(text: string | readonly string[], model: LineModel | null = null): Boilerplate[] {
  return findBoilerplate(new SourceText(joined(text)), model);
}

const joined = (text: string | readonly string[]): string => (typeof text === 'string' ? text : text.join('\n'));

/** Paragraphs of an invented article, for lines to stand around. */
export const ARTICLE = [
  'The council of the river towns met on Monday to decide whether the old lock should be rebuilt or left to the birds.',
  'Engineers had asked for two more years of study, which the mayors refused after a debate that lasted until midnight.',
  'Nobody in the hall expected the vote to be close, but in the end a single hand made the difference between the sides.',
] as const;
