import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import type { Mention } from '../model/mention.ts';
import { summaryOf } from './document-summary.ts';
import type { OverviewActor } from './overview.ts';
import type { Place } from './tree/row.ts';

/** Every place in the corpus that names an actor, boilerplate left out: file by file, in text order. */
export function placesOf(session: CorpusSession, { places }: OverviewActor, most = Infinity): Place[] {
  const found: Place[] = [];
  for (const { uri, ids } of places) {
    const document = session.index.get(uri);
    if (!document) continue;
    const summary = summaryOf(document);
    const mentions = ids.flatMap((id) => summary.get(id)?.counted ?? []);
    if (ids.length > 1) mentions.sort((a, b) => a.start - b.start);
    for (const span of mentions) {
      if (found.length >= most) return found;
      found.push({ uri, span });
    }
  }
  return found;
}

/**
 * The mention a step on from one, of the same actor and round by the end of the text; from a place that is no mention,
 * the nearest mention of any actor in that direction.
 */
export function neighbour(
  document: ReviewedDocument,
  here: Mention | undefined,
  offset: number,
  step: 1 | -1,
): Mention | undefined {
  const { mentions } = document.analysis;
  if (!here) {
    return step === 1
      ? (mentions.find(({ start }) => start > offset) ?? mentions[0])
      : (mentions.findLast(({ end }) => end < offset) ?? mentions.at(-1));
  }
  const same = summaryOf(document).get(here.actor)?.all ?? [];
  const next = (same.indexOf(here) + step + same.length) % same.length;
  return same[next];
}
