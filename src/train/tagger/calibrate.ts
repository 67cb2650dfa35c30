import { type Model } from '../../entities/tagger/model.ts';
import { SequenceTagger } from '../../entities/tagger/tagger.ts';
import { SourceText } from '../../text/source.ts';
import { type LabelledText, labelOfSpan } from './corpus.ts';
import { partOf } from './split.ts';

/** Temperatures tried. */
const CANDIDATES = [0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2, 2.3, 2.6, 3];

/**
 * The temperature that makes the scores of proposals on the development split most likely, each being right (the exact
 * span with the exact label) with the probability of its score.
 */
export function calibrate(model: Model, texts: readonly LabelledText[]): number {
  let best = 1;
  let least = Infinity;
  for (const temperature of CANDIDATES) {
    const tagger = new SequenceTagger({ ...model, weights: { ...model.weights, temperature } });
    const loss = surprise(tagger, texts);
    if (loss < least) {
      least = loss;
      best = temperature;
    }
  }
  return best;
}

function surprise(tagger: SequenceTagger, texts: readonly LabelledText[]): number {
  let sum = 0;
  for (const text of texts) {
    if (partOf(text) !== 'dev') continue;
    const wanted = new Set(text.spans.map((span) => `${span.start} ${span.end} ${labelOfSpan(span)}`));
    for (const { start, end, label, score } of tagger.tag(new SourceText(text.text))) {
      const right = wanted.has(`${start} ${end} ${label}`);
      sum -= Math.log(Math.min(0.995, Math.max(0.005, right ? score : 1 - score)));
    }
  }
  return sum;
}
