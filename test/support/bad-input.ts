import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that a scraper may leave in a corpus folder and that a careless reader trips over. */
export interface BadFile {
  /** Its name in the corpus folder. */
  readonly name: string;
  /** What is wrong with it, for a test's title. */
  readonly description: string;
  /** The bytes on disk, made anew on each call. */
  readonly bytes: () => Uint8Array;
  /** The text that an ideal reader gets with `files.encoding` UTF-8: without a byte order mark, bad bytes as U+FFFD. */
  readonly text: () => string;
  /** The `files.encoding` that reads the file as it was meant, where that is not UTF-8. */
  readonly encoding?: 'utf16le' | 'windows1251';
  /** Permission bits to set after writing. */
  readonly mode?: number;
}

/** The lines that most of the files hold, with a name and a date in each: what should be found wherever they can be read. */
export const LINES = [
  'Georgia and Armenia signed a rail agreement on 3 May 2021.',
  'Moldova joined the agreement in June 2022.',
] as const;

/** The meaning of the file in windows-1251, which no UTF-8 reader can recover. */
export const CYRILLIC = 'Грузия и Армения подписали соглашение.\n';

const LONG_SENTENCE = 'Georgia and Armenia signed “a fair deal” in 2021. ';
const LONG_LENGTH = 5 * 1024 * 1024;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/** A file whose text says it all. */
function plain(name: string, description: string, text: () => string): BadFile {
  return { name, description, text, bytes: () => utf8(text()) };
}

/** A file whose bytes are no UTF-8, or not UTF-8 alone. */
function raw(name: string, description: string, bytes: () => Uint8Array, rest: Partial<BadFile> = {}): BadFile {
  return { name, description, bytes, text: () => decoded(bytes()), ...rest };
}

/** One line of 5 MB (1,024-based) of UTF-8. */
function longLine(): string {
  const unit = utf8(LONG_SENTENCE).length;
  return LONG_SENTENCE.repeat(Math.ceil(LONG_LENGTH / unit));
}

/** The signature and first chunks of a PNG, then bytes of every value: NULs, controls and invalid UTF-8. */
function pngLike(): Uint8Array {
  const header = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
  const body = Array.from({ length: 4096 }, (_, at) => (at * 167 + 13) % 256);
  return Uint8Array.from([...header, ...body]);
}

/** A good first line, then a cut-off sequence, a stray continuation byte, an overlong form and a coded surrogate. */
function invalidUtf8(): Uint8Array {
  const broken = [0xe2, 0x80, 0x20, 0x80, 0x20, 0xc0, 0xaf, 0x20, 0xed, 0xa0, 0x80, 0x0a];
  return Uint8Array.from([...utf8(`${LINES[0]}\n`), ...broken, ...utf8(LINES[1])]);
}

function utf16WithMark(): Uint8Array {
  return Uint8Array.from(Buffer.from(`\uFEFF${LINES.join('\n')}\n`, 'utf16le'));
}

/** Capital and small Russian letters follow one another from 0xC0 on, in the order of Unicode from U+0410 on. */
function windows1251(): Uint8Array {
  return Uint8Array.from(CYRILLIC, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x0410 + 0xc0;
  });
}

const [first, second] = LINES;

export const BAD_FILES = {
  empty: plain('empty.txt', 'an empty file', () => ''),
  longLine: plain('long-line.txt', 'one line of 5 MB', longLine),
  binary: raw('binary.txt', 'a picture with a text file’s name', pngLike),
  invalidUtf8: raw('invalid-utf8.txt', 'bytes that are no UTF-8 between good lines', invalidUtf8),
  utf16: raw('utf16le-bom.txt', 'UTF-16LE with a byte order mark', utf16WithMark, { encoding: 'utf16le' }),
  windows1251: raw('windows-1251.txt', 'Russian in windows-1251', windows1251, { encoding: 'windows1251' }),
  crlf: plain('crlf.txt', 'CRLF line ends', () => `${first}\r\n\r\n${second}\r\n`),
  loneCr: plain('lone-cr.txt', 'CR alone as line end', () => `${first}\r\r${second}\r`),
  mixedEnds: plain(
    'mixed-ends.txt',
    'LF, CRLF and CR in one file',
    () => `${first}\n\r\n${second}\r${first}\r\n\n${second}`,
  ),
  byteOrderMark: raw('bom.txt', 'UTF-8 with a byte order mark', () => utf8(`\uFEFF${LINES.join('\n')}\n`)),
  astral: plain('astral.txt', 'characters outside the BMP before each name', () => `🛤️ 𝐆 ${first}\n👩‍🚀🇬🇪 ${second}\n`),
  noFinalNewline: plain('no-final-newline.txt', 'no line end after the last line', () => LINES.join('\n')),
  nulls: plain('nulls.txt', 'text with a NUL, which makes nothing binary', () => `${first}\n\0${second}\n`),
  unreadable: {
    ...plain('unreadable.txt', 'no permission to read (root can read it all the same)', () => `${first}\n`),
    mode: 0o000,
  },
} as const satisfies Readonly<Record<string, BadFile>>;

export type BadFileId = keyof typeof BAD_FILES;

/** A folder whose name matches the pattern for files. */
export const FOLDER_NAMED_LIKE_A_FILE = 'folder.txt';

/** True where permission bits stop no reader: tests of `unreadable` have nothing to see there. */
export const READS_EVERYTHING = process.getuid?.() === 0;

/**
 * Writes the bad files, and the folder named like one, into an existing folder.
 * @param ids Only these; the folder comes with the full set alone.
 * @returns The absolute path of each file.
 */
export function writeBadFiles(directory: string, ids?: readonly BadFileId[]): Map<BadFileId, string> {
  const paths = new Map<BadFileId, string>();
  for (const id of ids ?? (Object.keys(BAD_FILES) as BadFileId[])) {
    const file: BadFile = BAD_FILES[id];
    const path = join(directory, file.name);
    writeFileSync(path, file.bytes());
    if (file.mode !== undefined) chmodSync(path, file.mode);
    paths.set(id, path);
  }
  if (!ids) mkdirSync(join(directory, FOLDER_NAMED_LIKE_A_FILE));
  return paths;
}
