import { repeatedLines } from '../corpus/corpus-repetition.ts';
import { keysOfLines } from '../corpus/line-keys.ts';
import { RepetitionIndex } from '../corpus/repetition.ts';
import type { Analysis } from '../model/analysis.ts';
import { corpusReport, type ReportInput } from '../review/report.ts';
import { AHEAD } from './analyst.ts';
import type { FoundFile } from './find-files.ts';
import type { Host } from './host.ts';
import { inOrder } from './in-order.ts';
import type { Content } from './limits.ts';
import { expandPaths, readText, type CorpusArguments } from './read-corpus.ts';
import { ReadErrors } from './read-errors.ts';
import { Reviewer } from './reviewer.ts';

export const FORMATS = ['json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** `corpus-review analyze --format json`. Resolves to whether everything could be read; what could not is reported. */
export async function reportCommand(args: CorpusArguments, host: Host): Promise<boolean> {
  const errors = new ReadErrors(host.output);
  const files = await expandPaths(args, errors, host);
  const inputs = await Reviewer.with(host, args, errors, (reviewer) =>
    analyzeTogether(files, reviewer, errors, args.jobs),
  );
  await host.output.write(`${JSON.stringify(corpusReport(inputs, errors.list), undefined, 2)}\n`);
  return errors.list.length === 0;
}

/** Analyses the documents of a corpus with an eye on each other: a line that stands in many is no article's own. */
export async function analyzeTogether(
  files: readonly FoundFile[],
  reviewer: Reviewer,
  errors: ReadErrors,
  jobs: number,
): Promise<ReportInput[]> {
  const repetition = new RepetitionIndex();
  const texts: [FoundFile, Content][] = [];
  for (const file of files) {
    const content = await readText(file, errors);
    if (!content) continue;
    texts.push([file, content]);
    if (!content.isLarge) repetition.add(file.path, content.text);
  }
  const inputs: ReportInput[] = [];
  await inOrder(
    texts,
    jobs * AHEAD,
    async ([file, content]): Promise<[FoundFile, string, Analysis | Error]> => {
      const repeated = content.isLarge ? [] : repeatedLines(repetition, file.path, keysOfLines(content.text));
      const analysis = reviewer.analyze(file, content, repeated);
      return [file, content.text, await analysis.catch((error: unknown) => error as Error)];
    },
    ([{ path }, text, analysis]) => {
      if (analysis instanceof Error) errors.add(path, analysis);
      else inputs.push({ path, text, analysis });
      return Promise.resolve();
    },
  );
  return inputs;
}
