import type { AnalysisInput, EngineFiles } from '../analysis/engine-files.ts';
import type { Findings } from '../analysis/findings.ts';
import type { WorkspaceKnowledge } from '../knowledge/knowledge.ts';
import type { Disposable } from '../util/disposable.ts';
import type { FromWorker, WorkerHandle } from './protocol.ts';

/** What the pool needs from its host. */
export interface PoolHost {
  spawnWorker(): Promise<WorkerHandle>;
  loadFiles(): Promise<EngineFiles>;
  /** Told what a worker could not load, once a worker. */
  notice(message: string): void;
}

interface Task {
  readonly key: string;
  readonly input: AnalysisInput;
  readonly urgent: boolean;
  readonly resolve: (findings: Findings | undefined) => void;
  readonly reject: (error: Error) => void;
}

interface Worker {
  readonly handle: WorkerHandle;
  /** Undefined while it waits for work. */
  task: Task | undefined;
  id: number;
  /** The document it had last: what it found in it is still at hand there. */
  lastKey: string | undefined;
}

/**
 * Analyses documents in up to `size` workers. Workers are started when there is work and kept. A worker that dies takes
 * the document it had with it, which is reported as failed once and not tried again; the next document gets a new worker.
 */
export class AnalysisPool implements Disposable {
  readonly #host: PoolHost;
  readonly #size: number;
  readonly #workers = new Set<Worker>();
  readonly #waiting = new Map<string, Task>();
  readonly #corpora = new Map<string, WorkspaceKnowledge>();
  #spawning = 0;
  #files: Promise<EngineFiles> | undefined;
  #nextId = 0;
  #disposed = false;

  constructor(host: PoolHost, size: number) {
    this.#host = host;
    this.#size = size;
  }

  /**
   * Analyses a text. Of several requests with one key that wait, only the newest is run; the others answer undefined,
   * and so does everything that waits when the pool is disposed of.
   * @param urgent goes before what is not
   */
  analyze(key: string, input: AnalysisInput, urgent: boolean): Promise<Findings | undefined> {
    if (this.#disposed) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      this.#waiting.get(key)?.resolve(undefined);
      this.#waiting.delete(key);
      this.#waiting.set(key, { key, input, urgent, resolve, reject });
      this.#dispatch();
    });
  }

  /** Puts a corpus's own knowledge in force for every analysis that starts from now on. */
  setCorpus(folder: string, workspace: WorkspaceKnowledge): void {
    this.#corpora.set(folder, workspace);
    for (const { handle } of this.#workers) handle.send({ kind: 'corpus', folder, workspace });
  }

  dispose(): void {
    this.#disposed = true;
    for (const task of this.#waiting.values()) task.resolve(undefined);
    this.#waiting.clear();
    for (const worker of this.#workers) {
      worker.task?.resolve(undefined);
      worker.handle.terminate();
    }
    this.#workers.clear();
  }

  #dispatch(): void {
    const idle = [...this.#workers].filter(({ task }) => !task);
    while (idle.length > 0) {
      const task = this.#next();
      if (!task) break;
      // Best the worker that had the document before.
      const at = Math.max(
        0,
        idle.findIndex(({ lastKey }) => lastKey === task.key),
      );
      for (const worker of idle.splice(at, 1)) this.#give(worker, task);
    }
    if (this.#waiting.size > this.#spawning && this.#workers.size + this.#spawning < this.#size) {
      this.#spawning++;
      void this.#spawn().catch((error: unknown) => {
        this.#failWaiting(error instanceof Error ? error : new Error(String(error)));
      });
    }
  }

  #give(worker: Worker, task: Task): void {
    worker.task = task;
    worker.lastKey = task.key;
    worker.id = this.#nextId++;
    worker.handle.send({ kind: 'analyze', id: worker.id, input: task.input });
  }

  #next(): Task | undefined {
    let first: Task | undefined;
    for (const task of this.#waiting.values()) {
      first ??= task;
      if (!task.urgent) continue;
      first = task;
      break;
    }
    if (first) this.#waiting.delete(first.key);
    return first;
  }

  async #spawn(): Promise<void> {
    try {
      this.#files ??= this.#host.loadFiles();
      const [handle, files] = await Promise.all([this.#host.spawnWorker(), this.#files]);
      if (this.#disposed) {
        handle.terminate();
        return;
      }
      const worker: Worker = { handle, task: undefined, id: -1, lastKey: undefined };
      handle.onMessage((message) => {
        this.#receive(worker, message);
      });
      handle.onExit((reason) => {
        this.#lose(worker, reason);
      });
      handle.send({ kind: 'start', files });
      for (const [folder, workspace] of this.#corpora) handle.send({ kind: 'corpus', folder, workspace });
      this.#workers.add(worker);
    } finally {
      this.#spawning--;
    }
    this.#dispatch();
  }

  #receive(worker: Worker, message: FromWorker): void {
    if (message.kind === 'started') {
      for (const notice of message.notices) this.#host.notice(notice);
      return;
    }
    const { task } = worker;
    if (!task || message.id !== worker.id) return;
    worker.task = undefined;
    if (message.kind === 'done') task.resolve(message.findings);
    else task.reject(new Error(message.message));
    this.#dispatch();
  }

  #lose(worker: Worker, reason: string): void {
    if (!this.#workers.delete(worker)) return;
    worker.task?.reject(new Error(`the analysis ended unexpectedly (${reason})`));
    this.#dispatch();
  }

  /** No worker can be had: nothing that waits will ever run. */
  #failWaiting(error: Error): void {
    if (this.#workers.size > 0) return;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const task of waiting) task.reject(error);
  }
}
