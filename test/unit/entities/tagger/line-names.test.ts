import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../../../src/entities/tagger/tagger.ts';
import { TextMemo } from '../../../../src/text/memo.ts';
import { SourceText } from '../../../../src/text/source.ts';
import { edited } from '../../../support/edits.ts';
import { Random } from '../../../support/random.ts';
import { shippedBytes } from './shipped.ts';

const TEXT = `MARKOV SAYS KESSAN RIVER DAM WILL HOLD
Border Talks Between Kessan and the North Resume
The minister, Anton Markov, met Elif Demir of Green Harbour Union in Kessan on Tuesday.
. Markov said the Dam would hold. "Harbour is safe," Demir told the BBC.
Officials in North Kessan, and the Union of River Workers, did not answer.
Gen. Pavel Orlov of Radio Kessan Today saw Markov Street under water. May will be worse, they said.
DEMIR LEAVES UNION
Markov`;
const ROUNDS = 6;
const EDITS = 50;

describe('names kept line by line', () => {
  const tagger = loadTagger(shippedBytes());

  it.each(Array.from({ length: ROUNDS }, (_, seed) => seed))(
    'are those of a reading anew after edits: round %i',
    (seed) => {
      const random = new Random(seed + 1);
      const memo = new TextMemo();
      let text = TEXT;
      for (let n = 0; n < EDITS; n++) {
        memo.turn();
        const kept = tagger.tag(new SourceText(text, memo));
        expect(kept, `edit ${n}`).toEqual(tagger.tag(new SourceText(text)));
        text = edited(text, random.below(40), random).slice(0, 1500);
      }
    },
  );
});
