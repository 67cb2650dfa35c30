import { describe, expect, it } from 'vitest';
import { Lattice } from '../../../../src/entities/tagger/lattice.ts';
import {
  BEGIN,
  LAST,
  mayEnd,
  mayFollow,
  mayStart,
  OUTSIDE,
  TAG_COUNT,
  tagOf,
  UNIT,
} from '../../../../src/entities/tagger/tags.ts';

/** All paths of three tokens with their probabilities, the slow way. */
function enumerate(lattice: Lattice, transitions: Float32Array): { path: number[]; weight: number }[] {
  const tags = Array.from({ length: TAG_COUNT }, (_, tag) => tag);
  const score = (i: number, tag: number): number => lattice.scores[i * TAG_COUNT + tag] ?? 0;
  const step = (a: number, b: number): number => transitions[a * TAG_COUNT + b] ?? 0;
  const paths = tags
    .filter(mayStart)
    .flatMap((a) =>
      tags
        .filter((b) => mayFollow(a, b))
        .flatMap((b) => tags.filter((c) => mayFollow(b, c) && mayEnd(c)).map((c) => [a, b, c])),
    );
  const weights = paths.map(([a = 0, b = 0, c = 0]) =>
    Math.exp(score(0, a) + score(1, b) + score(2, c) + step(a, b) + step(b, c)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return paths.map((path, i) => ({ path, weight: (weights[i] ?? 0) / total }));
}

function filled(): { lattice: Lattice; transitions: Float32Array } {
  const wave = (i: number): number => Math.sin(i * 12.9898) * 2;
  const transitions = Float32Array.from({ length: TAG_COUNT * TAG_COUNT }, (_, i) => wave(i + 1000));
  const lattice = new Lattice(transitions);
  lattice.reset(3);
  for (let i = 0; i < 3 * TAG_COUNT; i++) lattice.scores[i] = wave(i);
  return { lattice, transitions };
}

describe('Lattice', () => {
  it('finds the best of all paths', () => {
    const { lattice, transitions } = filled();
    const best = enumerate(lattice, transitions).reduce((a, b) => (b.weight > a.weight ? b : a));
    lattice.findBest();
    expect([...lattice.path.subarray(0, 3)]).toEqual(best.path);
  });

  it('gives each tag the share of the paths with it', () => {
    const { lattice, transitions } = filled();
    const paths = enumerate(lattice, transitions);
    expect(lattice.sum()).toBe(true);
    for (const tag of [OUTSIDE, tagOf(0, UNIT), tagOf(3, BEGIN), tagOf(3, LAST)]) {
      const share = paths.filter(({ path }) => path[1] === tag).reduce((sum, { weight }) => sum + weight, 0);
      expect(lattice.marginal(1, tag)).toBeCloseTo(share, 6);
    }
  });

  it('gives a stretch of the best path the share of the paths with it', () => {
    const { lattice, transitions } = filled();
    const paths = enumerate(lattice, transitions);
    lattice.findBest();
    lattice.sum();
    const [, b, c] = lattice.path;
    const share = paths
      .filter(({ path }) => path[1] === b && path[2] === c)
      .reduce((sum, { weight }) => sum + weight, 0);
    expect(lattice.pathProbability(1, 3)).toBeCloseTo(share, 6);
  });

  it('keeps to what is allowed', () => {
    const { lattice } = filled();
    const only = tagOf(2, UNIT);
    for (let tag = 0; tag < TAG_COUNT; tag++) if (tag !== only) lattice.scores[TAG_COUNT + tag] = -Infinity;
    lattice.findBest();
    expect(lattice.path[1]).toBe(only);
    lattice.sum();
    expect(lattice.marginal(1, only)).toBeCloseTo(1, 6);
  });
});
