import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/train/boilerplate/measure.ts';
import { readOwnPages } from '../../../src/train/boilerplate/pages.ts';
import { WAYS } from './boilerplate-of.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/boilerplate', import.meta.url));

describe.each(WAYS)('our own scraped articles, with %s', (_, model) => {
  it.each([
    ['tune-', 0.97, 0.95],
    ['tune2-', 0.97, 0.8],
    ['held-', 0.96, 0.9],
  ])('%s: F1 of lines is at least %f, and %f of them have the right category', (prefix, floor, categories) => {
    const pages = readOwnPages(FOLDER, prefix);
    expect(pages.length).toBe(6);
    const scores = measure(pages, model);
    expect(scores.f1).toBeGreaterThanOrEqual(floor);
    expect(scores.distinctF1).toBeGreaterThanOrEqual(floor);
    expect(scores.categories).toBeGreaterThanOrEqual(categories);
    expect(scores.contentWordsLost).toBeLessThanOrEqual(0.01);
  });
});
