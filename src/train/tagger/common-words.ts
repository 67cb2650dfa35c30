import { SourceText } from '../../text/source.ts';
import { SHAPE, TokenTable } from '../../entities/tagger/token-table.ts';
import { opensSentence } from '../../entities/tagger/witness.ts';
import type { LabelledText } from './corpus.ts';

/** Common as words, but in capitals nearly always something else. */
const EXCEPT = new Set(['us', 'who', 'start', 'march', 'may', 'august']);

/** Words that the texts write in lower case at least twice, and four times as often as with a capital within a sentence. */
export function findCommonWords(texts: readonly LabelledText[]): string[] {
  const lower = new Map<string, number>();
  const upper = new Map<string, number>();
  for (const { text } of texts) {
    const tokens = new TokenTable(new SourceText(text));
    for (let i = 0; i < tokens.count; i++) {
      const shape = tokens.shape[i];
      const word = text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
      if (shape === SHAPE.lower) lower.set(word, (lower.get(word) ?? 0) + 1);
      else if (shape === SHAPE.capital && !opensSentence(tokens, i)) upper.set(word, (upper.get(word) ?? 0) + 1);
    }
  }
  const common = [...lower].filter(([word, count]) => count >= 2 && count >= 4 * (upper.get(word) ?? 0));
  return common.map(([word]) => word).filter((word) => !EXCEPT.has(word));
}
