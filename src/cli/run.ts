import { parseArgs } from 'node:util';
import { DEFAULT_FILES } from '../corpus/globs.ts';
import { analyzeCommand, FORMATS, type Format } from './analyze.ts';
import { CHECK_FORMATS, checkCommand, type CheckFormat } from './check.ts';
import { cleanCommand } from './clean.ts';
import { OutputRefused } from './output-plan.ts';
import type { Output } from './output.ts';
import type { CorpusArguments } from './read-corpus.ts';
import type { LoadFiles } from './reviewer.ts';

declare const VERSION: string;

export const EXIT = { done: 0, unreadable: 1, usage: 2, exceeded: 3 } as const;

const HELP = `corpus-review: who acts in a folder of articles, when, who says what, and which lines are not the article

Usage
  corpus-review analyze [--format json|jsonl] [--files GLOB]... [--knowledge DIR] PATH...
  corpus-review check [--format text|json|sarif] [--max-warnings N] [--files GLOB]... [--knowledge DIR] PATH...
  corpus-review clean --out DIR [--force] [--files GLOB]... [--knowledge DIR] PATH...
  corpus-review --help | --version

A PATH is a file, which is always analysed, or a folder, of which the files that GLOB names are.

analyze writes what was found to standard output. check writes the problems: boilerplate, structure, dates, and what is
wrong in the YAML files, decisions that no longer find their place among it. clean writes the texts without their boilerplate, in UTF-8, to DIR,
each at its path below the folder that was given; it never changes the originals.

Options
  --format json    one report over all documents, with actors across files (default)
  --format jsonl   one line for each document, each by itself
  --format text    check: a line for each problem (default); sarif is SARIF 2.1.0, for CI systems and code hosts
  --max-warnings N let check fail where there are more than N errors and warnings; boilerplate is neither
  --files GLOB     which files of a folder are reviewed, as in the setting corpusReview.files (default ${DEFAULT_FILES.join(' ')})
  --knowledge DIR  the folder of YAML files that counts for all documents (default: the nearest .corpus-review)
  --out DIR        where clean writes; not in the corpus
  --force          let clean overwrite files that are in DIR already
  -h, --help       this text
  -V, --version    the version

Exit code: 0 done, 1 some file could not be read or written (the rest is), 2 wrong usage: nothing is written,
3 check found more errors and warnings than --max-warnings
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
    return await runCommand(command as Command, paths, values, output, loadFiles);
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
const COMMANDS = {
  analyze: ['format'],
  check: ['format', 'max-warnings'],
  clean: ['out', 'force'],
} as const satisfies Readonly<Record<string, readonly Own[]>>;
type Command = keyof typeof COMMANDS;
type Own = 'format' | 'max-warnings' | 'out' | 'force';
const OWN: readonly Own[] = ['format', 'max-warnings', 'out', 'force'];

type Values = Exclude<ReturnType<typeof parse>, string>['values'];

/** Resolves to the exit code. */
async function runCommand(
  command: Command,
  paths: readonly string[],
  values: Values,
  output: Output,
  loadFiles: LoadFiles,
): Promise<number> {
  const { format, out, force, files, knowledge } = values;
  const corpus: CorpusArguments = { paths, globs: files ?? DEFAULT_FILES, knowledge };
  const exit = (complete: boolean): number => (complete ? EXIT.done : EXIT.unreadable);
  switch (command) {
    case 'analyze':
      return exit(await analyzeCommand({ ...corpus, format: (format ?? 'json') as Format }, output, loadFiles));
    case 'clean':
      return exit(await cleanCommand({ ...corpus, out: out ?? '', force: force ?? false }, output, loadFiles));
    case 'check': {
      const most = values['max-warnings'];
      const args = { ...corpus, format: (format ?? 'text') as CheckFormat, version: VERSION };
      const { complete, warnings } = await checkCommand(args, output, loadFiles);
      return most !== undefined && warnings > Number(most) ? EXIT.exceeded : exit(complete);
    }
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        'max-warnings': { type: 'string' },
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
  const own: readonly Own[] = COMMANDS[command];
  const strange = OWN.find((option) => values[option] !== undefined && !own.includes(option));
  if (strange !== undefined) return `--${strange} is for ${commandsWith(strange).join(' and ')} only`;
  if (paths.length === 0) return `${command} which files or folders?`;
  const { format, out, 'max-warnings': most } = values;
  const formats: readonly string[] = command === 'check' ? CHECK_FORMATS : FORMATS;
  if (format !== undefined && !formats.includes(format)) return `--format is ${formats.join(' or ')}, not “${format}”`;
  if (most !== undefined && !/^\d{1,9}$/.test(most)) return `--max-warnings is a number, not “${most}”`;
  if (command === 'clean' && !out) return 'clean into which folder? Name it with --out DIR';
  return undefined;
}

const isCommand = (name: string): name is Command => Object.hasOwn(COMMANDS, name);

const commandsWith = (option: Own): string[] =>
  Object.entries<readonly Own[]>(COMMANDS).flatMap(([name, options]) => (options.includes(option) ? [name] : []));
