import { MARGIN } from './lattice.ts';

const STEPS_A_UNIT = 64;
/** For each k, `Math.exp(-k / STEPS_A_UNIT)`. */
const POWERS = Float64Array.from({ length: MARGIN * STEPS_A_UNIT + 1 }, (_, k) => Math.exp(-k / STEPS_A_UNIT));

/**
 * `Math.exp` in a quarter of its time, from `-MARGIN` to 0: what is left after the last whole step is so small that
 * seven terms of the series are right to the last bit or two.
 */
export function quickExp(x: number): number {
  const k = (x * -STEPS_A_UNIT) | 0;
  const r = x + k / STEPS_A_UNIT;
  const rest = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r / 720)))));
  return (POWERS[k] ?? 0) * rest;
}
