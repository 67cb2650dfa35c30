import { ACTING_VERBS, AUXILIARIES } from './lexicon.ts';

/** Past forms that no rule makes from their verb. */
const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  spoke: 'speak',
  spoken: 'speak',
  told: 'tell',
  sought: 'seek',
  thought: 'think',
  bought: 'buy',
  sold: 'sell',
  sent: 'send',
  paid: 'pay',
  took: 'take',
  taken: 'take',
  made: 'make',
  gave: 'give',
  given: 'give',
  got: 'get',
  became: 'become',
  held: 'hold',
  kept: 'keep',
  left: 'leave',
  lost: 'lose',
  won: 'win',
  saw: 'see',
  seen: 'see',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  chose: 'choose',
  chosen: 'choose',
  broke: 'break',
  broken: 'break',
  began: 'begin',
  begun: 'begin',
  led: 'lead',
  knew: 'know',
  felt: 'feel',
  understood: 'understand',
  let: 'let',
  put: 'put',
  cut: 'cut',
  stood: 'stand',
  bore: 'bear',
  threw: 'throw',
  drew: 'draw',
  froze: 'freeze',
  frozen: 'freeze',
  shown: 'show',
  fought: 'fight',
  meant: 'mean',
  taught: 'teach',
  found: 'find',
  lent: 'lend',
  spent: 'spend',
  built: 'build',
  rebuilt: 'rebuild',
  withheld: 'withhold',
  drove: 'drive',
  hid: 'hide',
  dealt: 'deal',
  forbade: 'forbid',
  forbidden: 'forbid',
};

/** Is this a form of a verb whose subject decides, speaks or wants? */
export const isActingVerb = (word: string): boolean => isForm(word, ACTING_VERBS);

/** Is this a form of one of the verbs? */
export function isForm(word: string, verbs: ReadonlySet<string>): boolean {
  if (BASES.size > MOST_BASES) BASES.clear();
  let bases = BASES.get(word);
  if (!bases) BASES.set(word, (bases = [word, IRREGULAR[word] ?? '', ...stems(word)]));
  return bases.some((base) => verbs.has(base));
}

/** Of words that were asked for; so many are kept. */
const BASES = new Map<string, readonly string[]>();
const MOST_BASES = 10_000;

/** A word between a subject and its verb: "would", "still", "can't". */
export const isAuxiliary = (word: string): boolean => AUXILIARIES.has(word) || /^[a-z]+n['’]t$/.test(word);

/** Bases that an inflected form may have: denies → deny, stopping → stop. */
function stems(word: string): string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('es')) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith('s')) return [word.slice(0, -1)];
  if (word.endsWith('ed')) return [word.slice(0, -2), word.slice(0, -1), word.slice(0, -3)];
  if (word.endsWith('ing')) return [word.slice(0, -3), `${word.slice(0, -3)}e`, word.slice(0, -4)];
  return [];
}
