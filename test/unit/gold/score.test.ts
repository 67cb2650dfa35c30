import { describe, expect, it } from 'vitest';
import { addConfusions, bCubed, type Confusions, listConfusions, rateRow } from '../../gold/score.ts';

describe('addConfusions', () => {
  it('names wrong types, misses and inventions, and leaves out what is right', () => {
    const confusions: Confusions = new Map();
    addConfusions(
      confusions,
      [
        { start: 0, end: 1, label: 'GPE' },
        { start: 2, end: 3, label: 'ORG' },
        { start: 8, end: 9, label: 'LAW' },
      ],
      [
        { start: 0, end: 1, label: 'GPE' },
        { start: 2, end: 3, label: 'PERSON' },
        { start: 4, end: 5, label: 'NORP' },
      ],
    );
    expect(Object.fromEntries(confusions)).toEqual({ 'PERSON → ORG': 1, 'NORP → —': 1, '— → LAW': 1 });
  });

  it('lists the commonest first', () => {
    const confusions: Confusions = new Map([
      ['A → B', 1],
      ['C → D', 7],
    ]);
    expect(listConfusions(confusions, 1)).toEqual(['    7  C → D']);
  });
});

describe('bCubed', () => {
  const mentions = (actors: string): { start: number; end: number; actor: string }[] =>
    Array.from(actors).map((actor, start) => ({ start, end: start + 1, actor }));

  it('does not care what the actors are called', () => {
    expect(bCubed(mentions('aabb'), mentions('xxyy')).f1).toBe(1);
  });

  it('loses precision where two actors are thrown together, recall where one is torn apart', () => {
    const thrown = bCubed(mentions('aaaa'), mentions('xxyy'));
    expect([thrown.precision, thrown.recall]).toEqual([0.5, 1]);
    const torn = bCubed(mentions('abcd'), mentions('xxyy'));
    expect([torn.precision, torn.recall]).toEqual([1, 0.5]);
  });

  it('looks at the spans that both have', () => {
    expect(bCubed(mentions('aab'), mentions('xx'))).toMatchObject({ f1: 1, mentions: 2 });
    expect(bCubed([], mentions('xx')).mentions).toBe(0);
  });
});

describe('rateRow', () => {
  it('shows three decimals', () => {
    expect(rateRow('ORG', { right: 1, found: 2, wanted: 3 })).toBe('ORG                 3  0.500  0.333  0.400');
  });
});
