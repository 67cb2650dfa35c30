import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../src/analysis/engine.ts';
import { KnowledgeChange } from '../../../src/analysis/knowledge-change.ts';
import { CorpusIndex } from '../../../src/corpus/corpus-index.ts';
import { LineStarts } from '../../../src/corpus/document.ts';
import { NO_WORKSPACE } from '../../../src/knowledge/knowledge.ts';
import type { Analysis } from '../../../src/model/analysis.ts';
import { sourceEngineFiles } from '../../support/engine.ts';
import { EngineSession, FOLDER, knowledgeOf } from '../../support/engine-session.ts';
import { makeCorpus } from '../../support/large-corpus.ts';
import { Random } from '../../support/random.ts';

const ENGINE = createEngine(sourceEngineFiles());
const CORPUS = [...makeCorpus({ files: 8, bytes: 1500, seed: 5 })].map(({ name, text }) => [name, text] as const);
const NAMES = CORPUS.map(([name]) => name);

/** Everything found, but for the offsets of decisions in the YAML file: nobody is told when a comment before them grows. */
function analyses(index: CorpusIndex): Map<string, Analysis> {
  const withoutYamlSpans = (analysis: Analysis): Analysis =>
    JSON.parse(
      JSON.stringify(analysis, (key, value: unknown) => (key === 'entry' ? { ...(value as object), span: 0 } : value)),
    ) as Analysis;
  return new Map([...index.documents()].map(({ uri, analysis }) => [uri, withoutYamlSpans(analysis)] as const).sort());
}

function actorsOf(index: CorpusIndex): string[] {
  const ofDocuments = [...index.documents()].flatMap(({ uri }) =>
    index.actorsOf(uri).map(({ actor, counted }) => `${uri} ${index.actors.idOf(actor)} ${counted}`),
  );
  return [...[...index.actors.all()].map(({ id, mentions }) => `${id} ${mentions}`), ...ofDocuments].sort();
}

describe('decisions over a corpus that has been analysed', () => {
  let corpus: EngineSession;

  beforeEach(async () => {
    ENGINE.setCorpus(FOLDER, knowledgeOf({}));
    corpus = await new EngineSession(CORPUS, ENGINE).refresh();
    corpus.recognised = [];
    corpus.decided = [];
  });

  it('are put in force without recognising again, where their words stand', async () => {
    const filesWith = (word: string): string[] =>
      CORPUS.filter(([, text]) => new RegExp(`\\b${word}\\b`).test(text)).map(([name]) => name);
    const word = WORDS.find((one) => filesWith(one).length > 0 && filesWith(one).length < CORPUS.length) ?? '';
    await corpus.learn(knowledgeOf({ 'decisions.yaml': `decisions:\n  - { kind: not-an-entity, match: ${word} }\n` }));
    expect(word).not.toBe('');
    expect(corpus.recognised).toEqual([]);
    expect(corpus.decided.sort()).toEqual(filesWith(word));
  });

  it('are taken back the same way', async () => {
    const before = analyses(corpus.session.index);
    await corpus.learn(
      knowledgeOf({ 'decisions.yaml': 'decisions:\n  - { kind: label, match: Greece, label: ORG }\n' }),
    );
    expect(analyses(corpus.session.index)).not.toEqual(before);
    await corpus.learn(knowledgeOf({}));
    expect(analyses(corpus.session.index)).toEqual(before);
    expect(corpus.recognised).toEqual([]);
  });

  it('let others have the thread while it is looked which files they concern', async () => {
    const change = new KnowledgeChange(NO_WORKSPACE, NO_WORKSPACE);
    let looked = 0;
    vi.spyOn(change, 'mayConcern').mockReturnValue(true);
    vi.spyOn(change, 'concernOf').mockImplementation(() => {
      for (const start = performance.now(); performance.now() - start < 8;);
      looked++;
      return 'none';
    });
    let whenOther: number | undefined;
    setTimeout(() => (whenOther = looked));
    corpus.session.learn(FOLDER, change, new Set());
    await corpus.session.whenIdle();
    expect(looked).toBe(NAMES.length);
    expect(whenOther).toBeLessThan(NAMES.length);
  });

  it('leave a file alone that is saved as it was', async () => {
    const heard: string[] = [];
    corpus.session.onDidChange((uris) => heard.push(...uris));
    await corpus.refresh(...NAMES);
    expect([...corpus.recognised, ...corpus.decided, ...heard]).toEqual([]);
  });

  it('have the same effect as an analysis of everything anew, whatever changes and in whatever order', async () => {
    const random = new Random(11);
    let yaml: Parameters<typeof knowledgeOf>[0] = {};
    for (let round = 0; round < 20; round++) {
      yaml = { ...yaml, ...randomYaml(random) };
      const name = random.pick(NAMES);
      const edited = random.below(3) === 0;
      if (edited)
        corpus.texts.set(name, `${corpus.texts.get(name) ?? ''}\nAnna Sarov met ${random.pick(WORDS)} in Paris.\n`);
      const learned = corpus.learn(knowledgeOf(yaml));
      if (edited) await corpus.refresh(name);
      await learned;
    }
    const anew = new CorpusIndex();
    for (const [name, input] of corpus.inputs) {
      const file = { uri: corpus.uriOf(name), folder: FOLDER, name };
      expect(input.text).toBe(corpus.texts.get(name));
      anew.set({ ...file, analysis: await ENGINE.analyze(input), lines: new LineStarts(input.text) });
    }
    expect(analyses(corpus.session.index)).toEqual(analyses(anew));
    expect(actorsOf(corpus.session.index)).toEqual(actorsOf(anew));
    expect(corpus.recognised.length).toBeLessThan(20 * CORPUS.length);
  }, 60_000);
});

const WORDS = [
  'Bulgaria',
  'Greece',
  'Sofia',
  'Athens',
  'Ankara',
  'NATO',
  'West',
  'Washington',
  'the corridor',
  'Moscow',
];

/** A new state of one of the YAML files. */
function randomYaml(random: Random): Parameters<typeof knowledgeOf>[0] {
  const some = (most: number, make: () => string): string =>
    Array.from({ length: random.below(most + 1) }, make).join('');
  const word = (): string => random.pick(WORDS);
  const decision = (): string => {
    const ruling = random.pick([
      'kind: not-an-entity',
      'kind: label, label: ORG',
      'kind: entity, label: EVENT',
      'kind: actor, actor: greece',
      'kind: actor, actor: somebody-new',
      'kind: reading, reading: place',
      'kind: boilerplate, category: promotion',
      'kind: not-boilerplate',
    ]);
    const target = random.pick([
      `match: ${word()}`,
      `file: ${random.pick(NAMES)}, match: ${word()}`,
      `file: ${random.pick(NAMES)}, quote: ${word()}, line: 3`,
    ]);
    return `  - { ${target}, ${ruling} }\n`;
  };
  const actor = (): string => {
    const id = random.pick(['greece', 'somebody-new', 'moscow', 'sofia', 'anna-sarov']);
    return `  ${id}${random.below(9)}: { label: ${random.pick(['GPE', 'PERSON', 'ORG'])}, name: ${word()}, aliases: [${word()} ${word()}] }\n`.replace(
      /\d:/,
      random.below(2) ? ':' : '-2:',
    );
  };
  return random.pick([
    { 'decisions.yaml': `decisions:\n${some(6, decision)}` },
    {
      'actors.yaml': `actors:\n${[...new Map(Array.from({ length: random.below(4) }, actor).map((line) => [line.split(':')[0], line])).values()].join('')}`,
    },
    {
      'documents.yaml': `documents:\n${some(1, () => `  ${random.pick(NAMES)}: { date: 2024-0${1 + random.below(9)}-11 }\n`)}`,
    },
  ]);
}
