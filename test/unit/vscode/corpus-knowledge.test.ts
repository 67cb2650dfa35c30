import { expect, it, vi } from 'vitest';
import type { CorpusFiles } from '../../../src/vscode/corpus-files.ts';

const fake = vi.hoisted(() => {
  const files = new Map<string, string>();
  /** Readings of decisions.yaml that wait for their answer. */
  const waiting: (() => void)[] = [];
  /** What the editor has of a file, saved or not. */
  const open: { uri: unknown; isDirty: boolean; getText: () => string }[] = [];
  return { files, waiting, open };
});

vi.mock('vscode', async () => {
  const { Emitter: EventEmitter } = await import('../../../src/util/event.ts');
  const none = { dispose: () => undefined };
  const uri = (path: string): { path: string; toString(): string } => ({ path, toString: () => path });
  const workspace = {
    textDocuments: fake.open,
    onDidChangeTextDocument: () => none,
    createFileSystemWatcher: () => ({
      ...none,
      onDidCreate: () => none,
      onDidChange: () => none,
      onDidDelete: () => none,
    }),
    fs: {
      stat: () => Promise.resolve({}),
      readFile: async ({ path }: { path: string }) => {
        if (path.endsWith('/decisions.yaml')) await new Promise<void>((resolve) => fake.waiting.push(resolve));
        const text = fake.files.get(path);
        if (text === undefined) throw new Error(`no ${path}`);
        return new TextEncoder().encode(text);
      },
    },
  };
  const joinPath = (base: { path: string }, ...parts: string[]): unknown => uri([base.path, ...parts].join('/'));
  return { EventEmitter, Uri: { joinPath, parse: uri }, RelativePattern: Object, workspace };
});

const { CorpusKnowledge } = await import('../../../src/vscode/corpus-knowledge.ts');
const { Uri } = await import('vscode');

const DECISIONS = '/corpus/.corpus-review/decisions.yaml';
const decide = (name: string): void => {
  fake.files.set(DECISIONS, `decisions:\n  - { kind: not-an-entity, match: ${name} }\n`);
};

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Lets each reading that waits go on, one after the other, until none comes any more. */
async function answer(): Promise<void> {
  do {
    fake.waiting.shift()?.();
    await soon();
  } while (fake.waiting.length > 0);
}

it('tells each change since the one that it told before, however many ask for a reading', async () => {
  const folder = Uri.parse('/corpus');
  const files = { corpusFolders: () => [{ folder, upward: [folder] }] } as unknown as CorpusFiles;
  const knowledge = new CorpusKnowledge(files, (error) => {
    throw error;
  });
  const told: [before: string, after: string][] = [];
  knowledge.onDidChange(({ before, files: { knowledge: after } }) => told.push([before.version, after.version]));
  decide('Norway');
  await Promise.all([knowledge.load(), answer()]);
  fake.files.delete(DECISIONS);
  const first = knowledge.load();
  await soon();
  const second = knowledge.load();
  await soon();
  // It finds the file gone; then the file is back before the second one reads.
  fake.waiting.shift()?.();
  await first;
  decide('Norway');
  await Promise.all([second, answer()]);
  expect(told).toHaveLength(3);
  for (const [i, [before]] of told.entries()) if (i > 0) expect(before).toBe(told[i - 1]?.[1]);
});

it('counts what is not saved yet, but nothing that the editor is late to take in from the disk', async () => {
  const folder = Uri.parse('/corpus');
  const files = { corpusFolders: () => [{ folder, upward: [folder] }] } as unknown as CorpusFiles;
  const knowledge = new CorpusKnowledge(files, (error) => {
    throw error;
  });
  const editor = { uri: Uri.parse(DECISIONS), isDirty: false, getText: () => 'decisions: []\n' };
  fake.open.push(editor);
  decide('Norway');
  const count = async (): Promise<number | undefined> => {
    await Promise.all([knowledge.load(), answer()]);
    return knowledge.of('/corpus')?.files.knowledge.decisions.length;
  };
  expect(await count()).toBe(1);
  editor.isDirty = true;
  expect(await count()).toBe(0);
});
