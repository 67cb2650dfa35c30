import { parseArgs } from 'node:util';
import { DEFAULT_FILES } from '../corpus/globs.ts';
import { analyzeCommand, FORMATS, type Format } from './analyze.ts';
import type { Output } from './output.ts';
import type { CorpusArguments } from './read-corpus.ts';
import type { LoadFiles } from './reviewer.ts';

declare const VERSION: string;

export const EXIT = { done: 0, unreadable: 1, usage: 2 } as const;

const HELP = `corpus-review: who acts in a folder of articles, when, who says what, and which lines are not the article

Usage
  corpus-review analyze [--format json|jsonl] [--files GLOB]... [--knowledge DIR] PATH...
  corpus-review --help | --version

A PATH is a file, which is always analysed, or a folder, of which the files that GLOB names are.

Options
  --format json    one report over all documents, with actors across files (default)
  --format jsonl   one line for each document, each by itself
  --files GLOB     which files of a folder are reviewed, as in the setting corpusReview.files (default ${DEFAULT_FILES.join(' ')})
  --knowledge DIR  the folder of YAML files that counts for all documents (default: the nearest .corpus-review)
  -h, --help       this text
  -V, --version    the version

Exit code: 0 done, 1 some file could not be read (the rest is reported), 2 wrong usage
`;

/** Runs the command line. Resolves to the exit code; never rejects for what a user can do wrong. */
export async function run(args: readonly string[], output: Output, loadFiles: LoadFiles): Promise<number> {
  const parsed = parse(args);
  if (typeof parsed === 'string') {
    output.error(`corpus-review: ${parsed}\nTry corpus-review --help`);
    return EXIT.usage;
  }
  const { values, positionals } = parsed;
  if (values.help || values.version) {
    await output.write(values.help ? HELP : `${VERSION}\n`);
    return EXIT.done;
  }
  const [command, ...paths] = positionals;
  const { format } = values;
  const problem = usageProblem(command, paths, format);
  if (problem !== undefined) {
    output.error(`corpus-review: ${problem}\nTry corpus-review --help`);
    return EXIT.usage;
  }
  const complete = await analyzeCommand({ ...corpusOf(paths, values), format: format as Format }, output, loadFiles);
  return complete ? EXIT.done : EXIT.unreadable;
}

function corpusOf(paths: readonly string[], values: { files?: string[]; knowledge?: string }): CorpusArguments {
  return { paths, globs: values.files ?? DEFAULT_FILES, knowledge: values.knowledge };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'json' },
        files: { type: 'string', multiple: true },
        knowledge: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'V', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function usageProblem(command: string | undefined, paths: readonly string[], format: string): string | undefined {
  if (command === undefined) return 'which command? There is: analyze';
  if (command !== 'analyze') return `there is no command “${command}”, only: analyze`;
  if (paths.length === 0) return 'analyze which files or folders?';
  if (!FORMATS.includes(format as Format)) return `--format is ${FORMATS.join(' or ')}, not “${format}”`;
  return undefined;
}
