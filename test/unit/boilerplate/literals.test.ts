import { describe, expect, it } from 'vitest';
import { literalsOf, OPENING } from '../../../src/boilerplate/literals.ts';
import { hasClue, PhraseClues } from '../../../src/boilerplate/phrase-clues.ts';

describe('the words that a pattern cannot do without', () => {
  it.each<[RegExp, readonly string[] | null]>([
    [/read more/, ['read more']],
    [/^(?:click here to |to )?subscribe\b/, ['subscribe']],
    [/copyrights? \d{4}/, ['copyright']],
    [/(?:news|press) ?letters?/, ['letter']],
    [/\b(?:buy|order) (?:now|here)!/, ['buy', 'order']],
    [/a+bc{2,}d/, ['bc']],
    [/ab{0,3}cdef/, ['cdef']],
    [/[a-z]{3}ing\b/, ['ing']],
    [/(?<=said )nothing(?= more)/, ['nothing']],
    [/(?:©|\(c\)) ?(?:19|20)\d\d/, ['19', '20']],
    [/\u2022item|caf\u00e9s/, ['item', 'caf']],
    [/tags?:|[#@]\w+/, null],
    [/(?:abc)?[\]x]?/, null],
    [/subscribe/i, null],
    [/^read more|^\[watch/, ['^read more', '[watch']],
    [/^[»>\s-]*(?:photos?|video) \d/, ['^photo', '^video']],
    [/^(?:the |all )?views? are \w/, ['^the ', '^all ', '^view']],
    [/^(?:\w+ )?(?:tags|labels):/, ['tags', 'labels']],
    [/^[a-z]?ing|^\W*no\b/, ['ing', 'no']],
  ])('%s', (pattern, words) => {
    expect(literalsOf(pattern)?.map((word) => word.replace(OPENING, '^')) ?? null).toEqual(words);
  });
});

describe('clues', () => {
  const patterns = [/he(?:rs|lp)/, /she/, /his/, /\d/, /subscriptions?/];
  const clues = new PhraseClues();
  const numbers = patterns.map((pattern) => clues.number(pattern));
  const found = (text: string): RegExp[] => patterns.filter((_, i) => hasClue(clues.of(text), numbers[i] ?? -1));

  it('finds words that overlap or stand within others', () => {
    expect(found('ushers')).toEqual([patterns[0], patterns[1], patterns[3]]);
    expect(found('this')).toEqual([patterns[2], patterns[3]]);
  });

  it('tells what opens a line, after marks, from what stands inside it', () => {
    const opening = new PhraseClues();
    const number = opening.number(/^[«\s]*(?:photo|video)/);
    const opens = (text: string): boolean => hasClue(opening.of(text), number);
    expect(['photo', '« video', 'a photo', '« the video'].map(opens)).toEqual([true, true, false, false]);
  });

  it('never leaves out a pattern that a text matches', () => {
    for (const text of ['a subscription', 'sheshishers', 'h he hel help', '4'])
      for (const pattern of patterns) if (pattern.test(text)) expect(found(text)).toContain(pattern);
  });
});
