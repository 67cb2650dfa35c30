import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/boilerplate/clean-text.ts';
import type { Boilerplate } from '../../../src/model/boilerplate.ts';
import type { DocumentDate } from '../../../src/model/date.ts';
import { boilerplateIn, removal } from '../../../src/review/removal.ts';
import { SourceText } from '../../../src/text/source.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { spanOf } from '../../support/session.ts';

const TEXT =
  'The lock is open\n\nBy A. Writer, 3 May 2021\n\nIt opened at dawn. (Related: Fog) Boats passed.\n\nShare\n';

function piece(words: string, wholeLine: boolean): Boilerplate {
  const span = spanOf(TEXT, words);
  const line = new SourceText(TEXT).lineNumberAt(span.start);
  return { ...span, line, wholeLine, category: 'byline', score: 1, evidence: [] };
}
const BYLINE = piece('By A. Writer, 3 May 2021', true);
const RELATED = piece('(Related: Fog)', false);
const SHARE = piece('Share', true);
const ALL = [BYLINE, RELATED, SHARE];

const read = (words: string): DocumentDate => ({
  value: '2021-05-03',
  source: 'byline',
  span: spanOf(TEXT, words),
  evidence: [],
});
const after = (pieces: readonly Boilerplate[]): string => {
  const { cuts } = removal(TEXT, { documentDate: null }, pieces);
  return applyEdits(
    TEXT,
    cuts.map((cut) => ({ ...cut, text: '' })),
  );
};

describe('removal', () => {
  it('takes out one line with the blank line it leaves', () => {
    expect(after([BYLINE])).toBe(TEXT.replace('By A. Writer, 3 May 2021\n\n', ''));
  });

  it('takes out one range with the space it leaves', () => {
    expect(after([RELATED])).toBe(TEXT.replace('(Related: Fog) ', ''));
  });

  it('leaves of all together what cleanText gives', () => {
    expect(after(ALL)).toBe(cleanText(new SourceText(TEXT), ALL));
  });

  it('says which date goes with a line', () => {
    expect(removal(TEXT, { documentDate: read('3 May 2021') }, [BYLINE]).losesDate).toBe('2021-05-03');
    expect(removal(TEXT, { documentDate: read('3 May 2021') }, [SHARE, RELATED]).losesDate).toBeUndefined();
    expect(removal(TEXT, { documentDate: read('dawn') }, ALL).losesDate).toBeUndefined();
  });

  it('loses no date that was not read from the text', () => {
    const documentDate = { value: '2021-05-03', source: 'documents.yaml', evidence: [] } as const;
    expect(removal(TEXT, { documentDate }, ALL).losesDate).toBeUndefined();
  });

  it('finds the pieces that a selection touches', () => {
    expect(boilerplateIn({ boilerplate: ALL }, spanOf(TEXT, 'Boats passed.\n\nSh'))).toEqual([SHARE]);
    expect(boilerplateIn({ boilerplate: ALL }, { start: RELATED.end, end: RELATED.end })).toEqual([RELATED]);
  });
});
