import type { Knowledge } from '../knowledge/knowledge.ts';
import { isWithin } from '../text/lines.ts';
import type { Boilerplate } from '../model/boilerplate.ts';
import type { Actor, Mention } from '../model/mention.ts';
import type { SourceText } from '../text/source.ts';
import type { Steps } from '../util/steps.ts';
import type { Candidate } from './candidate.ts';
import { takeClubs } from './clubs.ts';
import { readAgain } from './document-pass.ts';
import { findKnownNames } from './known-names.ts';
import { placePatterns, placeProposals, takeAmpersands, takeArticles, takeStops } from './merge.ts';
import { findPatterns } from './patterns.ts';
import { isNoName } from './no-names.ts';
import { behindFields, opensField } from './office-fields.ts';
import { personSpan } from './person-span.ts';
import { Placement } from './placement.ts';
import type { Proposal } from './proposal.ts';
import { readRoles } from './resolve/roles.ts';
import { resolveActors } from './resolve/resolve.ts';
import { readSeats } from './seats/read-seats.ts';
import { LANGUAGE_NOUNS } from './lexicon.ts';
import { isStance } from './stance.ts';
import type { Tagger } from './tagger/tagger.ts';
import { DATE_WORD, TITLE } from './word-kinds.ts';
import { Words } from './words.ts';
import { joined } from '../util/joined.ts';
import { wordSet } from '../util/word-set.ts';

export interface Recognised {
  /** The actors that the mentions name, in order of first mention. */
  readonly actors: readonly Actor[];
  /** In text order, not overlapping. */
  readonly mentions: readonly Mention[];
}

/**
 * Finds the named entities of a text and resolves them to actors. Pure and linear in the text. Without a tagger,
 * knowledge, patterns and the document itself still speak.
 */
export function* recogniseEntities(
  source: SourceText,
  knowledge: Knowledge,
  tagger: Tagger | null,
  boilerplate: readonly Boilerplate[],
): Steps<Recognised> {
  const tagged = tagger?.tag(source) ?? [];
  yield;
  const words = new Words(source);
  const { found, refused } = findKnownNames(words, knowledge);
  const placement = new Placement(words.length, found);
  placePatterns(words, placement, findPatterns(words, placement, knowledge));
  const proposals: Candidate[] = [];
  for (const proposal of tagged) {
    const candidate = toCandidate(words, proposal, refused, knowledge.givenNames);
    if (candidate) proposals.push(candidate);
  }
  const waiting = placeProposals(words, placement, proposals);
  takeClubs(words, placement);
  takeAmpersands(words, placement);
  readAgain(words, placement, waiting);
  takeArticles(words, placement);
  takeStops(words, placement);
  yield;
  const { resolved, registry } = resolveActors(words, placement, knowledge, ({ first }) =>
    isWithin(boilerplate, words.start(first)),
  );
  readRoles(words, resolved, registry);
  const seated = readSeats(words, resolved, registry);
  const mentions = seated.map(({ candidate, actor, isAside, why, reading }): Mention => {
    const { first, last, label, score } = candidate;
    const start = words.start(first);
    const end = words.end(last);
    registry.addForm(actor, words.nameOf(candidate));
    const evidence = why.length === 0 ? candidate.evidence : joined(candidate.evidence, why);
    if (!reading && !isAside) return { start, end, label, actor, score, evidence };
    return {
      start,
      end,
      label,
      actor,
      score,
      evidence,
      ...(reading && { reading }),
      ...(isAside && { boilerplate: true as const }),
    };
  });
  return { actors: registry.actors(), mentions };
}

/** A proposal on the tokens it covers; none where a prefix makes it a stance ("anti-Western") or the known name is none. */
function toCandidate(
  words: Words,
  { start, end, label, score, evidence }: Proposal,
  refused: ReadonlySet<number>,
  givenNames: ReadonlySet<string>,
): Candidate | undefined {
  let from = words.at(start);
  if (from >= words.length || words.start(from) > start) return undefined;
  let to = from;
  while (to + 1 < words.length && words.end(to) < end) to++;
  // "on Thursday Quillon Capital said".
  if (from < to && words.isOf(from, DATE_WORD) && words.lower(from - 1) === 'on') from++;
  if (label === 'PERSON') from = behindFields(words, from, to, givenNames);
  const span = label === 'PERSON' ? personSpan(words, from, to) : { first: from, last: to };
  if (!span) return undefined;
  const { first, last } = span;
  const month = first === last && words.isOf(first, DATE_WORD) && !words.isOf(first - 1, TITLE);
  const language = label === 'NORP' && LANGUAGE_NOUNS.has(words.lower(last + 1));
  const isEdition = label === 'PRODUCT' && EDITION.test(words.textOf({ first, last }));
  const isOffice = label === 'ORG' && (namesOffice(words, first, last) || opensField(words, first));
  if (label !== 'EVENT' && isNoName(words, first, last)) return undefined;
  return isStance(words, first) || month || language || isOffice || isRefused(refused, first, last)
    ? undefined
    : { first, last, label: isEdition ? 'EVENT' : label, origin: 'tagger', score, evidence };
}

/** "Zapad-2025", "Expo-2030": an exercise or a fair by its year, no aircraft by its number ("Mirage-2000"). */
const EDITION = /^\p{L}+-(?!2000)(?:19|20)\d\d$/u;

/** "UN High Commissioner for Refugees": who holds an office, not the body. */
function namesOffice(words: Words, first: number, last: number): boolean {
  let holder = false;
  for (let i = first; i <= last; i++) {
    if (words.text(i) === 'Office') return false;
    if (HOLDERS.has(words.text(i))) holder = true;
  }
  return holder;
}

const HOLDERS = wordSet(
  'Commissioner Representative Envoy Minister Rapporteur Ambassador Coordinator Ombudsman Defender Adviser',
);

function isRefused(refused: ReadonlySet<number>, first: number, last: number): boolean {
  if (refused.size === 0) return false;
  for (let i = first; i <= last; i++) if (!refused.has(i)) return false;
  return true;
}
