import { findBoilerplate } from '../boilerplate/find-boilerplate.ts';
import type { RepetitionWitness } from '../boilerplate/repetition-witness.ts';
import { findStructure } from '../boilerplate/structure.ts';
import type { LineModel } from '../boilerplate/line-model.ts';
import { findDates } from '../dates/find-dates.ts';
import { publicationBounds } from '../dates/document/bounds.ts';
import { findDocumentDate } from '../dates/document-date.ts';
import { recogniseEntities } from '../entities/recognise.ts';
import type { Tagger } from '../entities/tagger/tagger.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { FileName } from '../knowledge/workspace/file-keys.ts';
import type { Analysis } from '../model/analysis.ts';
import { findQuotes } from '../quotes/find-quotes.ts';
import { isWithin } from '../text/lines.ts';
import type { TextMemo } from '../text/memo.ts';
import { SourceText } from '../text/source.ts';
import type { Steps } from '../util/steps.ts';

/** The document's name is its key in `documents.yaml`, and a clue to its date. */
export interface AnalyzeOptions extends FileName {
  /** The document's date as it came with the text, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Null where it could not be loaded: the rules alone then tell boilerplate. */
  readonly lineModel: LineModel | null;
  /** Null where it could not be loaded: knowledge and patterns alone then find entities. */
  readonly tagger: Tagger | null;
  /** Too large for all of it: only boilerplate and the document's date are looked for. */
  readonly isLarge?: boolean;
  /** What the other files of the corpus hold; absent where the document stands alone. */
  readonly witness?: RepetitionWitness;
  /** What the last analysis of this document, with the same models, found in parts of it: it only saves time. */
  readonly memo?: TextMemo;
}

/**
 * Everything there is to find in one document, a recogniser a step. Pure: the same text, knowledge and options give the
 * same analysis, with a memo or without.
 */
export function* analyze(text: string, knowledge: Knowledge, options: AnalyzeOptions): Steps<Analysis> {
  const source = new SourceText(text, options.memo);
  const { name, date, lineModel, tagger, witness } = options;
  const boilerplate = findBoilerplate(source, lineModel, witness);
  yield;
  const facts = knowledge.documentFacts(options);
  const documentDate = findDocumentDate(source, {
    name,
    facts,
    boilerplate,
    ...(date !== undefined && { given: date }),
  });
  if (options.isLarge) return { ...NOTHING, documentDate, boilerplate };
  yield;
  const { actors, mentions } = yield* recogniseEntities(source, knowledge, tagger, boilerplate);
  yield;
  const dates = findDates(source, { documentDate, names: mentions }).map((date) =>
    isWithin(boilerplate, date.start) ? { ...date, boilerplate: true as const } : date,
  );
  yield;
  const { quotes, claims } = findQuotes(source, { actors, mentions, boilerplate, bearers: knowledge.bearers });
  yield;
  const structure = findStructure(source, boilerplate);
  const found = { actors, mentions, documentDate, dates, quotes, claims, boilerplate, structure };
  const published = documentDate ? {} : { published: publicationBounds(source, dates) };
  return { ...found, ...published, placed: [], drifted: [] };
}

const NOTHING = {
  actors: [],
  mentions: [],
  dates: [],
  quotes: [],
  claims: [],
  structure: [],
  placed: [],
  drifted: [],
};
