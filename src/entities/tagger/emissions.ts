import { MAX_FEATURES } from './features.ts';
import { scatter } from './hashing.ts';
import type { Weights } from './model.ts';
import { TAG_COUNT } from './tags.ts';

/**
 * Features with weights for this many tags or more are kept as dense rows. Of 45 features found for a token, 34 are among
 * the 10,000 such ones, and they hold 95 % of the weights to be added.
 */
const DENSE_FROM = 12;

/** Two tags share one number, 16 bits each: a dense row is half as many additions. */
export const PAIRS = (TAG_COUNT + 1) >> 1;

/** The largest sum a tag can reach has to fit its 16 bits. */
export const SUMS_FIT = MAX_FEATURES * 128 <= 32768;

/** Bits that hold the number of cells of a sparse feature; the others say where they start. */
const COUNT_BITS = 6;
const COUNT_MASK = (1 << COUNT_BITS) - 1;

/** Finds the weights of features by their hashes and adds them up, in whole units of the scale. */
export class Emissions {
  readonly #dense = new KeyTable();
  readonly #sparse = new KeyTable();
  /** Weights of the dense features, `PAIRS` a row. Row 0 is empty: it fills up the last group of rows. */
  readonly #rows: Int32Array;
  /** Weights of the sparse features: weight times 64, plus the tag. */
  readonly #cells: Int16Array;
  readonly #found = new Int32Array(MAX_FEATURES + 4);
  readonly #rare = new Int32Array(MAX_FEATURES);

  constructor({ features, cellStart, cellTag, cellWeight }: Weights) {
    const cellsOf = (f: number): number => (cellStart[f + 1] ?? 0) - (cellStart[f] ?? 0);
    const isDense = (f: number): boolean => cellsOf(f) >= DENSE_FROM;
    const count = features.reduce((sum, _, f) => sum + (isDense(f) ? 1 : 0), 0);
    this.#dense.reserve(count);
    this.#sparse.reserve(features.length - count);
    this.#rows = new Int32Array((count + 1) * PAIRS);
    this.#cells = new Int16Array(cellTag).map((tag, cell) => (cellWeight[cell] ?? 0) * 64 + tag);
    let row = 0;
    for (let f = 0; f < features.length; f++) {
      const start = cellStart[f] ?? 0;
      if (!isDense(f)) {
        this.#sparse.set(features[f] ?? 0, (start << COUNT_BITS) | cellsOf(f));
        continue;
      }
      row += PAIRS;
      this.#dense.set(features[f] ?? 0, row);
      for (let cell = start; cell < start + cellsOf(f); cell++) {
        const tag = cellTag[cell] ?? 0;
        this.#rows[row + (tag >> 1)] = (this.#rows[row + (tag >> 1)] ?? 0) + inPair(tag, cellWeight[cell] ?? 0);
      }
    }
  }

  /** Adds the weights of the first `count` features to the sums that stand in `sums` from `at` on. */
  add(hashes: Int32Array, count: number, sums: Int32Array, at: number): void {
    const found = this.#found;
    const rare = this.#rare;
    let rows = 0;
    let rares = 0;
    // One table after the other: the processor then waits for several places in memory at once.
    for (let k = 0; k < count; k++) {
      const hash = hashes[k] ?? 0;
      const row = this.#dense.get(hash);
      if (row > 0) found[rows++] = row;
      else rare[rares++] = hash;
    }
    for (let k = 0; k < rares; k++) rare[k] = this.#sparse.get(rare[k] ?? 0);
    for (let k = 0; k < rares; k++) this.#addSparse(rare[k] ?? 0, sums, at);
    found.fill(0, rows, rows + 3);
    for (let k = 0; k < rows; k += 4) this.#addRows(k, sums, at);
  }

  /** Adds four rows at once: the sums are read and written a quarter as often. */
  #addRows(from: number, sums: Int32Array, at: number): void {
    const rows = this.#rows;
    const a = this.#found[from] ?? 0;
    const b = this.#found[from + 1] ?? 0;
    const c = this.#found[from + 2] ?? 0;
    const d = this.#found[from + 3] ?? 0;
    for (let k = 0; k < PAIRS; k++) {
      const four = (rows[a + k] ?? 0) + (rows[b + k] ?? 0) + (rows[c + k] ?? 0) + (rows[d + k] ?? 0);
      sums[at + k] = (sums[at + k] ?? 0) + four;
    }
  }

  #addSparse(place: number, sums: Int32Array, at: number): void {
    const cells = this.#cells;
    const start = place >> COUNT_BITS;
    const stop = start + (place & COUNT_MASK);
    for (let cell = start; cell < stop; cell++) {
      const packed = cells[cell] ?? 0;
      const tag = packed & 63;
      const pair = at + (tag >> 1);
      sums[pair] = (sums[pair] ?? 0) + inPair(tag, packed >> 6);
    }
  }
}

/** The sum for a tag. */
export function sumOf(sums: Int32Array, tag: number): number {
  const pair = sums[tag >> 1] ?? 0;
  const low = (pair << 16) >> 16;
  return (tag & 1) === 0 ? low : (pair - low) >> 16;
}

const inPair = (tag: number, weight: number): number => ((tag & 1) === 0 ? weight : weight << 16);

/** A map from hashes to numbers other than 0: open addressing, key and value side by side in memory. */
class KeyTable {
  #slots = new Int32Array(2);
  #mask = 0;

  /** Makes room for `count` keys; to be called first. */
  reserve(count: number): void {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.#slots = new Int32Array(size * 2);
    this.#mask = size - 1;
  }

  set(key: number, value: number): void {
    let slot = scatter(key) & this.#mask;
    while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot * 2] = key;
    this.#slots[slot * 2 + 1] = value;
  }

  /** The value of a key, 0 if there is none. */
  get(key: number): number {
    const slots = this.#slots;
    for (let slot = scatter(key) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const value = slots[slot * 2 + 1] ?? 0;
      if (value === 0 || slots[slot * 2] === key) return value;
    }
  }
}
