/** Lower case, straight quotes, single spaces. */
export const fold = (text: string): string => foldLine(text).folded;

/** A text folded, with the number of its words: by spaces; of scripts without spaces, two characters a word. */
export function foldLine(text: string): { readonly folded: string; readonly words: number } {
  let folded = text.toLowerCase();
  // One cheap pass tells what is to be done: mostly nothing, or quotes.
  let [need, spaces] = [0, 0];
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code === 32) {
      spaces++;
      if (folded.charCodeAt(i + 1) === 32) need |= SPACES;
    } else if (code < 32 || code === 96 || code > 126) need |= NEEDS[code] ?? 0;
  }
  if (need & SINGLE_QUOTES) folded = folded.replace(/[‘’‚ʼ`]/g, "'");
  if (need & DOUBLE_QUOTES) folded = folded.replace(/[“”„]/g, '"');
  if (need & SPACES) folded = folded.replace(/[\s\u200b-\u200f]+/g, ' ');
  return { folded, words: need & (SPACES | SPACELESS) ? countWords(folded) : spaces + 1 };
}

function countWords(folded: string): number {
  let words = 1;
  let spaceless = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (code === 32) words++;
    else if (NEEDS[code] === SPACELESS) spaceless++;
  }
  return words + (spaceless >> 1);
}

const SINGLE_QUOTES = 1;
const DOUBLE_QUOTES = 2;
const SPACES = 4;
const SPACELESS = 8;

/**
 * What each code unit needs, and which ones are of scripts without spaces: Thai to Khmer, and the East Asian ones but Korean.
 * White space ends with the ideographic space, but for the byte order mark.
 */
const NEEDS = new Uint8Array(0x10000);
for (const [from, to] of [
  [0xe00, 0xeff],
  [0x1000, 0x17ff],
  [0x3040, 0x9fff],
] as const)
  NEEDS.fill(SPACELESS, from, to + 1);
for (const mark of '‘’‚ʼ`') NEEDS[mark.charCodeAt(0)] = SINGLE_QUOTES;
for (const mark of '“”„') NEEDS[mark.charCodeAt(0)] = DOUBLE_QUOTES;
for (let code = 0; code <= 0x3000; code++)
  if (/[\s\u200b-\u200f]/.test(String.fromCharCode(code))) NEEDS[code] = SPACES;
NEEDS[0xfeff] = SPACES;
