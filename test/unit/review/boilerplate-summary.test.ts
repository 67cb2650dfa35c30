import { describe, expect, it } from 'vitest';
import type { Boilerplate } from '../../../src/model/boilerplate.ts';
import { boilerplateSummary } from '../../../src/review/boilerplate-summary.ts';
import { reviewed } from '../../support/analysis.ts';

const TEXT = 'One\n\nTwo (Video) and\r\n\r\nThree\nFour (Photo) or\n';
const piece = (line: number, wholeLine: boolean): Boilerplate => {
  return { start: 0, end: 0, line, wholeLine, category: 'share', score: 1, evidence: [] };
};
const summary = (...boilerplate: Boilerplate[]) => boilerplateSummary(reviewed('a', TEXT, { boilerplate }));

describe('boilerplateSummary', () => {
  it('counts lines that are not empty', () => {
    expect(summary(piece(1, true), piece(5, true))).toEqual({
      lines: 2,
      of: 4,
      ranges: 0,
      text: '2 of 4 lines are boilerplate',
    });
  });

  it.each([
    [[], 'No boilerplate'],
    [[piece(1, true)], '1 of 4 lines is boilerplate'],
    [[piece(1, true), piece(3, false)], '1 of 4 lines is boilerplate, and a part of another'],
    [[piece(1, true), piece(3, false), piece(6, false)], '1 of 4 lines is boilerplate, and parts of 2 others'],
    [[piece(3, false)], '1 part of a line is boilerplate'],
  ])('%#: %s', (pieces, text) => {
    expect(summary(...pieces).text).toBe(text);
  });
});
