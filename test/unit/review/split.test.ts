import { describe, expect, it } from 'vitest';
import { splitAt } from '../../../src/review/split.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';

const split = (text: string): string => {
  const offset = text.indexOf('Who pays?');
  return applyEdits(text, [splitAt(text, offset)]);
};

describe('splitAt', () => {
  it.each([
    ['a paragraph a line', 'One.\nIt was signed. Who pays?\nNobody.', 'One.\nIt was signed.\nWho pays?\nNobody.'],
    ['blank lines between', 'One.\n\nSigned.  Who pays?\n\nNobody.', 'One.\n\nSigned.\n\nWho pays?\n\nNobody.'],
    ['CRLF', 'One.\r\n\r\nSigned.\tWho pays?\r\n\r\nNo.', 'One.\r\n\r\nSigned.\r\n\r\nWho pays?\r\n\r\nNo.'],
    ['a single line', 'Signed. Who pays?', 'Signed.\nWho pays?'],
    ['no space to remove', 'Signed.Who pays?', 'Signed.\nWho pays?'],
    ['the start of a line', 'A.\n\nWho pays?\n\nB.', 'A.\n\n\n\nWho pays?\n\nB.'],
  ])('%s', (_, text, wanted) => {
    expect(split(text)).toBe(wanted);
  });
});
