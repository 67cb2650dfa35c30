import { FileType, Uri, workspace, type RelativePattern } from 'vscode';
import { globMatcher } from '../corpus/files.ts';
import { fixedFolder } from '../corpus/globs.ts';

/** Folders looked into at most: what serves them may be far away. */
const FOLDERS = 5000;

/** Looks for files folder by folder, where VS Code has no search; what cannot be listed holds none. */
export async function walkFiles({ baseUri, pattern }: RelativePattern, most = Infinity): Promise<Uri[]> {
  const matches = globMatcher(pattern);
  const deepest = /\*\*|\{/.test(pattern) ? Infinity : pattern.split('/').length - 1;
  const found: Uri[] = [];
  const folders = [fixedFolder(pattern)];
  // Grows while it is gone through.
  for (const folder of folders) {
    for (const [name, type] of await entriesOf(Uri.joinPath(baseUri, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (type === FileType.Directory) {
        if (!name.startsWith('.') && path.split('/').length <= deepest && folders.length < FOLDERS) folders.push(path);
      } else if (matches(path)) found.push(Uri.joinPath(baseUri, path));
    }
    if (found.length >= most) break;
  }
  return found;
}

async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
