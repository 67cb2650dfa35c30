import { describe, expect, it } from 'vitest';
import { MemoKind, TextMemo } from '../../../src/text/memo.ts';
import { SourceText } from '../../../src/text/source.ts';

describe('TextMemo', () => {
  const LENGTHS = new MemoKind<{ length: number }>();

  it('keeps nothing for a text without one', () => {
    expect(LENGTHS.of(new SourceText('a'))).toBeUndefined();
  });

  it('keeps what was asked for in the analysis before, and forgets the rest', () => {
    const memo = new TextMemo();
    const table = LENGTHS.of(new SourceText('one\ntwo', memo));
    const one = { length: 3 };
    table?.set('one', one);
    table?.set('two', { length: 3 });
    memo.turn();
    expect(LENGTHS.of(new SourceText('one', memo))?.get('one')).toBe(one);
    memo.turn();
    expect(table?.get('one')).toBe(one);
    expect(table?.get('two')).toBeUndefined();
  });

  it('keeps each kind and each document apart', () => {
    const memo = new TextMemo();
    const source = new SourceText('one', memo);
    LENGTHS.of(source)?.set('one', { length: 3 });
    expect(new MemoKind<number>().of(source)?.get('one')).toBeUndefined();
    expect(LENGTHS.of(new SourceText('one', new TextMemo()))?.get('one')).toBeUndefined();
  });
});
