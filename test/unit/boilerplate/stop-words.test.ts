import { expect, it } from 'vitest';
import { PageWords } from '../../../src/boilerplate/body.ts';
import { readFacts } from '../../../src/boilerplate/line-facts.ts';
import { readPage } from '../../../src/boilerplate/page.ts';
import { stopWordShares } from '../../../src/boilerplate/stop-words.ts';
import { SourceText } from '../../../src/text/source.ts';

function sharesOf(...lines: string[]): number[] {
  const page = readPage(new SourceText(lines.join('\n')));
  const none = page.lines.map(() => null);
  return stopWordShares(page, new PageWords(readFacts(page, none)));
}

it('take the words that most longer lines hold, in any language', () => {
  const shares = sharesOf(
    'Teilen',
    'Der Rat hat am Montag über die alte Schleuse beraten.',
    'Die Schleuse wird im Winter repariert, sagte der Bürgermeister.',
    'Teilen',
  );
  expect(shares[0]).toBe(0);
  // der, die, schleuse: of ten words, and of nine.
  expect(shares[1]).toBeCloseTo(3 / 10);
  expect(shares[2]).toBeCloseTo(3 / 9);
  expect(shares[3]).toBe(0);
});

it('take none where no two lines share a word', () => {
  expect(sharesOf('one two three four five six', 'seven eight nine ten eleven twelve', 'one')).toEqual([0, 0, 0]);
});

it('take no more than two dozen words, the most frequent ones', () => {
  const words = (from: number): string => Array.from({ length: 30 }, (_, i) => `w${letters(from + i)}`).join(' ');
  const shares = sharesOf(`the ${words(0)}`, `the ${words(0)}`, `the ${words(30)}`);
  expect(shares).toEqual([1 / 31, 1 / 31, 1 / 31]);
});

/** Two letters for a number below 676. */
const letters = (n: number): string => String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26));
