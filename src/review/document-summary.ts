import type { ReviewedDocument } from '../corpus/document.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Actor, ActorId, Mention } from '../model/mention.ts';

/** An actor of one document with every place that names it, in text order. */
export interface ActorMentions {
  readonly actor: Actor;
  /** Outside boilerplate. */
  readonly counted: readonly Mention[];
  readonly all: readonly Mention[];
}

/** The mentions of a document by actor, in order of first mention. */
export type DocumentSummary = ReadonlyMap<ActorId, ActorMentions>;

const known = new WeakMap<Analysis, DocumentSummary>();

/** Worked out once an analysis, and gone with it. */
export function summaryOf({ analysis }: ReviewedDocument): DocumentSummary {
  let summary = known.get(analysis);
  if (!summary) {
    summary = summarise(analysis);
    known.set(analysis, summary);
  }
  return summary;
}

function summarise(analysis: Analysis): DocumentSummary {
  const lists = new Map<ActorId, { actor: Actor; counted: Mention[]; all: Mention[] }>();
  for (const actor of analysis.actors) lists.set(actor.id, { actor, counted: [], all: [] });
  for (const mention of analysis.mentions) {
    const list = lists.get(mention.actor);
    list?.all.push(mention);
    if (!mention.boilerplate) list?.counted.push(mention);
  }
  return lists;
}
