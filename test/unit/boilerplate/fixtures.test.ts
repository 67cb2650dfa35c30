import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/train/boilerplate/measure.ts';
import { readOwnPages } from '../../../src/train/boilerplate/pages.ts';
import { WAYS } from './boilerplate-of.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/boilerplate', import.meta.url));

describe.each(WAYS)('our own scraped articles, with %s', (_, model) => {
  it.each([
    ['tune', 0.97],
    ['held', 0.93],
  ])('%s: F1 of lines is at least %f', (prefix, floor) => {
    const pages = readOwnPages(FOLDER, prefix);
    expect(pages.length).toBe(6);
    const scores = measure(pages, model);
    expect(scores.f1).toBeGreaterThanOrEqual(floor);
    expect(scores.contentWordsLost).toBeLessThanOrEqual(0.03);
  });
});
