import { expect, it } from 'vitest';
import { FormTable } from '../../../src/text/forms.ts';
import { WordLists, type WordList } from '../../../src/text/word-lists.ts';

const add = (forms: FormTable, word: string): number => forms.at(word, 0, word.length);

function isOn(lists: WordLists, forms: FormTable, form: number, { slot, bit }: WordList): boolean {
  const { width, values } = lists.of(forms);
  return ((values[form * width + slot] ?? 0) & bit) !== 0;
}

it('tells by a bit what the list tells of the word', () => {
  const lists = new WordLists((forms) => forms.straight);
  const colours = lists.add('red  green', "o'red");
  const adverbs = lists.add('soon', (word) => word.endsWith('ly'));
  const both = lists.add(colours, adverbs, 'blue');
  const many = Array.from({ length: 70 }, (_, i) => lists.add(`word${i} red`));
  const forms = new FormTable();
  const words = ['Red', 'green', 'O’Red', 'soon', 'Quickly', 'blue', 'word3', 'word69', '“'];
  const numbers = words.map((word) => add(forms, word));
  for (const list of [colours, adverbs, both, ...many])
    expect(numbers.map((form) => isOn(lists, forms, form, list))).toEqual(
      numbers.map((form) => list.has(forms.straight[form] ?? '')),
    );
  expect(words.filter((_, i) => isOn(lists, forms, numbers[i] ?? 0, both))).toEqual(words.slice(0, 6));
});

it('knows the forms that come later, and those of another table', () => {
  const lists = new WordLists((forms) => forms.lowers);
  const rule: string[] = [];
  const list = lists.add('end', (word) => rule.push(word) < 0);
  const forms = new FormTable();
  add(forms, 'start');
  lists.of(forms);
  const later = Array.from({ length: 3000 }, (_, i) => add(forms, i === 2999 ? 'END' : `w${i}`)).at(-1) ?? 0;
  expect(isOn(lists, forms, later, list)).toBe(true);
  expect(rule).toHaveLength(forms.size);
  const other = new FormTable();
  expect(isOn(lists, other, add(other, 'end'), list)).toBe(true);
});
