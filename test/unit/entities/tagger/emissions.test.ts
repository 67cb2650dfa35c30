import { expect, it } from 'vitest';
import { Emissions, SUMS_FIT } from '../../../../src/entities/tagger/emissions.ts';
import { MAX_FEATURES } from '../../../../src/entities/tagger/features.ts';
import type { Weights } from '../../../../src/entities/tagger/model.ts';
import { TAG_COUNT } from '../../../../src/entities/tagger/tags.ts';
import { Random } from '../../../support/random.ts';

const random = new Random(20261127);
const anyHash = (): number => random.below(2 ** 32) | 0;
/** Known features by their hashes: the weights of their tags. */
const known = new Map(
  Array.from({ length: 400 }, () => {
    const tags = new Set(Array.from({ length: 1 + random.below(TAG_COUNT) }, () => random.below(TAG_COUNT)));
    return [anyHash(), new Map([...tags].map((tag) => [tag, random.below(256) - 128]))];
  }),
);

function weights(): Weights {
  const rows = [...known.values()].map((row) => [...row]);
  const cells = rows.flat();
  return {
    features: Int32Array.from(known.keys()),
    cellStart: Int32Array.from([[], ...rows], (_, f) => rows.slice(0, f).flat().length),
    cellTag: Uint8Array.from(cells, ([tag]) => tag),
    cellWeight: Int8Array.from(cells, ([, weight]) => weight),
    scale: 1,
    transitions: new Float32Array(TAG_COUNT * TAG_COUNT),
    temperature: 1,
  };
}

it('the kernel’s sums are those of the weights of all known features, however often one comes', () => {
  const emissions = new Emissions(weights());
  for (let round = 0; round < 500; round++) {
    const asked = Array.from({ length: random.below(MAX_FEATURES + 1) }, () =>
      random.below(3) === 0 ? anyHash() : random.pick([...known.keys()]),
    );
    const ofForm = asked.slice(0, random.below(asked.length + 1));
    emissions.hashes.set(ofForm);
    emissions.keep(round, ofForm.length);
    emissions.hashes.set(asked.slice(ofForm.length));
    emissions.add(round, asked.length - ofForm.length);
    const sumOf = (tag: number): number => asked.reduce((sum, hash) => sum + (known.get(hash)?.get(tag) ?? 0), 0);
    expect([...emissions.sums.subarray(0, TAG_COUNT)]).toEqual(
      Array.from({ length: TAG_COUNT }, (_, tag) => sumOf(tag)),
    );
  }
});

it('no sum of a token overflows', () => {
  expect(SUMS_FIT).toBe(true);
});
