import { FileType, Uri, workspace } from 'vscode';
import type { TextReader } from '../corpus/session.ts';
import { decode, looksBinary, BINARY_NOTICE } from '../text/decode.ts';
import { t } from '../util/l10n.ts';

/** Reads what is in the editor where a file is open, else what is on disk, in the encoding the settings give it. */
export const textReader: TextReader = {
  async read(key) {
    const open = workspace.textDocuments.find(({ uri }) => uri.toString() === key);
    if (open) {
      const text = open.getText();
      return looksBinary(text) ? { text: '', notice: BINARY_NOTICE } : { text };
    }
    const uri = Uri.parse(key, true);
    const { type } = await workspace.fs.stat(uri);
    if ((type & FileType.Directory) !== 0) throw new Error(t('This is a folder, not a text.'));
    const bytes = await workspace.fs.readFile(uri);
    const decoded = decode(bytes);
    if (decoded.notice !== undefined) return decoded;
    try {
      return { text: await workspace.decode(bytes, { uri }) };
    } catch {
      // VS Code takes any NUL for a binary file; our own reading has found a text in it.
      return decoded;
    }
  },
};
