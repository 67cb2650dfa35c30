import { expect, it } from 'vitest';
import { Marks } from '../../../src/text/marks.ts';

it('finds each of the characters, in the order of the text', () => {
  const text = 'One. Two? Three… four!? Five';
  const marks = new Marks(text, '.', '?', '!', '…');
  const found: number[] = [];
  for (let at = marks.after(0); at < text.length; at = marks.after(at + 1)) found.push(at);
  expect(found.map((at) => text[at]).join('')).toBe('.?…!?');
  expect(found).toEqual([...found].sort((a, b) => a - b));
});

it('says the text’s end where there is none, and may pass some over', () => {
  expect(new Marks('none here', '.', '?').after(0)).toBe(9);
  expect(new Marks('a. b. c', '.').after(2)).toBe(4);
});
