import { describe, expect, it } from 'vitest';
import type { Copy } from '../../../src/corpus/corpus-duplicates.ts';
import { copyProblems, SAME_ARTICLE } from '../../../src/review/copy-problem.ts';
import { rulePage } from '../../../src/review/rule-pages.ts';
import { reviewed } from '../../support/analysis.ts';

const copy = (name: string, linesHere: number, linesThere: number): Copy => ({
  other: { uri: `mem:/${name}`, folder: 'mem:/', name },
  likeness: 0.874,
  difference: { linesHere, linesThere, wordsHere: 90, wordsThere: 80 },
});
const problems = (...copies: Copy[]) => copyProblems(reviewed('b', '\nHeadline\nText'), copies);

describe('copyProblems', () => {
  it('is one problem at the first line, linked to every copy', () => {
    expect(problems(copy('a.txt', 2, 1), copy('c.txt', 0, 0))).toEqual([
      {
        start: 1,
        end: 9,
        rule: SAME_ARTICLE,
        severity: 'information',
        message:
          'The same article as a.txt: 87 % alike; 2 lines stand only here (of 90 words), 1 line stands only there (of 80)',
        unnecessary: false,
        related: [
          expect.objectContaining({ uri: 'mem:/a.txt' }),
          { uri: 'mem:/c.txt', message: 'The same article: every line is the same' },
        ],
      },
    ]);
  });

  it('is nothing where there is no copy', () => {
    expect(problems()).toEqual([]);
  });

  it('has a page', () => {
    expect(rulePage(SAME_ARTICLE, [])).toContain(`# ${SAME_ARTICLE}`);
  });
});
