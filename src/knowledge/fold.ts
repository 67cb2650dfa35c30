import { FormValues } from '../text/forms.ts';

/** Letters that Unicode does not take apart into an ASCII letter and a mark. */
const SPECIAL: Readonly<Record<string, string>> = {
  ə: 'a',
  Ə: 'A',
  ı: 'i',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  Þ: 'Th',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '`': "'",
  '–': '-',
  '‑': '-',
  '‐': '-',
  '—': '-',
};

/** Russian and Ukrainian Cyrillic, as English news spells it (BGN/PCGN without its rare signs). */
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  (
    'а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh ' +
    'щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
);

const NOT_ASCII = /[^\0-\x7f]/;

/** The text with plain letters for accented ones and plain hyphens and apostrophes for curly ones; the case is kept. */
export function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  let folded = '';
  for (const ch of text.normalize('NFKD')) {
    if (ch.charCodeAt(0) < 128) folded += ch;
    else folded += SPECIAL[ch] ?? (/\p{M}/u.test(ch) ? '' : ch);
  }
  return folded;
}

/** Each form folded. */
export const FOLDED = new FormValues(fold);

/** Latin letters for what is left after folding; a letter of another script becomes its code point. */
function transliterate(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  let out = '';
  for (const ch of text.toLowerCase().normalize('NFC')) {
    const cyrillic = CYRILLIC.get(ch);
    if (cyrillic !== undefined) out += cyrillic;
    else if (ch.charCodeAt(0) < 128 || !/\p{L}/u.test(ch)) out += ch;
    else {
      const plain = fold(ch).toLowerCase();
      out += NOT_ASCII.test(plain) ? `u${(ch.codePointAt(0) ?? 0).toString(16)}-` : plain;
    }
  }
  return out;
}

/** The ASCII slug of a name: `nikol-pashinyan`; never empty. */
export function slug(name: string): string {
  const plain = transliterate(name).replace(/['’ʼ‘.]/g, '');
  const parted = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return parted.slice(0, 120) || 'unnamed';
}
