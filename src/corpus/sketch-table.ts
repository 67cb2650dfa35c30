import type { Sketch } from '../text/shingles.ts';
import { grown } from '../util/column.ts';
import { HashChains } from './hash-chains.ts';

/**
 * Sketches of one size, numbered, to be found by others that are like them: two meet where all minima of one band are
 * equal. In columns of numbers, as a corpus has many.
 */
export class SketchTable {
  readonly #size: number;
  readonly #band: number;
  readonly #bands: number;
  readonly #most: number;
  /** One after the other, by number. */
  #minima = new Uint32Array(1024);
  /** An item a band of a sketch. */
  readonly #chains = new HashChains();
  readonly #free: number[] = [];
  #count = 0;

  /**
   * @param size minima a sketch
   * @param band minima a band
   * @param most sketches a band; by further ones it is not found
   */
  constructor(size: number, band: number, most: number) {
    this.#size = size;
    this.#band = band;
    this.#bands = Math.floor(size / band);
    this.#most = most;
  }

  /** @returns its number, which is free for another when it is deleted */
  add(sketch: Sketch): number {
    const number = this.#free.pop() ?? this.#count++;
    this.#minima = grown(this.#minima, (number + 1) * this.#size);
    this.#minima.set(sketch, number * this.#size);
    for (let at = 0; at < this.#bands; at++) {
      const hash = this.#hashOf(sketch, at);
      if (this.#chains.count(hash) < this.#most) this.#chains.add(number * this.#bands + at, hash);
    }
    return number;
  }

  delete(number: number): void {
    for (let at = 0; at < this.#bands; at++) this.#chains.delete(number * this.#bands + at);
    this.#free.push(number);
  }

  get(number: number): Sketch {
    return this.#minima.subarray(number * this.#size, (number + 1) * this.#size);
  }

  /** The share of minima that a sketch has in common with that of a number: an estimate of the shingles they share. */
  likeness(number: number, sketch: Sketch): number {
    const start = number * this.#size;
    let equal = 0;
    for (let i = 0; i < sketch.length; i++) if (this.#minima[start + i] === sketch[i]) equal++;
    return equal / sketch.length;
  }

  /**
   * The numbers of sketches that share a band with this one, each once.
   * @param common a band that more sketches share tells none of them apart, and is left out
   */
  sharing(sketch: Sketch, common = Infinity): Set<number> {
    const found = new Set<number>();
    for (let at = 0; at < this.#bands && sketch.length > 0; at++) {
      const hash = this.#hashOf(sketch, at);
      if (this.#chains.count(hash) > common) continue;
      for (let item = this.#chains.first(hash); item >= 0; item = this.#chains.after(item))
        found.add(Math.floor(item / this.#bands));
    }
    return found;
  }

  #hashOf(sketch: Sketch, band: number): number {
    let hash = band + 1;
    for (let at = band * this.#band; at < (band + 1) * this.#band; at++) {
      hash = Math.imul(hash ^ (sketch[at] ?? 0), 0x85ebca6b) ^ (hash >>> 15);
    }
    return hash;
  }
}
