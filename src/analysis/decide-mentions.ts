import type { DecisionScope, Ruling } from '../model/decision.ts';
import type { Label, Mention } from '../model/mention.ts';
import type { Evidence, Span } from '../model/span.ts';
import { fits, type DecidedActors } from './decide-actors.ts';
import { without } from '../util/without.ts';
import type { SpanList } from './span-list.ts';

export type EntityRuling = Extract<Ruling, { kind: 'entity' | 'not-an-entity' | 'label' | 'actor' | 'reading' }>;

/** A ruling at one place. */
export interface EntityCase {
  readonly span: Span;
  /** The words of the text there. */
  readonly name: string;
  readonly scope: DecisionScope;
  readonly reason: string;
}

/** Applies a ruling to the mentions of a document. */
export function ruleOnMentions(
  mentions: SpanList<Mention>,
  actors: DecidedActors,
  ruling: EntityRuling,
  place: EntityCase,
): void {
  const exact = mentions.exactly(place.span);
  const touching = mentions.touching(place.span);
  // Words that hold everywhere are not looked for inside longer names; a place that was pointed at is meant as it is.
  if (!exact && touching.length > 0 && place.scope !== 'here') return;
  const mention = exact ?? touching[0];
  switch (ruling.kind) {
    case 'not-an-entity':
      for (const old of exact ? [exact] : touching) mentions.remove(old);
      return;
    case 'entity':
      mentions.put(entityMention(exact, actors, ruling, place));
      return;
    case 'label':
      if (mention) mentions.replace(mention, relabelled(mention, ruling.label, actors, place));
      return;
    case 'actor': {
      const actor = actors.need(ruling.actor, place.name, mention?.label ?? 'ORG');
      const label = mention && fits(mention.label, actor.label) ? mention.label : actor.label;
      mentions.put(
        decided({ ...place.span, ...(exact && without(exact, 'reading')), label, actor: actor.id }, exact, place),
      );
      return;
    }
    case 'reading': {
      if (!mention) return;
      const reading = ruling.reading === 'place' ? 'place' : 'government';
      const actor = actors.ofReading(mention.actor, place.name, reading)?.id ?? mention.actor;
      actors.need(actor, place.name, mention.label);
      mentions.replace(mention, decided({ ...mention, actor, reading: ruling.reading }, mention, place));
      return;
    }
  }
}

function entityMention(
  old: Mention | undefined,
  actors: DecidedActors,
  { label, actor }: EntityRuling & { kind: 'entity' },
  place: EntityCase,
): Mention {
  const base = { ...place.span, ...old };
  if (actor !== undefined)
    return decided({ ...base, label, actor: actors.need(actor, place.name, label).id }, old, place);
  const kept = old?.label === label ? old.actor : actors.named(place.name, label).id;
  return decided({ ...base, label, actor: kept }, old, place);
}

function relabelled(mention: Mention, label: Label, actors: DecidedActors, place: EntityCase): Mention {
  const current = actors.get(mention.actor);
  const keeps = !current || current.source === 'text' || fits(label, current.label);
  const actor = keeps ? mention.actor : actors.named(place.name, label).id;
  return decided({ ...mention, label, actor }, mention, place);
}

const decided = (
  mention: Omit<Mention, 'score' | 'evidence'>,
  old: { readonly evidence: Evidence } | undefined,
  { reason }: EntityCase,
): Mention => ({ ...mention, score: 1, decided: true, evidence: [reason, ...(old?.evidence ?? [])] });
