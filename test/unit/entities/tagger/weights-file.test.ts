import { describe, expect, it } from 'vitest';
import { lexiconKeyOf } from '../../../../src/entities/tagger/lexicon.ts';
import { ModelError } from '../../../../src/util/model-error.ts';
import { loadTagger } from '../../../../src/entities/tagger/tagger.ts';
import { TAG_COUNT } from '../../../../src/entities/tagger/tags.ts';
import { decodeWeights } from '../../../../src/entities/tagger/weights-file.ts';
import { encodeWeights } from '../../../../src/train/tagger/encode.ts';
import { shippedBytes } from './shipped.ts';

function smallFile(): Uint8Array {
  return encodeWeights({
    words: new Map([
      [lexiconKeyOf('Baku'), 5],
      [lexiconKeyOf('Ganja'), 1 << 29],
    ]),
    names: new Map([[lexiconKeyOf('Bank of England'), 3]]),
    weights: {
      // In order as unsigned numbers.
      features: Int32Array.from([7, 900, -5]),
      cellStart: Int32Array.from([0, 2, 3, 4]),
      cellTag: Uint8Array.from([0, 40, 3, 9]),
      cellWeight: Int8Array.from([-127, 127, 1, -1]),
      scale: 0.5,
      transitions: new Float32Array(TAG_COUNT * TAG_COUNT).fill(0.25),
      temperature: 2,
    },
  });
}

describe('decodeWeights', () => {
  it('reads what was written', () => {
    const { weights, knowledge } = decodeWeights(smallFile());
    expect([...weights.features]).toEqual([7, 900, -5]);
    expect([...weights.cellStart]).toEqual([0, 2, 3, 4]);
    expect([...weights.cellTag]).toEqual([0, 40, 3, 9]);
    expect([...weights.cellWeight]).toEqual([-127, 127, 1, -1]);
    expect([weights.scale, weights.temperature, weights.transitions.at(-1)]).toEqual([0.5, 2, 0.25]);
    expect(knowledge.words.get(lexiconKeyOf('BAKU'))).toBe(5);
    expect(knowledge.words.get(lexiconKeyOf('Ganja'))).toBe(1 << 29);
    expect(knowledge.words.get(lexiconKeyOf('Yerevan'))).toBe(0);
    expect(knowledge.names.get(lexiconKeyOf('bank of england'))).toBe(3);
  });

  it('says what is wrong with other bytes', () => {
    const file = smallFile();
    expect(() => decodeWeights(new Uint8Array(0))).toThrow(/no weights file/);
    expect(() => decodeWeights(new TextEncoder().encode('some text, long enough'))).toThrow(/no weights file/);
    expect(() => decodeWeights(file.subarray(0, file.length - 1))).toThrow(/incomplete/);
    const damaged = file.slice();
    damaged[file.length >> 1] = (damaged[file.length >> 1] ?? 0) ^ 16;
    expect(() => decodeWeights(damaged)).toThrow(/damaged/);
    const newer = file.slice();
    newer[4] = 99;
    expect(() => decodeWeights(newer)).toThrow(/version 99/);
    expect(() => decodeWeights(newer)).toThrow(ModelError);
  });

  it('reads a file that lies within other bytes', () => {
    const file = smallFile();
    const around = new Uint8Array(file.length + 6);
    around.set(file, 3);
    expect(decodeWeights(around.subarray(3, 3 + file.length)).weights.scale).toBe(0.5);
  });
});

describe('the shipped weights', () => {
  it('load, and a cut copy of them does not', () => {
    const bytes = shippedBytes();
    expect(loadTagger(bytes)).toHaveProperty('tag');
    expect(() => loadTagger(bytes.subarray(0, 100_000))).toThrow(ModelError);
  });
});
