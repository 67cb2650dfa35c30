import { describe, expect, it } from 'vitest';
import { DocumentMemos } from '../../../src/analysis/document-memos.ts';

describe('DocumentMemos', () => {
  it('gives a document a memo when it comes again, and the same from then on', () => {
    const memos = new DocumentMemos();
    expect(memos.of('a')).toBeUndefined();
    const memo = memos.of('a');
    expect(memo).toBeDefined();
    expect(memos.of('a')).toBe(memo);
  });

  it('forgets the document that has not come for longest', () => {
    const memos = new DocumentMemos();
    for (const document of ['a', 'a', 'b', 'c', 'd', 'e']) memos.of(document);
    expect(memos.of('a')).toBeUndefined();
    expect(memos.of('e')).toBeDefined();
  });
});
