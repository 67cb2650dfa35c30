import { afterAll, describe, expect, it, vi } from 'vitest';
import { unpackAnalysis } from '../../../src/analysis/findings.ts';
import { AnalysisPool } from '../../../src/worker/pool.ts';
import type { WorkerHandle } from '../../../src/worker/protocol.ts';
import { sourceEngineFiles } from '../../support/engine.ts';
import { spawnBuiltThread } from '../../support/thread-pool.ts';

describe('a worker thread', () => {
  const threads: WorkerHandle[] = [];
  const pool = new AnalysisPool(
    {
      spawnWorker: (hasRoom) => {
        const thread = spawnBuiltThread(hasRoom);
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

  it('that is killed in mid-analysis hands its document on to another, which takes it along if it is killed as well', async () => {
    const first = await analyze('Ministers met in Berlin.');
    // Long enough that it is under way for a while.
    const long = analyze('Ministers of Peru met those of Chile in Berlin on Monday. '.repeat(20_000));
    const said = expect(long).rejects.toThrow('the analysis ended unexpectedly');
    threads[0]?.terminate();
    await vi.waitFor(() => {
      expect(threads).toHaveLength(2);
    });
    threads[1]?.terminate();
    await said;
    const again = await analyze('Ministers met in Berlin.');
    expect(threads).toHaveLength(3);
    expect(first && again && unpackAnalysis(again.found())).toEqual(first && unpackAnalysis(first.found()));
    expect(again && unpackAnalysis(again.found()).mentions.length).toBeGreaterThan(0);
  }, 120_000);
});
