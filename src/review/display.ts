/** A name is cut after this many characters where it stands in a row or a title. */
const LONGEST = 120;

/** Marks that turn the direction of what follows: left in, a name could rearrange the row it stands in. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Corpus text as a name in a row or title: one line, no control characters, of a readable length, and a right-to-left
 * name kept to itself, so that what stands beside it stays in its place.
 */
export function displayName(text: string, longest = LONGEST): string {
  const plain = onOneLine(text);
  return apart(plain.length > longest ? `${firstOf(plain, longest)}…` : plain);
}

/** Characters of a file's name that leave room for the count beside it in a side bar of the default width. */
const FILE = 22;
const FILE_END = 8;

/** A file's name as the label of its row: without `.txt`, and a long one without its middle, as the ends tell names apart. */
export function fileLabel(name: string): string {
  const plain = onOneLine(name.replace(/(?<=.)\.txt$/i, ''));
  if (plain.length <= FILE) return apart(plain);
  return apart(`${firstOf(plain, FILE - FILE_END - 1)}…${plain.slice(-FILE_END).replace(/^[\udc00-\udfff]/, '')}`);
}

const onOneLine = (text: string): string =>
  text
    .replace(DIRECTION, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();

/** Never ends in half a surrogate pair. */
const firstOf = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

const apart = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);

/** Plain letters, digits and marks, with single spaces and line ends between them. */
const SIMPLE = /^(?:[!-_a-~]+(?:[ \n][!-_a-~]+)*)?$/;

/** For comparing what a person types with a name: no case, no accents, no marks of direction, single spaces. */
export function foldForSearch(text: string): string {
  // Most names by far: a fold of a whole corpus is four times as fast this way.
  if (SIMPLE.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(DIRECTION, '')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[‐-―]/g, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
