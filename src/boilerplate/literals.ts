/** Stands before a literal that opens a line: nothing but marks and spaces is in front of it. */
export const OPENING = '\x02';
/** What a line opens with, once the marks and spaces before it are left out. */
export const ALPHANUMERIC = /[\p{L}\p{N}]/u;

/** Words, parts of words or marks of which one stands in whatever a pattern matches. */
export type Literals = readonly string[];

/** Of a sequence so many are kept: two rule out most lines that have something of the first by chance. */
export const MOST_LITERALS = 2;

/**
 * What a pattern cannot do without: of each set in whatever it matches one literal stands, after {@link OPENING} at the first
 * letter or digit of the text. The rarest first; none where the pattern promises none. Reads the syntax that the rules use;
 * what it does not know, it takes for no promise.
 * @param pattern without flags, or with `u` alone
 */
export function literalsOf(pattern: RegExp): readonly Literals[] {
  if (pattern.flags.replace('u', '') !== '') return [];
  return new Reader(pattern.source).alternatives('');
}

/** Reads a pattern from left to right. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /**
   * The literals of all alternatives up to the end of the group; none if one of them promises none.
   * @param before `OPENING` where the group stands at the opening of the line, else nothing
   */
  alternatives(before: string): readonly Literals[] {
    const all = [this.#sequence(before)];
    while (this.#take('|')) all.push(this.#sequence(before));
    if (all.some(({ length }) => length === 0)) return [];
    const most = Math.max(...all.map(({ length }) => length));
    return Array.from({ length: most }, (_, i) => all.flatMap((sets) => sets[Math.min(i, sets.length - 1)] ?? []));
  }

  /** The best of what a sequence promises. */
  #sequence(before: string): readonly Literals[] {
    const promises: Literals[] = [];
    let run = before;
    /** How the line may open with what the sequence can do without. */
    const openings: string[] = [];
    const offer = (...literals: Literals[]): void => {
      const all = literals.map((some) => (some.some(isOpening) ? [...openings, ...some] : some));
      promises.push(...all.toSorted(byWorth).slice(0, 1));
    };
    const endRun = (next: string): void => {
      const word = run.replace(OPENING, '');
      // Alone it may be worth more than with all else that can open the line.
      if (word !== '') offer([run], [word]);
      run = next;
    };
    while (this.#at < this.#source.length && !this.#sees('|') && !this.#sees(')')) {
      const element = this.#element(run === OPENING ? OPENING : '');
      if (element.kind === 'start') endRun(OPENING);
      if (element.kind === 'start' || element.kind === 'edge') continue;
      const times = this.#times();
      const char = element.kind === 'char' && times !== 'optional' ? element.char : ' ';
      const inWord = ALPHANUMERIC.test(char);
      if (!inWord && char !== ' ') offer([char]);
      const passed = run === OPENING ? openingsOf(element, times) : null;
      if (passed) openings.push(...passed);
      if (passed) continue;
      if (inWord) run += char;
      if (!inWord || times !== 'once') endRun('');
      if (element.kind === 'group' && times !== 'optional') for (const literals of element.literals) offer(literals);
    }
    endRun('');
    return promises
      .toSorted(byWorth)
      .slice(0, MOST_LITERALS)
      .filter((literals, i) => i === 0 || worth(literals) > COMMONEST);
  }

  #element(before: string): Element {
    const char = this.#next();
    if (char === '^') return { kind: 'start' };
    if (char === '$') return { kind: 'edge' };
    if (char === '.') return { kind: 'other' };
    if (char === '[') return this.#class();
    if (char === '\\') return this.#escape(before);
    return char === '(' ? this.#group(before) : { kind: 'char', char };
  }

  #escape(before: string): Element {
    const char = this.#next();
    if (char === 'd') return { kind: 'group', literals: [DIGITS.map((digit) => before + digit)] };
    if (char === 'b' || char === 'B') return { kind: 'edge' };
    if (char === 's') return { kind: 'marks' };
    if (!/[a-zA-Z0-9]/.test(char)) return { kind: 'char', char };
    if (char === 'p' || char === 'P') this.#skipTo('}');
    if (char === 'u') this.#at += this.#sees('{') ? this.#source.indexOf('}', this.#at) + 1 - this.#at : 4;
    if (char === 'x') this.#at += 2;
    return { kind: 'other' };
  }

  #group(before: string): Element {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += opening.length;
    const literals = this.alternatives(before);
    this.#at++;
    // What is looked for beside a match need not be in it.
    return /[=!]$/.test(opening) ? { kind: 'edge' } : { kind: 'group', literals };
  }

  #class(): Element {
    const from = this.#at;
    while (!this.#sees(']')) this.#at += this.#sees('\\') ? 2 : 1;
    const inside = this.#source.slice(from, this.#at++).replaceAll('\\s', ' ');
    return { kind: /^\^|.-./.test(inside) || ALPHANUMERIC.test(inside) ? 'other' : 'marks' };
  }

  /** How often the element before must stand. */
  #times(): Times {
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

const DIGITS = Array.from('0123456789');

type Times = 'once' | 'repeated' | 'optional';

/** A part of a sequence. An edge takes no characters, marks are neither letters nor digits. */
type Element =
  | { readonly kind: 'start' | 'edge' | 'marks' | 'other' }
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'group'; readonly literals: readonly Literals[] };

/** How a line may open with an element that leaves its opening to the next one as well; null where it doesn't. */
function openingsOf(element: Element, times: Times): Literals | null {
  if (element.kind === 'marks') return [];
  if (element.kind === 'char') return ALPHANUMERIC.test(element.char) ? null : [];
  const literals = times === 'optional' && element.kind === 'group' ? element.literals[0] : undefined;
  return literals?.every(isOpening) ? literals : null;
}

const isOpening = (literal: string): boolean => literal.startsWith(OPENING);

/** The least of what literals are worth: the rarer one is, the more; at the opening of a line all are rarer. */
const worth = (literals: Literals): number => Math.min(...literals.map(rarity));
const byWorth = (a: Literals, b: Literals): number => worth(b) - worth(a);

function rarity(literal: string): number {
  const word = literal.replace(OPENING, '');
  const alone = COMMON.has(word) ? COMMONEST : ALPHANUMERIC.test(word) ? word.length : RARE_MARK;
  return isOpening(literal) ? alone + OPENING_WORTH : alone;
}

/** Found in every other line, as words or in them. */
const COMMON = new Set([
  ...'the this that these his her of in on to a an and is are was were for with from by not have has been we our i'.split(
    ' ',
  ),
  ...Array.from('.,"\'-:()0123456789'),
  ...['19', '20'],
]);
const COMMONEST = 1;
const RARE_MARK = 5;
const OPENING_WORTH = 2;
