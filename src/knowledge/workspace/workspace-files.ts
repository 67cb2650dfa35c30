import type { DecisionEntry } from '../../model/decision.ts';
import { hash } from '../../util/hash.ts';
import type { WorkspaceKnowledge } from '../knowledge.ts';
import type { YamlProblem } from './problem.ts';
import { readActorsYaml, type ActorEntry } from './read-actors.ts';
import { readDecisionsYaml } from './read-decisions.ts';
import { readDocumentsYaml, type DocumentEntry } from './read-documents.ts';

/** The folder of a corpus that holds its own knowledge. */
export const KNOWLEDGE_FOLDER = '.corpus-review';

export const KNOWLEDGE_FILES = ['actors.yaml', 'documents.yaml', 'decisions.yaml'] as const;
export type KnowledgeFileName = (typeof KNOWLEDGE_FILES)[number];

/** A corpus's YAML files as last read. What does not parse leaves the last good state in force. */
export class WorkspaceFiles {
  #actors: readonly ActorEntry[] = [];
  #documents: ReadonlyMap<string, DocumentEntry> = new Map();
  #decisions: readonly DecisionEntry[] = [];
  readonly #versions = new Map<KnowledgeFileName, string>();
  readonly #corpusPath: string;

  /** @param corpusPath the path of the corpus folder they count for, below the folder that holds theirs */
  constructor(corpusPath = '') {
    this.#corpusPath = corpusPath;
  }

  /**
   * Takes in the text of one file, undefined where there is none.
   * @returns what is wrong in it
   */
  read(file: KnowledgeFileName, text: string | undefined): readonly YamlProblem[] {
    const content = text ?? '';
    this.#versions.set(file, content === '' ? '' : `${content.length}-${hash(content).toString(16)}`);
    switch (file) {
      case 'actors.yaml': {
        const { value, problems } = readActorsYaml(content);
        this.#actors = value ?? this.#actors;
        return problems;
      }
      case 'documents.yaml': {
        const { value, problems } = readDocumentsYaml(content);
        this.#documents = value ?? this.#documents;
        return problems;
      }
      case 'decisions.yaml': {
        const { value, problems } = readDecisionsYaml(content);
        this.#decisions = value ?? this.#decisions;
        return problems;
      }
    }
  }

  get knowledge(): WorkspaceKnowledge {
    const version = KNOWLEDGE_FILES.map((file) => this.#versions.get(file) ?? '').join('+');
    return {
      version: this.#corpusPath === '' ? version : `${version}@${this.#corpusPath}`,
      ...(this.#corpusPath !== '' && { corpusPath: this.#corpusPath }),
      actors: this.#actors,
      documents: this.#documents,
      decisions: this.#decisions,
    };
  }

  /** Where each actor and document has its entry. */
  get actors(): readonly ActorEntry[] {
    return this.#actors;
  }

  get documents(): ReadonlyMap<string, DocumentEntry> {
    return this.#documents;
  }
}
