import { PAIR_PREFIXES } from './lexicon.ts';
import type { Words } from './words.ts';

/** "EUR", "PDF", "Ex-Navy", "Chapter 9", "Halloween": capitals that name nothing. */
export function isNoName(words: Words, first: number, last: number): boolean {
  const opening = words.lower(first);
  if (/^(?:chapter|courtroom)$/.test(opening) && /^\d+$/.test(words.text(last))) return true;
  if (words.text(first + 1) === '-' && last === first + 2)
    return opening === 'ex' || (PAIR_PREFIXES.has(opening) && /(?:[ai]n|ish|ese|ch)$/.test(words.text(last)));
  return first === last && NO_NAMES.has(words.text(first));
}

/** Currencies, units, formats and the like, as they are written; days that are feasts. */
const NO_NAMES = new Set(
  (
    'EUR USD GBP JPY CHF CNY INR RUB VND AUD CAD NZD SEK NOK DKK PLN TRY BRL ZAR KRW HKD SGD UAH AMD AZN PDF OLED LED LCD ' +
    'HTML URL SMS FAQ FAQs NGO NGOs GDP GNP DNA RNA CEO CEOs CFO PM MP MPs VIP MENU TV TVs IT AI PC PCs ID HIV AIDS ' +
    'Halloween Thanksgiving'
  ).split(' '),
);
