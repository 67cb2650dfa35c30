import { workspace, type RelativePattern, type Uri } from 'vscode';

/** VS Code searches folders on disk, here or where its server runs; for others an extension cannot offer a search. */
const SEARCHED = ['file', 'vscode-remote'];

/**
 * The files that a glob may name, in any kind of folder.
 * @param exclude as for VS Code's own search: `undefined` leaves out what the settings exclude, `null` nothing
 */
export async function findFiles(glob: RelativePattern, exclude: null | undefined, most?: number): Promise<Uri[]> {
  if (SEARCHED.includes(glob.baseUri.scheme)) return workspace.findFiles(glob, exclude, most);
  const { walkFiles } = await import('./walk-files.ts');
  return walkFiles(glob, most);
}
