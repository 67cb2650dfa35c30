import { fold } from '../../knowledge/fold.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { ActorId } from '../../model/mention.ts';
import type { Candidate } from '../candidate.ts';
import type { Placement } from '../placement.ts';
import { joined } from '../../util/joined.ts';
import type { Words } from '../words.ts';
import { type Elsewhere, findElsewhere } from './elsewhere.ts';
import { bodyKey } from './organisations.ts';
import { OwnedBodies } from './owned-bodies.ts';
import { People } from './people.ts';
import { ActorRegistry } from './registry.ts';
import { findShortNames } from './short-names.ts';

/** A candidate with the actor that it names. */
export interface Resolved {
  readonly candidate: Candidate;
  readonly actor: ActorId;
  /** It stands in boilerplate. */
  readonly isAside: boolean;
  /** Reasons of the resolution, after the candidate's own. */
  readonly why: readonly string[];
}

/**
 * Finds the actor of every candidate.
 * @param isAside whether a candidate stands in boilerplate: a menu's or a list's words name no actor of the article
 */
export function resolveActors(
  words: Words,
  placement: Placement,
  knowledge: Knowledge,
  isAside: (candidate: Candidate) => boolean,
): { resolved: Resolved[]; registry: ActorRegistry } {
  const registry = new ActorRegistry(knowledge);
  const candidates = placement.all();
  const people = new People(words, registry, knowledge, candidates);
  const own: Candidate[] = [];
  const asides: Candidate[] = [];
  for (const candidate of candidates) (isAside(candidate) ? asides : own).push(candidate);
  const shorts = findShortNames(words, placement, candidates, own);
  const bodies = new OwnedBodies(words, placement, own);
  const elsewhere = findElsewhere(words, candidates);
  const resolved: Resolved[] = [];
  const resolve = (candidate: Candidate, isAside: boolean): void => {
    const named = candidate.shortFor ?? shorts.get(candidate) ?? candidate;
    const { id, why } =
      resolveElsewhere(registry, elsewhere.get(named)) ??
      resolveOne(words, placement, knowledge, registry, people, bodies, named);
    const own = why === undefined ? NO_REASONS : [why];
    const reasons = named === candidate ? own : joined(own, [`stands for ${registry.nameOf(id)}`]);
    resolved.push({ candidate, actor: id, isAside, why: reasons });
  };
  for (const candidate of own) resolve(candidate, false);
  for (const candidate of asides) resolve(candidate, true);
  if (asides.length > 0) resolved.sort((a, b) => a.candidate.first - b.candidate.first);
  return { resolved, registry };
}

const NO_REASONS: readonly string[] = [];

function resolveElsewhere(
  registry: ActorRegistry,
  elsewhere: Elsewhere | undefined,
): { id: ActorId; why: string } | undefined {
  if (!elsewhere) return undefined;
  const id =
    'actor' in elsewhere
      ? registry.knownById(elsewhere.actor)
      : registry.fromText(`${elsewhere.label} ${elsewhere.name}`, elsewhere.label, elsewhere.name);
  return { id, why: elsewhere.why };
}

function resolveOne(
  words: Words,
  placement: Placement,
  knowledge: Knowledge,
  registry: ActorRegistry,
  people: People,
  bodies: OwnedBodies,
  candidate: Candidate,
): { id: ActorId; why?: string } {
  if (candidate.label === 'PERSON') return people.resolve(candidate);
  const group = groupOf(words, candidate);
  if (group !== undefined) {
    return { id: registry.fromText(`NORP ${group}`, 'NORP', group), why: 'a group of people, not the state' };
  }
  const owner = bodies.ownerOf(candidate);
  if (candidate.actor !== undefined && owner === undefined) return { id: registry.known(candidate.actor) };
  const name = words.nameOf(candidate);
  const alias =
    owner === undefined &&
    knowledge.gazetteer.named(name).find(({ actor }) => knowledge.actor(actor)?.label === candidate.label);
  if (alias) return { id: registry.knownById(alias.actor) };
  if (candidate.label === 'ORG') {
    const body = bodyKey(words, placement, knowledge, candidate, owner);
    const { why } = body;
    return { id: registry.fromText(body.key, 'ORG', body.name), ...(why !== undefined && { why }) };
  }
  return { id: registry.fromText(`${candidate.label} ${fold(name).toLowerCase()}`, candidate.label, name) };
}

/** "ethnic Armenians", "Karabakh Armenians": the name of a group of people, where a demonym names one. */
function groupOf(words: Words, candidate: Candidate): string | undefined {
  if (candidate.use !== 'demonym' || candidate.actor?.kind !== 'state') return undefined;
  if (words.lower(candidate.first - 1) !== 'ethnic') return undefined;
  const demonym = words.text(candidate.last).replace(/s$/, '');
  return `ethnic ${demonym}s`;
}
