import { describe, expect, it } from 'vitest';
import { packFindings, unpackAnalysis, type Findings } from '../../../src/analysis/findings.ts';
import { AnalysisPool } from '../../../src/worker/pool.ts';
import type { FromWorker, ShortFindings, ToWorker, WorkerHandle } from '../../../src/worker/protocol.ts';
import { StringSender } from '../../../src/worker/sent-strings.ts';
import { NOTHING } from '../../support/analysis.ts';

class FakeWorker implements WorkerHandle {
  readonly hasRoom: boolean;
  readonly received: ToWorker[] = [];
  readonly #strings = new StringSender();
  terminated = false;
  #onMessage: (message: FromWorker) => void = () => undefined;
  #onExit: (reason: string) => void = () => undefined;

  constructor(hasRoom: boolean) {
    this.hasRoom = hasRoom;
  }

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

  get tasks(): readonly string[] {
    const last = this.received.at(-1);
    return last?.kind === 'analyze' ? last.inputs.map(({ text }) => text) : [];
  }
  finish(): void {
    const answers = this.tasks.map((text) => {
      return { kind: 'done', findings: this.#shorten(packFindings({ ...NOTHING, notice: text })) } as const;
    });
    this.#onMessage({ kind: 'analyzed', answers, strings: this.#strings.take() });
  }
  fail(message: string): void {
    this.#onMessage({
      kind: 'analyzed',
      answers: this.tasks.map(() => ({ kind: 'failed', message })),
      strings: this.#strings.take(),
    });
  }
  die(): void {
    this.#onExit('out of memory');
  }

  #shorten(findings: Findings): ShortFindings {
    return { ...findings, found: this.#strings.shorten(findings.found()) };
  }
}

function poolOf(size: number) {
  const workers: FakeWorker[] = [];
  const pool = new AnalysisPool(
    {
      spawnWorker: (hasRoom) => {
        const worker = new FakeWorker(hasRoom);
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
  const decide = (key: string, text = key) =>
    pool.analyze(key, { text, name: key, folder: '', found: packFindings(NOTHING).found() }, false);
  return { pool, workers, analyze, decide };
}

const noticeOf = (findings: Findings | undefined): string | undefined =>
  findings && unpackAnalysis(findings.found()).notice;

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
    expect(workers.map(({ tasks }) => tasks)).toEqual([['a'], ['b again']]);
  });

  it('takes what is urgent first', async () => {
    const { workers, analyze } = poolOf(1);
    void analyze('a');
    await settle();
    void analyze('b');
    void analyze('c', 'c', true);
    workers[0]?.finish();
    await settle();
    expect(workers[0]?.tasks).toEqual(['c']);
  });

  it('tries the document of a dead worker once more, in one with room, and goes on with the others', async () => {
    const { workers, analyze } = poolOf(1);
    const large = analyze('large');
    await settle();
    const next = analyze('b');
    workers[0]?.die();
    await settle();
    expect(workers.map(({ hasRoom }) => hasRoom)).toEqual([false, true]);
    for (let done = 0; done < 2; done++) workers[1]?.finish();
    expect([await large, await next].map(noticeOf)).toEqual(['large', 'b']);
  });

  it('keeps the document of a dead worker from the workers without room', async () => {
    const { workers, analyze } = poolOf(2);
    void analyze('large');
    const small = analyze('small');
    await settle();
    workers[0]?.die();
    workers[1]?.finish();
    await small;
    await settle();
    expect(workers.map(({ hasRoom, tasks }) => [hasRoom, tasks])).toEqual([
      [false, ['large']],
      [false, ['small']],
      [true, ['large']],
    ]);
  });

  it('reports a document of which a worker with room dies as well', async () => {
    const { workers, analyze } = poolOf(1);
    const lost = analyze('a');
    const said = expect(lost).rejects.toThrow('out of memory');
    for (let tries = 0; tries < 2; tries++) {
      await settle();
      workers.at(-1)?.die();
    }
    await said;
    await settle();
    expect(workers).toHaveLength(2);
  });

  it('gives a worker several documents at once: its share of them, and no more text than is soon done', async () => {
    const { workers, analyze, decide } = poolOf(2);
    const long = 'word '.repeat(2000);
    for (const key of ['a', 'b']) void analyze(key);
    await settle();
    const waiting = [...[1, 2, 3, 4, 5].map((n) => decide(`${n}`, `${n} ${long}`)), analyze('c', long), analyze('d')];
    const given: (readonly string[])[] = [];
    while (given.flat().length < waiting.length) {
      workers[0]?.finish();
      given.push(workers[0]?.tasks.map((text) => text.slice(0, 1)) ?? []);
    }
    expect(given).toEqual([['1', '2', '3'], ['4', '5'], ['w'], ['d']]);
    workers[0]?.finish();
    expect(await Promise.all(waiting)).not.toContain(undefined);
  });

  it('keeps what was found before, which a worker does not send back', async () => {
    const { workers, decide } = poolOf(1);
    const decided = decide('a', 'a notice');
    await settle();
    workers[0]?.finish();
    expect(noticeOf(await decided)).toBeUndefined();
  });

  it('tries each document alone where a worker dies of one of several, and reports that one', async () => {
    const { workers, analyze, decide } = poolOf(1);
    void analyze('a');
    await settle();
    const [good, deadly, other] = ['good', 'deadly', 'other'].map((key) => decide(key));
    workers[0]?.finish();
    workers[0]?.die();
    const said = expect(deadly).rejects.toThrow('out of memory');
    for (let round = 0; round < 3; round++) {
      await settle();
      const worker = workers.at(-1);
      expect(worker?.tasks).toHaveLength(1);
      if (worker?.tasks[0] === 'deadly') worker.die();
      else worker?.finish();
    }
    await said;
    expect(await Promise.all([good, other])).not.toContain(undefined);
    expect(workers).toHaveLength(3);
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
