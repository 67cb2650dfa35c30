import { DEFAULT_FILES } from '../corpus/globs.ts';
import { reportCommand } from './analyze.ts';
import { checkCommand, type CheckFormat } from './check.ts';
import { cleanCommand } from './clean.ts';
import { HELP } from './help.ts';
import type { Host } from './host.ts';
import { readOptions, type Command, type Options } from './options.ts';
import { KnowledgeRefused } from './knowledge.ts';
import { OutputRefused } from './output-plan.ts';
import { OutputFailed } from './output.ts';
import type { CorpusArguments } from './read-corpus.ts';
import { CacheRefused } from './result-cache.ts';
import { streamCommand } from './stream.ts';

declare const VERSION: string;

export const EXIT = { done: 0, unreadable: 1, usage: 2, exceeded: 3 } as const;

/** Workers by default: with more, the one thread that reads and writes is what holds them up. */
const MOST_WORKERS = 8;

/** What a command throws that cannot do what is asked, before it has done any of it. */
const REFUSALS = [OutputRefused, CacheRefused, KnowledgeRefused];

/** Runs the command line. Resolves to the exit code; never rejects for what a user can do wrong. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  const usage = readOptions(args);
  if (typeof usage === 'string') return wrongUsage(host, usage);
  const { command, paths, options } = usage;
  try {
    if (command !== undefined) return await runCommand(command, paths, options, host);
    await host.output.write(options.help ? HELP : `${VERSION}\n`);
    return EXIT.done;
  } catch (error) {
    if (REFUSALS.some((refusal) => error instanceof refusal)) return wrongUsage(host, (error as Error).message);
    if (!(error instanceof OutputFailed)) throw error;
    host.output.error(`standard output: ${error.message}`);
    return EXIT.unreadable;
  }
}

function wrongUsage({ output }: Host, problem: string): number {
  output.error(`corpus-review: ${problem}\nTry corpus-review --help`);
  return EXIT.usage;
}

/** Resolves to the exit code. */
async function runCommand(command: Command, paths: readonly string[], options: Options, host: Host): Promise<number> {
  const { format, out, force, cache, files, knowledge, jobs } = options;
  const corpus: CorpusArguments = {
    paths,
    filesFrom: options['files-from'],
    globs: files ?? DEFAULT_FILES,
    knowledge,
    jobs: jobs === undefined ? Math.min(host.cores, MOST_WORKERS) : Number(jobs),
  };
  const exit = (complete: boolean): number => (complete ? EXIT.done : EXIT.unreadable);
  switch (command) {
    case 'analyze': {
      if (format !== 'jsonl') return exit(await reportCommand(corpus, host));
      return exit(await streamCommand({ ...corpus, documentsFrom: options['documents-from'], cache }, host));
    }
    case 'clean':
      return exit(await cleanCommand({ ...corpus, out: out ?? '', force: force ?? false }, host));
    case 'check': {
      const most = options['max-warnings'];
      const args = { ...corpus, format: (format ?? 'text') as CheckFormat, version: VERSION };
      const { complete, warnings } = await checkCommand(args, host);
      return most !== undefined && warnings > Number(most) ? EXIT.exceeded : exit(complete);
    }
  }
}
