/** Classes of UTF-16 code units as the tagger's tokens need them. */
export const SPACE = 0;
export const UPPER = 1;
export const LOWER = 2;
/** A letter without case or of another script, or a combining mark. */
export const OTHER_LETTER = 3;
export const DIGIT = 4;
export const MARK = 5;
export const LINE_END = 6;

const UNKNOWN = 255;

/** Filled on demand: asking Unicode for all 65,536 units at once would cost every start some 20 ms. */
const classes = new Uint8Array(65536).fill(UNKNOWN);
const folded = new Uint16Array(65536);

/** Letters that normalisation does not take apart, with the plain letter that transliterations write. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
  æ: 'a',
  œ: 'o',
  ß: 's',
  '’': "'",
  ʼ: "'",
  '‘': "'",
};

function learn(code: number): number {
  const ch = String.fromCharCode(code);
  const lower = ch.toLowerCase();
  folded[code] = (PLAIN[lower] ?? lower.normalize('NFD')).charCodeAt(0);
  const found = classify(ch, code);
  classes[code] = found;
  return found;
}

/** Case counts in Latin script only: the weights know nothing of names in others. */
const LATIN_UPPER = /(?=\p{Script=Latin})[\p{Lu}\p{Lt}]/u;
const LATIN_LOWER = /(?=\p{Script=Latin})\p{Ll}/u;

function classify(ch: string, code: number): number {
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return LINE_END;
  if (/[\s\0-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u00ad\ufeff]/.test(ch)) return SPACE;
  if (LATIN_UPPER.test(ch)) return UPPER;
  if (LATIN_LOWER.test(ch)) return LOWER;
  if (/[\p{L}\p{M}_]/u.test(ch)) return OTHER_LETTER;
  return /\p{Nd}/u.test(ch) ? DIGIT : MARK;
}

/** The class of a code unit. */
export function classOf(code: number): number {
  const known = classes[code] ?? MARK;
  return known === UNKNOWN ? learn(code) : known;
}

/** The code unit in lower case without its accent: `Ğ` is `g`, a curly apostrophe is a straight one. */
export function fold(code: number): number {
  if (classes[code] === UNKNOWN) learn(code);
  return folded[code] ?? code;
}
