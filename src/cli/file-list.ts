import { splitBytes } from './split-bytes.ts';

/** No system has longer paths. */
const LONGEST_PATH = 65_536;

/** An entry of a list of paths. */
export interface ListedPath {
  /** 1-based: its line, or its place among entries that NULs separate. */
  readonly number: number;
  /** Undefined where it is too long to be a path. */
  readonly path: string | undefined;
}

/**
 * The paths of a list, one a line, or separated by NULs, as `find -print0` writes them: a NUL before or right after the
 * first line end says so. Empty lines are left out.
 */
export async function* readFileList(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ListedPath> {
  const { start, rest } = await untilSeparator(stream);
  const hasNul = start.includes(0);
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield start;
    yield* rest;
  };
  for await (const { number, bytes } of splitBytes(whole(), LONGEST_PATH, hasNul ? 0 : undefined)) {
    const path = bytes && new TextDecoder().decode(bytes);
    if (path === undefined || hasNul) yield { number, path };
    else if (path.trim() !== '') yield { number, path: path.replace(/\r$/, '') };
  }
}

/** Reads on until there is a separator, which a slow writer may send late. */
async function untilSeparator(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly start: Uint8Array; readonly rest: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (!start.includes(0) && !start.includes('\n') && start.length <= LONGEST_PATH) {
    const next = await iterator.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  return { start, rest: { [Symbol.asyncIterator]: () => iterator } };
}
