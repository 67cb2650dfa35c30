import type { Analysis } from '../model/analysis.ts';
import type { ActorId, Mention } from '../model/mention.ts';
import type { Claim, Quote } from '../model/quote.ts';
import type { Span } from '../model/span.ts';
import type { SourceText } from '../text/source.ts';
import { indexAtOrBefore } from '../text/lines.ts';

/** Who became whom: at a line where a mention was decided otherwise, and everywhere where all of them were. */
interface Changes {
  readonly byLine: ReadonlyMap<string, { readonly name: string; readonly to: ActorId | null }>;
  readonly everywhere: ReadonlyMap<ActorId, ActorId | null>;
}

/** Carries the speakers of quotes and the parties of claims over to whom their mentions were decided to be. */
export function reattribute(
  before: Analysis,
  mentions: readonly Mention[],
  source: SourceText,
): { readonly quotes: readonly Quote[]; readonly claims: readonly Claim[] } {
  const { quotes, claims } = before;
  if (quotes.length + claims.length === 0) return { quotes, claims };
  const changes = changesBetween(before.mentions, mentions, source);
  if (changes.byLine.size === 0) return { quotes, claims };
  const now = (id: ActorId | null, at: Span, words: string): ActorId | null => {
    if (id === null) return null;
    const line = changes.byLine.get(`${source.lineNumberAt(at.start)} ${id}`);
    if (line && words.includes(line.name)) return line.to;
    return changes.everywhere.has(id) ? (changes.everywhere.get(id) ?? null) : id;
  };
  return {
    quotes: quotes.map((quote) => ({ ...quote, speaker: now(quote.speaker, quote, quote.speakerText) })),
    claims: claims.map((claim) => {
      const words = source.slice(claim);
      const targets = claim.targets.map((id) => now(id, claim, words)).filter((id) => id !== null);
      return { ...claim, source: now(claim.source, claim, words), targets };
    }),
  };
}

function changesBetween(old: readonly Mention[], mentions: readonly Mention[], source: SourceText): Changes {
  const byLine = new Map<string, { name: string; to: ActorId | null }>();
  const everywhere = new Map<ActorId, ActorId | null>();
  for (const mention of old) {
    const next = mentions[indexAtOrBefore(mentions, mention.start)];
    const to = next && next.start <= mention.start && next.end >= mention.end ? next.actor : null;
    if (to === mention.actor) continue;
    byLine.set(`${source.lineNumberAt(mention.start)} ${mention.actor}`, { name: source.slice(mention), to });
    everywhere.set(mention.actor, to);
  }
  for (const { actor } of mentions) everywhere.delete(actor);
  return { byLine, everywhere };
}
