import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { RepeatedLine } from '../boilerplate/repetition-witness.ts';
import { LineStarts } from '../corpus/document.ts';
import type { FileName } from '../knowledge/workspace/file-keys.ts';
import type { Analysis } from '../model/analysis.ts';
import { createAnalyst, type Analyst } from './analyst.ts';
import type { Host } from './host.ts';
import { KnowledgeFinder, type FoundKnowledge } from './knowledge.ts';
import type { Content } from './limits.ts';
import type { CorpusArguments } from './read-corpus.ts';
import type { ReadErrors } from './read-errors.ts';

/** Where a document stands: which knowledge counts for it, and what that calls it. */
export interface DocumentPlace {
  /** Its corpus folder; undefined where it stands in none. */
  readonly folder: string | undefined;
  /** Its path in its corpus folder, `/` between its parts. */
  readonly name: string;
}

/** Analyses the documents of a command, each with the knowledge that counts for it. */
export class Reviewer {
  readonly knowledge: KnowledgeFinder;
  readonly #analyst: Analyst;
  readonly #host: Host;
  readonly #saysProblems: boolean;
  readonly #inForce = new Set<string>();

  private constructor(analyst: Analyst, knowledge: KnowledgeFinder, host: Host, saysProblems: boolean) {
    this.#analyst = analyst;
    this.knowledge = knowledge;
    this.#host = host;
    this.#saysProblems = saysProblems;
  }

  /**
   * Runs a command's work with a reviewer that is gone when it ends.
   * @param errors told of YAML files that cannot be read
   * @param saysProblems whether problems of the YAML files go to standard error; not where they are the result
   * @throws KnowledgeRefused
   */
  static async with<T>(
    host: Host,
    { jobs, knowledge }: Pick<CorpusArguments, 'jobs' | 'knowledge'>,
    errors: ReadErrors,
    work: (reviewer: Reviewer) => Promise<T>,
    saysProblems = true,
  ): Promise<T> {
    const finder = await KnowledgeFinder.open(knowledge, errors);
    const analyst = await createAnalyst(host, jobs, (notice) => {
      host.output.error(`corpus-review: ${notice}`);
    });
    try {
      return await work(new Reviewer(analyst, finder, host, saysProblems));
    } finally {
      analyst.dispose();
    }
  }

  /** What the knowledge that counts for a document may call it, and that knowledge's version; empty where there is none. */
  async nameOf(place: DocumentPlace): Promise<FileName & { readonly version: string }> {
    const found = await this.knowledge.find(place.folder);
    return { ...nameIn(found, place), version: found?.version ?? '' };
  }

  async analyze(place: DocumentPlace, content: Content, repeated: readonly RepeatedLine[] = []): Promise<Analysis> {
    const found = await this.knowledge.find(place.folder);
    if (found && !this.#inForce.has(found.folder)) this.#putInForce(found);
    return this.#analyst.analyze({ ...content, ...nameIn(found, place), folder: found?.folder ?? '', repeated });
  }

  #putInForce({ folder, files, texts }: FoundKnowledge): void {
    this.#inForce.add(folder);
    this.#analyst.setCorpus(folder, files.knowledge);
    for (const { path, text, problems } of this.#saysProblems ? texts : []) {
      const lines = new LineStarts(text);
      for (const { start, message } of problems) {
        const { line, column } = lines.positionOf(start);
        this.#host.output.error(`${path}:${line}:${column + 1}: ${message}`);
      }
    }
  }
}

/** A document as the knowledge that counts for it may call it. */
export function nameIn(found: FoundKnowledge | undefined, { folder, name }: DocumentPlace): FileName {
  if (!found || folder === undefined) return { name };
  const corpusPath = relative(dirname(resolve(found.folder)), resolve(folder)).replaceAll(sep, '/');
  return corpusPath === '' || corpusPath.startsWith('..') || isAbsolute(corpusPath) ? { name } : { name, corpusPath };
}
