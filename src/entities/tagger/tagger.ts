import type { SourceText } from '../../text/source.ts';
import type { Proposal } from '../proposal.ts';
import { ModelError } from './model-error.ts';

/** Proposes named entities from the look of words and what stands beside them. */
export interface Tagger {
  /** Proposals in text order, not overlapping. */
  tag(source: SourceText): Proposal[];
}

/**
 * A tagger from the bytes of `weights.bin`.
 * @throws {ModelError} if the bytes are truncated, damaged or of another version
 */
export function loadTagger(bytes: Uint8Array): Tagger {
  throw new ModelError(`The tagger's weights cannot be read: ${bytes.length} bytes of an unknown format.`);
}
