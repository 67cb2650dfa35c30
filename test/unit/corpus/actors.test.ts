import { describe, expect, it } from 'vitest';
import { ActorDirectory } from '../../../src/corpus/actors.ts';
import type { Actor } from '../../../src/model/mention.ts';
import { actor } from '../../support/analysis.ts';

const directory = (...documents: (readonly [string, readonly (readonly [Actor, number])[]])[]): ActorDirectory => {
  const all = new ActorDirectory();
  for (const [document, actors] of documents) {
    all.add(
      document,
      actors.map(([a]) => a),
      new Map(actors.map(([a, count]) => [a.id, count])),
    );
  }
  return all;
};

const summary = (all: ActorDirectory): string[] =>
  [...all.all()].map(({ id, mentions, documents }) => `${id} ${mentions}/${documents.size}`).sort();

describe('ActorDirectory', () => {
  const anna = actor('Anna Berg');
  const berg = actor('Berg');
  const carl = actor('Carl Berg');

  it('counts one actor over documents', () => {
    expect(summary(directory(['a', [[anna, 2]]], ['b', [[anna, 1]]]))).toEqual(['anna-berg 3/2']);
  });

  it('joins a bare surname to the one person who has it', () => {
    const all = directory(['a', [[anna, 2]]], ['b', [[berg, 3]]]);
    expect(summary(all)).toEqual(['anna-berg 5/2']);
    expect(all.resolve(berg)?.id).toBe('anna-berg');
  });

  it('leaves a surname alone where two persons have it', () => {
    expect(
      summary(
        directory(
          [
            'a',
            [
              [anna, 1],
              [carl, 1],
            ],
          ],
          ['b', [[berg, 1]]],
        ),
      ),
    ).toEqual(['anna-berg 1/1', 'berg 1/1', 'carl-berg 1/1']);
  });

  it('keeps a person and a place of one name apart, with ids of their own', () => {
    const all = directory(['a', [[actor('Jordan', 'GPE'), 1]]], ['b', [[actor('Jordan'), 1]]]);
    expect(summary(all)).toEqual(['jordan 1/1', 'jordan-person 1/1']);
  });

  it('forgets a document and nothing else', () => {
    const all = directory(
      ['a', [[anna, 2]]],
      [
        'b',
        [
          [berg, 3],
          [carl, 1],
        ],
      ],
    );
    all.remove('a', [anna]);
    expect(summary(all)).toEqual(['carl-berg 4/1']);
    all.remove('b', [berg, carl]);
    expect(summary(all)).toEqual([]);
  });

  it('does not depend on the order of documents', () => {
    const documents = [
      ['a', [[berg, 1]]],
      ['b', [[anna, 1]]],
      ['c', [[actor('Jordan'), 1]]],
      ['d', [[actor('Jordan', 'GPE'), 2]]],
    ] as const;
    expect(summary(directory(...documents))).toEqual(summary(directory(...documents.toReversed())));
  });
});
