type Column = Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** The column, or where it is too short for `length` numbers a longer copy of it, with room for half as many again. */
export function grown<T extends Column>(column: T, length: number): T {
  if (length <= column.length) return column;
  const longer = new (column.constructor as new (length: number) => T)(length + (length >> 1));
  longer.set(column);
  return longer;
}

/** What short columns share, in bytes; a batch of articles fills one or two. */
const SHARED = 1 << 19;
let shared = new ArrayBuffer(0);
let taken = 0;

/**
 * Lays short columns into one buffer, which is shared with others that are short: one for each costs more than filling it,
 * when it is made and when it is thrown away, and what is left of so many in the heap of each thread is never given back.
 * The wider ones come first. They are not to be kept for long, or they keep the others.
 */
export class Columns {
  readonly #buffer: ArrayBuffer;
  #at = 0;

  constructor(bytes: number) {
    const size = (bytes + 7) & ~7;
    if (size > SHARED >> 3) {
      this.#buffer = new ArrayBuffer(bytes);
      return;
    }
    if (taken + size > shared.byteLength) {
      shared = new ArrayBuffer(SHARED);
      taken = 0;
    }
    this.#buffer = shared;
    this.#at = taken;
    taken += size;
  }

  int32(length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.#buffer, this.#take(length * 4), length);
  }

  uint16(length: number): Uint16Array<ArrayBuffer> {
    return new Uint16Array(this.#buffer, this.#take(length * 2), length);
  }

  uint8(length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#buffer, this.#take(length), length);
  }

  #take(bytes: number): number {
    const at = this.#at;
    this.#at += bytes;
    return at;
  }
}
