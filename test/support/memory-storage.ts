import type { IndexStorage } from '../../src/corpus/stored-index.ts';

/** Segments in memory, which can be damaged, and a disk that can be full. */
export class MemoryStorage implements IndexStorage {
  readonly segments = new Map<string, Uint8Array>();
  isFull = false;

  list(): Promise<string[]> {
    return Promise.resolve([...this.segments.keys()]);
  }

  read(name: string): Promise<Uint8Array> {
    const bytes = this.segments.get(name);
    // As from a disk: part of a larger buffer.
    return bytes ? Promise.resolve(Buffer.from(bytes)) : Promise.reject(new Error(`no ${name}`));
  }

  write(name: string, bytes: Uint8Array): Promise<void> {
    if (this.isFull) return Promise.reject(new Error('no space left on device'));
    this.segments.set(name, bytes);
    return Promise.resolve();
  }

  delete(name: string): Promise<void> {
    if (this.isFull) return Promise.reject(new Error('read-only'));
    this.segments.delete(name);
    return Promise.resolve();
  }
}
