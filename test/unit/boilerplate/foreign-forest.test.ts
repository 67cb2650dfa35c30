import { expect, it } from 'vitest';
import type { LineModel } from '../../../src/boilerplate/line-model.ts';
import { ARTICLE, LINE_MODEL, linesOf } from './boilerplate-of.ts';

const SURE = 50;
/** One forest takes every line, the other none. */
const modelOf = (known: number, foreign: number): LineModel => ({
  ...LINE_MODEL,
  forest: { ...LINE_MODEL.forest, base: known },
  foreignForest: { ...LINE_MODEL.foreignForest, base: foreign },
});

const SWEDISH = [
  'Rådet i flodstäderna samlades i måndags för att besluta om den gamla slussen ska byggas om eller lämnas åt fåglarna.',
  'Ingenjörerna hade begärt ytterligare två år, vilket borgmästarna vägrade efter en debatt som varade till midnatt.',
];

it.each([
  ['English', ARTICLE],
  ['Swedish', SWEDISH],
])('a label below a text in %s is judged by the forest for its language alone', (language, text) => {
  const lines = [...text, 'Slussvakten'];
  const label = `${lines.length}`;
  const taken = (model: LineModel): boolean => linesOf(lines, model).some((line) => line.split(' ')[0] === label);
  expect(taken(modelOf(SURE, -SURE))).toBe(language === 'English');
  expect(taken(modelOf(-SURE, SURE))).toBe(language === 'Swedish');
});
