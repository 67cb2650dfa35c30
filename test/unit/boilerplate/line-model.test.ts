import { describe, expect, it } from 'vitest';
import { findBody, PageWords, PRICES } from '../../../src/boilerplate/body.ts';
import { CONTEXT_SIZE, contextFeatures, PageContext } from '../../../src/boilerplate/context-features.ts';
import { pageFeatures } from '../../../src/boilerplate/features.ts';
import { forestOdds, type Forest } from '../../../src/boilerplate/forest.ts';
import type { Hits } from '../../../src/boilerplate/hit.ts';
import { readFacts } from '../../../src/boilerplate/line-facts.ts';
import { loadLineModel, logOdds, saveLineModel, type LineModel } from '../../../src/boilerplate/line-model.ts';
import { readPage } from '../../../src/boilerplate/page.ts';
import { SourceText } from '../../../src/text/source.ts';
import { ModelError } from '../../../src/util/model-error.ts';
import { ARTICLE } from './boilerplate-of.ts';

/** One tree of depth 2: feature 0 below 1 or not; then feature 1 below 5, or the branch ends. */
const FOREST: Forest = {
  depth: 2,
  features: Uint8Array.from([0, 1, 0]),
  thresholds: Float32Array.from([1, 5, Infinity]),
  leaves: Int8Array.from([-10, 20, 100, 0]),
  leafScale: 0.5,
  base: 2,
};
const MODEL: LineModel = {
  weights: Int8Array.from([1, -2, 127, -127]),
  scale: 0.5,
  bias: -1,
  forest: FOREST,
  foreignForest: { ...FOREST, leaves: Int8Array.from([7, -8, 9, 1]), leafScale: 0.25, base: -3 },
};

describe('a model file', () => {
  it('comes back as it was written', () => {
    expect(loadLineModel(saveLineModel(MODEL))).toEqual(MODEL);
  });

  it('is read from the middle of a buffer', () => {
    const bytes = saveLineModel(MODEL);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(loadLineModel(shifted.subarray(3))).toEqual(MODEL);
  });

  it('is read from a Node buffer, whose slices share memory', () => {
    expect(loadLineModel(Buffer.concat([Buffer.alloc(3), saveLineModel(MODEL)]).subarray(3))).toEqual(MODEL);
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(), /not a line model/],
    ['another file', (bytes) => bytes.fill(65, 0, 4), /not a line model/],
    ['a later version', (bytes) => bytes.fill(9, 4, 5), /version 9/],
    ['a file cut short', (bytes) => bytes.subarray(0, bytes.length - 1), /cut short/],
    ['a file that claims too much', (bytes) => bytes.fill(31, 5, 6), /cut short or too long/],
    ['a file that claims too many trees', (bytes) => bytes.fill(255, 16, 20), /cut short or too long/],
    ['an earlier version', (bytes) => bytes.fill(2, 4, 5), /version 2/],
    ['a changed weight', (bytes) => bytes.fill(3, bytes.length - 1), /checksum/],
    ['a scale that is no number', (bytes) => bytes.fill(255, 8, 12), /not a number/],
  ])('is refused: %s', (_, damage, reason) => {
    const load = (): LineModel => loadLineModel(damage(saveLineModel(MODEL)));
    expect(load).toThrow(ModelError);
    expect(load).toThrow(reason);
  });

  it('gives log-odds by bucket', () => {
    expect(logOdds(MODEL, [0, 4, 1])).toBe(-1 + 0.5 * (1 + 1 - 2));
  });
});

describe('boosted trees', () => {
  it.each([
    [0, 0, 2 - 5],
    [0, 5, 2 + 10],
    [1, 0, 2 + 50],
    [1e9, 9, 2 + 50],
  ])('give the leaf of %f and %f', (first, second, odds) => {
    expect(forestOdds(FOREST, Float64Array.from([first, second]))).toBe(odds);
  });
});

describe('features', () => {
  const page = readPage(new SourceText(['Menu', ...ARTICLE, 'Menu'].join('\n')));
  const none = page.lines.map(() => null);
  const features = (hits: Hits): number[][] => pageFeatures(page, hits, readFacts(page, hits));

  it('are the same for the same page', () => {
    expect(features(none)).toEqual(features(none));
  });

  it('tell what the rules say', () => {
    const hit = { rule: 'navigation.menu', category: 'navigation', score: 0.9, evidence: ['menu'] } as const;
    expect(features([hit, null, null, null, null])[1]).not.toEqual(features(none)[1]);
  });

  const facts = readFacts(page, none);
  const words = new PageWords(facts);
  const odds = [4, -4, -3, -4, 3];

  it('of the page fill a row in the order of their names', () => {
    const context = new PageContext(page, none, facts, odds);
    const row = new Float64Array(CONTEXT_SIZE).fill(NaN);
    const names = contextFeatures();
    expect(names).toHaveLength(CONTEXT_SIZE);
    context.row(1, row);
    expect([...row].filter(Number.isNaN)).toEqual([]);
    const value = (name: string): number | undefined => row[names.indexOf(name)];
    expect(value('odds')).toBe(-4);
    expect(value('odds at -1')).toBe(4);
    expect(value('odds at -2')).toBe(-9);
    expect(value('in body')).toBe(1);
    expect(value('copies')).toBe(1);
    expect(value('words of the body twice')).toBeLessThanOrEqual(value('words of the body') ?? -1);
  });

  it('find the article as one stretch, a doubtful line inside it', () => {
    const { start, end } = findBody(page, words, [4, -4, 1, -4, 3], PRICES.body);
    expect([start, end]).toEqual([1, 3]);
  });

  it('find no article where all is boilerplate', () => {
    const body = findBody(page, words, [4, 4, 4, 4, 4], PRICES.body);
    expect(body.end).toBeLessThan(body.start);
    expect(body.countWords(0)).toMatchObject({ once: 0, twice: 0 });
  });
});
