import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cueOf } from '../../../src/quotes/cues.ts';
import { lexiconSource } from '../../../src/train/lexicon.ts';

it('is what the table of lemmas generates: run `npx tsx src/train/lexicon.ts`', () => {
  const committed = readFileSync(new URL('../../../src/quotes/lexicon.ts', import.meta.url), 'utf8');
  expect(committed).toBe(lexiconSource());
});

it.each([
  ['criticised', 'criticise'],
  ['criticized', 'criticize'],
  ['signalling', 'signal'],
  ['signaling', 'signal'],
  ['told', 'tell'],
  ['sworn', 'swear'],
  ['denies', 'deny'],
])('%s is a form of %s', (form, lemma) => {
  expect(cueOf(form)?.lemma).toBe(lemma);
});
