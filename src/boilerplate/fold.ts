/** Lower case, straight quotes, single spaces. */
export const fold = (text: string): string => foldLine(text).folded;

/** What stands in a text, a bit each: cheap looks before patterns that cannot do without it. */
export const SIGNS = {
  singleQuote: 1,
  doubleQuote: 2,
  /** White space other than a space alone. */
  space: 4,
  /** A script without spaces. */
  spaceless: 8,
  digit: 16,
  /** `|•·` */
  bar: 32,
  /** `:>»–—` */
  pointer: 64,
  /** Pictograms, and what else is written with surrogates. */
  pictogram: 128,
  /** What a tag or a character's code begins with: `<&` */
  markup: 256,
  /** What UTF-8 read as Windows-1252 begins with, in lower case: `âã`, and what no encoding has. */
  mojibake: 512,
  /** `([` */
  bracket: 1024,
  /** A space before a comma or a full stop. */
  loneMark: 2048,
};
/** Nothing can be ruled out. */
export const ALL_SIGNS = -1;

interface Folded {
  readonly folded: string;
  /** By spaces; of scripts without spaces, two characters a word. */
  readonly words: number;
  /** See {@link SIGNS}. */
  readonly signs: number;
}

export function foldLine(text: string): Folded {
  let folded = text.toLowerCase();
  // One cheap pass tells what is to be done: mostly nothing, or quotes.
  let [signs, spaces] = [0, 0];
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code === 32) {
      spaces++;
      const next = folded.charCodeAt(i + 1);
      if (next === 32) signs |= SIGNS.space;
      else if (next === 44 || next === 46) signs |= SIGNS.loneMark;
    } else signs |= SIGNS_OF[code] ?? 0;
  }
  if (signs & SIGNS.singleQuote) folded = folded.replace(/[‘’‚ʼ`]/g, "'");
  if (signs & SIGNS.doubleQuote) folded = folded.replace(/[“”„]/g, '"');
  if (signs & SIGNS.space) folded = folded.replace(/[\s\u200b-\u200f]+/g, ' ');
  return { folded, words: signs & (SIGNS.space | SIGNS.spaceless) ? countWords(folded) : spaces + 1, signs };
}

function countWords(folded: string): number {
  let words = 1;
  let spaceless = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code === 32) words++;
    else if (SIGNS_OF[code] === SIGNS.spaceless) spaceless++;
  }
  return words + (spaceless >> 1);
}

/**
 * The signs of each code unit. Scripts without spaces: Thai to Khmer, and the East Asian ones but Korean. White space ends
 * with the ideographic space, but for the byte order mark.
 */
const SIGNS_OF = new Uint16Array(0x10000);
for (const [sign, from, to] of [
  [SIGNS.spaceless, 0xe00, 0xeff],
  [SIGNS.spaceless, 0x1000, 0x17ff],
  [SIGNS.spaceless, 0x3040, 0x9fff],
  [SIGNS.digit, 0x30, 0x39],
  [SIGNS.pictogram, 0x2600, 0x27bf],
  [SIGNS.pictogram, 0x2b00, 0x2bff],
  [SIGNS.pictogram, 0xd800, 0xdfff],
] as const)
  SIGNS_OF.fill(sign, from, to + 1);
for (const [sign, marks] of [
  [SIGNS.singleQuote, '‘’‚ʼ`'],
  [SIGNS.doubleQuote, '“”„'],
  [SIGNS.bar, '|•·'],
  [SIGNS.pointer, ':>»–—'],
  [SIGNS.markup, '<&'],
  [SIGNS.mojibake, 'âã\ufffd'],
  [SIGNS.bracket, '(['],
] as const)
  for (const mark of marks) SIGNS_OF[mark.charCodeAt(0)] = sign;
for (let code = 0; code <= 0x3000; code++)
  if (/[\s\u200b-\u200f]/.test(String.fromCharCode(code))) SIGNS_OF[code] = SIGNS.space;
SIGNS_OF[0xfeff] = SIGNS.space;
