import type { FileRef } from '../corpus/document.ts';
import { displayName, fileLabel } from './display.ts';

/** Keeps apart files that have the same name: each gets so much of its folder as tells it from the others. */
export class FileNames {
  readonly #folders = new Map<string, Set<string>>();
  #cut: ReadonlyMap<string, number> | undefined;

  constructor(files: readonly FileRef[]) {
    for (const { name, folder } of files) {
      const folders = this.#folders.get(name) ?? new Set();
      this.#folders.set(name, folders.add(folder));
    }
  }

  /** What a row calls the file: short, unless another file would be called the same. */
  rowLabelOf({ name }: FileRef): string {
    const label = fileLabel(name);
    if (!label.includes('…')) return label;
    this.#cut ??= this.#cutLabels();
    return this.#cut.get(label) === 1 ? label : displayName(name);
  }

  /** How many names each label that was cut stands for. */
  #cutLabels(): Map<string, number> {
    const found = new Map<string, number>();
    for (const name of this.#folders.keys()) {
      const label = fileLabel(name);
      if (label.includes('…')) found.set(label, (found.get(label) ?? 0) + 1);
    }
    return found;
  }

  /** The name, with so much of its folder before it as it takes. */
  labelOf(file: FileRef): string {
    const folder = this.folderOf(file);
    return folder === undefined ? file.name : `${folder}/${file.name}`;
  }

  /** Undefined where the name alone says which file it is. */
  folderOf({ name, folder }: FileRef): string | undefined {
    const folders = this.#folders.get(name);
    return folders && folders.size > 1 ? tellApart(folder, folders) : undefined;
  }
}

/** The parts of a folder's path that not all of the others share. */
function tellApart(folder: string, all: ReadonlySet<string>): string {
  const paths = [...all].map((path) => path.split('/'));
  const own = folder.split('/');
  let same = 0;
  while (same < own.length - 1 && paths.every((path) => path[same] === own[same])) same++;
  return own.slice(same).map(decode).join('/');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
