import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import type { ActorId } from '../model/mention.ts';
import type { OverviewActor } from './overview.ts';

/** Documents looked through for companions: more would keep a hover waiting and change little. */
const DOCUMENTS = 500;

/** An actor named in the same paragraphs as another, and in how many. */
export interface Companion {
  readonly id: ActorId;
  readonly paragraphs: number;
}

const paragraphs = new WeakMap<ReviewedDocument, readonly ReadonlySet<ActorId>[]>();

/** The acting actors named in each paragraph, which is a line, boilerplate left out. Worked out once a document. */
function paragraphsOf(document: ReviewedDocument): readonly ReadonlySet<ActorId>[] {
  let sets = paragraphs.get(document);
  if (!sets) {
    const acting = new Set(document.analysis.actors.filter(({ acts }) => acts).map(({ id }) => id));
    const byLine = new Map<number, Set<ActorId>>();
    for (const { actor, start, boilerplate } of document.analysis.mentions) {
      if (boilerplate || !acting.has(actor)) continue;
      const { line } = document.lines.positionOf(start);
      byLine.set(line, (byLine.get(line) ?? new Set()).add(actor));
    }
    sets = [...byLine.values()];
    paragraphs.set(document, sets);
  }
  return sets;
}

/** Who is named together with an actor in the same paragraphs over the corpus, those most often so first. */
export function companionsOf(session: CorpusSession, { id: self, places }: OverviewActor): Companion[] {
  const counts = new Map<ActorId, number>();
  for (const { uri, ids } of places.slice(0, DOCUMENTS)) {
    const document = session.index.get(uri);
    if (!document) continue;
    const here = new Map<ActorId, number>();
    for (const named of paragraphsOf(document)) {
      if (!ids.some((id) => named.has(id))) continue;
      for (const other of named) here.set(other, (here.get(other) ?? 0) + 1);
    }
    for (const actor of document.analysis.actors) {
      const count = here.get(actor.id) ?? 0;
      const id = count > 0 ? session.index.actors.idOf(actor) : self;
      if (id !== self) counts.set(id, (counts.get(id) ?? 0) + count);
    }
  }
  const companions = Array.from(counts, ([id, count]) => ({ id, paragraphs: count }));
  return companions.sort((a, b) => b.paragraphs - a.paragraphs || (a.id < b.id ? -1 : 1));
}
