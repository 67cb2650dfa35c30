import type { Label } from '../model/mention.ts';
import { PAPERS } from './patterns/headed-names.ts';
import { because, changed, type Candidate } from './candidate.ts';
import type { Placement } from './placement.ts';
import { COMPANY_FORMS } from './lexicon.ts';
import { NO_SURNAME, POST_NOMINAL, ROLE } from './word-kinds.ts';
import type { Words } from './words.ts';
import { wordSet } from '../util/word-set.ts';

/** Nouns that make of a known place's name a longer name of the same place ("Syunik Province"). */
const SAME_PLACE = wordSet('Province District Oblast County Governorate Region Krai Raion Prefecture Municipality');

/** A proposal of the tagger under this score waits for a better one of the same name. */
export const SURE = 0.5;

/** A proposal that holds a known name inside a longer one must be this sure. */
const SURE_OF_LONGER = 0.6;

/** And so sure a name of several words of a body, where nothing else speaks. */
const SURE_OF_LONG_BODY = 0.65;

/** And so sure, if a pattern made the name inside. */
const SURE_OVER_PATTERN = 0.8;

/** Puts the patterns over the known names: a longer name takes in the known ones inside it. */
export function placePatterns(words: Words, placement: Placement, patterns: readonly Candidate[]): void {
  for (const pattern of [...patterns].sort(longestFirst)) {
    const inside = placement.within(pattern.first, pattern.last);
    if (inside.some((known) => !contains(pattern, known) || known.origin === 'workspace')) continue;
    const [only] = inside;
    if (only && inside.length === 1 && sameSpan(only, pattern)) continue;
    if (inside.some((known) => known.origin === 'pattern')) continue;
    for (const known of inside) placement.remove(known);
    placement.put(inherit(words, pattern, inside));
  }
}

const longestFirst = (a: Candidate, b: Candidate): number => b.last - b.first - (a.last - a.first) || a.first - b.first;
const contains = (outer: Candidate, inner: Candidate): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;
const sameSpan = (a: Candidate, b: Candidate): boolean => a.first === b.first && a.last === b.last;

/** A province named after what it holds stays that place; everything else is a new actor. */
function inherit(words: Words, pattern: Candidate, inside: readonly Candidate[]): Candidate {
  const [only] = inside;
  if (only && inside.length === 1 && isSameCompany(words, pattern, only)) return named(pattern, only);
  const place = pattern.label === 'GPE' && only?.label === 'GPE' && inside.length === 1 && only.actor !== undefined;
  if (!place || !SAME_PLACE.has(words.text(pattern.last))) return pattern;
  return changed(pattern, { actor: only.actor, use: 'name' });
}

/** "Pfizer Inc.": a known company with what it is in law. */
function isSameCompany(words: Words, longer: Candidate, known: Candidate): boolean {
  if (known.label !== 'ORG' || known.actor === undefined || known.first !== longer.first) return false;
  for (let i = known.last + 1; i <= longer.last; i++)
    if (!COMPANY_FORMS.has(words.text(i)) && words.isWord(i)) return false;
  return true;
}

const named = (longer: Candidate, { actor }: Candidate): Candidate => changed(longer, { actor, use: 'name' });

/**
 * Puts the tagger's proposals where nothing else speaks, and lets knowledge win where both do. Returns those that are
 * too unsure to stand alone.
 */
export function placeProposals(words: Words, placement: Placement, proposals: readonly Candidate[]): Candidate[] {
  const waiting: Candidate[] = [];
  for (const proposal of proposals) {
    if (isPostNominal(words, placement, proposal)) continue;
    const inside = placement.within(proposal.first, proposal.last);
    if (inside.length === 0) {
      if (proposal.score >= sureAlone(words, proposal)) placement.put(proposal);
      else waiting.push(proposal);
    } else settle(words, placement, proposal, inside);
  }
  return waiting;
}

/** "Jindal Steel & Power": what an ampersand ties to a company is a part of its name, unless it has a name of its own. */
export function takeAmpersands(words: Words, placement: Placement): void {
  for (const candidate of placement.all()) {
    const { last, label, actor } = candidate;
    const and = last + 1;
    if (label !== 'ORG' || actor !== undefined || words.text(and) !== '&' || words.titleLine(last)) continue;
    if (!words.joined(last) || !words.joined(and) || !words.capital(and + 1) || !placement.free(and + 1)) continue;
    placement.replace(candidate, changed(candidate, { last: and + 1 }));
  }
}

/** The "MD" behind a person's name, which alone may be Maryland. */
function isPostNominal(words: Words, placement: Placement, { first, last }: Candidate): boolean {
  if (first !== last || !words.isOf(first, POST_NOMINAL)) return false;
  return placement.at(words.text(first - 1) === ',' ? first - 2 : first - 1)?.label === 'PERSON';
}

/** Long names of bodies are guessed at most often. */
const sureAlone = (words: Words, { first, last, label }: Candidate): number =>
  label === 'ORG' && last > first && words.capital(first + 1) ? SURE_OF_LONG_BODY : SURE;

function settle(words: Words, placement: Placement, proposal: Candidate, inside: readonly Candidate[]): void {
  const [only] = inside;
  if (only && inside.length === 1 && isSurerOfOther(words, only, proposal)) {
    placement.replace(only, because(proposal, `surer than that it is ${only.evidence[0] ?? only.label}`));
    return;
  }
  if (only && inside.length === 1 && contains(only, proposal)) {
    if (sameSpan(only, proposal) || only.label !== proposal.label)
      placement.replace(only, because(only, verdict(only, proposal)));
    return;
  }
  if (only && inside.length === 1 && isPersonOfGroup(words, only, proposal)) {
    placement.put(because(changed(proposal, { first: only.last + 1 }), `after "${words.text(only.last)}"`));
    return;
  }
  if (only && inside.length === 1 && isBodyAndMember(words, only, proposal)) {
    placement.put(changed(proposal, { first: only.last + 1, label: 'PERSON' }));
    return;
  }
  if (only && inside.length === 1 && only.origin === 'pattern' && isPlacedIn(words, only, proposal)) {
    placement.put(changed(proposal, { first: only.last + 2, label: 'GPE' }));
    return;
  }
  if (!takesOver(words, proposal, inside)) return;
  for (const known of inside) placement.remove(known);
  const names = inside.map((known) => `"${words.textOf(known)}"`).join(', ');
  const placed = because(proposal, `a longer name that holds the known ${names}`);
  placement.put(only && isSameCompany(words, proposal, only) ? named(placed, only) : placed);
}

/** "Roland Garros", "West Java": a first name, or a part of a place, is not what it looks like if the tagger is surer. */
const isSurerOfOther = (words: Words, known: Candidate, proposal: Candidate): boolean =>
  known.origin === 'pattern' &&
  GUESSED.has(known.label) &&
  proposal.label !== known.label &&
  sameSpan(known, proposal) &&
  proposal.score > known.score &&
  !(proposal.label === 'GPE' && words.isOf(known.first - 1, ROLE));

/** Labels that patterns give by what stands beside a name, not by its own words. */
const GUESSED: ReadonlySet<string> = new Set(['PERSON', 'GPE', 'LOC']);

/** "Republican Blackwell": a group's name before a person's is no part of it, but Christian is a first name too. */
const isPersonOfGroup = (words: Words, known: Candidate, proposal: Candidate): boolean =>
  known.label === 'NORP' &&
  proposal.label === 'PERSON' &&
  known.first === proposal.first &&
  known.last < proposal.last &&
  !(GIVEN_GROUPS.has(words.text(known.first)) && proposal.last === known.last + 1);

/** Groups whose name is a first name as well. */
const GIVEN_GROUPS = wordSet('Christian Roman Norman');

/** "Institute for Umbral Studies in Quillburg", taken for one name: a body whose name is whole, and where it is. */
const isPlacedIn = (words: Words, known: Candidate, { first, last, label }: Candidate): boolean =>
  label === 'ORG' &&
  known.label === 'ORG' &&
  known.first === first &&
  words.lower(known.last + 1) === 'in' &&
  !/^(?:Research|Stud|Training|Excellence|Education|Develop)/.test(words.text(known.last)) &&
  known.last + 2 === last;

/** "Deputy of the Umbral Kenesh Dastan Umarov", taken for one body, where the knowledge has the body. */
function isBodyAndMember(words: Words, known: Candidate, { first, last, label }: Candidate): boolean {
  if (label !== 'ORG' || known.label !== 'ORG' || known.first !== first || known.origin === 'pattern') return false;
  const of = words.lower(first - 1) === 'the' ? first - 2 : first - 1;
  if (words.lower(of) !== 'of' || !MEMBERS.has(words.lower(of - 1))) return false;
  for (let i = known.last + 1; i <= last; i++)
    if (!words.capital(i) || words.allCaps(i) || words.isOf(i, NO_SURNAME)) return false;
  return last - known.last > 1;
}

const MEMBERS = wordSet('member members deputy deputies speaker chairman chairwoman chair head leader secretary');

function verdict(known: Candidate, proposal: Candidate): string {
  const [reason = 'tagger'] = proposal.evidence;
  if (!sameSpan(known, proposal)) return `the tagger saw a ${proposal.label} in it (${reason}): overruled`;
  return known.label === proposal.label ? reason : `the tagger took it for ${proposal.label} (${reason}): overruled`;
}

/** How sure a longer proposal must be to replace a name: a person's only by a longer form of it ("Koizumi Junichiro"). */
function sureEnough(known: Candidate, proposal: Candidate): number {
  if (known.origin === 'workspace') return Infinity;
  if (known.origin === 'pattern') return SURE_OVER_PATTERN;
  if (known.label !== 'PERSON') return SURE_OF_LONGER;
  return known.use === 'family' && proposal.label === 'PERSON' ? SURE_OVER_PATTERN : Infinity;
}

/** May a longer proposal replace the known names it holds? Not where it glues two names, or a name and a title. */
function takesOver(words: Words, proposal: Candidate, inside: readonly Candidate[]): boolean {
  if (inside.some((known) => !contains(proposal, known) || proposal.score < sureEnough(known, proposal))) return false;
  let fresh = 0;
  for (let i = proposal.first; i <= proposal.last; i++) {
    const covered = inside.some((known) => known.first <= i && i <= known.last);
    if (covered) continue;
    const text = words.text(i);
    if (text === ',' || text === '/' || (text === '-' && inside.length > 1) || words.isPossessive(i)) return false;
    if (words.capital(i)) fresh++;
  }
  return fresh > 0;
}

/** Does the name end in a newspaper's noun, alone or as the first of two ("Post-Register")? */
const endsAsPaper = (words: Words, last: number): boolean =>
  PAPERS.has(words.text(last)) || (words.text(last - 1) === '-' && PAPERS.has(words.text(last - 2)));

/** "The Japan Times": a newspaper's article is part of its name where it has a capital. */
export function takeArticles(words: Words, placement: Placement): void {
  for (const candidate of placement.all()) {
    const { first, last, label } = candidate;
    const article = first - 1;
    if (label !== 'ORG' || last === first || !endsAsPaper(words, last) || words.text(article) !== 'The') continue;
    if (placement.free(article) && words.joined(article))
      placement.replace(candidate, changed(candidate, { first: article }));
  }
}

/** Short for a company's form, with the full stop that belongs to it. */
const SHORTENED = wordSet('Inc Corp Co Ltd Cos Bros');

const isShortened = (label: Label, word: string): boolean =>
  label === 'ORG' ? SHORTENED.has(word) : label === 'PERSON' && JUNIOR.has(word);

/** What tells a son from his father, in the same way. */
const JUNIOR = wordSet('Jr Sr');

/** "Ford Motor Co. said": a full stop that shortens the name's last word is part of it, the one that ends a sentence is not. */
export function takeStops(words: Words, placement: Placement): void {
  for (const candidate of placement.all()) {
    const stop = candidate.last + 1;
    if (words.text(stop) !== '.' || !isShortened(candidate.label, words.text(candidate.last))) continue;
    const goesOn = words.sentence(stop + 1) === words.sentence(candidate.last) && words.joined(stop);
    if (goesOn && words.touches(candidate.last)) placement.replace(candidate, changed(candidate, { last: stop }));
  }
}
