import { CorpusIndex } from '../../src/corpus/corpus-index.ts';
import { LineStarts, type ReviewedDocument } from '../../src/corpus/document.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Actor, Label, Mention } from '../../src/model/mention.ts';
import type { Span } from '../../src/model/span.ts';
import { NOTHING } from './analysis.ts';

/** A document of a test, with its text. */
export interface TestDocument {
  readonly document: ReviewedDocument;
  readonly text: string;
}

export function spanOf(text: string, words: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" ${nth} is not in the text.`);
  return { start, end: start + words.length };
}

export function actor(id: string, label: Label, name: string, more: Partial<Actor> = {}): Actor {
  return { id, label, name, aliases: [], source: 'text', acts: true, ...more };
}

/** Every place of some words as mentions. */
export function mentionsOf(
  text: string,
  words: string,
  actor: string,
  label: Label,
  more: Partial<Mention> = {},
): Mention[] {
  const found: Mention[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length, label, actor, score: 1, evidence: ['test'], ...more });
  }
  return found;
}

export function testDocument(name: string, text: string, analysis: Partial<Analysis>): TestDocument {
  const mentions = [...(analysis.mentions ?? [])].sort((a, b) => a.start - b.start);
  return {
    text,
    document: {
      uri: `file:///${name}`,
      folder: 'file:///',
      name,
      analysis: { ...NOTHING, ...analysis, mentions },
      lines: new LineStarts(text),
    },
  };
}

export function indexOf(documents: readonly TestDocument[]): CorpusIndex {
  const index = new CorpusIndex();
  for (const { document } of documents) index.set(document);
  return index;
}
