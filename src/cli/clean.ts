import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { cleanText } from '../boilerplate/clean-text.ts';
import { SourceText } from '../text/source.ts';
import { analyzeTogether } from './analyze.ts';
import type { Host } from './host.ts';
import { planOutput } from './output-plan.ts';
import { expandPaths, type CorpusArguments } from './read-corpus.ts';
import { ReadErrors } from './read-errors.ts';
import { Reviewer } from './reviewer.ts';

export interface CleanArguments extends CorpusArguments {
  /** The folder that the texts are written to. */
  readonly out: string;
  /** Whether files that are there already may be overwritten. */
  readonly force: boolean;
}

/**
 * `corpus-review clean`: writes each text without its boilerplate, in UTF-8, and leaves the originals alone. Resolves to
 * whether everything could be read and written.
 * @throws OutputRefused before anything is written, where the output would end up in the corpus or on other files
 */
export async function cleanCommand(args: CleanArguments, host: Host): Promise<boolean> {
  const { output } = host;
  const errors = new ReadErrors(output);
  const files = await expandPaths(args, errors, host);
  const targets = await planOutput(files, args);
  const analysed = await Reviewer.with(host, args, errors, (reviewer) =>
    analyzeTogether(files, reviewer, errors, args.jobs),
  );
  let [written, removed] = [0, 0];
  for (const { path, text, analysis } of analysed) {
    const target = targets.get(path);
    const isText = analysis.notice === undefined || text !== '';
    if (!isText) output.error(`${path}: not written. ${analysis.notice ?? ''}`);
    if (target === undefined || !isText) continue;
    try {
      await mkdir(dirname(target), { recursive: true });
      // Without --force a file that came in between is not overwritten either.
      const flag = args.force ? 'w' : 'wx';
      await writeFile(target, cleanText(new SourceText(text), analysis.boilerplate), { flag });
      written++;
      removed += analysis.boilerplate.length;
    } catch (error) {
      errors.add(target, error, 'write');
    }
  }
  const texts = written === 1 ? '1 text' : `${written} texts`;
  const pieces = removed === 1 ? '1 line or range' : `${removed} lines and ranges`;
  await output.write(`${texts} written to ${args.out}, without ${pieces} of boilerplate\n`);
  return errors.list.length === 0;
}
