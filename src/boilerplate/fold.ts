/** Lower case, straight quotes, single spaces. */
export function fold(text: string): string {
  let folded = text.toLowerCase();
  const need = unfolded(folded);
  if (need & SINGLE_QUOTES) folded = folded.replace(/[‘’‚ʼ`]/g, "'");
  if (need & DOUBLE_QUOTES) folded = folded.replace(/[“”„]/g, '"');
  if (need & SPACES) folded = folded.replace(/[\s\u200b-\u200f]+/g, ' ');
  return folded;
}

const SINGLE_QUOTES = 1;
const DOUBLE_QUOTES = 2;
const SPACES = 4;

/** What a text has to be folded, found in one cheap pass: mostly nothing, or quotes. */
function unfolded(text: string): number {
  let need = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      if (text.charCodeAt(i + 1) === 32) need |= SPACES;
    } else if (code < 32 || code === 96 || code > 126) need |= NEEDS[code] ?? 0;
  }
  return need;
}

/** What each code unit needs. White space ends with the ideographic space, but for the byte order mark. */
const NEEDS = new Uint8Array(0x10000);
for (const mark of '‘’‚ʼ`') NEEDS[mark.charCodeAt(0)] = SINGLE_QUOTES;
for (const mark of '“”„') NEEDS[mark.charCodeAt(0)] = DOUBLE_QUOTES;
for (let code = 0; code <= 0x3000; code++)
  if (/[\s\u200b-\u200f]/.test(String.fromCharCode(code))) NEEDS[code] = SPACES;
NEEDS[0xfeff] = SPACES;
