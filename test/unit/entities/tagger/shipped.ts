import { readFileSync } from 'node:fs';
import { loadTagger, type Tagger } from '../../../../src/entities/tagger/tagger.ts';
import { SourceText } from '../../../../src/text/source.ts';

/** The bytes of the weights that ship. */
export function shippedBytes(): Uint8Array {
  return new Uint8Array(readFileSync(new URL('../../../../src/entities/tagger/weights.bin', import.meta.url)));
}

let tagger: Tagger | undefined;

/** The names found in a text, as `LABEL:name`. */
export function names(text: string): string[] {
  tagger ??= loadTagger(shippedBytes());
  const found = tagger.tag(new SourceText(text));
  return found.map(({ start, end, label }) => `${label}:${text.slice(start, end)}`);
}
