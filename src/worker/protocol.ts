import type { AnalysisInput, EngineFiles } from '../analysis/engine-files.ts';
import type { Findings } from '../analysis/findings.ts';
import type { WorkspaceKnowledge } from '../knowledge/knowledge.ts';
import type { NewStrings } from './sent-strings.ts';

/** What the host says to a worker. `start` comes first, once. */
export type ToWorker =
  | { readonly kind: 'start'; readonly files: EngineFiles }
  | { readonly kind: 'corpus'; readonly folder: string; readonly workspace: WorkspaceKnowledge }
  | { readonly kind: 'analyze'; readonly inputs: readonly AnalysisInput[] };

/** What a worker answers; `answers` are in the order of the inputs. */
export type FromWorker =
  | { readonly kind: 'started'; readonly notices: readonly string[] }
  | { readonly kind: 'analyzed'; readonly answers: readonly Answer[]; readonly strings: NewStrings };

/** What became of one input; `found` is empty where it came with the input. */
export type Answer =
  { readonly kind: 'done'; readonly findings: ShortFindings } | { readonly kind: 'failed'; readonly message: string };

/** Findings without the strings that the host knows. */
export interface ShortFindings extends Omit<Findings, 'found'> {
  readonly found: Uint8Array;
}

/** One end of the line between a worker and its host: threads on the desktop, a Web Worker in the browser. */
export interface Port<In, Out> {
  /** @param moved what the message holds that this end has no more use for: it is not copied */
  send(message: Out, moved?: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: In) => void): void;
}

/** A running worker as its host sees it. */
export interface WorkerHandle extends Port<FromWorker, ToWorker> {
  /** Called once, when the worker ends by itself or by an error. */
  onExit(listener: (reason: string) => void): void;
  terminate(): void;
}
