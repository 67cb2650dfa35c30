import type { FormTable } from '../../text/forms.ts';
import { MAX_FEATURES } from './features.ts';
import { scatter } from './hashing.ts';
import { KERNEL } from './kernel.ts';
import type { Weights } from './model.ts';
import { TAG_COUNT } from './tags.ts';
import { atob, WebAssembly } from './web-assembly.ts';

/** Weights that the kernel reads of a row, and sums that it writes: beyond the last tag, they belong to nothing. */
const LANES = 48;
const SUMS_BYTES = LANES * 2;
/** Of so many forms the sums are kept: four in five tokens have one of the last. */
const KEPT_FORMS = 4096;
/** In the kernel's memory: the hashes of a token's features, its sums, sums of nothing and of forms, the features, their rows. */
const SUMS_AT = MAX_FEATURES * 4;
const ZEROS_AT = SUMS_AT + SUMS_BYTES;
const FORMS_AT = ZEROS_AT + SUMS_BYTES;
const TABLE_AT = FORMS_AT + KEPT_FORMS * SUMS_BYTES;
const PAGE_BYTES = 65536;
/** Features with more cells hardly ever have the same ones; the cells of so many fit the 53 bits of an exact number. */
const MOST_SHARED = 3;

/** Each tag has a place in a row, and the largest sum it can reach fits 16 bits. */
export const SUMS_FIT = TAG_COUNT <= LANES && MAX_FEATURES * 128 <= 32768;

/**
 * Finds the weights of features by their hashes and adds them up, in whole units of the scale. This is the one loop of the
 * extension that is not JavaScript: `kernel.wat` adds sixteen weights at once, which takes a quarter of the time.
 */
export class Emissions {
  /** To be filled with the hashes of a token's features. */
  readonly hashes: Int32Array<ArrayBuffer>;
  /** The sum of each tag, after {@link add}. */
  readonly sums: Int16Array;
  readonly #mask: number;
  readonly #add: Kernel;
  #forms: FormTable | undefined;
  /** The forms whose sums are kept, each at the place that the low bits of its number give. */
  readonly #kept = new Int32Array(KEPT_FORMS).fill(-1);

  /** @throws where the host lets no WebAssembly run */
  constructor(weights: Weights) {
    const { features, cellStart, cellTag, cellWeight } = weights;
    let size = 16;
    while (size < features.length * 2) size *= 2;
    const rowsAt = TABLE_AT + size * 8;
    const order = byCells(cellStart);
    const { firsts, rowOf } = layRows(weights, order);
    const pages = Math.ceil((rowsAt + firsts.length * TAG_COUNT + LANES) / PAGE_BYTES);
    const memory = new WebAssembly.Memory({ initial: pages });
    const kernel = new WebAssembly.Module(Uint8Array.from(atob(KERNEL), (byte) => byte.charCodeAt(0)));
    const { exports } = new WebAssembly.Instance(kernel, { tagger: { memory } });
    this.#add = exports['add'] as Kernel;
    this.#mask = (size - 1) * 8;
    this.hashes = new Int32Array(memory.buffer, 0, MAX_FEATURES);
    this.sums = new Int16Array(memory.buffer, SUMS_AT, LANES);
    const table = new Int32Array(memory.buffer, TABLE_AT, size * 2);
    for (const f of byCells(cellStart)) insert(table, size - 1, features[f] ?? 0, rowsAt + (rowOf[f] ?? 0) * TAG_COUNT);
    const cells = new Int8Array(memory.buffer, rowsAt);
    for (const [row, f] of firsts.entries()) {
      const stop = cellStart[f + 1] ?? 0;
      for (let cell = cellStart[f] ?? 0; cell < stop; cell++)
        cells[row * TAG_COUNT + (cellTag[cell] ?? 0)] = cellWeight[cell] ?? 0;
    }
  }

  /** To be called before the tokens of a text are read. */
  enter(forms: FormTable): void {
    if (forms !== this.#forms) this.#kept.fill(-1);
    this.#forms = forms;
  }

  /** Are the sums that a form alone gives at hand? */
  knows(form: number): boolean {
    return this.#kept[form & (KEPT_FORMS - 1)] === form;
  }

  /** Adds up the weights of the first `count` features, and keeps the sums as those of a form. */
  keep(form: number, count: number): void {
    this.#kept[form & (KEPT_FORMS - 1)] = form;
    this.#add(count, TABLE_AT, this.#mask, ZEROS_AT, sumsOf(form));
  }

  /** Adds the weights of the first `count` features to the sums of a form. */
  add(form: number, count: number): void {
    this.#add(count, TABLE_AT, this.#mask, sumsOf(form), SUMS_AT);
  }
}

function sumsOf(form: number): number {
  return FORMS_AT + (form & (KEPT_FORMS - 1)) * SUMS_BYTES;
}

type Kernel = (count: number, table: number, mask: number, from: number, out: number) => void;

/**
 * The row of each feature, and of each row the first feature that has it. Most features have one to three cells, the same
 * as many others: they share a row, which is then in the caches more often.
 */
function layRows(weights: Weights, order: Int32Array): { firsts: number[]; rowOf: Int32Array } {
  const firsts: number[] = [];
  const rowOf = new Int32Array(weights.features.length);
  const shared = new Map<number, number>();
  for (const f of order) {
    const key = keyOfCells(weights, f);
    const row = (key > 0 ? shared.get(key) : undefined) ?? firsts.push(f) - 1;
    if (key > 0) shared.set(key, row);
    rowOf[f] = row;
  }
  return { firsts, rowOf };
}

/** The cells of a feature as one number, 0 where they are too many for it. */
function keyOfCells({ cellStart, cellTag, cellWeight }: Weights, f: number): number {
  const start = cellStart[f] ?? 0;
  const stop = cellStart[f + 1] ?? 0;
  if (stop - start > MOST_SHARED) return 0;
  let key = 1;
  for (let cell = start; cell < stop; cell++)
    key = key * 2 ** 14 + ((cellTag[cell] ?? 0) << 8) + (cellWeight[cell] ?? 0) + 128;
  return key;
}

/** The features, those with most cells first: they are the frequent ones, whose rows then stand together in the caches. */
function byCells(cellStart: Int32Array): Int32Array {
  const order = new Int32Array(cellStart.length - 1);
  for (let cells = TAG_COUNT, at = 0; cells >= 0; cells--) {
    for (let f = 0; f < order.length; f++) {
      if ((cellStart[f + 1] ?? 0) - (cellStart[f] ?? 0) === cells) order[at++] = f;
    }
  }
  return order;
}

/** Enters a feature in the kernel's table: open addressing, a hash and the address of its row, 0 where there is none. */
function insert(table: Int32Array, mask: number, hash: number, row: number): void {
  let slot = scatter(hash) & mask;
  while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
  table[slot * 2] = hash;
  table[slot * 2 + 1] = row;
}
