import { Uri, workspace } from 'vscode';
import type { ActorLookup } from '../analysis/decide-actors.ts';
import { loadBuiltins, NO_BUILTINS, type Builtins } from '../knowledge/builtins.ts';
import { knownActors, NO_WORKSPACE } from '../knowledge/knowledge.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';

/** The actors that are known beforehand, for the choices of a correction; read when the first one is made. */
export class ActorLookups {
  readonly #extension: Uri;
  readonly #knowledge: CorpusKnowledge;
  #builtins: Promise<Builtins> | undefined;
  readonly #byFolder = new Map<string, { readonly version: string; readonly lookup: ActorLookup }>();

  constructor(extension: Uri, knowledge: CorpusKnowledge) {
    this.#extension = extension;
    this.#knowledge = knowledge;
  }

  /** Those of a corpus folder. Never rejects: without built-in knowledge, the corpus's own is left. */
  async of(folder: string): Promise<ActorLookup> {
    const builtins = await (this.#builtins ??= this.#load());
    const own = this.#knowledge.of(folder)?.files.knowledge ?? NO_WORKSPACE;
    const known = this.#byFolder.get(folder);
    if (known?.version === own.version) return known.lookup;
    const lookup = { actors: [...knownActors(builtins, own).values()] };
    this.#byFolder.set(folder, { version: own.version, lookup });
    return lookup;
  }

  async #load(): Promise<Builtins> {
    try {
      const bytes = await workspace.fs.readFile(Uri.joinPath(this.#extension, 'dist', 'data', 'knowledge.json'));
      return loadBuiltins(new TextDecoder().decode(bytes));
    } catch {
      return NO_BUILTINS;
    }
  }
}
