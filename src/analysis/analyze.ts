import { findBoilerplate } from '../boilerplate/find-boilerplate.ts';
import { findDates } from '../dates/find-dates.ts';
import { findDocumentDate } from '../dates/document-date.ts';
import { recogniseEntities } from '../entities/recognise.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Analysis } from '../model/analysis.ts';
import { findQuotes } from '../quotes/find-quotes.ts';
import { SourceText } from '../text/source.ts';

export interface AnalyzeOptions {
  /** The document's path in its corpus folder, `/` between its parts: the key of `documents.yaml`, and a clue to the date. */
  readonly name: string;
}

/** Everything there is to find in one document. Pure: the same text, knowledge and options give the same analysis. */
export function analyze(text: string, knowledge: Knowledge, options: AnalyzeOptions): Analysis {
  const source = new SourceText(text);
  const { name } = options;
  const boilerplate = findBoilerplate(source);
  const { actors, mentions } = recogniseEntities(source, knowledge, null, boilerplate);
  const documentDate = findDocumentDate(source, { name, facts: knowledge.documentFacts(name), boilerplate });
  const dates = findDates(source, { documentDate, names: mentions });
  const { quotes, claims } = findQuotes(source, { actors, mentions, boilerplate });
  return { documentDate, actors, mentions, dates, quotes, claims, boilerplate };
}
