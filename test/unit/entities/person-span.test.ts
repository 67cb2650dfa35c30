import { describe, expect, it } from 'vitest';
import { personSpan } from '../../../src/entities/person-span.ts';
import { Words } from '../../../src/entities/words.ts';
import { SourceText } from '../../../src/text/source.ts';

/** What is left of a name that covers the words between the bars. */
function spanOf(marked: string): string | undefined {
  const [before = '', name = '', after = ''] = marked.split('|');
  const source = new SourceText(before + name + after);
  const words = new Words(source);
  const span = personSpan(words, words.at(before.length), words.at(before.length + name.length - 1));
  return span && words.textOf(span);
}

describe('personSpan', () => {
  it.each([
    ['the director |Brask Quill|-ho won', 'Brask Quill-ho'],
    ['the |Umm Quillan|-led group', 'Umm Quillan'],
    ['a |Quillan|-ho tour', 'Quillan'],
    ['saw |Cdr Umm Quillan| there', 'Umm Quillan'],
    ['saw |Lt. Cdr. Umm Quillan| there', 'Umm Quillan'],
    ['saw |Alhaji Quillan| there', 'Quillan'],
    ['saw |Umm Quillan| there', 'Umm Quillan'],
    ['saw |Rear Adm| there', undefined],
    ['saw |Umm Quillan KC| there', 'Umm Quillan'],
    ['saw |Umm Quillan OBE, PhD| there', 'Umm Quillan'],
    ['saw |Quillan MP| there', 'Quillan'],
    ['saw |Umm Quillan SAN| there', 'Umm Quillan'],
    ['saw |Umm Quillan XII| there', 'Umm Quillan XII'],
    ['saw |Quillan BOT| there', 'Quillan BOT'],
    ['saw |Justices Umm Quillan| there', 'Umm Quillan'],
  ])('%s', (marked, expected) => {
    expect(spanOf(marked)).toBe(expected);
  });
});
