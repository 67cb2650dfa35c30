import { parseArgs } from 'node:util';
import { DEFAULT_FILES, globsFrom } from '../corpus/globs.ts';
import { FORMATS } from './analyze.ts';
import { CHECK_FORMATS } from './check.ts';

/** The commands, each with the options that are its own. */
const COMMANDS = {
  analyze: ['format', 'documents-from', 'cache'],
  check: ['format', 'max-warnings'],
  clean: ['out', 'force'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Command = keyof typeof COMMANDS;
type Own = (typeof COMMANDS)[Command][number];

/** More threads than any machine makes use of. */
const MOST_JOBS = 256;

export type Options = ReturnType<typeof parse>['values'];

/** A command line that makes sense. */
export interface Usage {
  /** Undefined where only help or the version is asked for. */
  readonly command: Command | undefined;
  readonly paths: readonly string[];
  readonly options: Options;
}

/** @returns what is wrong in the arguments, as a string, where something is */
export function readOptions(args: readonly string[]): Usage | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values: options, positionals } = parsed;
  if (options.help || options.version) return { command: undefined, paths: [], options };
  const [command, ...paths] = positionals;
  const names = Object.keys(COMMANDS);
  if (command === undefined) return `which command? There is: ${names.join(', ')}`;
  if (!isCommand(command)) return `there is no command “${command}”, only: ${names.join(', ')}`;
  return (
    foreignOption(command, options) ??
    sourceProblem(command, paths, options) ??
    valueProblem(command, options) ?? { command, paths, options }
  );
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      'max-warnings': { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean' },
      files: { type: 'string', multiple: true },
      'files-from': { type: 'string' },
      'documents-from': { type: 'string' },
      knowledge: { type: 'string' },
      cache: { type: 'string' },
      jobs: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', short: 'V', default: false },
    },
  });
}

function foreignOption(command: Command, options: Options): string | undefined {
  const own: readonly Own[] = COMMANDS[command];
  const foreign = Object.values<readonly Own[]>(COMMANDS)
    .flat()
    .find((option) => options[option] !== undefined && !own.includes(option));
  return foreign && `--${foreign} is for ${commandsWith(foreign).join(' and ')} only`;
}

/** Are there documents, from one kind of source? */
function sourceProblem(command: Command, paths: readonly string[], options: Options): string | undefined {
  const { format, cache, 'files-from': list, 'documents-from': documents } = options;
  const streams = format === 'jsonl';
  if (documents !== undefined && !streams) return '--documents-from is for --format jsonl only';
  if (cache !== undefined && !streams) return '--cache is for --format jsonl only';
  if (documents !== undefined && (list !== undefined || paths.length > 0)) {
    return '--documents-from takes the place of paths: give one or the other';
  }
  if (paths.length === 0 && list === undefined && documents === undefined) return `${command} which files or folders?`;
  return undefined;
}

function valueProblem(command: Command, options: Options): string | undefined {
  const { format, files, out, jobs, 'max-warnings': most } = options;
  const formats: readonly string[] = command === 'check' ? CHECK_FORMATS : FORMATS;
  if (format !== undefined && !formats.includes(format)) return `--format is ${formats.join(' or ')}, not “${format}”`;
  const empty = files?.find((glob) => globsFrom('', [glob]).length === 0);
  if (empty !== undefined) return `--files is a glob as ${DEFAULT_FILES.join(' ')}, not “${empty}”`;
  if (most !== undefined && !/^\d{1,9}$/.test(most)) return `--max-warnings is a number, not “${most}”`;
  if (jobs !== undefined && !(/^[1-9]\d{0,2}$/.test(jobs) && Number(jobs) <= MOST_JOBS)) {
    return `--jobs is a number from 1 to ${MOST_JOBS}, not “${jobs}”`;
  }
  if (command === 'clean' && !out) return 'clean into which folder? Name it with --out DIR';
  return undefined;
}

const isCommand = (name: string): name is Command => Object.hasOwn(COMMANDS, name);

const commandsWith = (option: Own): string[] =>
  Object.entries<readonly Own[]>(COMMANDS).flatMap(([name, options]) => (options.includes(option) ? [name] : []));
