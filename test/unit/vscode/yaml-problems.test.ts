import { expect, it, vi } from 'vitest';
import type { CorpusSession } from '../../../src/corpus/session.ts';
import { WorkspaceFiles } from '../../../src/knowledge/workspace/workspace-files.ts';
import { Emitter } from '../../../src/util/event.ts';
import type { ActorLookups } from '../../../src/vscode/actor-lookup.ts';
import type { CorpusFiles } from '../../../src/vscode/corpus-files.ts';
import type { CorpusKnowledge, CorpusYaml } from '../../../src/vscode/corpus-knowledge.ts';

/** What Problems shows, by file. */
const shown = vi.hoisted(() => new Map<string, { readonly code: string }[]>());

vi.mock('vscode', () => {
  const uri = (path: string): unknown => ({ path, toString: () => path });
  const joinPath = (base: { path: string }, ...parts: string[]): unknown => uri([base.path, ...parts].join('/'));
  const collection = {
    set: ({ path }: { path: string }, problems: { code: string }[]) => shown.set(path, problems),
    delete: ({ path }: { path: string }) => shown.delete(path),
    dispose: () => undefined,
  };
  return {
    Uri: { parse: uri, joinPath },
    Diagnostic: class {
      code = '';
    },
    DiagnosticSeverity: {},
    Position: Object,
    Range: Object,
    CodeActionKind: {},
    languages: {
      createDiagnosticCollection: () => collection,
      registerCodeActionsProvider: () => ({ dispose: () => undefined }),
    },
  };
});

const { YamlProblems } = await import('../../../src/vscode/yaml-problems.ts');
const { Uri } = await import('vscode');

const TEXT = 'documents:\n  nowhere.txt: { status: reviewed }\n';

it('are checked against the corpus when all of it is looked at, though nobody tells of files without anything new', async () => {
  vi.useFakeTimers();
  const reads = new Emitter<CorpusYaml>();
  const never = new Emitter<never>();
  const files = new WorkspaceFiles();
  const texts = new Map([['documents.yaml', { text: TEXT, problems: files.read('documents.yaml', TEXT) }]]);
  const corpus = { folder: Uri.parse('/corpus'), yaml: Uri.parse('/corpus/.corpus-review'), files, texts };
  let settle = (): void => undefined;
  const session = {
    pending: 1,
    onDidChange: never.event,
    whenIdle: () => new Promise<void>((resolve) => (settle = resolve)),
  };
  const problems = new YamlProblems(
    {
      knowledge: { all: () => [corpus], onDidRead: reads.event } as unknown as CorpusKnowledge,
      session: session as unknown as CorpusSession,
      files: { listed: [], onDidList: never.event } as unknown as CorpusFiles,
      lookups: { of: () => Promise.resolve({ actors: [] }) } as unknown as ActorLookups,
    },
    (error) => {
      throw error;
    },
  );
  const rules = (): string[] | undefined => shown.get('/corpus/.corpus-review/documents.yaml')?.map(({ code }) => code);
  reads.fire(corpus as CorpusYaml);
  await vi.advanceTimersByTimeAsync(1000);
  expect(rules()).toEqual([]);
  session.pending = 0;
  settle();
  await vi.advanceTimersByTimeAsync(1000);
  expect(rules()).toEqual(['yaml/missing-file']);
  problems.dispose();
  vi.useRealTimers();
});
