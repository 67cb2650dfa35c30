import { describe, expect, it } from 'vitest';
import { literalsOf, OPENING } from '../../../src/boilerplate/literals.ts';
import { alternativesOf } from '../../../src/boilerplate/alternatives.ts';
import { hasClue, PhraseClues, type Clues } from '../../../src/boilerplate/phrase-clues.ts';
import { SourceText } from '../../../src/text/source.ts';

describe('the words that a pattern cannot do without', () => {
  it.each<[RegExp, readonly string[] | null]>([
    [/read more/, ['read']],
    [/^(?:click here to |to )?subscribe\b/, ['subscribe']],
    [/copyrights? \d{4}/, ['copyright']],
    [/(?:news|press) ?letters?/, ['letter']],
    [/\b(?:buy|order) (?:now|here)!/, ['!']],
    [/\b(?:buy|order) (?:now|here)\./, ['buy', 'order']],
    [/a+bc{2,}d/, ['bc']],
    [/ab{0,3}cdef/, ['cdef']],
    [/[a-z]{3}ing\b/, ['ing']],
    [/(?<=said )nothing(?= more)/, ['nothing']],
    [/(?:©|\(c\)) ?(?:19|20)\d\d/, ['©', '(']],
    [/^[(\s]*\d of the \d/, Array.from('0123456789', (digit) => `^${digit}`)],
    [/\u2022item|caf\u00e9s/, ['item', 'caf']],
    [/tags?:|[#@]\w+/, null],
    [/(?:abc)?[\]x]?/, null],
    [/subscribe/i, null],
    [/^read more|^\[watch/, ['^read', '^watch']],
    [/^[»>\s-]*(?:photos?|video) \d/, ['^photo', '^video']],
    [/^(?:the |all )?views? are \w/, ['view']],
    [/^(?:our )?(?:\w+ |tags )/, null],
    [/^(?:see |tags )?more at \w/, ['^see', '^tags', '^more']],
    [/^(?:\w+ )?(?:tags|labels):/, ['tags', 'labels']],
    [/^[a-z]?ing|^\W*no\b/, ['ing', 'no']],
  ])('%s', (pattern, words) => {
    expect(literalsOf(pattern)[0]?.map((word) => word.replace(OPENING, '^')) ?? null).toEqual(words);
  });
});

describe('the alternatives of a pattern', () => {
  it.each<[RegExp, readonly string[]]>([
    [/read more/, ['read more']],
    [/^a[|)]\|(?:b|c)|d$/, ['^a[|)]\\|(?:b|c)', 'd$']],
    [/\b(?:buy|(?:order|book) now)\b/, ['\\b(?:buy)\\b', '\\b(?:(?:order|book) now)\\b']],
    [/(?:buy|order)+ now/, ['(?:buy|order)+ now']],
    [/\b(?:may|can) reflect/, ['\\b(?:may|can) reflect']],
  ])('%s', (pattern, alternatives) => {
    expect(alternativesOf(pattern).map(({ source }) => source)).toEqual(alternatives);
  });
});

const cluesOf = (clues: PhraseClues, text: string): Clues => clues.of(new SourceText(text), 0, text.length);

describe('clues', () => {
  const patterns = [/he(?:rs|lp)/, /she/, /his/, /\W/, /subscriptions?/];
  const clues = new PhraseClues();
  const numbers = patterns.map((pattern) => clues.number(pattern));
  const found = (text: string): RegExp[] => patterns.filter((_, i) => hasClue(cluesOf(clues, text), numbers[i] ?? -1));

  it('finds words that overlap or stand within others', () => {
    expect(found('ushers')).toEqual([patterns[0], patterns[1], patterns[3]]);
    expect(found('this')).toEqual([patterns[2], patterns[3]]);
  });

  it('tells what opens a line, after marks, from what stands inside it', () => {
    const opening = new PhraseClues();
    const number = opening.number(/^[«\s]*(?:photo|video)/);
    const opens = (text: string): boolean => hasClue(cluesOf(opening, text), number);
    expect(['photo', '« video', 'a photo', '« the video'].map(opens)).toEqual([true, true, false, false]);
  });

  it('never leaves out a pattern that a text matches', () => {
    for (const text of ['a subscription', 'sheshishers', 'h he hel help', '?'])
      for (const pattern of patterns) if (pattern.test(text)) expect(found(text)).toContain(pattern);
  });
});
