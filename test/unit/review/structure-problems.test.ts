import { describe, expect, it } from 'vitest';
import { STRUCTURE_KINDS, type StructureNote } from '../../../src/model/structure.ts';
import { problemsOf } from '../../../src/review/problems.ts';
import { rulePage } from '../../../src/review/rule-pages.ts';
import { structureProblems } from '../../../src/review/structure-problems.ts';
import { reviewed } from '../../support/analysis.ts';

const TEXT = 'FAQ\nWho? Nobody.\nWhy? &amp; how? &amp;';
const note = (kind: StructureNote['kind'], start: number, end: number, line: number, why = 'a test') => {
  return { kind, start, end, line, evidence: [why] };
};
const problems = (...structure: StructureNote[]) => structureProblems(reviewed('a', TEXT, { structure }));

describe('structure problems', () => {
  it('mark no more than the line a note starts in', () => {
    expect(problems(note('faq-block', 0, TEXT.length, 1))).toMatchObject([
      { start: 0, end: 3, rule: 'structure/faq-block', severity: 'information', unnecessary: false },
    ]);
  });

  it('mark a character where a note has no length', () => {
    expect(problems(note('no-headline', 4, 4, 2))).toMatchObject([{ start: 4, end: 5, severity: 'hint' }]);
  });

  it('list the first of the same damage and hint at the rest', () => {
    const [first, second, other] = problems(
      note('damaged-text', 22, 27, 3, 'markup'),
      note('damaged-text', 33, 38, 3, 'markup'),
      note('damaged-text', 39, 40, 3, 'encoding'),
    );
    expect(first).toMatchObject({ severity: 'information', message: 'Damaged text: markup, and in 1 more place' });
    expect(second).toMatchObject({ severity: 'hint', message: 'Damaged text: markup' });
    expect(other).toMatchObject({ severity: 'information', message: 'Damaged text: encoding' });
  });

  it('stand among the others in text order', () => {
    const boilerplate = [
      { start: 4, end: 16, line: 2, wholeLine: true, category: 'share', score: 1, evidence: [] },
    ] as const;
    const structure = [note('faq-block', 0, 3, 1), note('damaged-text', 22, 27, 3)];
    const documentDate = { value: '2021-05-03', source: 'file name', evidence: [] } as const;
    expect(problemsOf(reviewed('a', TEXT, { documentDate, boilerplate, structure })).map(({ rule }) => rule)).toEqual([
      'structure/faq-block',
      'boilerplate/share',
      'structure/damaged-text',
    ]);
  });

  it.each(STRUCTURE_KINDS)('structure/%s has a page', (kind) => {
    expect(rulePage(`structure/${kind}`, [])).toMatch(new RegExp(`^# structure/${kind}\n\n.{40}`));
  });

  it('have no page for what does not exist', () => {
    expect(rulePage('structure/frobnicate', [])).toBeUndefined();
    expect(rulePage('frobnicate', [])).toBeUndefined();
  });
});
