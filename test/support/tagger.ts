import { existsSync, readFileSync } from 'node:fs';
import { loadTagger, type Tagger } from '../../src/entities/tagger/tagger.ts';

const WEIGHTS = new URL('../../src/entities/tagger/weights.bin', import.meta.url);

/** The tagger with the weights of the sources; null where there are none. */
export function testTagger(): Tagger | null {
  return existsSync(WEIGHTS) ? loadTagger(new Uint8Array(readFileSync(WEIGHTS))) : null;
}
