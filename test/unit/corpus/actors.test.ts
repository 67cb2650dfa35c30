import { describe, expect, it } from 'vitest';
import type { CountedActor } from '../../../src/analysis/findings.ts';
import { ActorDirectory } from '../../../src/corpus/actors.ts';
import type { Actor } from '../../../src/model/mention.ts';
import { actor } from '../../support/analysis.ts';

type Named = readonly (readonly [Actor, number])[];

const countsOf = (named: Named): CountedActor[] =>
  named.map(([found, counted]) => ({ actor: found, counted, all: counted }));

const directory = (...documents: readonly Named[]): ActorDirectory => {
  const all = new ActorDirectory();
  for (const named of documents) all.add(countsOf(named));
  return all;
};

const summary = (all: ActorDirectory): string[] => [...all.all()].map(({ id, mentions }) => `${id} ${mentions}`).sort();

describe('ActorDirectory', () => {
  const anna = actor('Anna Berg');
  const berg = actor('Berg');
  const carl = actor('Carl Berg');

  it('counts one actor over documents', () => {
    expect(summary(directory([[anna, 2]], [[anna, 1]]))).toEqual(['anna-berg 3']);
  });

  it('joins a bare surname to the one person who has it', () => {
    const all = directory([[anna, 2]], [[berg, 3]]);
    expect(summary(all)).toEqual(['anna-berg 5']);
    expect(all.resolve(berg)?.id).toBe('anna-berg');
  });

  it('leaves a surname alone where two persons have it', () => {
    const two: Named = [
      [anna, 1],
      [carl, 1],
    ];
    expect(summary(directory(two, [[berg, 1]]))).toEqual(['anna-berg 1', 'berg 1', 'carl-berg 1']);
  });

  it('keeps a person and a place of one name apart, with ids of their own', () => {
    const all = directory([[actor('Jordan', 'GPE'), 1]], [[actor('Jordan'), 1]]);
    expect(summary(all)).toEqual(['jordan 1', 'jordan-person 1']);
  });

  it('forgets a document and nothing else', () => {
    const first: Named = [[anna, 2]];
    const second: Named = [
      [berg, 3],
      [carl, 1],
    ];
    const all = directory(first, second);
    all.remove(countsOf(first));
    expect(summary(all)).toEqual(['carl-berg 4']);
    all.remove(countsOf(second));
    expect(summary(all)).toEqual([]);
  });

  it('keeps an actor that another document names in boilerplate only', () => {
    const counted: Named = [[anna, 2]];
    const all = directory(counted, [[anna, 0]]);
    all.remove(countsOf(counted));
    expect(summary(all)).toEqual(['anna-berg 0']);
  });

  it('does not depend on the order of documents', () => {
    const documents: Named[] = [[[berg, 1]], [[anna, 1]], [[actor('Jordan'), 1]], [[actor('Jordan', 'GPE'), 2]]];
    expect(summary(directory(...documents))).toEqual(summary(directory(...documents.toReversed())));
  });
});
