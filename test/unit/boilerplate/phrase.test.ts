import { expect, it } from 'vitest';
import { readPage } from '../../../src/boilerplate/page.ts';
import { Phrase } from '../../../src/boilerplate/phrase.ts';
import { SourceText } from '../../../src/text/source.ts';

const PATTERNS = [
  /^(?:click|tap) here\b|\bread (?:more|all)\b|more$/,
  /\b(?:more|read more now|(?:tap|click)\b.{0,9}\bmore)\b/,
  /read|\bread more|(?<=here )to read/,
  /(?:©|\(c\)) ?(?:19|20)\d\d|^\d of \d$/,
  /^["'(]*(?:e-?mail|don't miss)\b/,
];
const PHRASES = PATTERNS.map((pattern) => new Phrase(pattern));

it.each([
  'Click here to read more',
  'There is more to read: read more now',
  'Tap and read more',
  '“Don’t miss it: e-mail us',
  '(c) 2020, © 1999',
  '2 of 4',
  'Nothing of it',
])('a phrase finds what its pattern finds first: %s', (text) => {
  const [line] = readPage(new SourceText(text)).lines;
  const found = PHRASES.map((phrase) => line && phrase.find(line));
  expect(found).toEqual(PATTERNS.map((pattern) => pattern.exec(line?.folded ?? '')?.[0] ?? null));
});
