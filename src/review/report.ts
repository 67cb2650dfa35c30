import { countActors } from '../analysis/findings.ts';
import { ActorDirectory, type CorpusActor } from '../corpus/actors.ts';
import { LineStarts } from '../corpus/document.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Actor, ActorId } from '../model/mention.ts';
import type { Span } from '../model/span.ts';

/** An analysed document on its way into a report. */
export interface ReportInput {
  /** As given on the command line. */
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
}

export interface ReportError {
  readonly path: string;
  readonly message: string;
}

/** The JSON report of DESIGN.md over a whole corpus, with actors across its files. */
export function corpusReport(inputs: readonly ReportInput[], errors: readonly ReportError[]): object {
  const directory = directoryOf(inputs);
  const actors = reportActors(inputs, directory);
  return {
    version: 1,
    offsets: 'utf-16',
    actors: actors.sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1)),
    documents: inputs.map((input) => {
      return { path: input.path, ...reportDocument(input, corpusIds(input.analysis, directory)) };
    }),
    errors,
  };
}

/** One line of the `jsonl` report but for its `path`: a document alone, with the actors it names. */
export function documentReport(input: Omit<ReportInput, 'path'>): object {
  const directory = directoryOf([input]);
  const ids = corpusIds(input.analysis, directory);
  return { ...reportDocument(input, ids), actors: reportActors([input], directory) };
}

type Analysed = Pick<ReportInput, 'analysis'>;

function directoryOf(inputs: readonly Analysed[]): ActorDirectory {
  const directory = new ActorDirectory();
  for (const { analysis } of inputs) directory.add(countActors(analysis));
  return directory;
}

interface ReportActor extends Pick<Actor, 'id' | 'label' | 'name' | 'aliases' | 'source'> {
  readonly mentions: number;
  /** Documents that name the actor outside boilerplate. */
  readonly documents: number;
}

function reportActors(inputs: readonly Analysed[], directory: ActorDirectory): ReportActor[] {
  const documents = new Map<ActorId, number>();
  for (const { analysis } of inputs) {
    const named = countActors(analysis).filter(({ counted }) => counted > 0);
    for (const id of new Set(named.map(({ actor }) => directory.idOf(actor))))
      documents.set(id, (documents.get(id) ?? 0) + 1);
  }
  return Array.from(directory.all(), (found) => reportActor(found, documents.get(found.id) ?? 0));
}

function reportActor({ id, actor, mentions }: CorpusActor, documents: number): ReportActor {
  const { label, name, aliases, source } = actor;
  return { id, label, name, aliases, mentions, documents, source };
}

/** The report's id for each of the document's own. */
function corpusIds(analysis: Analysis, directory: ActorDirectory): (id: ActorId) => ActorId {
  const ids = new Map(analysis.actors.map((actor: Actor) => [actor.id, directory.resolve(actor)?.id ?? actor.id]));
  return (id) => ids.get(id) ?? id;
}

function reportDocument({ text, analysis }: Omit<ReportInput, 'path'>, idOf: (id: ActorId) => ActorId): object {
  const lines = new LineStarts(text);
  const place = (span: Span): object => {
    return { start: span.start, end: span.end, line: lines.positionOf(span.start).line };
  };
  const words = (span: Span): string => text.slice(span.start, span.end);
  const { documentDate, notice } = analysis;
  return {
    documentDate: documentDate?.value ?? null,
    documentDateSource: documentDate?.source ?? null,
    ...(notice === undefined ? {} : { notice }),
    mentions: analysis.mentions.map((mention) => {
      const { label, reading, boilerplate, evidence } = mention;
      const optional = { ...(reading && { reading }), ...(boilerplate && { boilerplate }) };
      return { ...place(mention), text: words(mention), label, actor: idOf(mention.actor), ...optional, evidence };
    }),
    dates: analysis.dates.map((date) => {
      const { type, value, anchor, boilerplate, evidence } = date;
      const optional = { ...(anchor !== undefined && { anchor }), ...(boilerplate && { boilerplate }) };
      return { ...place(date), text: words(date), type, value, ...optional, evidence };
    }),
    quotes: analysis.quotes.map((quote) => {
      const { speaker, speakerText, cue, evidence } = quote;
      return { ...place(quote), speaker: speaker === null ? null : idOf(speaker), speakerText, cue, evidence };
    }),
    claims: analysis.claims.map((claim) => {
      const { source, verb, polarity, targets, denies, evidence } = claim;
      const link = denies === undefined ? {} : { denies };
      const who = { source: source === null ? null : idOf(source), verb, polarity, targets: targets.map(idOf) };
      return { ...who, ...place(claim), ...link, evidence };
    }),
    boilerplate: analysis.boilerplate.map(({ line, start, end, wholeLine, category, score, evidence }) => {
      return { line, start, end, wholeLine, category, score, evidence };
    }),
  };
}
