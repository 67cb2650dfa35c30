import { describe, expect, it } from 'vitest';
import { FormColumn, FormSet, FormTable } from '../../../src/text/forms.ts';
import { SourceText } from '../../../src/text/source.ts';

const add = (forms: FormTable, word: string): number => forms.at(`<${word}>`, 1, word.length + 1);

describe('a table of forms', () => {
  it('gives each form a number of its own, the same wherever it stands', () => {
    const forms = new FormTable();
    expect(['Baku', 'baku', 'Baku', 'Ağdam', '“', ''].map((word) => add(forms, word))).toEqual([0, 1, 0, 2, 3, 4]);
    expect(forms.texts).toEqual(['Baku', 'baku', 'Ağdam', '“', '']);
    expect(forms.lowers[0]).toBe('baku');
  });

  it('keeps numbers while it grows', () => {
    const forms = new FormTable();
    const words = Array.from({ length: 20_000 }, (_, i) => `word ${i}`);
    const numbers = words.map((word) => add(forms, word));
    expect(new Set(numbers).size).toBe(words.length);
    expect(words.map((word) => add(forms, word))).toEqual(numbers);
    expect(words.map((word) => forms.find(word))).toEqual(numbers);
    expect(forms.find('another')).toBe(-1);
  });

  it('straightens the apostrophe and keeps halves of surrogate pairs', () => {
    const forms = new FormTable();
    const text = 'O’Brien \ud83d\ude00';
    expect(forms.straight[forms.at(text, 0, 7)]).toBe("o'brien");
    expect(forms.texts[forms.at(text, 8, 9)]).toBe('\ud83d');
  });

  it('is not kept for the next text once it holds a monstrous one', () => {
    const forms = new FormTable();
    const monster = 'x'.repeat(100_000);
    expect(forms.texts[add(forms, monster)]).toBe(monster);
    expect(forms.isFull).toBe(true);
    const source = new SourceText(monster);
    expect(source.tokens.count).toBe(1);
    expect(new SourceText('x').forms).not.toBe(source.forms);
  });
});

describe('a column of forms', () => {
  it('works out each form once, the new ones when asked again', () => {
    const forms = new FormTable();
    const asked: string[] = [];
    const column = new FormColumn((form, lower) => {
      asked.push(form);
      return lower.length;
    });
    ['One', 'Three', 'One'].forEach((word) => add(forms, word));
    expect([...column.of(forms).subarray(0, 2)]).toEqual([3, 5]);
    add(forms, 'Eleven');
    expect(column.of(forms)[2]).toBe(6);
    expect(asked).toEqual(['One', 'Three', 'Eleven']);
  });
});

describe('a set of forms', () => {
  it('holds what was put in, and nothing that came later', () => {
    const forms = new FormTable();
    const ids = Array.from({ length: 100 }, (_, i) => add(forms, `w${i}`));
    const set = new FormSet(forms);
    for (const id of ids) if (id % 3 === 0) set.add(id);
    add(forms, 'later');
    expect(ids.filter((id) => set.has(`w${id}`))).toEqual(ids.filter((id) => id % 3 === 0));
    expect(['later', 'never'].some((word) => set.has(word))).toBe(false);
  });
});
