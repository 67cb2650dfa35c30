/** A document as the YAML files may call it. */
export interface FileName {
  /** Its path in the corpus folder, `/` between its parts. */
  readonly name: string;
  /** The corpus folder's path below the folder that holds `.corpus-review`; empty or absent where it is that folder. */
  readonly corpusPath?: string | undefined;
}

/**
 * The keys that may mean a document, the most particular first: its path from the folder that holds `.corpus-review`, its
 * path in the corpus folder (with `./` before it, no other document's name can be meant), its name.
 */
export function fileKeys({ name, corpusPath = '' }: FileName): string[] {
  const whole = corpusPath === '' ? [] : [`${corpusPath}/${name}`];
  return [...new Set([...whole, `./${name}`, name, name.slice(name.lastIndexOf('/') + 1)])];
}

/** What a map says of a document under the most particular of its keys. */
export function byFileKey<T>(map: ReadonlyMap<string, T>, file: FileName): T | undefined {
  for (const key of fileKeys(file)) {
    const found = map.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The key to write for a document: the shortest one that means no other.
 * @param all the documents that the YAML files count for
 */
export function keyToWrite(document: FileName, all: Iterable<FileName>): string {
  const [whole = document.name] = fileKeys(document);
  const taken = new Set<string>();
  for (const other of all) {
    const keys = fileKeys(other);
    if (keys[0] !== whole) for (const key of keys) taken.add(key);
  }
  return [document.name, `./${document.name}`].find((key) => !taken.has(key)) ?? whole;
}

/** The documents there are, by everything they may be called. */
export class FileKeys {
  readonly #byKey = new Map<string, Set<string>>();
  /** Their paths in the corpus folder: what is suggested where a key means nothing. */
  readonly names: readonly string[];

  constructor(documents: readonly FileName[]) {
    this.names = [...new Set(documents.map(({ name }) => name))];
    for (const document of documents) {
      const keys = fileKeys(document);
      const [whole = document.name] = keys;
      for (const key of keys) this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(whole));
    }
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** Keys that each mean one of the documents which this one may mean; more than one is too many. */
  meanings(key: string): readonly string[] {
    return [...(this.#byKey.get(key) ?? [])].map((whole) => {
      const short = whole.replace(/^\.\//, '');
      return this.#byKey.get(short)?.size === 1 ? short : whole;
    });
  }
}
