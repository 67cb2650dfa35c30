import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../../src/entities/tagger/lexicon.ts';
import { SequenceTagger } from '../../../../src/entities/tagger/tagger.ts';
import { decodeWeights } from '../../../../src/entities/tagger/weights-file.ts';
import { SourceText } from '../../../../src/text/source.ts';
import { ratesOf, SpanScore } from '../../../../src/train/score.ts';
import { labelOfSpan, type LabelledText, readBlocks } from '../../../../src/train/tagger/corpus.ts';
import { trainCrf } from '../../../../src/train/tagger/crf.ts';
import { Dataset } from '../../../../src/train/tagger/dataset.ts';
import { encodeWeights } from '../../../../src/train/tagger/encode.ts';
import { quantise } from '../../../../src/train/tagger/quantise.ts';

const written = new URL('../../../../src/train/tagger/written/world3.txt', import.meta.url);
const texts = readBlocks(fileURLToPath(written), 'written', /\n\s*\n/);

function train(labelled: readonly LabelledText[]): Uint8Array {
  const none = new Lexicon(new Int32Array(0), new Int32Array(0));
  const dataset = new Dataset({ words: none, names: none }, new Set());
  for (const text of labelled) dataset.add(text, 1);
  const table = dataset.index(2);
  const options = { epochs: 5, averaged: 1, rate: 0.1, l1: 0.05, l2: 1, dropout: 0.1, lexical: new Set([1]), seed: 3 };
  const trained = trainCrf(dataset, table.hashes.length, { ...options, log: () => undefined });
  const empty = new Map<number, number>();
  return encodeWeights({ words: empty, names: empty, weights: quantise(trained, table, 0.02, 1) });
}

function f1(bytes: Uint8Array): number {
  const tagger = new SequenceTagger(decodeWeights(bytes));
  const score = new SpanScore();
  for (const { text, spans } of texts) {
    const wanted = spans.map((span) => ({ start: span.start, end: span.end, label: labelOfSpan(span) }));
    score.add(tagger.tag(new SourceText(text)), wanted);
  }
  return ratesOf(score.total).f1;
}

describe('training', () => {
  it('learns its own texts', () => {
    expect(f1(train(texts))).toBeGreaterThan(0.9);
  }, 30_000);

  it('gives the same bytes for the same texts', () => {
    const few = texts.slice(0, 8);
    expect(train(few)).toEqual(train(few));
  }, 30_000);

  it('learns what fine labels say from texts that leave the label open', () => {
    // Every second text says only that a name is a name.
    const anyLabel = (1 << 10) - 1;
    const coarse = texts.map((text, i) =>
      i % 2 === 0 ? text : { ...text, spans: text.spans.map((span) => ({ ...span, labels: anyLabel })) },
    );
    expect(f1(train(coarse))).toBeGreaterThan(0.6);
  }, 30_000);
});
