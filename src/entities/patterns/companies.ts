import type { Candidate } from '../candidate.ts';
import { cluesOf } from '../clues.ts';
import type { Placement } from '../placement.ts';
import { DATE_WORD, OPENER } from '../word-kinds.ts';
import type { Words } from '../words.ts';
import { wordSet } from '../../util/word-set.ts';
import { isFree } from './free-words.ts';

/** What companies have and people or places hardly, right behind their name. */
export const MONEY_NOUNS = wordSet(
  'shares sales revenue revenues profit profits earnings shareholders stock shareholder subsidiary',
);

/** Nouns that lead to a company's name, with the words between: "shares in", "chief executive of", "analysts at". */
const LEADS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['shares', wordSet('in of')],
  ['Shares', wordSet('in of')],
  ['CEO', wordSet('of at')],
  ['executive', wordSet('of at')],
  ['analyst', wordSet('at')],
  ['analysts', wordSet('at')],
  ['Analysts', wordSet('at')],
  ['profits', wordSet('at')],
  ['Profits', wordSet('at')],
  ['sales', wordSet('at')],
  ['Sales', wordSet('at')],
]);

/** "Berg & Co." */
const PARTNERS = wordSet('Co');

const CLUES = cluesOf(LEADS, PARTNERS);

/** Companies by what is said of their money and heads, and by their partners. */
export function findCompanies(words: Words, known: Placement): Candidate[] {
  const found: Candidate[] = [];
  for (const i of words.marked(CLUES)) {
    if (PARTNERS.has(words.text(i))) {
      const firm = partnersOf(words, i);
      if (firm) found.push(firm);
      continue;
    }
    const first = i + 2;
    const why = isFree(words, known, first) ? finance(words, first) : undefined;
    if (why === undefined) continue;
    let last = first;
    while (last - first < 3 && words.joined(last) && isFree(words, known, last + 1)) last++;
    const evidence = [`a company or news medium: after "${why}"`];
    found.push({ first, last, label: 'ORG', origin: 'pattern', score: 0.75, evidence });
  }
  return found;
}

/** A firm and its partners, whoever else bears the name. */
function partnersOf(words: Words, last: number): Candidate | undefined {
  const isFirm = words.text(last - 1) === '&' && words.joined(last - 1) && words.capital(last - 2);
  if (!isFirm || words.text(last + 1) === '-') return undefined;
  let first = last - 2;
  while (words.joined(first - 1) && words.capital(first - 1) && !words.isOf(first - 1, OPENER | DATE_WORD)) first--;
  return { first, last, label: 'ORG', origin: 'pattern', score: 0.9, evidence: ['a company: "& Co"'] };
}

/** The words that lead to the company named from `first` on, if any do. */
export function finance(words: Words, first: number): string | undefined {
  const noun = words.text(first - 2);
  if (!LEADS.get(noun)?.has(words.text(first - 1)) || !words.joined(first - 1)) return undefined;
  return noun !== 'executive' || words.lower(first - 3) === 'chief' ? `${noun} ${words.text(first - 1)}` : undefined;
}
