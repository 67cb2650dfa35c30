import * as lexicon from './lexicon.ts';

/** The lists of verbs that are asked about, a bit each. */
export const ACTING = 1;
export const WEAK = 2;
export const ADDRESSING = 4;
export const OF_PLACES = 8;
export const MOVEMENT = 16;
export const REACHING = 32;
export const GETTING = 64;
export const BECOMING = 128;
const AUXILIARY = 256;

const LISTS = [
  lexicon.ACTING_VERBS,
  lexicon.WEAK_VERBS,
  lexicon.ADDRESSING,
  lexicon.PLACE_VERBS,
  lexicon.MOVEMENT,
  lexicon.REACHING,
  lexicon.GETTING,
  lexicon.BECOMING,
];

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
export const isActingVerb = (word: string): boolean => isForm(word, ACTING);

/** A word between a subject and its verb: "would", "still", "can't". */
export const isAuxiliary = (word: string): boolean => isForm(word, AUXILIARY);

/** Is this a form of a verb on one of the lists? @param kinds their bits */
export function isForm(word: string, kinds: number): boolean {
  if (KINDS.size > MOST_WORDS) KINDS.clear();
  let known = KINDS.get(word);
  if (known === undefined) KINDS.set(word, (known = kindsOf(word)));
  return (known & kinds) !== 0;
}

/** Of words that were asked for; so many are kept. */
const KINDS = new Map<string, number>();
const MOST_WORDS = 10_000;

function kindsOf(word: string): number {
  const bases = [word, IRREGULAR[word] ?? '', ...stems(word)];
  let kinds = lexicon.AUXILIARIES.has(word) || /^[a-z]+n['’]t$/.test(word) ? AUXILIARY : 0;
  for (const [i, verbs] of LISTS.entries()) if (bases.some((base) => verbs.has(base))) kinds |= 1 << i;
  return kinds;
}

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
