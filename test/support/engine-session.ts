import { createEngine, type Engine } from '../../src/analysis/engine.ts';
import type { AnalysisInput } from '../../src/analysis/engine-files.ts';
import { findingsOf } from '../../src/analysis/findings.ts';
import { KnowledgeChange } from '../../src/analysis/knowledge-change.ts';
import { CorpusSession } from '../../src/corpus/session.ts';
import { NO_WORKSPACE, type WorkspaceKnowledge } from '../../src/knowledge/knowledge.ts';
import { WorkspaceFiles, type KnowledgeFileName } from '../../src/knowledge/workspace/workspace-files.ts';
import { sourceEngineFiles } from './engine.ts';

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
  recognised: string[] = [];
  decided: string[] = [];
  /** What was last recognised of each file. */
  readonly inputs = new Map<string, AnalysisInput>();
  readonly #engine: Engine;
  #knowledge = NO_WORKSPACE;

  constructor(texts: Iterable<readonly [name: string, text: string]>, engine = createEngine(sourceEngineFiles())) {
    this.texts = new Map(texts);
    this.#engine = engine;
    const read = (uri: string): Promise<{ text: string }> => {
      const text = this.texts.get(uri.slice(FOLDER.length + 1));
      return text === undefined ? Promise.reject(new Error('no file')) : Promise.resolve({ text });
    };
    this.session = new CorpusSession(
      { read },
      {
        analyze: (_, input) => {
          (input.found ? this.decided : this.recognised).push(input.name);
          if (!input.found) this.inputs.set(input.name, input);
          return Promise.resolve(findingsOf(this.#engine, input));
        },
      },
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
