import { expect, it } from 'vitest';
import { runSteps, runTogether, type Steps } from '../../../src/util/steps.ts';

const done: string[] = [];

function* work(name: string, steps: number, failsAt?: number): Steps<string> {
  for (let step = 1; step < steps; step++) {
    if (step === failsAt) throw new Error(`${name} failed`);
    done.push(`${name}${step}`);
    yield;
  }
  done.push(`${name}${steps}`);
  return name.toUpperCase();
}

it('runs the steps of one piece of work to its end', () => {
  done.length = 0;
  expect(runSteps(work('a', 3))).toBe('A');
  expect(done).toEqual(['a1', 'a2', 'a3']);
  expect(() => runSteps(work('b', 3, 2))).toThrow('b failed');
});

it('does each step of all pieces before the next, and goes on without one that throws', () => {
  done.length = 0;
  expect(runTogether([work('a', 3), work('b', 3, 2), work('c', 1), work('d', 4)])).toEqual([
    { status: 'fulfilled', value: 'A' },
    { status: 'rejected', reason: new Error('b failed') },
    { status: 'fulfilled', value: 'C' },
    { status: 'fulfilled', value: 'D' },
  ]);
  expect(done).toEqual(['a1', 'b1', 'c1', 'd1', 'a2', 'd2', 'a3', 'd3', 'd4']);
  expect(runTogether([])).toEqual([]);
});
