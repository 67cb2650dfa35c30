import { describe, expect, it } from 'vitest';
import { pageFeatures } from '../../../src/boilerplate/features.ts';
import { loadLineModel, logOdds, saveLineModel, type LineModel } from '../../../src/boilerplate/line-model.ts';
import { readPage } from '../../../src/boilerplate/page.ts';
import { smooth } from '../../../src/boilerplate/smoothing.ts';
import { SourceText } from '../../../src/text/source.ts';
import { ModelError } from '../../../src/util/model-error.ts';
import { ARTICLE } from './boilerplate-of.ts';

const MODEL: LineModel = { weights: Int8Array.from([1, -2, 127, -127]), scale: 0.5, bias: -1, cohesion: 1.5 };

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

  it.each<[string, (bytes: Uint8Array) => Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(), /not a line model/],
    ['another file', (bytes) => bytes.fill(65, 0, 4), /not a line model/],
    ['a later version', (bytes) => bytes.fill(9, 4, 5), /version 9/],
    ['a file cut short', (bytes) => bytes.subarray(0, bytes.length - 1), /cut short/],
    ['a file that claims too much', (bytes) => bytes.fill(31, 5, 6), /cut short or too long/],
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

describe('features', () => {
  const page = readPage(new SourceText(['Menu', ...ARTICLE].join('\n')));
  const none = page.lines.map(() => null);

  it('are the same for the same page', () => {
    expect(pageFeatures(page, none)).toEqual(pageFeatures(page, none));
  });

  it('tell what the rules say', () => {
    const hit = { rule: 'navigation.menu', category: 'navigation', score: 0.9, evidence: ['menu'] } as const;
    expect(pageFeatures(page, [hit, null, null, null])[1]).not.toEqual(pageFeatures(page, none)[1]);
  });
});

describe('smoothing over neighbours', () => {
  it('takes a doubtful line with a block around it', () => {
    expect(smooth([4, 4, -0.5, 4, 4], 2)[2]).toBeGreaterThan(0.7);
  });

  it('leaves a lone doubtful line', () => {
    expect(smooth([-4, -4, 0.5, -4, -4], 2)[2]).toBeLessThan(0.3);
  });

  it('leaves a sure line as it is', () => {
    expect(smooth([4, 4, -6, 4, 4], 1)[2]).toBeLessThan(0.1);
  });

  it('without cohesion looks at each line alone', () => {
    expect(smooth([3, 0, -3], 0)[1]).toBeCloseTo(0.5);
  });
});
