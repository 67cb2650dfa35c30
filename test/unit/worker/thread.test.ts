import { afterAll, describe, expect, it } from 'vitest';
import { unpackAnalysis } from '../../../src/analysis/findings.ts';
import { AnalysisPool } from '../../../src/worker/pool.ts';
import type { WorkerHandle } from '../../../src/worker/protocol.ts';
import { sourceEngineFiles } from '../../support/engine.ts';
import { spawnBuiltThread } from '../../support/thread-pool.ts';

describe('a worker thread', () => {
  const threads: WorkerHandle[] = [];
  const pool = new AnalysisPool(
    {
      spawnWorker: () => {
        const thread = spawnBuiltThread();
        threads.push(thread);
        return Promise.resolve(thread);
      },
      loadFiles: () => Promise.resolve(sourceEngineFiles()),
      notice: () => undefined,
    },
    1,
  );
  const analyze = (text: string) => pool.analyze('a.txt', { text, name: 'a.txt', folder: '' }, true);

  afterAll(() => {
    pool.dispose();
  });

  it('that is killed in mid-analysis takes its document with it, once, and another takes its place', async () => {
    const first = await analyze('Ministers met in Berlin.');
    // Long enough that it is under way for a while.
    const long = analyze('Ministers of Peru met those of Chile in Berlin on Monday. '.repeat(20_000));
    threads[0]?.terminate();
    await expect(long).rejects.toThrow('the analysis ended unexpectedly');
    const again = await analyze('Ministers met in Berlin.');
    expect(threads).toHaveLength(2);
    expect(first && again && unpackAnalysis(again.found())).toEqual(first && unpackAnalysis(first.found()));
    expect(again && unpackAnalysis(again.found()).mentions.length).toBeGreaterThan(0);
  }, 120_000);
});
