import { expect, it } from 'vitest';
import type { CancellationToken } from 'vscode';
import { Emitter } from '../../../src/util/event.ts';
import { whenAnalysed } from '../../../src/vscode/analysed.ts';
import { TestCorpus } from '../../support/session.ts';

function token(): { readonly token: CancellationToken; cancel(): void } {
  const cancelled = new Emitter<void>();
  const source = { isCancellationRequested: false, onCancellationRequested: cancelled.event };
  return {
    token: source,
    cancel: () => {
      cancelled.fire();
    },
  };
}

it('answers when a file is analysed, also one that nobody knows yet', async () => {
  const corpus = new TestCorpus({ 'a.txt': 'One.', 'b.txt': 'Two.' });
  const asked = whenAnalysed(corpus.session, 'a.txt', token().token);
  await corpus.settle('b.txt', 'a.txt');
  expect((await asked)?.uri).toBe('a.txt');
  expect((await whenAnalysed(corpus.session, 'a.txt', token().token))?.uri).toBe('a.txt');
});

it('has no answer where a file cannot be read, and when nobody waits any longer', async () => {
  const corpus = new TestCorpus({ 'a.txt': 'One.' });
  const [missing, late] = [token(), token()];
  const asked = [
    whenAnalysed(corpus.session, 'missing.txt', missing.token),
    whenAnalysed(corpus.session, 'a.txt', late.token),
  ];
  late.cancel();
  await corpus.settle('missing.txt');
  expect(await Promise.all(asked)).toEqual([undefined, undefined]);
});
