import type { KnownActor } from '../knowledge/knowledge.ts';
import type { Label } from '../model/mention.ts';
import { FormSet } from '../text/forms.ts';
import { because, changed, type Candidate } from './candidate.ts';
import { relabelDoubtfulPeople, relabelFullNames, relabelHiddenPeople } from './doubtful-people.ts';
import { COMPANY_FORMS, OPENERS, PARTICLES, STORMS } from './lexicon.ts';
import { knownAs } from './known-as.ts';
import { isStance } from './stance.ts';
import { familyOf, startWithArticle } from './person-span.ts';
import type { Placement } from './placement.ts';
import { SURE } from './merge.ts';
import { DATE_WORD, NAMING, NO_SURNAME, OPENER, ROLE, TITLE } from './word-kinds.ts';
import type { Words } from './words.ts';
import { groupBy } from '../util/group-by.ts';
import { wordSet } from '../util/word-set.ts';

/** A form that the document taught: where else it stands, it is the same name. */
interface Form {
  readonly words: readonly string[];
  readonly label: Label;
  readonly score: number;
  readonly why: string;
  readonly actor: KnownActor | undefined;
  /** The document has the word in small letters too. */
  readonly isCommon: boolean;
}

const formOf = (
  words: readonly string[],
  label: Label,
  score: number,
  why: string,
  actor?: KnownActor,
  isCommon = false,
): Form => ({ words, label, score, why, actor, isCommon });

/** Reads the document again with what the first reading found: labels by majority, short forms, acronyms, repetitions. */
export function readAgain(words: Words, placement: Placement, waiting: readonly Candidate[]): void {
  relabelDoubtfulPeople(words, placement);
  relabelHiddenPeople(words, placement);
  relabelFullNames(words, placement);
  voteOnLabels(words, placement);
  const lower = smallWords(words);
  relabelShortNames(words, placement, lower);
  const forms = new FormIndex();
  const taught = new Map<string, Label[]>();
  for (const candidate of placement.all()) {
    const acronym = acronymForm(words, placement, candidate);
    if (acronym) forms.add(acronym);
    const text = textOf(words, candidate);
    const labels = taught.get(text);
    if (labels?.includes(candidate.label)) continue;
    if (labels) labels.push(candidate.label);
    else taught.set(text, [candidate.label]);
    for (const form of formsOf(words, placement, candidate, lower)) forms.add(form);
  }
  for (const candidate of waiting) addConfirmed(words, placement, forms, candidate);
  addRepeated(words, placement, forms, lower);
  addHeads(words, placement);
}

function wordsOf(words: Words, { first, last }: Candidate): string[] {
  const own: string[] = [];
  for (let i = first; i <= last; i++) own.push(words.text(i));
  return own;
}

const textOf = (words: Words, { first, last }: Candidate): string => {
  let text = words.text(first);
  for (let i = first + 1; i <= last; i++) text += ` ${words.text(i)}`;
  return text;
};

/** Words that the document writes in small letters: a capitalised one of these at a sentence's start proves no name. */
function smallWords(words: Words): FormSet {
  const { forms, tokens } = words.source;
  const seen = new FormSet(forms);
  for (let i = 0; i < words.length; i++) if (words.lowerCase(i)) seen.add(tokens.form[i] ?? 0);
  return seen;
}

/** One label for a name that the tagger labelled in two ways: the one with the higher sum of scores. */
function voteOnLabels(words: Words, placement: Placement): void {
  const open = placement.all().filter(({ origin }) => origin === 'tagger' || origin === 'pattern');
  for (const group of groupBy(open, (candidate) => textOf(words, candidate)).values()) {
    if (group.every(({ label }) => label === group[0]?.label)) continue;
    const labels = new Set(group.map((candidate) => candidate.label));
    const winner = heaviest(group, labels);
    const votes = group.filter((candidate) => candidate.label === winner).length;
    for (const candidate of group) {
      if (candidate.label === winner) continue;
      const why = `${winner} instead of ${candidate.label}: so ${votes} of ${group.length} mentions in this document`;
      placement.replace(candidate, changed(because(candidate, why), { label: winner }));
    }
  }
}

function heaviest(group: readonly Candidate[], labels: ReadonlySet<Label>): Label {
  let best: Label = 'ORG';
  let most = -1;
  for (const label of labels) {
    const weight = group.reduce((sum, candidate) => sum + (candidate.label === label ? candidate.score : 0), 0);
    if (weight > most) [best, most] = [label, weight];
  }
  return best;
}

const NO_FORMS: readonly Form[] = [];

/** Forms by their first word, longest first. */
class FormIndex {
  readonly #byFirst = new Map<string, Form[]>();

  /** A form that is there already stays what it is. */
  add(form: Form): void {
    const [first] = form.words;
    if (first === undefined) return;
    const list = this.#byFirst.get(first);
    if (!list) {
      this.#byFirst.set(first, [form]);
      return;
    }
    if (
      list.some(({ words }) => words.length === form.words.length && words.every((word, i) => word === form.words[i]))
    )
      return;
    list.push(form);
    list.sort((a, b) => b.words.length - a.words.length);
  }

  get empty(): boolean {
    return this.#byFirst.size === 0;
  }

  at(words: Words, i: number): Form | undefined {
    for (const form of this.#byFirst.get(words.text(i)) ?? NO_FORMS) {
      let k = 1;
      while (k < form.words.length && words.text(i + k) === form.words[k]) k++;
      if (k >= form.words.length) return form;
    }
    return undefined;
  }
}

const beliefIn = ({ score }: Candidate): number => Math.max(0.7, score * 0.9);

/** What a name found once says about the rest of the document. */
function formsOf(words: Words, placement: Placement, candidate: Candidate, lower: FormSet): Form[] {
  const { first, last, label } = candidate;
  const person = label === 'PERSON' && last > first;
  if (candidate.actor !== undefined && !person) return [];
  const own = wordsOf(words, candidate);
  const forms: Form[] = [];
  if (candidate.actor === undefined) {
    const score = beliefIn(candidate);
    forms.push(formOf(own, label, score, 'the same name as elsewhere in this document'));
    if (words.hasLoudLines && !words.loud(first))
      forms.push(formOf(inCapitals(own), label, score, `${quoted(words, candidate)} in capitals`));
  }
  if (person) forms.push(...familyForms(words, candidate, own, lower));
  forms.push(...otherForms(words, placement, candidate, own, lower));
  return forms;
}

const quoted = (words: Words, candidate: Candidate): string => `"${words.textOf(candidate)}"`;

/** What a company does, at the end of its name. */
const TRADES = wordSet(
  'Pharma Pharmaceuticals Therapeutics Biotech Oil Energy Motors Technologies Systems Holdings Industries Group ' +
    'Breweries Foods Steel Mining Telecom Software Semiconductors Aerospace Insurance Airlines Airways',
);

const isCompany = (own: readonly string[]): boolean =>
  COMPANY_FORMS.has(own.at(-1) ?? '') || TRADES.has(own.at(-1) ?? '');

/** What else a name may be called in the document by its own words, or by the document's. */
function otherForms(
  words: Words,
  placement: Placement,
  candidate: Candidate,
  own: readonly string[],
  lower: FormSet,
): Form[] {
  const { label } = candidate;
  if (label === 'PERSON' || own.length === 1) return [];
  const forms: Form[] = [];
  const other = knownAs(words, placement, candidate);
  if (other)
    forms.push(formOf(wordsOf(words, other), label, beliefIn(candidate), `known so: ${quoted(words, candidate)}`));
  if (label === 'ORG' && isCompany(own)) forms.push(...companyForms(words, candidate, own, lower));
  if (label === 'EVENT' && STORMS.has(own[0] ?? ''))
    forms.push(formOf(own.slice(1), label, beliefIn(candidate), `short for ${quoted(words, candidate)}`));
  return forms;
}

/**
 * "Kessler" after "Kessler Therapeutics", "Basarnas" after "the Rescue Agency, known as Basarnas": the tagger, which sees a
 * sentence at a time, may take it for a place or a person.
 */
function relabelShortNames(words: Words, placement: Placement, lower: FormSet): void {
  const short = new FormIndex();
  for (const candidate of placement.all()) {
    if (candidate.last === candidate.first || candidate.actor !== undefined) continue;
    for (const form of otherForms(words, placement, candidate, wordsOf(words, candidate), lower)) short.add(form);
  }
  if (short.empty) return;
  for (const candidate of placement.all()) {
    const form = candidate.origin === 'tagger' ? short.at(words, candidate.first) : undefined;
    if (form?.words.length !== candidate.last - candidate.first + 1 || form.label === candidate.label) continue;
    placement.replace(candidate, changed(because(candidate, form.why), { label: form.label }));
  }
}

/** "Harlan Kessler Industries", "Harlan Kessler" and "Harlan" for "Harlan Kessler Industries Inc.". */
function companyForms(words: Words, candidate: Candidate, own: readonly string[], lower: FormSet): Form[] {
  const score = beliefIn(candidate);
  const forms: Form[] = [];
  for (let length = own.length - 1; length >= 1; length--) {
    const [first = ''] = own;
    const usual =
      length === 1 && (first.length < 4 || lower.has(first.toLowerCase()) || OPENERS.has(first.toLowerCase()));
    if (!usual && /^\p{L}/u.test(own[length - 1] ?? ''))
      forms.push(formOf(own.slice(0, length), 'ORG', score, `short for ${quoted(words, candidate)}`));
  }
  return forms;
}

/** The acronym that stands in brackets after a name. */
function acronymForm(words: Words, placement: Placement, candidate: Candidate): Form | undefined {
  const acronym = acronymAfter(words, placement, candidate);
  if (acronym === undefined) return undefined;
  const { label, actor } = candidate;
  const why = `introduced in brackets after ${quoted(words, candidate)}`;
  return formOf([acronym], label, beliefIn(candidate), why, actor);
}

const inCapitals = (words: readonly string[]): string[] => words.map((word) => word.toUpperCase());

/** The family name of a full name, with its particle and without, and in capitals where lines are. */
function familyForms(words: Words, candidate: Candidate, own: readonly string[], lower: FormSet): Form[] {
  const { first } = candidate;
  const { first: from, last } = familyOf(words, candidate);
  const family = own.slice(from - first, last - first + 1);
  const forms: Form[] = [];
  const add = (form: readonly string[], isCommon = false): void => {
    forms.push(formOf(form, 'PERSON', 0.9, `family name of ${quoted(words, candidate)}`, undefined, isCommon));
  };
  const name = family.at(-1) ?? '';
  const common = lower.has(name.toLowerCase());
  if (name.length > 2 && common && family.length === 1) add(family, true);
  if (name.length > 2 && !common) {
    add(family);
    const [particle = ''] = family;
    if (PARTICLES.has(particle)) {
      add([particle.charAt(0).toUpperCase() + particle.slice(1), ...family.slice(1)]);
      add([name]);
    }
    if (words.hasLoudLines && !words.loud(first)) add(inCapitals(family));
  }
  return forms;
}

/** "North Atlantic Treaty Organization (NATO)": the letters in brackets, where they are the name's own. */
function acronymAfter(words: Words, placement: Placement, { first, last, label }: Candidate): string | undefined {
  const at = last + 2;
  if (words.text(last + 1) !== '(' || words.text(last + 3) !== ')' || !words.allCaps(at) || last === first)
    return undefined;
  if (label === 'PERSON' || placement.at(at)?.actor !== undefined) return undefined;
  const initials: string[] = [];
  for (let i = first; i <= last; i++) if (words.isWord(i)) initials.push(words.text(i).charAt(0).toUpperCase());
  const acronym = words.text(at);
  const shared = acronym.split(/(?:)/u).filter((letter) => initials.includes(letter)).length;
  return acronym.startsWith(initials[0] ?? ' ') && shared >= acronym.length * 0.6 ? acronym : undefined;
}

/** An unsure proposal stands where the document has the same name for sure. */
function addConfirmed(words: Words, placement: Placement, forms: FormIndex, candidate: Candidate): void {
  const form = forms.at(words, candidate.first);
  if (form?.words.length !== candidate.last - candidate.first + 1) {
    addRelative(words, placement, forms, candidate);
    return;
  }
  if (placement.within(candidate.first, candidate.last).length > 0) return;
  const confirmed = because(candidate, form.why);
  placement.put(changed(confirmed, { label: form.label, score: SURE, actor: form.actor }));
}

/** An unsure proposal that ends in the family name of somebody the document has for sure is somebody of that name. */
function addRelative(words: Words, placement: Placement, forms: FormIndex, candidate: Candidate): void {
  const { first, last } = candidate;
  if (first === last || placement.within(first, last).length > 0 || words.titleLine(first)) return;
  const family = familyOf(words, candidate).first;
  const form = forms.at(words, family);
  if (form?.label !== 'PERSON' || form.words.length !== last - family + 1) return;
  for (let i = first; i < family; i++) if (!words.capital(i) || words.isOf(i, NO_GIVEN)) return;
  placement.put(changed(because(candidate, form.why), { label: 'PERSON', score: SURE }));
}

/** What stands before a family name and is no first name. */
const NO_GIVEN = NAMING | TITLE | ROLE | OPENER | NO_SURNAME | DATE_WORD;

/** Puts a mention wherever a learnt form stands free. */
function addRepeated(words: Words, placement: Placement, forms: FormIndex, lower: FormSet): void {
  if (forms.empty) return;
  let next = 0;
  for (const i of words.capitals) {
    if (i < next || !(placement.free(i) || opensDouble(words, placement, i))) continue;
    const form = forms.at(words, i);
    if (!form) continue;
    const last = i + form.words.length - 1;
    const [known, ...others] = words.text(i + 1) === '-' && form.label === 'PERSON' ? placement.within(i, last) : [];
    if (known?.use === 'family' && others.length === 0) placement.remove(known);
    if (placement.within(i, last).length > 0 || isOrdinary(words, i, last, lower, form.label) || isStance(words, i))
      continue;
    if (form.isCommon && !standsAlone(words, i)) continue;
    const { label, score, why, actor } = form;
    placement.put({
      first: label === 'PERSON' ? startWithArticle(words, i) : i,
      last,
      label,
      origin: 'document',
      score,
      evidence: [why],
      actor,
      use: undefined,
      shortFor: undefined,
    });
    next = last + 1;
  }
}

/** "Ober" in "Ober-Quill": a known family name with another one tied to it. */
const opensDouble = (words: Words, placement: Placement, i: number): boolean =>
  placement.at(i)?.use === 'family' && words.text(i + 1) === '-' && words.touches(i);

/** "the Compact" after "North Sea Grid Compact": the last word of an organisation's name, with its capital, is that name. */
function addHeads(words: Words, placement: Placement): void {
  const byHead = new Map<string, Candidate>();
  let next = 0;
  for (const i of words.capitals) {
    if (i < next) continue;
    const candidate = placement.at(i);
    if (candidate) {
      const { first, last, label } = candidate;
      if (label === 'ORG' && last - first >= 1 && words.capital(last) && !words.allCaps(last) && !words.titleLine(last))
        byHead.set(words.text(last), candidate);
      next = last + 1;
      continue;
    }
    if (words.lower(i - 1) !== 'the' || !words.joined(i - 1) || words.titleLine(i)) continue;
    const full = byHead.get(words.text(i));
    if (!full || (words.joined(i) && words.capital(i + 1)) || words.text(i + 1) === '-') continue;
    placement.put({
      first: i,
      last: i,
      label: 'ORG',
      origin: 'document',
      score: 0.8,
      evidence: [`short for ${quoted(words, full)}`],
      actor: undefined,
      use: undefined,
      shortFor: full,
    });
  }
}

/** "in May", "May 5", and a May that opens a sentence without speaking. */
const isMonth = (words: Words, i: number): boolean =>
  BEFORE_MONTH.test(words.lower(i - 1)) ||
  /^\d/.test(words.text(i + 1)) ||
  (words.sentenceStart(i) && !SPEAKING.test(words.lower(i + 1)));

/** Nothing with a capital beside it, in running text: a common word is a name there ("Brown left", no "Brown Bear"). */
const standsAlone = (words: Words, i: number): boolean =>
  !words.titleLine(i) &&
  !words.loud(i) &&
  !(words.joined(i) && (words.capital(i + 1) || words.text(i + 1) === '-')) &&
  !(words.joined(i - 1) && (words.capital(i - 1) || words.text(i - 1) === '-'));

const SPEAKING = /^(?:said|says|told|added|urged|warned|insisted|argued)$/;

/** Does what follows a word make somebody of it who speaks or has? */
const isActor = (words: Words, next: number): boolean =>
  words.isPossessive(next) || SPEAKING.test(words.lower(next)) || /^(?:has|had|was|is|also)$/.test(words.lower(next));

/** What stands before a month that is no name (Theresa May, in May). */
const BEFORE_MONTH =
  /^(?:in|of|since|until|by|last|next|this|that|each|every|following|early|late|mid|-|\d+(?:st|nd|rd|th)?)$/;

/** A single word that is a title, or a common one and no person's who acts: at the start of a sentence what the document also writes small. */
function isOrdinary(words: Words, first: number, last: number, lower: FormSet, label: Label): boolean {
  if (last > first) return false;
  const word = words.lower(first);
  if (words.loud(first) && word.length < 4) return true;
  if (words.isOf(first, DATE_WORD) && isMonth(words, first)) return true;
  if (words.isOf(first, TITLE)) return true;
  const person = label === 'PERSON' && (!words.sentenceStart(first) || isActor(words, first + 1));
  return !person && (words.isOf(first, OPENER) || (words.sentenceStart(first) && lower.has(word)));
}
