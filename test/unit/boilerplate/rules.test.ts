import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/boilerplate/page.ts';
import { LINE_RULES } from '../../../src/boilerplate/rules/index.ts';
import { RULES } from '../../../src/boilerplate/rules/documentation.ts';
import type { Rule } from '../../../src/boilerplate/rule.ts';
import { BOILERPLATE_CATEGORIES } from '../../../src/model/boilerplate.ts';
import { SourceText } from '../../../src/text/source.ts';

/** What a rule says of a line that stands alone. */
function judge(rule: Rule, text: string): string | null {
  const page = readPage(new SourceText(text));
  const line = page.lines[0];
  return line ? rule.check(line, page) : null;
}

describe.each(LINE_RULES)('rule $id', (rule) => {
  it.each(rule.examples)('takes “%s”', (example) => {
    expect(judge(rule, example)).not.toBeNull();
  });

  it.each(rule.counterExamples)('leaves “%s”', (example) => {
    expect(judge(rule, example)).toBeNull();
  });

  it('has counter-examples and says what it is', () => {
    expect(rule.counterExamples.length).toBeGreaterThan(0);
    expect(rule.description).toMatch(/^[A-Z].*\.$/s);
    expect(rule.id.startsWith(`${rule.category}.`)).toBe(true);
    expect(rule.score).toBeGreaterThan(0.5);
    expect(rule.score).toBeLessThan(1);
  });
});

describe('the rules together', () => {
  it('cover the thirteen categories', () => {
    expect(new Set(LINE_RULES.map(({ category }) => category))).toEqual(new Set(BOILERPLATE_CATEGORIES));
  });

  it('have ids of their own', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
