import { describe, expect, it } from 'vitest';
import { displayName, fileLabel, foldForSearch } from '../../../src/review/display.ts';
import { Filter } from '../../../src/review/filter.ts';
import { asText } from '../../../src/review/tree/as-text.ts';
import { createActorTree } from '../../../src/review/actor-tree.ts';
import { memoLast } from '../../../src/util/memo.ts';
import { TestCorpus } from '../../support/session.ts';

describe('a name in a row', () => {
  it.each([
    ['  Anna\n\tBerg ', 'Anna Berg'],
    ['Anna\u0000\u001b[31m Berg', 'Anna [31m Berg'],
    ['\u202egreB annA', 'greB annA'],
    ['عبد الله', '\u2068عبد الله\u2069'],
    ['', ''],
  ])('%j is shown as %j', (text, shown) => {
    expect(displayName(text)).toBe(shown);
  });

  it('is cut, never in the middle of a character', () => {
    expect(displayName('😀'.repeat(200), 5)).toBe('😀😀…');
  });
});

describe('the label of a file', () => {
  it.each([
    ['000_54ab1c6d6708c242.txt', '000_54ab1c6d6708c242'],
    ['notes.md', 'notes.md'],
    ['.txt', '.txt'],
    ['www.example.org_world_article-000123.txt', 'www.example.o…e-000123'],
    ['سجل طويل جدا لأخبار الشرق الأوسط.txt', '\u2068سجل طويل جدا …ق الأوسط\u2069'],
  ])('%s is %s', (name, label) => {
    expect(fileLabel(name)).toBe(label);
  });

  it('is never cut in the middle of a character', () => {
    expect(() => encodeURIComponent(fileLabel(`${'😀'.repeat(40)}x`))).not.toThrow();
  });
});

describe('the filter', () => {
  it('compares without case, accents and kinds of marks', () => {
    expect(foldForSearch('  O’Brien –\u200f ÉCOLE ')).toBe("o'brien - ecole");
    expect(new Filter("o'brien").matches('Robert O’Brien')).toBe(true);
    expect(new Filter('brien rob').matches('Robert O’Brien')).toBe(true);
    expect(new Filter('brien x').matches('Robert O’Brien')).toBe(false);
    expect(new Filter(' \u0301 ').isEmpty).toBe(true);
  });
});

describe('a tree as text', () => {
  it('has names in full', async () => {
    const name = 'a-long-name-of-a-scraped-article.txt';
    const tree = createActorTree(await new TestCorpus({ [name]: 'Silence.' }).settle());
    expect(await asText(tree.roots())).toBe(`${name}\t(0)\n`);
  });

  it('is an outline, without what is only on the screen', async () => {
    const tree = createActorTree(await new TestCorpus({ a: '[GPE Peru] won. '.repeat(201) }).settle());
    const text = await asText(tree.roots(), ({ kind }) => kind !== 'mention');
    expect(text).toBe('a\t(1)\n  Peru\t(201)\n');
    expect((await asText(tree.roots())).split('\n')).toHaveLength(2 + 200 + 1);
  });
});

describe('memoLast', () => {
  it('makes anew only when what it is made from changes', () => {
    let made = 0;
    const twice = memoLast((n: number) => {
      made++;
      return 2 * n;
    });
    expect([twice(2), twice(2), twice(3), twice(2), made]).toEqual([4, 4, 6, 4, 3]);
  });
});
