import { describe, expect, it } from 'vitest';
import { actorEntry } from '../../../src/review/actor-entry.ts';
import { sectionsOf } from '../../../src/review/headings.ts';
import { dateHints, seatHints } from '../../../src/review/hints.ts';
import { neighbour, placesOf } from '../../../src/review/places.ts';
import { nextUnreviewed } from '../../../src/review/reviewed-marks.ts';
import { reviewed } from '../../support/analysis.ts';
import { TestCorpus } from '../../support/session.ts';

describe('places of an actor', () => {
  it('are those of the whole corpus, in order', async () => {
    const { session, overview } = await new TestCorpus({
      b: '[PERSON Berg] [PERSON Berg]',
      a: '[GPE Peru] [PERSON Anna Berg]',
    }).settle();
    const entry = overview.of('b', 'berg');
    expect(entry && placesOf(session, entry).map(({ uri, span }) => `${uri} ${span.start}`)).toEqual([
      'a 5',
      'b 0',
      'b 5',
    ]);
    expect(entry && placesOf(session, entry, 1)).toHaveLength(1);
  });

  it('follow one another, round by the end', () => {
    const document = reviewed('a', '[GPE Peru] [GPE Chile] [GPE Peru] end');
    const [first, chile, last] = document.analysis.mentions;
    expect(neighbour(document, first, 1, 1)).toBe(last);
    expect(neighbour(document, last, 12, 1)).toBe(first);
    expect(neighbour(document, first, 1, -1)).toBe(last);
    expect(neighbour(document, undefined, 4, 1)).toBe(chile);
    expect(neighbour(document, undefined, 18, -1)).toBe(last);
    expect(neighbour(reviewed('b', 'none'), undefined, 0, 1)).toBeUndefined();
  });

  it('begin with the entry in actors.yaml', () => {
    const yaml =
      '# mine\nactors:\n  anna-berg: { label: PERSON, name: Anna Berg }\n  peru: { label: GPE, name: Peru }\n';
    const span = actorEntry(yaml, 'peru');
    expect(span && yaml.slice(span.start, span.start + 5)).toBe('peru:');
    expect(actorEntry(yaml, 'chile')).toBeUndefined();
    expect(actorEntry(': [ no yaml', 'peru')).toBeUndefined();
  });
});

describe('headings', () => {
  const sections = (text: string): string[] => {
    const document = reviewed('a', text);
    return sectionsOf(document, text).map(({ heading, first, last }) => `${first}-${last} ${heading}`);
  };

  it('are short lines before running text', () => {
    const text = [
      'The Title of It All',
      '',
      'It began on a day.',
      'It went on.',
      '',
      'What came next',
      'More of it came.',
      '',
    ].join('\n');
    expect(sections(text)).toEqual(['1-4 The Title of It All', '6-7 What came next']);
  });

  it('are the headline and what stands under it, but no list of short lines', () => {
    expect(sections('The Title of It All\n\nWhy it came\n\nIt began.')).toEqual([
      '1-1 The Title of It All',
      '3-5 Why it came',
    ]);
    expect(sections('The Title of It All\nOne more thing\nAnother thing\n\nIt began.')).toEqual(['3-5 Another thing']);
  });

  it.each(['', 'One line.', 'Alone without a stop', 'a\nb\nc', '\n\n\n', '1 2 3\nNext line of text.'])(
    '%j has none',
    (text) => {
      expect(sections(text)).toEqual([]);
    },
  );
});

describe('hints', () => {
  it('say which state a seat stands for, and how sure that is', () => {
    const document = reviewed('a', '[GPE Peru] and [GPE Peru] and [GPE Peru]');
    const readings = ['government', 'either', 'place'] as const;
    const mentions = document.analysis.mentions.map((mention, i) => ({ ...mention, reading: readings[i] ?? 'place' }));
    const hints = seatHints({ ...document, analysis: { ...document.analysis, mentions } });
    expect(hints.map(({ offset, text }) => [offset, text])).toEqual([
      [4, 'Peru'],
      [13, 'Peru?'],
    ]);
  });

  it('say a date’s value where it has one and the text does not say it', () => {
    const text = 'Friday 2020-05-01 now';
    const at = (start: number, end: number, value: string) => ({
      start,
      end,
      type: 'DATE' as const,
      value,
      evidence: ['x'],
    });
    const document = reviewed('a', text, {
      dates: [at(0, 6, '2020-05-01'), at(7, 17, '2020-05-01'), at(18, 21, 'PRESENT_REF')],
    });
    expect(dateHints(document, text)).toEqual([{ offset: 6, text: '2020-05-01', reasons: ['x'] }]);
  });
});

describe('the next file not reviewed', () => {
  const files = ['a', 'b', 'c'].map((uri) => ({ uri, folder: '', name: uri }));
  const next = (current: string | undefined, ...reviewedFiles: string[]): string | undefined =>
    nextUnreviewed(files, { isReviewed: ({ uri }) => reviewedFiles.includes(uri) }, current)?.uri;

  it('comes after the current one, round by the start', () => {
    expect([next('a'), next('a', 'b'), next('c'), next('c', 'a'), next(undefined), next('b', 'a', 'c')]).toEqual([
      'b',
      'c',
      'a',
      'b',
      'a',
      undefined,
    ]);
  });
});
