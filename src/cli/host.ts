import type { EngineFiles } from '../analysis/engine-files.ts';
import type { WorkerHandle } from '../worker/protocol.ts';
import type { Output } from './output.ts';

/** What a command needs of the process it runs in. */
export interface Host {
  readonly output: Output;
  /** Opened only by a command that reads it. */
  stdin(): AsyncIterable<Uint8Array>;
  /** Gives the engine's files when a command first needs them. */
  loadFiles(): Promise<EngineFiles>;
  /** @param hasRoom for what another worker has died of */
  spawnWorker(hasRoom: boolean): Promise<WorkerHandle>;
  /** Changes whenever the same text and knowledge may be reported differently. */
  engineVersion(): Promise<string>;
  /** How many workers can run at once. */
  readonly cores: number;
}
