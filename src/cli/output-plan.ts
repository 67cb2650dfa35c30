import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { FoundFile } from './find-files.ts';

/** Says why nothing is written. */
export class OutputRefused extends Error {}

/** Where each file's output goes, by its path: the same path below `out` as below the folder that was given. */
export type OutputPlan = ReadonlyMap<string, string>;

/**
 * Plans the output and looks that it can do no harm: none of it may lie in a corpus folder, where it would be reviewed
 * or overwrite an article, or on a text itself, links followed; no two files may meet; without `force` no file may be
 * there yet.
 * @throws OutputRefused
 */
export async function planOutput(
  files: readonly FoundFile[],
  { out, force }: { readonly out: string; readonly force: boolean },
): Promise<OutputPlan> {
  if (await isFile(out)) throw new OutputRefused(`--out ${out} is a file, not a folder`);
  const plan = new Map(files.map((file) => [file.path, join(out, file.relative)]));
  refuseMeetings(plan);
  const kept = new Set(files.map(({ path, folder, isReviewed }) => (isReviewed ? folder : path)));
  const corpora = await Promise.all([...kept].map(realPath));
  const isInCorpus = (path: string): boolean => corpora.some((folder) => isInside(folder, path));
  if (isInCorpus(await realPath(out)))
    throw new OutputRefused(`--out ${out} lies in the corpus: name a folder outside it`);
  const there: string[] = [];
  for (const target of plan.values()) {
    if (isInCorpus(await realPath(target)))
      throw new OutputRefused(`--out ${out} would write ${target}, in the corpus`);
    if (await exists(target)) there.push(target);
  }
  const [first] = there;
  if (first !== undefined && !force) {
    const others = there.length > 1 ? ` and ${there.length - 1} more` : '';
    throw new OutputRefused(`${first}${others} exists already: --force overwrites`);
  }
  return plan;
}

function refuseMeetings(plan: OutputPlan): void {
  const byTarget = new Map<string, string>();
  for (const [path, target] of plan) {
    const other = byTarget.get(target);
    if (other !== undefined) throw new OutputRefused(`${other} and ${path} would both be written to ${target}`);
    byTarget.set(target, path);
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path with its links followed, as far as it exists. */
async function realPath(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(await realPath(parent), basename(whole));
  }
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => !stats.isDirectory(),
    () => false,
  );
