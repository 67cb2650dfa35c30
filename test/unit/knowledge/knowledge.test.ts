import { describe, expect, it } from 'vitest';
import { NO_BUILTINS } from '../../../src/knowledge/builtins.ts';
import { buildKnowledge, NO_WORKSPACE, type WorkspaceActor } from '../../../src/knowledge/knowledge.ts';
import { testKnowledge } from '../../support/knowledge.ts';
import { recognise } from '../../support/recognise.ts';

const workspace = (...actors: WorkspaceActor[]): typeof NO_WORKSPACE => ({ ...NO_WORKSPACE, version: '7', actors });
const kerimov: WorkspaceActor = { id: 'agshin-kerimov', label: 'PERSON', name: 'Agshin Kerimov', aliases: ['Kerimov'] };

describe('knowledge of a workspace', () => {
  it('adds actors, by family name too', () => {
    const knowledge = testKnowledge(workspace(kerimov));
    const { mentions, actors } = recognise('Kerimov disagreed.', { knowledge });
    expect(mentions).toMatchObject([
      { actor: 'agshin-kerimov', label: 'PERSON', evidence: ["in the workspace's actors.yaml, by family name"] },
    ]);
    expect(actors).toMatchObject([{ id: 'agshin-kerimov', source: 'workspace' }]);
  });

  it('takes a name away from the built-in actor that has it', () => {
    const own: WorkspaceActor = { id: 'moscow-news', label: 'ORG', name: 'Moscow', aliases: [] };
    const { mentions } = recognise('Moscow reported on Russia.', { knowledge: testKnowledge(workspace(own)) });
    expect(mentions).toMatchObject([{ actor: 'moscow-news', label: 'ORG' }, { actor: 'russia' }]);
  });

  it('replaces a built-in actor of the same id and keeps its other names', () => {
    const own: WorkspaceActor = { id: 'nato', label: 'ORG', name: 'The Alliance', aliases: ['Alliance'] };
    const knowledge = testKnowledge(workspace(own));
    expect(knowledge.actor('nato')).toMatchObject({ name: 'The Alliance', source: 'workspace' });
    const { actors } = recognise('NATO and the Alliance met.', { knowledge });
    expect(actors.map(({ id, source }) => [id, source])).toEqual([['nato', 'workspace']]);
  });

  it('moves no mark when it renames a built-in actor', () => {
    const renamed: WorkspaceActor = { id: 'russia', label: 'GPE', name: 'Russian Federation', aliases: ['Russia'] };
    const text = 'Russia and the Russian Transport Ministry met Russian drivers.';
    const marks = (knowledge = testKnowledge()) =>
      recognise(text, { knowledge }).mentions.map(({ start, end, actor }) => [text.slice(start, end), actor]);
    expect(marks().map(([words]) => words)).toEqual(['Russia', 'Russian Transport Ministry', 'Russian']);
    expect(marks(testKnowledge(workspace(renamed)))).toEqual(marks());
  });

  it('changes the version', () => {
    expect(buildKnowledge(NO_BUILTINS, workspace()).version).not.toBe(buildKnowledge(NO_BUILTINS).version);
  });

  it('has the facts of documents by name', () => {
    const documents = new Map([['a.txt', { date: '2021-12-22' }]]);
    const knowledge = buildKnowledge(NO_BUILTINS, { ...NO_WORKSPACE, documents });
    expect(knowledge.documentFacts({ name: 'a.txt' })).toEqual({ date: '2021-12-22' });
    expect(knowledge.documentFacts({ name: 'b.txt' })).toBeUndefined();
  });
});
