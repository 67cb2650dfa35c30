import { FileType, Uri, workspace, type FileStat, type TextDocument } from 'vscode';
import type { Text, TextReader } from '../corpus/text-reader.ts';
import { decode, looksBinary, BINARY_NOTICE } from '../text/decode.ts';
import { t } from '../util/l10n.ts';
import { settings } from './settings.ts';

/** So many times the size of a large file is too large to be read at all. */
const NOT_READ = 5;

/** Reads what is in the editor where a file is open, else what is on disk, in the encoding the settings give it. */
export const textReader: TextReader = {
  async read(key) {
    const open = openDocument(key);
    if (open) {
      const text = open.getText();
      return limited(text.length) ?? (looksBinary(text) ? { text: '', notice: BINARY_NOTICE } : withSize(text));
    }
    const uri = Uri.parse(key, true);
    const stat = await workspace.fs.stat(uri);
    const stamp = stampOf(stat);
    const tooLarge = limited(stat.size);
    if (tooLarge) return { ...tooLarge, stamp };
    const bytes = await workspace.fs.readFile(uri);
    const decoded = decode(bytes);
    if (decoded.notice !== undefined) return { ...decoded, stamp };
    try {
      return { ...withSize(await workspace.decode(bytes, { uri })), stamp };
    } catch {
      // VS Code takes any NUL for a binary file; our own reading has found a text in it.
      return { ...withSize(decoded.text), stamp };
    }
  },

  async stamp(key) {
    return openDocument(key) ? undefined : stampOf(await workspace.fs.stat(Uri.parse(key, true)));
  },
};

/** What is said of a file that is too large to be read. */
function limited(size: number): Text | undefined {
  const limit = settings.maxFileSize();
  if (size <= NOT_READ * limit) return undefined;
  return { text: '', notice: t('This file is too large to be reviewed ({0} MB).', Math.round(size / 1e6)) };
}

function withSize(text: string): Text {
  const limit = settings.maxFileSize();
  if (text.length <= limit) return { text };
  const notice = t('Larger than {0} MB: only boilerplate and the document date were looked for.', limit / 1e6);
  return { text, notice, isLarge: true };
}

const openDocument = (key: string): TextDocument | undefined =>
  workspace.textDocuments.find(({ uri }) => uri.toString() === key);

function stampOf({ type, mtime, size }: FileStat): string {
  if ((type & FileType.Directory) !== 0) throw new Error(t('This is a folder, not a text.'));
  return `${mtime} ${size}`;
}
