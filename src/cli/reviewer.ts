import { relative } from 'node:path';
import { createEngine, type Engine } from '../analysis/engine.ts';
import type { EngineFiles } from '../analysis/engine-files.ts';
import type { RepeatedLine } from '../boilerplate/repetition-witness.ts';
import { LineStarts } from '../corpus/document.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Decoded } from '../text/decode.ts';
import type { FoundFile } from './find-files.ts';
import { KnowledgeFinder, type FoundKnowledge } from './knowledge.ts';
import type { Output } from './output.ts';

/** Gives the engine's files when a command first needs them. */
export type LoadFiles = () => Promise<EngineFiles>;

/** Analyses the documents of a command, each with the knowledge that counts for it. */
export class Reviewer {
  readonly knowledge: KnowledgeFinder;
  readonly #engine: Engine;
  readonly #output: Output;
  readonly #saysProblems: boolean;
  readonly #inForce = new Set<string>();

  private constructor(engine: Engine, knowledge: KnowledgeFinder, output: Output, saysProblems: boolean) {
    this.#engine = engine;
    this.knowledge = knowledge;
    this.#output = output;
    this.#saysProblems = saysProblems;
  }

  /** @param saysProblems whether problems of the YAML files go to standard error; not where they are the result */
  static async create(
    loadFiles: LoadFiles,
    knowledgeFolder: string | undefined,
    output: Output,
    saysProblems = true,
  ): Promise<Reviewer> {
    const engine = createEngine(await loadFiles());
    for (const notice of engine.notices) output.error(`corpus-review: ${notice}`);
    return new Reviewer(engine, new KnowledgeFinder(knowledgeFolder), output, saysProblems);
  }

  async analyze(file: FoundFile, decoded: Decoded, repeated: readonly RepeatedLine[] = []): Promise<Analysis> {
    const found = await this.knowledge.find(file.folder);
    if (found && !this.#inForce.has(found.folder)) this.#putInForce(found);
    const name = nameIn(found, file);
    return this.#engine.analyze({ ...decoded, name, folder: found?.folder ?? '', repeated });
  }

  #putInForce({ folder, files, texts }: FoundKnowledge): void {
    this.#inForce.add(folder);
    this.#engine.setCorpus(folder, files.knowledge);
    for (const { path, text, problems } of this.#saysProblems ? texts : []) {
      const lines = new LineStarts(text);
      for (const { start, message } of problems) {
        const { line, column } = lines.positionOf(start);
        this.#output.error(`${path}:${line}:${column + 1}: ${message}`);
      }
    }
  }
}

/** A document's name as the knowledge that counts for it writes it. */
export function nameIn(found: FoundKnowledge | undefined, file: FoundFile): string {
  const inner = found ? relative(relative('', `${found.folder}/..`), file.folder).replaceAll('\\', '/') : '';
  return inner === '' || inner.startsWith('..') ? file.name : `${inner}/${file.name}`;
}
