import { fileKeys } from '../knowledge/workspace/file-keys.ts';
import { documentReport } from '../review/report.ts';
import type { Unreadable } from './find-files.ts';
import { givenDocuments, type GivenDocument, type StreamArguments } from './given-documents.ts';
import type { Host } from './host.ts';
import { inOrder } from './in-order.ts';
import { contentOf } from './limits.ts';
import { messageOf, ReadErrors } from './read-errors.ts';
import { ResultCache } from './result-cache.ts';
import { Reviewer } from './reviewer.ts';
import { AHEAD } from './analyst.ts';

export interface StreamCommand extends StreamArguments {
  /** The folder that results are kept in, to be taken up again. */
  readonly cache: string | undefined;
}

type Line = { readonly line: string; readonly fromCache: boolean } | Unreadable;

/**
 * `corpus-review analyze --format jsonl`: a line for each document, in the order they were given, written as it is done.
 * Holds the few documents that are under way, however many there are. Resolves to whether everything could be read.
 */
export async function streamCommand(args: StreamCommand, host: Host): Promise<boolean> {
  const { output } = host;
  const errors = new ReadErrors(output);
  const cache = args.cache === undefined ? undefined : await openCache(args.cache, host);
  const counts = { written: 0, fromCache: 0 };
  await Reviewer.with(host, args, errors, (reviewer) => {
    const lines = new LineMaker(reviewer, cache);
    return inOrder(
      givenDocuments(args, host),
      args.jobs * AHEAD,
      async (given): Promise<Line> => ('error' in given ? given : lines.lineOf(given)),
      async (result) => {
        if ('error' in result) {
          errors.add(result.path, result.error);
          return;
        }
        counts.written++;
        if (result.fromCache) counts.fromCache++;
        await output.write(result.line);
      },
    );
  });
  if (cache) output.error(`corpus-review: ${counts.fromCache} of ${counts.written} documents came from the cache`);
  return errors.list.length === 0;
}

interface OpenCache {
  readonly results: ResultCache;
  readonly engine: string;
}

async function openCache(folder: string, host: Host): Promise<OpenCache> {
  const results = await ResultCache.open(folder, (error) => {
    host.output.error(`corpus-review: nothing more is kept in ${folder}: ${messageOf(error, 'write')}`);
  });
  return { results, engine: await host.engineVersion() };
}

/** Makes a document's line, or takes it from the cache. */
class LineMaker {
  readonly #reviewer: Reviewer;
  readonly #cache: OpenCache | undefined;

  constructor(reviewer: Reviewer, cache: OpenCache | undefined) {
    this.#reviewer = reviewer;
    this.#cache = cache;
  }

  /** What fails is told of this document; the others go on. */
  async lineOf(given: GivenDocument): Promise<Line> {
    try {
      const content = await given.read();
      const key = await this.#keyOf(given, content);
      const kept = key === undefined ? undefined : await this.#cache?.results.get(key);
      const report = kept ?? (await this.#report(given, content));
      if (key !== undefined && kept === undefined) await this.#cache?.results.put(key, report);
      return { line: `${JSON.stringify(given.head).slice(0, -1)},${report.slice(1)}\n`, fromCache: kept !== undefined };
    } catch (error) {
      return { path: given.title, error };
    }
  }

  async #keyOf({ place, date }: GivenDocument, content: Uint8Array | string): Promise<string | undefined> {
    if (!this.#cache) return undefined;
    const { version, ...file } = await this.#reviewer.nameOf(place);
    const name = fileKeys(file).join();
    return ResultCache.keyOf({ engine: this.#cache.engine, knowledge: version, name, date, content });
  }

  async #report({ place, date }: GivenDocument, content: Uint8Array | string): Promise<string> {
    const found = contentOf(content);
    const analysis = await this.#reviewer.analyze(place, { ...found, ...(date !== undefined && { date }) });
    return JSON.stringify(documentReport({ text: found.text, analysis }));
  }
}
