import { firstWhere } from '../util/first-where.ts';

const NO_LINES = new Uint32Array();

/** The numbers of each file's lines, by its name or by a number of its own. */
export class FileLines {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  /** Sorted. */
  readonly #lines: Uint32Array[] = [];
  readonly #free: number[] = [];

  has(file: string): boolean {
    return this.#numbers.has(file);
  }

  /** The number of a file, which is given one where it has none. */
  numberOf(file: string): number {
    let number = this.#numbers.get(file);
    if (number === undefined) {
      number = this.#free.pop() ?? this.#names.length;
      this.#numbers.set(file, number);
      this.#names[number] = file;
      this.#lines[number] = NO_LINES;
    }
    return number;
  }

  nameOf(number: number): string {
    return this.#names[number] ?? '';
  }

  /** @param lines each once */
  set(number: number, lines: readonly number[]): void {
    this.#lines[number] = Uint32Array.from(lines).sort();
  }

  linesOf(file: string): Uint32Array {
    return this.#lines[this.#numbers.get(file) ?? -1] ?? NO_LINES;
  }

  holds(file: string, line: number): boolean {
    const lines = this.linesOf(file);
    return lines[firstWhere(lines.length, (at) => (lines[at] ?? 0) >= line)] === line;
  }

  delete(file: string): void {
    const number = this.#numbers.get(file);
    if (number === undefined) return;
    this.#numbers.delete(file);
    this.#lines[number] = NO_LINES;
    this.#free.push(number);
  }
}
