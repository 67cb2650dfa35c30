import { withoutStrings, withStrings } from '../util/pack.ts';

/** Shorter strings take no less room as a number. */
const LEAST = 4;

/** So many are known at once: then it begins anew, so that a worker that runs for days does not grow. */
const MOST = 30_000;

/** Strings that go along with packed bytes for the first time. */
export interface NewStrings {
  readonly strings: readonly string[];
  /** They are the first of a new list: the numbers of later bytes are numbers in this one. */
  readonly beginAnew: boolean;
}

/**
 * The strings of many packed analyses, each sent once: evidence, names and aliases are most of an analysis and come again in
 * every other. This is the worker's end.
 */
export class StringSender {
  readonly #numbers = new Map<string, number>();
  #strings: string[] = [];
  #beginAnew = true;

  /** The bytes without what the other end knows, or will know when it has what is next taken. */
  shorten(packed: Uint8Array): Uint8Array {
    return withoutStrings(packed, (text) => (text.length < LEAST ? 0 : this.#numberOf(text)));
  }

  /** What goes along with the bytes that were shortened since it was last asked. */
  take(): NewStrings {
    const taken = { strings: this.#strings, beginAnew: this.#beginAnew };
    this.#strings = [];
    this.#beginAnew = this.#numbers.size > MOST;
    if (this.#beginAnew) this.#numbers.clear();
    return taken;
  }

  /** Its number, from 1 on. */
  #numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    // A copy: a part of a string holds on to all of it.
    const copy = JSON.parse(JSON.stringify(text)) as string;
    const number = this.#numbers.size + 1;
    this.#numbers.set(copy, number);
    this.#strings.push(copy);
    return number;
  }
}

/** The host's end: a list of strings stays as long as somebody keeps bytes that need it. */
export class StringReceiver {
  #strings: string[] = [];

  receive({ strings, beginAnew }: NewStrings): void {
    if (beginAnew) this.#strings = [];
    for (const text of strings) this.#strings.push(text);
  }

  /** What gives the whole bytes back. @param short bytes that came with what was received last */
  lengthen(short: Uint8Array): () => Uint8Array {
    const strings = this.#strings;
    return () => withStrings(short, (number) => strings[number - 1] ?? '');
  }
}
