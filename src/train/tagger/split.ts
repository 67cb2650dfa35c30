import { hashFolded, scatter } from '../../entities/tagger/hashing.ts';
import { isFine, type LabelledText } from './corpus.ts';

export type Part = 'train' | 'dev' | 'test';

/** The fixed split of the news sets, by a hash of the document's text; written and coarse sets are all for training. */
export function partOf(text: LabelledText): Part {
  if (!isFine(text.set) || text.set === 'written') return 'train';
  const bucket = (scatter(hashFolded(text.text, 0, text.text.length)) >>> 0) % 100;
  return bucket < 12 ? 'dev' : bucket < 24 ? 'test' : 'train';
}
