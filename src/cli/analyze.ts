import { repeatedLines } from '../corpus/corpus-repetition.ts';
import { RepetitionIndex } from '../corpus/repetition.ts';
import { corpusReport, documentReport, type ReportInput } from '../review/report.ts';
import type { Decoded } from '../text/decode.ts';
import type { FoundFile } from './find-files.ts';
import type { Output } from './output.ts';
import { expandPaths, ReadErrors, readText, type CorpusArguments } from './read-corpus.ts';
import { Reviewer, type LoadFiles } from './reviewer.ts';

export const FORMATS = ['json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** `corpus-review analyze`. Resolves to whether everything could be read; what could not is reported. */
export async function analyzeCommand(
  args: CorpusArguments & { readonly format: Format },
  output: Output,
  loadFiles: LoadFiles,
): Promise<boolean> {
  const errors = new ReadErrors(output);
  const files = await expandPaths(args, errors, output);
  const reviewer = await Reviewer.create(loadFiles, args.knowledge, output);
  if (args.format === 'jsonl') {
    for (const file of files) {
      const decoded = await readText(file, errors);
      if (!decoded) continue;
      const analysis = await reviewer.analyze(file, decoded);
      const line = documentReport({ path: file.path, text: decoded.text, analysis });
      await output.write(`${JSON.stringify(line)}\n`);
    }
  } else {
    const inputs = await analyzeTogether(files, reviewer, errors);
    await output.write(`${JSON.stringify(corpusReport(inputs, errors.list), undefined, 2)}\n`);
  }
  return errors.list.length === 0;
}

/** Analyses the documents of a corpus with an eye on each other: a line that stands in many is no article's own. */
export async function analyzeTogether(
  files: readonly FoundFile[],
  reviewer: Reviewer,
  errors: ReadErrors,
): Promise<ReportInput[]> {
  const repetition = new RepetitionIndex();
  const texts: [FoundFile, Decoded][] = [];
  for (const file of files) {
    const decoded = await readText(file, errors);
    if (!decoded) continue;
    texts.push([file, decoded]);
    repetition.add(file.path, decoded.text);
  }
  const inputs: ReportInput[] = [];
  for (const [file, decoded] of texts) {
    const repeated = repeatedLines(repetition, file.path, decoded.text);
    const analysis = await reviewer.analyze(file, decoded, repeated);
    inputs.push({ path: file.path, text: decoded.text, analysis });
  }
  return inputs;
}
