/**
 * Words of which a pattern cannot do without: in whatever it matches, one of them stands. Null where the pattern promises
 * none. Reads the syntax that the rules use; what it does not know, it takes for no promise.
 * @param pattern without flags, or with `u` alone
 */
export function literalsOf(pattern: RegExp): readonly string[] | null {
  if (pattern.flags.replace('u', '') !== '') return null;
  return new Reader(pattern.source).alternatives();
}

/** Reads a pattern from left to right. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The literals of all alternatives up to the end of the group, or null if one of them promises none. */
  alternatives(): readonly string[] | null {
    let all: string[] | null = [];
    do {
      const literals = this.#sequence();
      all = all && literals && [...all, ...literals];
    } while (this.#take('|'));
    return all;
  }

  /** The best of what a sequence promises. */
  #sequence(): readonly string[] | null {
    let best: readonly string[] | null = null;
    let run = '';
    const offer = (literals: readonly string[] | null): void => {
      if (literals && shortest(literals) > (best ? shortest(best) : 0)) best = literals;
    };
    const endRun = (next: string): void => {
      offer([run]);
      run = next;
    };
    while (this.#at < this.#source.length && !this.#sees('|') && !this.#sees(')')) {
      const element = this.#element();
      if (element.kind === 'edge') continue;
      const times = this.#times();
      if (element.kind === 'char' && times !== 'optional') run += element.char;
      if (element.kind !== 'char' || times !== 'once') endRun('');
      if (element.kind === 'group' && times !== 'optional') offer(element.literals);
    }
    endRun('');
    return best;
  }

  #element(): Element {
    const char = this.#next();
    if (char === '^' || char === '$') return { kind: 'edge' };
    if (char === '.') return { kind: 'other' };
    if (char === '[') return this.#skipClass();
    if (char === '\\') return this.#escape();
    return char === '(' ? this.#group() : { kind: 'char', char };
  }

  #escape(): Element {
    const char = this.#next();
    if (char === 'b' || char === 'B') return { kind: 'edge' };
    if (!/[a-zA-Z0-9]/.test(char)) return { kind: 'char', char };
    if (char === 'p' || char === 'P') this.#skipTo('}');
    if (char === 'u') this.#at += this.#sees('{') ? this.#source.indexOf('}', this.#at) + 1 - this.#at : 4;
    if (char === 'x') this.#at += 2;
    return { kind: 'other' };
  }

  #group(): Element {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += opening.length;
    const literals = this.alternatives();
    this.#at++;
    // What is looked for beside a match need not be in it.
    return /[=!]$/.test(opening) ? { kind: 'edge' } : { kind: 'group', literals };
  }

  #skipClass(): Element {
    while (!this.#sees(']')) this.#at += this.#sees('\\') ? 2 : 1;
    this.#at++;
    return { kind: 'other' };
  }

  /** How often the element before must stand. */
  #times(): 'once' | 'repeated' | 'optional' {
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at));
    if (!quantifier) return 'once';
    this.#at += quantifier[0].length;
    return /^[?*]/.test(quantifier[0]) || quantifier[1] === '0' ? 'optional' : 'repeated';
  }

  #sees(char: string): boolean {
    return this.#source.charAt(this.#at) === char;
  }

  #take(char: string): boolean {
    if (!this.#sees(char)) return false;
    this.#at++;
    return true;
  }

  #next(): string {
    return this.#source.charAt(this.#at++);
  }

  #skipTo(char: string): void {
    this.#at = this.#source.indexOf(char, this.#at) + 1;
  }
}

/** A part of a sequence. An edge takes no characters. */
type Element =
  | { readonly kind: 'edge' | 'other' }
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'group'; readonly literals: readonly string[] | null };

const shortest = (literals: readonly string[]): number => Math.min(...literals.map(({ length }) => length));
