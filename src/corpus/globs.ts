/** The setting `corpusReview.files` by default. */
export const DEFAULT_FILES: readonly string[] = ['seeds/*.txt'];

/** A folder's own name, also where the workspace file gave it another one. @param path with `/` between its parts */
export const folderName = (path: string): string => path.split('/').findLast((part) => part !== '') ?? '';

/** Globs as seen from a workspace folder, without those that name nothing. */
export const globsFrom = (folder: string, globs: readonly string[]): string[] =>
  globs.map((glob) => globFrom(folder, glob)).filter((glob) => glob !== '');

/**
 * A glob as seen from a workspace folder. A folder whose own name is the glob's first folder is matched as if from its
 * parent: someone opened `seeds/` itself.
 */
function globFrom(folder: string, glob: string): string {
  const clean = glob.replace(/^\.?\/+/, '');
  const [first, ...rest] = clean.split('/');
  return rest.length > 0 && first === folder ? rest.join('/') : clean;
}

/** The folders of a glob before its first one with a wildcard, joined by `/`; the last part is the file's. */
export function fixedFolder(glob: string): string {
  const folders = glob.split('/').slice(0, -1);
  const wild = folders.findIndex((part) => /[*?{[\]}]/.test(part));
  return (wild < 0 ? folders : folders.slice(0, wild)).join('/');
}

/** `a/b/c` as `a`, `a/b`, `a/b/c`: a folder that comes or goes may raise one event only, for itself. */
export function folderPrefixes(path: string): string[] {
  const parts = path === '' ? [] : path.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
