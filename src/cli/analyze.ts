import { readFile } from 'node:fs/promises';
import { createEngine, type Engine } from '../analysis/engine.ts';
import type { EngineFiles } from '../analysis/engine-files.ts';
import { corpusReport, documentReport, type ReportError, type ReportInput } from '../review/report.ts';
import { decode } from '../text/decode.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import type { Output } from './output.ts';

export const FORMATS = ['json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

export interface AnalyzeArguments {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly globs: readonly string[];
}

/** Gives the engine's files when a command first needs them. */
export type LoadFiles = () => Promise<EngineFiles>;

/** `corpus-review analyze`. Resolves to whether everything could be read; what could not is reported. */
export async function analyzeCommand(
  { paths, format, globs }: AnalyzeArguments,
  output: Output,
  loadFiles: LoadFiles,
): Promise<boolean> {
  const errors: ReportError[] = [];
  const fail = (path: string, error: unknown): void => {
    const message = readProblem(error);
    errors.push({ path, message });
    output.error(`${path}: ${message}`);
  };
  const files = await expand(paths, globs, fail, output);
  const engine = createEngine(await loadFiles());
  for (const notice of engine.notices) output.error(`corpus-review: ${notice}`);
  const inputs: ReportInput[] = [];
  for (const file of files) {
    try {
      const input = await analyzeFile(file, engine);
      if (format === 'jsonl') await output.write(`${JSON.stringify(documentReport(input))}\n`);
      else inputs.push(input);
    } catch (error) {
      fail(file.path, error);
    }
  }
  if (format === 'json') await output.write(`${JSON.stringify(corpusReport(inputs, errors), undefined, 2)}\n`);
  return errors.length === 0;
}

async function expand(
  paths: readonly string[],
  globs: readonly string[],
  fail: (path: string, error: unknown) => void,
  output: Output,
): Promise<FoundFile[]> {
  const files = new Map<string, FoundFile>();
  for (const path of paths) {
    try {
      const found = await findFiles(path, globs);
      if (found.length === 0) output.error(`${path}: no file here matches ${globs.join(' or ')} (see --files)`);
      for (const file of found) files.set(file.path, file);
    } catch (error) {
      fail(path, error);
    }
  }
  return [...files.values()];
}

async function analyzeFile({ path, name }: FoundFile, engine: Engine): Promise<ReportInput> {
  const decoded = decode(await readFile(path));
  return { path, text: decoded.text, analysis: await engine.analyze({ ...decoded, name }) };
}

const READ_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its links run in a circle',
};

function readProblem(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return READ_PROBLEMS[code ?? ''] ?? message;
}
