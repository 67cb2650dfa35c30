import { describe, expect, it } from 'vitest';
import { packFindings, unpackAnalysis, type Findings } from '../../../src/analysis/findings.ts';
import { AnalysisPool } from '../../../src/worker/pool.ts';
import type { FromWorker, ToWorker, WorkerHandle } from '../../../src/worker/protocol.ts';
import { NOTHING } from '../../support/analysis.ts';

class FakeWorker implements WorkerHandle {
  readonly received: ToWorker[] = [];
  terminated = false;
  #onMessage: (message: FromWorker) => void = () => undefined;
  #onExit: (reason: string) => void = () => undefined;

  send(message: ToWorker): void {
    this.received.push(message);
  }
  onMessage(listener: (message: FromWorker) => void): void {
    this.#onMessage = listener;
  }
  onExit(listener: (reason: string) => void): void {
    this.#onExit = listener;
  }
  terminate(): void {
    this.terminated = true;
  }

  get task(): Extract<ToWorker, { kind: 'analyze' }> | undefined {
    const last = this.received.at(-1);
    return last?.kind === 'analyze' ? last : undefined;
  }
  finish(): void {
    this.#onMessage({
      kind: 'done',
      id: this.task?.id ?? -1,
      findings: packFindings({ ...NOTHING, notice: this.task?.input.text ?? '' }),
    });
  }
  fail(message: string): void {
    this.#onMessage({ kind: 'failed', id: this.task?.id ?? -1, message });
  }
  die(): void {
    this.#onExit('out of memory');
  }
}

function poolOf(size: number) {
  const workers: FakeWorker[] = [];
  const pool = new AnalysisPool(
    {
      spawnWorker: () => {
        const worker = new FakeWorker();
        workers.push(worker);
        return Promise.resolve(worker);
      },
      loadFiles: () => Promise.resolve({}),
      notice: () => undefined,
    },
    size,
  );
  const analyze = (key: string, text = key, urgent = false) =>
    pool.analyze(key, { text, name: key, folder: '' }, urgent);
  return { pool, workers, analyze };
}

const noticeOf = (findings: Findings | undefined): string | undefined =>
  findings && unpackAnalysis(findings.found).notice;

const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 1);
  });

describe('AnalysisPool', () => {
  it('starts no worker before there is work, and no more than its size', async () => {
    const { workers, analyze } = poolOf(2);
    await settle();
    expect(workers).toHaveLength(0);
    for (const key of ['a', 'b', 'c', 'd']) void analyze(key);
    await settle();
    expect(workers).toHaveLength(2);
    expect(workers.map(({ received }) => received.map(({ kind }) => kind))).toEqual([
      ['start', 'analyze'],
      ['start', 'analyze'],
    ]);
  });

  it('runs only the newest of several requests that wait', async () => {
    const { workers, analyze } = poolOf(1);
    const running = analyze('a');
    await settle();
    const old = analyze('b', 'old');
    const fresh = analyze('b', 'new');
    expect(await old).toBeUndefined();
    workers[0]?.finish();
    await running;
    workers[0]?.finish();
    expect(noticeOf(await fresh)).toBe('new');
  });

  it('gives a document to the worker that had it before, where that one is idle', async () => {
    const { workers, analyze } = poolOf(2);
    const first = [analyze('a'), analyze('b')];
    await settle();
    for (const worker of workers) worker.finish();
    await Promise.all(first);
    void analyze('b', 'b again');
    await settle();
    expect(workers.map(({ task }) => task?.input.text)).toEqual(['a', 'b again']);
  });

  it('takes what is urgent first', async () => {
    const { workers, analyze } = poolOf(1);
    void analyze('a');
    await settle();
    void analyze('b');
    void analyze('c', 'c', true);
    workers[0]?.finish();
    await settle();
    expect(workers[0]?.task?.input.text).toBe('c');
  });

  it('reports the document of a dead worker once and goes on with a new worker', async () => {
    const { workers, analyze } = poolOf(1);
    const lost = analyze('a');
    await settle();
    const next = analyze('b');
    workers[0]?.die();
    await expect(lost).rejects.toThrow('out of memory');
    await settle();
    expect(workers).toHaveLength(2);
    expect(workers[1]?.task?.input.text).toBe('b');
    workers[1]?.finish();
    expect(noticeOf(await next)).toBe('b');
  });

  it('reports a failed analysis', async () => {
    const { workers, analyze } = poolOf(1);
    const failing = analyze('a');
    await settle();
    workers[0]?.fail('no');
    await expect(failing).rejects.toThrow('no');
  });

  it('answers undefined to everything when it is disposed of', async () => {
    const { pool, workers, analyze } = poolOf(1);
    const running = analyze('a');
    await settle();
    const waiting = analyze('b');
    pool.dispose();
    expect(await Promise.all([running, waiting, analyze('c')])).toEqual([undefined, undefined, undefined]);
    expect(workers[0]?.terminated).toBe(true);
  });

  it('fails what waits when no worker can be had', async () => {
    const pool = new AnalysisPool(
      {
        spawnWorker: () => Promise.reject(new Error('no threads')),
        loadFiles: () => Promise.resolve({}),
        notice: () => undefined,
      },
      2,
    );
    await expect(pool.analyze('a', { text: '', name: '', folder: '' }, false)).rejects.toThrow('no threads');
  });
});
