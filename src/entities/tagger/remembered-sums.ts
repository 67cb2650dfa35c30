import type { FormTable } from '../../text/forms.ts';
import { type Emissions, PAIRS } from './emissions.ts';
import { GROUP, type FeatureReader } from './features.ts';
import { mix } from './hashing.ts';

/** So many sums are kept, a power of two: 350 KB, which a processor holds near. */
const SLOTS = 4096;
/** No key has it. */
const EMPTY = -1;

/**
 * Sums the features of a token, group by group, and remembers the sums of groups that come again: those of common words, of
 * what stands beside a name, of usual shapes. A sum is found by all that its features follow from, so it is the same whether
 * remembered or not.
 */
export class RememberedSums {
  readonly #emissions: Emissions;
  /** Two numbers a slot, see {@link FeatureReader.key}. */
  readonly #keys = new Int32Array(2 * SLOTS).fill(EMPTY);
  readonly #kept = new Int32Array(SLOTS * PAIRS);
  #forms: FormTable | undefined;
  /** The sums of the last token, to be asked for with `sumOf`. */
  readonly sums = new Int32Array(PAIRS);

  constructor(emissions: Emissions) {
    this.#emissions = emissions;
  }

  /** To be called before a text is read: numbers of forms mean nothing in another table. */
  use(forms: FormTable): void {
    if (this.#forms !== forms) this.#keys.fill(EMPTY);
    this.#forms = forms;
  }

  add(reader: FeatureReader, i: number): void {
    const { sums } = this;
    sums.fill(0);
    reader.enterToken(i);
    for (let group = 0; group < GROUP.rest; group++) this.#addGroup(reader, group);
    reader.readGroup(GROUP.rest);
    this.#emissions.add(reader.hashes, reader.count, sums, 0);
  }

  #addGroup(reader: FeatureReader, group: number): void {
    const first = reader.key(group);
    const second = reader.secondKey;
    if (second === EMPTY) return;
    const { sums } = this;
    const kept = this.#kept;
    const slot = mix(first, second) & (SLOTS - 1);
    const at = slot * PAIRS;
    if (this.#keys[2 * slot] !== first || this.#keys[2 * slot + 1] !== second) {
      this.#keys[2 * slot] = first;
      this.#keys[2 * slot + 1] = second;
      kept.fill(0, at, at + PAIRS);
      reader.readGroup(group);
      this.#emissions.add(reader.hashes, reader.count, kept, at);
    }
    for (let k = 0; k < PAIRS; k++) sums[k] = (sums[k] ?? 0) + (kept[at + k] ?? 0);
  }
}
