import { describe, expect, it } from 'vitest';
import { FEATURES, type Feature } from '../../../../src/quotes/antecedent-features.ts';
import { NO_WEIGHTS, rank, scoreOf, type Choice } from '../../../../src/train/speakers/rank.ts';

const choice = (right: readonly Feature[], ...wrong: readonly Feature[][]): Choice => [
  ...wrong.map((features) => ({ features, isRight: false })),
  { features: right, isRight: true },
];

describe('rank', () => {
  const choices = [
    choice(['named', 'subject'], ['named', 'possessor']),
    choice(['named', 'subject', 'a sentence back'], ['named', 'possessor']),
    choice(['described', 'subject'], ['named', 'possessor']),
  ];

  it('puts the right ones first', () => {
    const weights = rank(choices);
    expect(weights.subject).toBeGreaterThan(weights.possessor);
    for (const options of choices) {
      const scores = options.map(({ features }) => scoreOf(features, weights));
      expect(scores.at(-1)).toBe(Math.max(...scores));
    }
  });

  it('gives what tells nothing no weight, and each feature one', () => {
    const weights = rank(choices);
    expect(weights['gender fits']).toBe(0);
    expect(Object.keys(weights)).toEqual([...FEATURES]);
  });

  it('learns nothing from choices without a right one or without a wrong one', () => {
    expect(rank([choice(['named'])])).toEqual(NO_WEIGHTS);
    expect(rank([[{ features: ['named'], isRight: false }]])).toEqual(NO_WEIGHTS);
  });

  it('learns the same from the same', () => {
    expect(rank(choices)).toEqual(rank(choices));
  });
});
