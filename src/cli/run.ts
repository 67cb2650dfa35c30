import { parseArgs } from 'node:util';
import { DEFAULT_FILES } from '../corpus/globs.ts';
import { analyzeCommand, FORMATS, type Format } from './analyze.ts';
import { cleanCommand } from './clean.ts';
import { OutputRefused } from './output-plan.ts';
import type { Output } from './output.ts';
import type { CorpusArguments } from './read-corpus.ts';
import type { LoadFiles } from './reviewer.ts';

declare const VERSION: string;

export const EXIT = { done: 0, unreadable: 1, usage: 2 } as const;

const HELP = `corpus-review: who acts in a folder of articles, when, who says what, and which lines are not the article

Usage
  corpus-review analyze [--format json|jsonl] [--files GLOB]... [--knowledge DIR] PATH...
  corpus-review clean --out DIR [--force] [--files GLOB]... [--knowledge DIR] PATH...
  corpus-review --help | --version

A PATH is a file, which is always analysed, or a folder, of which the files that GLOB names are.

analyze writes what was found to standard output. clean writes the texts without their boilerplate, in UTF-8, to DIR,
each at its path below the folder that was given; it never changes the originals.

Options
  --format json    one report over all documents, with actors across files (default)
  --format jsonl   one line for each document, each by itself
  --files GLOB     which files of a folder are reviewed, as in the setting corpusReview.files (default ${DEFAULT_FILES.join(' ')})
  --knowledge DIR  the folder of YAML files that counts for all documents (default: the nearest .corpus-review)
  --out DIR        where clean writes; not in the corpus
  --force          let clean overwrite files that are in DIR already
  -h, --help       this text
  -V, --version    the version

Exit code: 0 done, 1 some file could not be read or written (the rest is), 2 wrong usage: nothing is written
`;

/** Runs the command line. Resolves to the exit code; never rejects for what a user can do wrong. */
export async function run(args: readonly string[], output: Output, loadFiles: LoadFiles): Promise<number> {
  const parsed = parse(args);
  if (typeof parsed === 'string') return wrongUsage(output, parsed);
  const { values, positionals } = parsed;
  if (values.help || values.version) {
    await output.write(values.help ? HELP : `${VERSION}\n`);
    return EXIT.done;
  }
  const [command, ...paths] = positionals;
  const problem = usageProblem(command, paths, values);
  if (problem !== undefined) return wrongUsage(output, problem);
  try {
    const complete = await runCommand(command as Command, paths, values, output, loadFiles);
    return complete ? EXIT.done : EXIT.unreadable;
  } catch (error) {
    if (error instanceof OutputRefused) return wrongUsage(output, error.message);
    throw error;
  }
}

function wrongUsage(output: Output, problem: string): number {
  output.error(`corpus-review: ${problem}\nTry corpus-review --help`);
  return EXIT.usage;
}

/** The commands, each with the options that are its own. */
const COMMANDS = { analyze: ['format'], clean: ['out', 'force'] } as const;
type Command = keyof typeof COMMANDS;

type Values = Exclude<ReturnType<typeof parse>, string>['values'];

/** Resolves to whether everything could be read and written. */
function runCommand(
  command: Command,
  paths: readonly string[],
  { format, out, force, files, knowledge }: Values,
  output: Output,
  loadFiles: LoadFiles,
): Promise<boolean> {
  const corpus: CorpusArguments = { paths, globs: files ?? DEFAULT_FILES, knowledge };
  switch (command) {
    case 'analyze':
      return analyzeCommand({ ...corpus, format: (format ?? 'json') as Format }, output, loadFiles);
    case 'clean':
      return cleanCommand({ ...corpus, out: out ?? '', force: force ?? false }, output, loadFiles);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        force: { type: 'boolean' },
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

function usageProblem(command: string | undefined, paths: readonly string[], values: Values): string | undefined {
  const names = Object.keys(COMMANDS);
  if (command === undefined) return `which command? There is: ${names.join(', ')}`;
  if (!isCommand(command)) return `there is no command “${command}”, only: ${names.join(', ')}`;
  const strange = Object.entries(COMMANDS).find(
    ([other, options]) => other !== command && options.some((option) => values[option] !== undefined),
  );
  if (strange) return `--${strange[1].find((option) => values[option] !== undefined) ?? ''} is for ${strange[0]} only`;
  if (paths.length === 0) return `${command} which files or folders?`;
  const { format, out } = values;
  if (format !== undefined && !FORMATS.includes(format as Format))
    return `--format is ${FORMATS.join(' or ')}, not “${format}”`;
  if (command === 'clean' && !out) return 'clean into which folder? Name it with --out DIR';
  return undefined;
}

const isCommand = (name: string): name is Command => Object.hasOwn(COMMANDS, name);
