import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../../src/boilerplate/find-boilerplate.ts';
import { findStructure } from '../../../src/boilerplate/structure.ts';
import type { StructureNote } from '../../../src/model/structure.ts';
import { SourceText } from '../../../src/text/source.ts';
import { ARTICLE } from './boilerplate-of.ts';

function notes(lines: readonly string[], kind: StructureNote['kind']): StructureNote[] {
  const source = new SourceText(lines.join('\n'));
  return findStructure(source, findBoilerplate(source, null)).filter((note) => note.kind === kind);
}

const HEADLINE = 'Lock to be rebuilt after close vote';

describe('a question or heading glued to the end of a paragraph', () => {
  it('says where to split', () => {
    const glued = `${ARTICLE[0]} What did the engineers ask for?`;
    const [note, ...others] = notes([HEADLINE, glued, ARTICLE[1]], 'glued-question');
    expect(others).toEqual([]);
    expect(note).toMatchObject({ line: 2, splitAt: HEADLINE.length + 1 + ARTICLE[0].length + 1 });
  });

  it.each([
    ['a question that the next paragraph does not take up', [`${ARTICLE[0]} What colour is silence?`, ARTICLE[1]]],
    ['a question that somebody asks', [`${ARTICLE[0]} “What did the engineers ask for?”`, ARTICLE[1]]],
    [
      'a paragraph of questions',
      [
        'Did the engineers ask for that, or was it the mayors who wanted it to be said? What did the engineers want?',
        ARTICLE[1],
      ],
    ],
    ['a question in the last paragraph', [ARTICLE[1], `${ARTICLE[0]} What did the engineers ask for?`]],
  ])('leaves %s', (_, lines) => {
    expect(notes([HEADLINE, ...lines], 'glued-question')).toEqual([]);
  });

  it('finds a heading', () => {
    const [note] = notes([HEADLINE, `${ARTICLE[0]} Years of Study`, ARTICLE[1]], 'glued-heading');
    expect(note).toMatchObject({ line: 2, splitAt: HEADLINE.length + 1 + ARTICLE[0].length + 1 });
  });
});

describe('a block of questions that repeats the article', () => {
  const answer =
    'The council of the river towns decided whether the old lock should be rebuilt, by a single hand, after a debate until midnight.';

  it('is noted from its heading to its end', () => {
    const [note] = notes([HEADLINE, ...ARTICLE, 'FAQs:', 'What did the council decide?', answer], 'faq-block');
    expect(note).toMatchObject({ line: 5 });
    expect(note?.evidence[0]).toContain('%');
  });

  it('is no block where it says something else', () => {
    const other =
      'Tickets for the summer concert cost eleven pounds and can be bought from the kiosk opposite the railway station.';
    expect(notes([HEADLINE, ...ARTICLE, 'FAQs:', 'Where are tickets sold?', other], 'faq-block')).toEqual([]);
  });
});

describe('damaged text', () => {
  it.each([
    ['mojibake', 'The mayorâ€™s hat was found in the canal on the following morning by a boy.', 'â€™'],
    ['markup', 'The mayor lost <b>his hat</b> in the canal.', '<b>'],
    ['an entity', 'Locks &amp; weirs were the subject of the evening in the hall.', '&amp;'],
    ['a stripped name', 'The lock was shut all winter. has a plan to open it again by May.', 'has'],
    ['an undecodable character', 'The mayor\ufffds hat', '\ufffd'],
  ])('notes %s', (_, line, words) => {
    const text = `${HEADLINE}\n${line}`;
    const [note] = notes([HEADLINE, line], 'damaged-text');
    expect(text.slice(note?.start, note?.end)).toBe(words);
  });

  it.each(['Café Müller in São Tomé', 'He said: is it so? is it not?', 'Fish & chips cost <5 pounds and >3.'])(
    'leaves “%s”',
    (line) => {
      expect(notes([HEADLINE, line], 'damaged-text')).toEqual([]);
    },
  );
});

describe('a headline', () => {
  it('is missed where the text begins with a paragraph', () => {
    expect(notes(ARTICLE, 'no-headline')).toMatchObject([{ line: 1 }]);
    expect(notes(['Support us', ...ARTICLE], 'no-headline')).toMatchObject([{ line: 2 }]);
  });

  it('is not missed where there is one', () => {
    expect(notes([HEADLINE, ...ARTICLE], 'no-headline')).toEqual([]);
    expect(notes([HEADLINE, 'By Mira Holt', ...ARTICLE], 'no-headline')).toEqual([]);
  });
});
