import type { AnalysisInput, EngineFiles } from '../analysis/engine-files.ts';
import type { Findings } from '../analysis/findings.ts';
import type { WorkspaceKnowledge } from '../knowledge/knowledge.ts';
import type { Disposable } from '../util/disposable.ts';
import type { FromWorker, ShortFindings, WorkerHandle } from './protocol.ts';
import { StringReceiver } from './sent-strings.ts';

/** What the pool needs from its host. */
export interface PoolHost {
  /** @param hasRoom for what another worker has died of: all the memory that there is to be had */
  spawnWorker(hasRoom: boolean): Promise<WorkerHandle>;
  loadFiles(): Promise<EngineFiles>;
  /** Told what a worker could not load, once a worker. */
  notice(message: string): void;
}

interface Task {
  readonly key: string;
  readonly input: AnalysisInput;
  readonly urgent: boolean;
  /** Its worker died: it gets one with room for itself, so that what needs more is done and the right one is reported. */
  readonly isSuspect?: true;
  readonly resolve: (findings: Findings | undefined) => void;
  readonly reject: (error: Error) => void;
}

interface Worker {
  readonly handle: WorkerHandle;
  readonly strings: StringReceiver;
  readonly hasRoom: boolean;
  /** Empty while it waits for work. */
  tasks: readonly Task[];
  /** The document it had last: what it found in it is still at hand there. */
  lastKey: string | undefined;
}

/**
 * A worker gets so much text at once, in UTF-16 code units: enough for its steps to be worth doing together, and so little
 * that what is urgent gets its turn within a tenth of a second.
 */
const BATCH = 32_000;

/**
 * Analyses documents in up to `size` workers. Workers are started when there is work and kept; of short documents they get
 * several at once. Where one dies, each document that it had is tried once more by itself, in a new worker with more room;
 * one that dies of it again is reported as failed.
 */
export class AnalysisPool implements Disposable {
  readonly #host: PoolHost;
  readonly #size: number;
  readonly #workers = new Set<Worker>();
  readonly #waiting = new Map<string, Task>();
  readonly #corpora = new Map<string, WorkspaceKnowledge>();
  #spawning = 0;
  #hasLost = false;
  #files: Promise<EngineFiles> | undefined;
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
      for (const task of worker.tasks) task.resolve(undefined);
      worker.handle.terminate();
    }
    this.#workers.clear();
  }

  #dispatch(): void {
    const idle = [...this.#workers].filter(({ tasks }) => tasks.length === 0);
    while (idle.length > 0) {
      const tasks = this.#nextBatch(
        Math.ceil(this.#waiting.size / this.#size),
        idle.some(({ hasRoom }) => hasRoom),
      );
      const [first] = tasks;
      if (!first) break;
      // Best the worker that had the document before.
      const at = Math.max(
        0,
        idle.findIndex(({ hasRoom, lastKey }) => (first.isSuspect ? hasRoom : lastKey === first.key)),
      );
      for (const worker of idle.splice(at, 1)) give(worker, tasks);
    }
    if (this.#waiting.size > this.#spawning && this.#workers.size + this.#spawning < this.#size) {
      this.#spawning++;
      void this.#spawn().catch((error: unknown) => {
        this.#failWaiting(error instanceof Error ? error : new Error(String(error)));
      });
    }
  }

  /**
   * What goes to a worker together.
   * @param most tasks
   * @param hasRoom a worker with room is idle: what needs one may be among them
   */
  #nextBatch(most: number, hasRoom: boolean): Task[] {
    const waiting = [...this.#waiting.values()].filter(({ isSuspect }) => hasRoom || !isSuspect);
    const first = waiting.find(({ urgent }) => urgent) ?? waiting[0];
    if (!first) return [];
    const batch = [first];
    let { length } = first.input.text;
    for (const task of isForItself(first) ? [] : waiting.slice(1, most)) {
      length += task.input.text.length;
      if (length > BATCH || isForItself(task)) break;
      batch.push(task);
    }
    for (const { key } of batch) this.#waiting.delete(key);
    return batch;
  }

  async #spawn(): Promise<void> {
    try {
      this.#files ??= this.#host.loadFiles();
      const hasRoom = this.#hasLost;
      const [handle, files] = await Promise.all([this.#host.spawnWorker(hasRoom), this.#files]);
      if (this.#disposed) {
        handle.terminate();
        return;
      }
      const worker: Worker = { handle, strings: new StringReceiver(), hasRoom, tasks: [], lastKey: undefined };
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
    const { tasks, strings } = worker;
    strings.receive(message.strings);
    worker.tasks = [];
    message.answers.forEach((answer, at) => {
      const task = tasks[at];
      if (answer.kind === 'failed') task?.reject(new Error(answer.message));
      else task?.resolve(wholeFindings(answer.findings, task.input, strings));
    });
    this.#dispatch();
  }

  #lose(worker: Worker, reason: string): void {
    if (!this.#workers.delete(worker)) return;
    this.#hasLost = true;
    const [first, ...others] = worker.tasks;
    if (worker.hasRoom && others.length === 0) first?.reject(new Error(`the analysis ended unexpectedly (${reason})`));
    else for (const task of worker.tasks) this.#tryAlone(task);
    this.#dispatch();
  }

  /** Unless a newer text waits. */
  #tryAlone(task: Task): void {
    if (this.#waiting.has(task.key)) task.resolve(undefined);
    else this.#waiting.set(task.key, { ...task, isSuspect: true });
  }

  /** No worker can be had: nothing that waits will ever run. */
  #failWaiting(error: Error): void {
    if (this.#workers.size > 0) return;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const task of waiting) task.reject(error);
  }
}

function give(worker: Worker, tasks: readonly Task[]): void {
  worker.tasks = tasks;
  worker.lastKey = tasks.at(-1)?.key;
  worker.handle.send({ kind: 'analyze', inputs: tasks.map(({ input }) => input) });
}

function wholeFindings(short: ShortFindings, { found }: AnalysisInput, strings: StringReceiver): Findings {
  return { ...short, found: found ? () => found : strings.lengthen(short.found) };
}

const isForItself = ({ urgent, isSuspect }: Task): boolean => urgent || isSuspect === true;
