import { readFile, stat } from 'node:fs/promises';
import type { AnalysisInput } from '../analysis/engine-files.ts';
import { decode, decodedText } from '../text/decode.ts';

/** The most bytes of a file or a line that are taken: a hundred times the longest article, and a few fit into memory. */
export const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The longest text that is analysed in full, in UTF-16 units. Full analysis takes 160 bytes of memory for each: one of this
 * length 1.6 GB, below what a thread is given.
 */
export const LONGEST_TEXT = 10_000_000;

/** What is analysed of a document, and what is said of it. */
export type Content = Pick<AnalysisInput, 'text' | 'date' | 'notice' | 'isLarge'>;

/** Rejects where the file cannot be read, or is too large to be. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new Error(`it is too large to be read (${Math.round(size / 1e6)} MB)`);
  return readFile(path);
}

/** Of the bytes of a file, or of a text that came as one. */
export function contentOf(source: Uint8Array | string): Content {
  const decoded = typeof source === 'string' ? decodedText(source) : decode(source);
  if (decoded.text.length <= LONGEST_TEXT) return decoded;
  const notice = `Larger than ${LONGEST_TEXT / 1e6} MB: only boilerplate and the document date were looked for.`;
  return { ...decoded, notice, isLarge: true };
}
