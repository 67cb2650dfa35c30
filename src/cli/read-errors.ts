import type { Output } from './output.ts';

export interface ReadError {
  readonly path: string;
  readonly message: string;
}

/** Collects what could not be read, or written; each is said at once. */
export class ReadErrors {
  readonly list: ReadError[] = [];
  readonly #output: Output;

  constructor(output: Output) {
    this.#output = output;
  }

  add(path: string, error: unknown, doing: 'read' | 'write' = 'read'): void {
    const message = messageOf(error, doing);
    this.list.push({ path, message });
    this.#output.error(`${path}: ${message}`);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EEXIST: 'it exists already',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'its links run in a circle',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
};

/** What went wrong with a file, in words for its user. */
export function messageOf(error: unknown, doing: 'read' | 'write'): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return `no permission to ${doing} it`;
  return MESSAGES[code ?? ''] ?? message;
}
