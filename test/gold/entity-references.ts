import { readdirSync, readFileSync } from 'node:fs';
import { recogniseEntities } from '../../src/entities/recognise.ts';
import type { Tagger } from '../../src/entities/tagger/tagger.ts';
import { SourceText } from '../../src/text/source.ts';
import { parseInline } from '../support/inline-entities.ts';
import { testKnowledge } from '../support/knowledge.ts';
import type { ScoredDocument } from '../support/score-entities.ts';
import { runSteps } from '../../src/util/steps.ts';

/** Our own paragraphs and articles in `test/fixtures/entities`, by how their files' names begin. */
export const PARAGRAPHS = ['war', 'world', 'seats', 'more', 'articles-dev', 'articles-test'] as const;

/** Only measured: its errors are never printed. */
export const isHeldOutSet = (set: (typeof PARAGRAPHS)[number]): boolean => set === 'articles-test';

/** The entities found in such paragraphs beside those wanted; without a tagger if there is none. */
export function readParagraphs(set: (typeof PARAGRAPHS)[number], tagger: Tagger | null): ScoredDocument[] {
  const folder = new URL('../fixtures/entities/', import.meta.url);
  const knowledge = testKnowledge();
  const names = readdirSync(folder).filter((name) => name.startsWith(set));
  return names.map((name) => {
    const { text, wanted, optional } = parseInline(readFileSync(new URL(name, folder), 'utf8'));
    const { mentions } = runSteps(recogniseEntities(new SourceText(text), knowledge, tagger, []));
    return { name, text, wanted, optional, found: mentions };
  });
}
