import { HONORIFIC, ROLE, ROLE_ADJECTIVE, TITLE } from '../word-kinds.ts';
import type { Words } from '../words.ts';
import { MentionIndex } from './mention-index.ts';
import type { ActorRegistry } from './registry.ts';
import type { Resolved } from './resolve.ts';
import { wordSet } from '../../util/word-set.ts';

/** States and bodies that take an article after "of". */
const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|European|Kremlin|White House|Pentagon|Czech|Dominican|Maldives|Soviet|African|UN |US |.*(?:Ministry|Department|Organization|Council|Parliament|Republic)(?: of .*)?$)/;

/** Reads the offices that the text gives its people, beside their names, into the registry. */
export function readRoles(words: Words, resolved: readonly Resolved[], registry: ActorRegistry): void {
  const others = new MentionIndex(resolved.filter(({ candidate }) => candidate.label !== 'PERSON'));
  const owners: Owners = { others, registry };
  for (const { candidate, actor } of resolved) {
    if (candidate.label !== 'PERSON') continue;
    const role = roleBefore(words, candidate.first, owners) ?? roleAfter(words, candidate.last, owners);
    if (role !== undefined) registry.addRole(actor, role);
  }
}

interface Owners {
  /** All that are no people. */
  readonly others: MentionIndex;
  readonly registry: ActorRegistry;
}

const isRoleNoun = (words: Words, i: number): boolean => words.isOf(i, TITLE | ROLE) && !words.isOf(i, HONORIFIC);

/** "Armenian Prime Minister X", "the Kremlin press secretary X", "Russia's Permanent Representative to the EU, X". */
function roleBefore(words: Words, first: number, owners: Owners): string | undefined {
  let end = first - 1;
  if (words.text(end) === ',') return roleWithOwner(words, end - 1, owners);
  if (owners.others.ending(end) && words.joined(end)) return roleWithOwner(words, end, owners);
  let from = first;
  while (from > 0 && words.joined(from - 1) && partOfRole(words, from - 1) && !owners.others.ending(from - 1)) from--;
  while (from <= end && words.isOf(from, HONORIFIC)) from++;
  if (from > end || !hasNoun(words, from, end)) return undefined;
  end = first - 1;
  const title = titleOf(words, from, end);
  const possessive = words.isPossessive(from - 1);
  const owner = owners.others.ending(possessive ? from - 2 : from - 1);
  if (!owner) return title;
  const link = words.lower(owner.candidate.first - 1) === 'the' ? owner.candidate.first - 2 : owner.candidate.first - 1;
  if (/^(?:to|for)$/.test(words.lower(link)) && isRoleNoun(words, link - 1)) {
    return `${outerRole(words, link - 1)} ${words.lower(link)} the ${words.textOf(owner.candidate)} ${title}`;
  }
  return `${title} of ${withArticle(owners.registry.nameOf(owner.actor))}`;
}

/** "National Security Adviser" in "National Security Adviser to US President O'Brien". */
function outerRole(words: Words, end: number): string {
  let from = end;
  while (from > 0 && words.joined(from - 1) && partOfRole(words, from - 1)) from--;
  return titleOf(words, from, end);
}

/** The role whose owner stands right before the name: "President of Latvia X", "Representative to the European Union, X". */
function roleWithOwner(words: Words, end: number, owners: Owners): string | undefined {
  const target = owners.others.ending(end);
  if (!target) return undefined;
  let at = target.candidate.first - 1;
  if (words.lower(at) === 'the') at--;
  if (!/^(?:to|of|at|for|in)$/.test(words.lower(at)) || !isRoleNoun(words, at - 1)) return undefined;
  const role = `${outerRole(words, at - 1)} ${words.lower(at)} ${withArticle(owners.registry.nameOf(target.actor))}`;
  return role;
}

/** "X, the prime minister of Armenia,", "X, Armenia's foreign minister,", "X, head of the Foreign Ministry". */
function roleAfter(words: Words, last: number, owners: Owners): string | undefined {
  if (words.text(last + 1) !== ',') return undefined;
  let at = last + 2;
  if (/^(?:the|a|an|who)$/.test(words.lower(at))) at++;
  const owner = owners.others.starting(at);
  if (owner) at = owner.candidate.last + (words.isPossessive(owner.candidate.last + 1) ? 2 : 1);
  const from = at;
  while (at - from < 5 && partOfRole(words, at) && !owners.others.starting(at)) at++;
  if (at === from || !hasNoun(words, from, at - 1) || words.capital(from) !== words.capital(at - 1)) return undefined;
  const title = titleOf(words, from, at - 1);
  if (owner) return `${title} of ${withArticle(owners.registry.nameOf(owner.actor))}`;
  const link = /^(?:of|at|for|to)$/.exec(words.lower(at))?.[0];
  let target = owners.others.starting(words.lower(at + 1) === 'the' ? at + 2 : at + 1);
  // "the head of Ukraine's Donetsk region": not of Ukraine.
  if (target && words.isPossessive(target.candidate.last + 1))
    target = owners.others.starting(target.candidate.last + 2);
  return link && target ? `${title} ${link} ${withArticle(owners.registry.nameOf(target.actor))}` : undefined;
}

function partOfRole(words: Words, i: number): boolean {
  if (words.isOf(i, TITLE | ROLE | ROLE_ADJECTIVE)) return true;
  const word = words.lower(i);
  if (word === 'of') return isRoleNoun(words, i - 1) && words.capital(i - 1) && FIELDS.has(words.lower(i + 1));
  return words.ties(i);
}

/** What a "Secretary of …" or "Minister of …" may be of, before a name. */
const FIELDS = wordSet(
  'state staff foreign defense defence interior finance health justice economy energy education culture',
);

function hasNoun(words: Words, from: number, to: number): boolean {
  for (let i = from; i <= to; i++)
    if (words.isOf(i, ROLE) || (isRoleNoun(words, i) && !words.isOf(i, ROLE_ADJECTIVE))) return true;
  return false;
}

function titleOf(words: Words, from: number, to: number): string {
  const title = words.nameOf({ first: from, last: to });
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** A name as it stands after "of". */
export const withArticle = (name: string): string => (WITH_ARTICLE.test(name) ? `the ${name}` : name);
