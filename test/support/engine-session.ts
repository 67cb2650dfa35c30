import { createEngine, type Engine } from '../../src/analysis/engine.ts';
import type { AnalysisInput } from '../../src/analysis/engine-files.ts';
import { findingsOf } from '../../src/analysis/findings.ts';
import { KnowledgeChange } from '../../src/analysis/knowledge-change.ts';
import type { Keeper } from '../../src/corpus/kept-findings.ts';
import { CorpusSession } from '../../src/corpus/session.ts';
import { NO_WORKSPACE, type WorkspaceKnowledge } from '../../src/knowledge/knowledge.ts';
import { WorkspaceFiles, type KnowledgeFileName } from '../../src/knowledge/workspace/workspace-files.ts';
import { sourceEngineFiles } from './engine.ts';
import { runSteps } from '../../src/util/steps.ts';

export const FOLDER = 'mem:/seeds';

/** What YAML texts say. */
export function knowledgeOf(texts: Partial<Record<KnowledgeFileName, string>>): WorkspaceKnowledge {
  const files = new WorkspaceFiles();
  for (const [name, text] of Object.entries(texts)) files.read(name as KnowledgeFileName, text);
  return files.knowledge;
}

/** A session over texts in memory with the real engine, in this thread. Counts what is recognised and what only decided. */
export class EngineSession {
  readonly texts: Map<string, string>;
  readonly session: CorpusSession;
  /** URIs whose text was asked for. */
  readonly read: string[] = [];
  recognised: string[] = [];
  decided: string[] = [];
  /** What was last recognised of each file. */
  readonly inputs = new Map<string, AnalysisInput>();
  readonly #engine: Engine;
  #knowledge = NO_WORKSPACE;

  constructor(
    texts: Iterable<readonly [name: string, text: string]>,
    engine = createEngine(sourceEngineFiles()),
    keeper?: Keeper,
  ) {
    this.texts = new Map(texts);
    this.#engine = engine;
    const textOf = (uri: string): string => {
      const text = this.texts.get(uri.slice(FOLDER.length + 1));
      if (text === undefined) throw new Error('no file');
      return text;
    };
    this.session = new CorpusSession(
      {
        // eslint-disable-next-line @typescript-eslint/require-await -- what is thrown has to be a rejection
        read: async (uri) => {
          this.read.push(uri);
          return { text: textOf(uri), stamp: `${textOf(uri).length}` };
        },
        // eslint-disable-next-line @typescript-eslint/require-await -- the same
        stamp: async (uri) => `${textOf(uri).length}`,
      },
      {
        analyze: (_, input) => {
          (input.found ? this.decided : this.recognised).push(input.name);
          if (!input.found) this.inputs.set(input.name, input);
          return Promise.resolve(runSteps(findingsOf(this.#engine, input)));
        },
      },
      keeper,
    );
  }

  uriOf(name: string): string {
    return `${FOLDER}/${name}`;
  }

  /** Reads all texts, or those named. */
  async refresh(...names: string[]): Promise<this> {
    for (const name of names.length > 0 ? names : this.texts.keys())
      this.session.refresh({ uri: this.uriOf(name), folder: FOLDER, name }, false);
    await this.session.whenIdle();
    return this;
  }

  /** Puts other knowledge in force. */
  async learn(after: WorkspaceKnowledge): Promise<this> {
    this.#engine.setCorpus(FOLDER, after);
    this.session.learn(FOLDER, new KnowledgeChange(this.#knowledge, after), new Set());
    this.#knowledge = after;
    await this.session.whenIdle();
    return this;
  }
}
