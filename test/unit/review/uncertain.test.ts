import { describe, expect, it } from 'vitest';
import { readDecisionsYaml } from '../../../src/knowledge/workspace/read-decisions.ts';
import type { Mention } from '../../../src/model/mention.ts';
import {
  acceptChange,
  nextUncertain,
  previousUncertain,
  rejectChange,
  uncertainIn,
  type Uncertain,
} from '../../../src/review/uncertain.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { actor, indexOf, mentionsOf, testDocument, type TestDocument } from '../../support/review.ts';

const TEXT = 'Lund, Berg, Tide, Ostra, Vedi and Muri.';
const mention = (words: string, more: Partial<Mention>): Mention[] =>
  mentionsOf(TEXT, words, words.toLowerCase(), 'ORG', more);
const document = (name: string, mentions: Mention[]): TestDocument =>
  testDocument(name, TEXT, { actors: [actor('lund', 'ORG', 'Lund'), actor('ostra', 'GPE', 'Ostra')], mentions });

const DOCUMENTS = [
  document('b.txt', [
    ...mention('Lund', { score: 0.7 }),
    ...mention('Berg', { score: 0.3 }),
    ...mention('Tide', { score: 0.3, decided: true }),
    ...mention('Ostra', { score: 1, reading: 'either' }),
    ...mention('Vedi', { score: 0.1, boilerplate: true }),
    ...mention('Muri', { score: 0.9 }),
  ]),
  document('a.txt', mention('Lund', { score: 0.7 })),
];
const words = (item: Uncertain | undefined): string | undefined =>
  item && `${item.document.name} ${TEXT.slice(item.mention.start, item.mention.end)}`;

describe('uncertain proposals', () => {
  const queue = uncertainIn(DOCUMENTS.map((item) => item.document));

  it('stand in the order of doubt; decided and boilerplate ones are none', () => {
    expect(queue.map(words)).toEqual(['b.txt Berg', 'b.txt Ostra', 'a.txt Lund', 'b.txt Lund']);
    expect(queue.map(({ reason }) => reason)).toEqual([
      'found with a score of 0.30',
      'the government or the place: both fit',
      'found with a score of 0.70',
      'found with a score of 0.70',
    ]);
  });

  it('are gone through forwards and backwards, over the one that was decided, and round', () => {
    expect(words(nextUncertain(queue))).toBe('b.txt Berg');
    expect(words(nextUncertain(queue, queue[1]))).toBe('a.txt Lund');
    expect(words(nextUncertain(queue.slice(1), queue[0]))).toBe('b.txt Ostra');
    expect(words(nextUncertain(queue, queue[3]))).toBe('b.txt Berg');
    expect(words(previousUncertain(queue, queue[0]))).toBe('b.txt Lund');
    expect(words(previousUncertain(queue, queue[2]))).toBe('b.txt Ostra');
    expect(nextUncertain([])).toBeUndefined();
  });

  it('are looked for once in a document, however often the corpus is gone through', () => {
    const { analysis, ...document } = testDocument('c.txt', TEXT, {
      mentions: mention('Lund', { score: 0.7 }),
    }).document;
    let reads = 0;
    const packed = {
      ...document,
      get analysis() {
        reads++;
        return analysis;
      },
    };
    expect([uncertainIn([packed]), uncertainIn([packed])].map(({ length }) => length)).toEqual([1, 1]);
    expect(reads).toBe(1);
  });

  it('become decisions at their place', () => {
    const [doc] = DOCUMENTS;
    if (!doc) throw new Error();
    const place = {
      ...doc,
      span: { start: 0, end: 0 },
      index: indexOf(DOCUMENTS),
      fileKey: () => doc.document.name,
      lookup: { actors: [] },
    };
    const texts = { actors: '', documents: '', decisions: '' };
    const rulingOf = (item: Uncertain | undefined, make: typeof acceptChange): unknown => {
      if (!item) throw new Error();
      const { decisions = [] } = make(place, item.mention).edit(texts);
      return readDecisionsYaml(applyEdits('', decisions)).value?.[0]?.ruling;
    };
    expect(rulingOf(queue[0], acceptChange)).toEqual({ kind: 'entity', label: 'ORG' });
    expect(rulingOf(queue[0], rejectChange)).toEqual({ kind: 'not-an-entity' });
    expect(rulingOf(queue[1], acceptChange)).toEqual({ kind: 'reading', reading: 'either' });
  });
});
