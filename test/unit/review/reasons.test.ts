import { describe, expect, it } from 'vitest';
import { reasonInWords } from '../../../src/review/reasons.ts';

describe('a reason in words', () => {
  it.each([
    ['tagger: 0.87', 'its form and the words around it (87 %)'],
    ['tagger: 1.00', 'its form and the words around it (100 %)'],
    ['the tagger took it for ORG (tagger: 0.61): overruled', 'the tagger took it for ORG (tagger: 0.61): overruled'],
    ['in the built-in list of states', 'in the built-in list of states'],
  ])('%s', (evidence, words) => {
    expect(reasonInWords(evidence)).toBe(words);
  });
});
