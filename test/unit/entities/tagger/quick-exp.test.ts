import { expect, it } from 'vitest';
import { MARGIN } from '../../../../src/entities/tagger/lattice.ts';
import { quickExp } from '../../../../src/entities/tagger/quick-exp.ts';

it('is as Math.exp but for the last bits', () => {
  for (let x = -MARGIN; x <= 0; x += 1 / 1000)
    expect(Math.abs(quickExp(x) / Math.exp(x) - 1), String(x)).toBeLessThan(1e-15);
  expect(quickExp(-MARGIN)).toBeCloseTo(Math.exp(-MARGIN), 15);
  expect(quickExp(0)).toBe(1);
});
