import { describe, expect, it } from 'vitest';
import { ratesOf, SpanScore, toCoarse } from '../../../src/train/score.ts';

describe('ratesOf', () => {
  it('divides right by found and by wanted', () => {
    const { precision, recall, f1 } = ratesOf({ right: 2, found: 4, wanted: 8 });
    expect([precision, recall]).toEqual([0.5, 0.25]);
    expect(f1).toBeCloseTo(1 / 3);
  });

  it('is perfect where nothing was wanted and nothing found, and nought where something was', () => {
    expect(ratesOf({ right: 0, found: 0, wanted: 0 }).f1).toBe(1);
    expect(ratesOf({ right: 0, found: 3, wanted: 0 }).f1).toBe(0);
    expect(ratesOf({ right: 0, found: 0, wanted: 3 }).f1).toBe(0);
  });
});

describe('SpanScore', () => {
  it('wants start, end and type exact', () => {
    const score = new SpanScore();
    const wanted = [
      { start: 0, end: 4, label: 'GPE' },
      { start: 5, end: 9, label: 'ORG' },
      { start: 10, end: 12, label: 'PERSON' },
    ] as const;
    score.add(
      [
        { start: 0, end: 4, label: 'GPE' },
        { start: 5, end: 9, label: 'GPE' },
        { start: 10, end: 13, label: 'PERSON' },
      ],
      wanted,
    );
    expect(score.total).toEqual({ right: 1, found: 3, wanted: 3 });
    expect(score.byType.get('GPE')).toEqual({ right: 1, found: 2, wanted: 1 });
    expect(score.byType.get('ORG')).toEqual({ right: 0, found: 0, wanted: 1 });
  });

  it('counts a span found twice as right once', () => {
    const score = new SpanScore();
    const span = { start: 0, end: 4, label: 'GPE' } as const;
    score.add([span, span], [span]);
    expect(score.total).toEqual({ right: 1, found: 2, wanted: 1 });
  });
});

describe('toCoarse', () => {
  it('keeps persons, bodies and places, and no other', () => {
    const labels = ['PERSON', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'EVENT'] as const;
    const coarse = toCoarse(labels.map((label, start) => ({ start, end: start + 1, label })));
    expect(coarse.map((span) => span.label)).toEqual(['PER', 'ORG', 'LOC', 'LOC', 'LOC']);
  });
});
