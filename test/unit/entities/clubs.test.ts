import { describe, expect, it } from 'vitest';
import { mark, recognise, unmarked } from '../../support/recognise.ts';

describe('cities that stand for their clubs', () => {
  it.each([
    ['both sides and the score', '[Liverpool|ORG] beat [Barcelona|ORG] 4-0 there.'],
    ['who lost', '[Washington|ORG] lost to [Dallas|ORG] 24-17 on Sunday.'],
    ['the score before the other side', '[Boston|ORG] drew 1–1 with [Chicago|ORG].'],
    ['not without a score', '[Liverpool|GPE] lost to [Barcelona|GPE] as a port.'],
    ['not where it was', 'The team lost 3-1 in [Liverpool|GPE].'],
    ['not in another sentence', 'It lost. [Liverpool|GPE] voted 4-0.'],
    ['not a state', '[Norway|GPE] beat [Germany|GPE] 2-1.'],
  ])('%s', (_, marked) => {
    expect(mark(unmarked(marked))).toBe(marked);
  });

  it('count for no government', () => {
    const { mentions } = recognise('Washington lost to Dallas 24-17 on Sunday. Washington condemned the attack.');
    expect(mentions.map(({ actor, reading }) => [actor, reading])).toEqual([
      [expect.not.stringContaining('united-states'), undefined],
      [expect.any(String), undefined],
      [expect.stringContaining('united-states'), 'government'],
    ]);
  });

  it('leave the second half of a hyphenated saint alone', () => {
    expect(mark('Saint-Ombrel signed him.')).toBe('Saint-Ombrel signed him.');
  });
});
