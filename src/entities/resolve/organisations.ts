import { fold } from '../../knowledge/fold.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { LEGAL_FORMS } from '../lexicon.ts';
import type { Words } from '../words.ts';
import type { Candidate } from '../candidate.ts';
import type { Placement } from '../placement.ts';
import { withArticle } from './roles.ts';

/** Heads of bodies that every state has one of: the state and the rest of the name tell which. */
const STATE_BODY =
  /\b(?:ministry|mfa|mod|department|parliament|assembly|army|navy|force|forces|guard|police|government|court|bank|council|committee|commission|embassy|service|agency|senate|congress|house)\b/;

/** Words of such a name that carry nothing. */
const EMPTY = new Set(['of', 'the', 'and', 'for', 'republic', "'s", 'federation', 'affairs', '-', 'state']);

/** Spellings and synonyms in the names of ministries. */
const SAME: Readonly<Record<string, string>> = {
  defence: 'defense',
  labour: 'labor',
  department: 'ministry',
  internal: 'interior',
  external: 'foreign',
  programme: 'program',
  organisation: 'organization',
  centre: 'center',
};

/** Short forms of ministries. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  mfa: ['foreign', 'ministry'],
  mod: ['defense', 'ministry'],
};

/** The key under which an organisation named by the text is one actor, and the name to show. */
export interface BodyKey {
  readonly key: string;
  readonly name: string;
  /** What it was put together with, for the evidence. */
  readonly why?: string;
}

/**
 * "Russian Defense Ministry", "Ministry of Defence of Russia" and "Russia's Defence Ministry" are one body of one state;
 * any other organisation is its own folded words.
 * @param ownedBy the state whose body it is, where more than its own words say so
 */
export function bodyKey(
  words: Words,
  placement: Placement,
  knowledge: Knowledge,
  candidate: Candidate,
  ownedBy?: string,
): BodyKey {
  const { first, last } = candidate;
  const name = words.nameOf(candidate);
  const plain = fold(name).toLowerCase();
  if (!STATE_BODY.test(plain)) return { key: `ORG ${withoutForm(words, candidate, plain).replace(/^the /, '')}`, name };
  const rest: string[] = [];
  let state = ownedBy ?? ownerBefore(words, placement, first);
  const possessive = state;
  const hits = knowledge.gazetteer.find(words.source, first, last + 1);
  for (let i = first; i <= last; i++) {
    const hit = hits.find((known) => known.first === i);
    const actor = hit && knowledge.actor(hit.aliases[0]?.actor ?? '');
    if (hit && actor && (actor.kind === 'state' || actor.kind === 'territory')) {
      state = actor.id;
      i = hit.last;
      continue;
    }
    const word = fold(words.lower(i));
    if (!EMPTY.has(word) && word !== '') rest.push(...(SHORT[word] ?? [SAME[word] ?? word]));
  }
  rest.sort();
  if (state === undefined || rest.length === 0) return { key: `ORG ${rest.join(' ')}`, name };
  const owner = knowledge.actor(state)?.name ?? state;
  const shown = possessive === state ? `${name} of ${withArticle(owner)}` : name;
  return { key: `ORG ${state} ${rest.join(' ')}`, name: shown, why: `a body of ${owner}` };
}

/** "Sequent Logic NV" is the company of "Sequent Logic": what it is in law does not tell it from another. */
function withoutForm(words: Words, { first, last }: Candidate, plain: string): string {
  const end = words.text(last) === '.' ? last - 1 : last;
  if (end === first || !LEGAL_FORMS.has(words.text(end))) return plain;
  return plain.slice(0, plain.lastIndexOf(words.lower(end))).replace(/[\s,&]+$/, '') || plain;
}

/** The state in "Armenia's Foreign Ministry". */
function ownerBefore(words: Words, placement: Placement, first: number): string | undefined {
  const actor = words.isPossessive(first - 1) ? placement.at(first - 2)?.actor : undefined;
  return actor?.kind === 'state' || actor?.kind === 'territory' ? actor.id : undefined;
}
