import type { ActorSource, Label } from '../model/mention.ts';

/** An actor known before a text is read. */
export interface KnownActor {
  readonly id: string;
  readonly label: Label;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly source: ActorSource;
}

/** What `documents.yaml` says of one document. */
export interface DocumentFacts {
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly outlet?: string;
  readonly status?: 'reviewed';
}

/** What is known beforehand: the built-in knowledge with the workspace's on top of it. */
export interface Knowledge {
  /** Changes whenever anything in it changes; part of every cache key. */
  readonly version: string;
  readonly actors: readonly KnownActor[];
  documentFacts(name: string): DocumentFacts | undefined;
}

export const NO_KNOWLEDGE: Knowledge = { version: '', actors: [], documentFacts: () => undefined };
