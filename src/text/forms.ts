import { grown } from '../util/column.ts';

/** A table with more forms than this, some 10 MB, is not used for the next text. A megabyte of news has about 30,000. */
const MOST_FORMS = 60_000;
/** Longer tokens are no words: of such a text, nothing is kept for the next. */
const LONGEST = 64;
/** V8 copies slices of up to so many characters. */
const COPIED = 12;
/** Numbers in a slot of the table; see {@link FormTable}. */
const SLOT = 4;

/**
 * The forms of words and marks as they are written, each once and with a number, counted from 0. Texts share a table: what
 * a recogniser knows of a word is then looked up by its number, not worked out anew for each token and text.
 */
export class FormTable {
  /** Forms by their numbers. */
  readonly texts: string[] = [];
  /** The same in lower case. */
  readonly lowers: string[] = [];
  /** The same with a straight apostrophe. */
  readonly straight: string[] = [];
  /** The code units of all forms, one after the other. */
  #units = new Uint16Array(1 << 12);
  #unitCount = 0;
  /**
   * Open addressing: the number of a form and one, 0 where there is none, its hash, where its units start, and how many
   * they are. All that a look-up asks for lies together, for most of its time is waiting for memory.
   */
  #slots = new Int32Array(SLOT << 11);
  #hasLongForms = false;

  get size(): number {
    return this.texts.length;
  }

  /** Whether another text may use the table. */
  get isFull(): boolean {
    return this.size > MOST_FORMS || this.#hasLongForms;
  }

  /** The number of the form that stands in `text` from `start` to `end`. */
  at(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const slot = this.#slotOf(text, start, end, hash);
    const id = (this.#slots[slot] ?? 0) - 1;
    return id < 0 ? this.#add(text, start, end, hash, slot) : id;
  }

  /** The number of a form, -1 if no text had it. */
  find(form: string): number {
    const slot = this.#slotOf(form, 0, form.length, hashOf(form, 0, form.length));
    return (this.#slots[slot] ?? 0) - 1;
  }

  /** Where the slot that holds a form starts, or the free one where it belongs. */
  #slotOf(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - SLOT;
    for (let slot = (scattered(hash) * SLOT) & mask; ; slot = (slot + SLOT) & mask) {
      if (slots[slot] === 0 || (slots[slot + 1] === hash && this.#holds(slot, text, start, end))) return slot;
    }
  }

  #holds(slot: number, text: string, start: number, end: number): boolean {
    const units = this.#units;
    if (this.#slots[slot + 3] !== end - start) return false;
    for (let i = start, k = this.#slots[slot + 2] ?? 0; i < end; i++, k++)
      if (text.charCodeAt(i) !== units[k]) return false;
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const id = this.size;
    const length = end - start;
    const from = this.#unitCount;
    const to = (this.#unitCount += length);
    this.#units = grown(this.#units, to);
    for (let i = start, k = from; i < end; i++, k++) this.#units[k] = text.charCodeAt(i);
    this.#slots.set([id + 1, hash, from, length], slot);
    this.#hasLongForms ||= length > LONGEST;
    // A longer slice would keep the whole text alive; engines copy short ones.
    const isCopied = length > COPIED && length <= LONGEST;
    const form = isCopied ? String.fromCharCode(...this.#units.subarray(from, to)) : text.slice(start, end);
    this.texts.push(form);
    const lower = form.toLowerCase();
    this.lowers.push(lower);
    this.straight.push(lower.replace('’', "'"));
    if (this.size * 2 * SLOT > this.#slots.length) this.#spread();
    return id;
  }

  #spread(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - SLOT;
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at] === 0) continue;
      let slot = (scattered(old[at + 1] ?? 0) * SLOT) & mask;
      while (slots[slot] !== 0) slot = (slot + SLOT) & mask;
      slots.set(old.subarray(at, at + SLOT), slot);
    }
    this.#slots = slots;
  }
}

/** Of each run its own, so that no text can be made whose words all fall into one slot. */
const SEED = (Math.random() * 2 ** 32) | 0;

function hashOf(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

const scattered = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7;

let shared = new FormTable();

/** The table for a text that comes now. */
export function sharedForms(): FormTable {
  if (shared.isFull) shared = new FormTable();
  return shared;
}

/** A number for each form, such as the lists that hold it: worked out once, when a text first has the form. */
export class FormColumn {
  readonly #columns = new WeakMap<FormTable, { values: Int32Array<ArrayBuffer>; filled: number }>();
  readonly #make: (form: string, lower: string) => number;

  constructor(make: (form: string, lower: string) => number) {
    this.#make = make;
  }

  /** The numbers of all forms that a table holds now. */
  of(forms: FormTable): Int32Array {
    let column = this.#columns.get(forms);
    if (!column) this.#columns.set(forms, (column = { values: new Int32Array(1 << 10), filled: 0 }));
    column.values = grown(column.values, forms.size);
    for (; column.filled < forms.size; column.filled++)
      column.values[column.filled] = this.#make(forms.texts[column.filled] ?? '', forms.lowers[column.filled] ?? '');
    return column.values;
  }
}

/** A value for each form, such as its folded text, in the same way. */
export class FormValues<T> {
  readonly #columns = new WeakMap<FormTable, T[]>();
  readonly #make: (form: string) => T;

  constructor(make: (form: string) => T) {
    this.#make = make;
  }

  of(forms: FormTable): readonly T[] {
    let column = this.#columns.get(forms);
    if (!column) this.#columns.set(forms, (column = []));
    while (column.length < forms.size) column.push(this.#make(forms.texts[column.length] ?? ''));
    return column;
  }
}

/** Some of the forms that a table holds now, a bit each. */
export class FormSet {
  readonly #forms: FormTable;
  readonly #bits: Uint32Array;

  constructor(forms: FormTable) {
    this.#forms = forms;
    this.#bits = new Uint32Array((forms.size >> 5) + 1);
  }

  add(form: number): void {
    this.#bits[form >> 5] = (this.#bits[form >> 5] ?? 0) | (1 << (form & 31));
  }

  has(form: string): boolean {
    const id = this.#forms.find(form);
    return id >= 0 && ((this.#bits[id >> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }
}
