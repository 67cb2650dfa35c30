import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import {
  KNOWLEDGE_FILES,
  KNOWLEDGE_FOLDER,
  WorkspaceFiles,
  type KnowledgeFileName,
} from '../knowledge/workspace/workspace-files.ts';
import type { YamlProblem } from '../knowledge/workspace/problem.ts';

/** A folder of YAML files with what they say. */
export interface FoundKnowledge {
  /** The `.corpus-review` folder. */
  readonly folder: string;
  readonly files: WorkspaceFiles;
  /** In order of their paths. */
  readonly texts: readonly KnowledgeText[];
  /** Changes whenever anything in the files changes. */
  readonly version: string;
}

/** One of its files, and what is wrong in it. */
export interface KnowledgeText {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly YamlProblem[];
}

/** Finds the knowledge that counts for a file: the nearest `.corpus-review` from it upward, or the one that was given. */
export class KnowledgeFinder {
  readonly #given: string | undefined;
  readonly #byFolder = new Map<string, Promise<FoundKnowledge | undefined>>();

  /** @param given the folder of `--knowledge`, which then counts for every file */
  constructor(given: string | undefined) {
    this.#given = given;
  }

  /**
   * @param folder the folder a document stands in, if it stands in one
   * @returns undefined where no knowledge is found
   */
  async find(folder: string | undefined): Promise<FoundKnowledge | undefined> {
    if (this.#given !== undefined) return this.#read(resolve(this.#given));
    return folder === undefined ? undefined : this.#nearest(resolve(folder));
  }

  #nearest(folder: string): Promise<FoundKnowledge | undefined> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const search = async (): Promise<FoundKnowledge | undefined> => {
      const own = await this.#read(join(folder, KNOWLEDGE_FOLDER));
      const parent = dirname(folder);
      return own ?? (parent === folder ? undefined : this.#nearest(parent));
    };
    const found = search();
    this.#byFolder.set(folder, found);
    return found;
  }

  #read(folder: string): Promise<FoundKnowledge | undefined> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const found = readKnowledge(folder);
    this.#byFolder.set(folder, found);
    return found;
  }
}

async function readKnowledge(folder: string): Promise<FoundKnowledge | undefined> {
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return undefined;
  const files = new WorkspaceFiles();
  const texts: KnowledgeText[] = [];
  const read = async (name: KnowledgeFileName): Promise<void> => {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    const problems = files.read(name, text);
    if (text !== undefined) texts.push({ path, text, problems });
  };
  await Promise.all(KNOWLEDGE_FILES.map(read));
  texts.sort((a, b) => (a.path < b.path ? -1 : 1));
  const version = createHash('sha256');
  for (const { path, text } of texts) version.update(JSON.stringify([basename(path), text]));
  return { folder, files, texts, version: version.digest('hex') };
}
