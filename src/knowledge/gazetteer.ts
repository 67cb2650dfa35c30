import type { ActorSource } from '../model/mention.ts';
import type { FormTable } from '../text/forms.ts';
import type { SourceText } from '../text/source.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import type { AliasCondition, AliasUse } from './entry.ts';
import { fold } from './fold.ts';

/** An alias that the gazetteer looks for. */
export interface Alias {
  readonly text: string;
  readonly actor: string;
  readonly use: AliasUse;
  readonly source: ActorSource;
  readonly condition?: AliasCondition;
}

/** A place where the tokens spell an alias. Several aliases where the text alone does not choose. */
export interface GazetteerHit {
  /** Index of the first token, and of the last, included. */
  readonly first: number;
  readonly last: number;
  readonly aliases: readonly Alias[];
  /** The text is in capitals where the alias is not: it needs a witness. */
  readonly capitals: boolean;
}

interface Pattern {
  readonly aliases: Alias[];
  /** Folded tokens in the alias's own case, and in capitals. */
  readonly tokens: readonly string[];
  readonly upper: readonly string[];
  /** How many tokens stand before the one it is indexed under: the first with a capital. */
  readonly lead: number;
}

const UPPER_A = 65;
const UPPER_Z = 90;

const CAPITAL = /\p{Lu}/u;

/** The capital that starts a token, not one within it (iPhone). */
const FIRST_CAPITAL = /(?<![\p{L}\p{N}'.])\p{Lu}/u;

/** So many names are kept with what {@link Gazetteer.named} found. */
const MOST_NAMES = 10_000;

/** A name's tokens may stand this many characters apart: a space, or two. */
const MAX_GAP = 2;

/**
 * Longest-match lookup of aliases over tokens, linear in their number. Case counts: an alias matches as it is written, or
 * all in capitals; so `us` and `Us` are never US.
 */
export class Gazetteer {
  /** Aliases by the first two letters of their first capitalised token, until a text asks for one of them. */
  readonly #waiting = new Map<string, Alias[]>();
  readonly #byStart = new Map<string, Pattern[]>();
  readonly #known = new WeakMap<FormTable, KnownForms>();
  readonly #named = new Map<string, readonly Alias[]>();

  constructor(aliases: readonly Alias[]) {
    for (const alias of aliases) {
      const folded = fold(alias.text);
      const key = letters(folded, Math.max(0, folded.search(FIRST_CAPITAL)));
      const list = this.#waiting.get(key);
      if (list) list.push(alias);
      else this.#waiting.set(key, [alias]);
    }
  }

  /** The patterns indexed under a folded word; those that start like it are made when the first such word comes. */
  #patterns(folded: string): readonly Pattern[] | undefined {
    const key = letters(folded, 0);
    const waiting = this.#waiting.get(key);
    if (waiting) {
      this.#waiting.delete(key);
      this.#makePatterns(waiting);
    }
    return this.#byStart.get(folded.toLowerCase());
  }

  #makePatterns(aliases: readonly Alias[]): void {
    const patterns = new Map<string, Pattern>();
    const touched = new Set<Pattern[]>();
    for (const alias of aliases) {
      const folded = fold(alias.text);
      const known = patterns.get(folded);
      if (known) {
        known.aliases.push(alias);
        continue;
      }
      const pattern = toPattern(alias, folded);
      patterns.set(folded, pattern);
      const key = (pattern.tokens[pattern.lead] ?? '').toLowerCase();
      const list = this.#byStart.get(key) ?? [];
      list.push(pattern);
      this.#byStart.set(key, list);
      touched.add(list);
    }
    for (const list of touched) list.sort((a, b) => b.tokens.length - b.lead - (a.tokens.length - a.lead));
  }

  /**
   * All hits in the tokens `from` to `to`, exclusive, of a text, in order, longest first where they compete; they never
   * overlap. What stands around those tokens is not looked at.
   */
  find(source: SourceText, from = 0, to = source.tokens.length): GazetteerHit[] {
    let known = this.#known.get(source.forms);
    if (!known) this.#known.set(source.forms, (known = { patterns: [], folded: [] }));
    const stretch = new Stretch(source, known.folded, from, to);
    const { patterns } = known;
    const hits: GazetteerHit[] = [];
    let free = from;
    for (let i = from; i < to; i++) {
      const token = source.tokens[i];
      if (!token || i < free || token.kind !== 'word' || !mayStart(source.text, token)) continue;
      const form = source.tokenForms[i] ?? 0;
      // Filled up to the form: an array with holes would become a dictionary.
      while (patterns.length <= form) patterns.push(undefined);
      const found = (patterns[form] ??= this.#patterns(stretch.word(i)) ?? []);
      const hit = found.length > 0 ? hitAt(stretch, found, i, free) : undefined;
      if (!hit) continue;
      hits.push(hit);
      free = hit.last + 1;
    }
    return hits;
  }

  /** The aliases spelt as `name`, whatever their conditions. */
  named(name: string): readonly Alias[] {
    if (this.#named.size > MOST_NAMES) this.#named.clear();
    let aliases = this.#named.get(name);
    if (!aliases) this.#named.set(name, (aliases = this.#findNamed(name)));
    return aliases;
  }

  #findNamed(name: string): readonly Alias[] {
    const folded = fold(name);
    const first = tokenize(folded).find((token) => mayStart(folded, token));
    const patterns = first ? this.#patterns(folded.slice(first.start, first.end)) : undefined;
    return patterns?.find((pattern) => pattern.aliases.some((alias) => fold(alias.text) === folded))?.aliases ?? [];
  }
}

/** What was looked up before, by the number of the form. */
interface KnownForms {
  /** Patterns indexed under the form. */
  readonly patterns: (readonly Pattern[] | undefined)[];
  readonly folded: (string | undefined)[];
}

/** A stretch of a text's tokens. */
class Stretch {
  readonly #source: SourceText;
  readonly #folded: (string | undefined)[];
  readonly #from: number;
  readonly to: number;

  constructor(source: SourceText, folded: (string | undefined)[], from: number, to: number) {
    this.#source = source;
    this.#folded = folded;
    this.#from = from;
    this.to = to;
  }

  /** Token `i`, folded; empty outside the stretch. */
  word(i: number): string {
    if (i < this.#from || i >= this.to) return '';
    const form = this.#source.tokenForms[i] ?? 0;
    while (this.#folded.length <= form) this.#folded.push(undefined);
    return (this.#folded[form] ??= fold(this.#source.forms.texts[form] ?? ''));
  }

  same(first: number, expected: readonly string[]): boolean {
    for (let i = 0; i < expected.length; i++) if (this.word(first + i) !== expected[i]) return false;
    return true;
  }

  joined(first: number, last: number): boolean {
    const { text, tokens } = this.#source;
    for (let i = first; i < last; i++) {
      const end = tokens[i]?.end ?? 0;
      const start = tokens[i + 1]?.start ?? 0;
      if (start - end > MAX_GAP || /[\n\r]/.test(text.slice(end, start))) return false;
    }
    return true;
  }
}

function hitAt(stretch: Stretch, patterns: readonly Pattern[], at: number, free: number): GazetteerHit | undefined {
  for (const pattern of patterns) {
    const first = at - pattern.lead;
    const last = first + pattern.tokens.length - 1;
    if (first < free || last >= stretch.to) continue;
    const exact = stretch.same(first, pattern.tokens);
    if ((!exact && !stretch.same(first, pattern.upper)) || !stretch.joined(first, last)) continue;
    const aliases = pattern.aliases.filter((alias) => holds(stretch, first, last, alias.condition));
    if (aliases.length > 0) return { first, last, aliases, capitals: !exact };
  }
  return undefined;
}

/** The first letter of the token at `at`, with the second if that is a letter too. */
function letters(text: string, at: number): string {
  const width = LETTER.test(text.charAt(at + 1)) ? 2 : 1;
  return text.slice(at, at + width).toLowerCase();
}

const LETTER = /[\p{L}\p{N}]/u;

function toPattern(alias: Alias, folded: string): Pattern {
  const tokens = tokenize(folded).map((token) => folded.slice(token.start, token.end));
  const lead = Math.max(
    0,
    tokens.findIndex((token) => CAPITAL.test(token.charAt(0))),
  );
  return { aliases: [alias], tokens, upper: tokens.map((token) => token.toUpperCase()), lead };
}

/** Does the token begin with a capital letter, or with one that ASCII does not have? */
function mayStart(text: string, token: Token): boolean {
  const code = text.charCodeAt(token.start);
  return (code >= UPPER_A && code <= UPPER_Z) || code > 127;
}

function holds(stretch: Stretch, first: number, last: number, condition: AliasCondition | undefined): boolean {
  if (!condition) return true;
  if (condition.after && !condition.after.includes(stretch.word(first - 1).toLowerCase())) return false;
  if (condition.before && !condition.before.includes(stretch.word(last + 1).toLowerCase())) return false;
  return !condition.bracketed || (stretch.word(first - 1) === '(' && stretch.word(last + 1) === ')');
}
