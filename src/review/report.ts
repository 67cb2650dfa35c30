import { countActors } from '../analysis/findings.ts';
import { ActorDirectory, type CorpusActor } from '../corpus/actors.ts';
import { LineStarts } from '../corpus/document.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Boilerplate } from '../model/boilerplate.ts';
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
  const lineOf = (offset: number): number => lines.positionOf(offset).line;
  const words = (span: Span): string => text.slice(span.start, span.end);
  const { documentDate, notice } = analysis;
  return {
    documentDate: documentDate?.value ?? null,
    documentDateSource: documentDate?.source ?? null,
    ...(notice === undefined ? {} : { notice }),
    mentions: analysis.mentions.map((mention) => {
      const { start, end, label, reading, boilerplate, evidence } = mention;
      return {
        start,
        end,
        line: lineOf(start),
        text: words(mention),
        label,
        actor: idOf(mention.actor),
        ...(reading && { reading }),
        ...(boilerplate && { boilerplate }),
        evidence,
      };
    }),
    dates: analysis.dates.map((date) => {
      const { start, end, type, value, anchor, boilerplate, evidence } = date;
      return {
        start,
        end,
        line: lineOf(start),
        text: words(date),
        type,
        value,
        ...(anchor !== undefined && { anchor }),
        ...(boilerplate && { boilerplate }),
        evidence,
      };
    }),
    quotes: analysis.quotes.map((quote) => {
      const { start, end, speaker, speakerText, cue, evidence } = quote;
      const id = speaker === null ? null : idOf(speaker);
      return { start, end, line: lineOf(start), speaker: id, speakerText, cue, evidence };
    }),
    claims: analysis.claims.map((claim) => {
      const { source, verb, polarity, targets, start, end, denies, evidence } = claim;
      return {
        source: source === null ? null : idOf(source),
        verb,
        polarity,
        targets: targets.map(idOf),
        start,
        end,
        line: lineOf(start),
        ...(denies !== undefined && { denies }),
        evidence,
      };
    }),
    boilerplate: analysis.boilerplate.map(reportLine),
  };
}

const reportLine = ({ line, start, end, wholeLine, category, score, evidence }: Boilerplate): object => ({
  line,
  start,
  end,
  wholeLine,
  category,
  score,
  evidence,
});
