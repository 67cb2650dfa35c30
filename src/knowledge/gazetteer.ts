import type { ActorSource } from '../model/mention.ts';
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

/** How many words, and how long ones, the lookup remembers. */
const MAX_SEEN = 20_000;
const MAX_SEEN_LENGTH = 40;

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
  /** What was found for a word as it stands in texts; null where nothing starts with it. */
  readonly #seen = new Map<string, readonly Pattern[] | null>();

  constructor(aliases: readonly Alias[]) {
    for (const alias of aliases) {
      const folded = fold(alias.text);
      const key = letters(folded, Math.max(0, folded.search(FIRST_CAPITAL)));
      const list = this.#waiting.get(key);
      if (list) list.push(alias);
      else this.#waiting.set(key, [alias]);
    }
  }

  /** The patterns indexed under a word; those that start like it are made when the first such word comes. */
  #patterns(word: string): readonly Pattern[] | undefined {
    const seen = this.#seen.get(word);
    if (seen !== undefined) return seen ?? undefined;
    const folded = fold(word);
    const key = letters(folded, 0);
    const waiting = this.#waiting.get(key);
    if (waiting) {
      this.#waiting.delete(key);
      this.#makePatterns(waiting);
    }
    const patterns = this.#byStart.get(folded.toLowerCase());
    if (this.#seen.size > MAX_SEEN) this.#seen.clear();
    if (word.length < MAX_SEEN_LENGTH) this.#seen.set(word, patterns ?? null);
    return patterns;
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

  /** All hits in `tokens` of `text`, in order, longest first where they compete; they never overlap. */
  find(text: string, tokens: readonly Token[]): GazetteerHit[] {
    const hits: GazetteerHit[] = [];
    let from = 0;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (!token || i < from || token.kind !== 'word' || !mayStart(text, token)) continue;
      const hit = this.#at(text, tokens, i, from);
      if (!hit) continue;
      hits.push(hit);
      from = hit.last + 1;
    }
    return hits;
  }

  /** The aliases spelt as `name`, whatever their conditions. */
  named(name: string): readonly Alias[] {
    const folded = fold(name);
    const first = tokenize(folded).find((token) => mayStart(folded, token));
    const patterns = first ? this.#patterns(folded.slice(first.start, first.end)) : undefined;
    return patterns?.find((pattern) => pattern.aliases.some((alias) => fold(alias.text) === folded))?.aliases ?? [];
  }

  #at(text: string, tokens: readonly Token[], at: number, from: number): GazetteerHit | undefined {
    const token = tokens[at];
    const patterns = token && this.#patterns(text.slice(token.start, token.end));
    if (!patterns) return undefined;
    for (const pattern of patterns) {
      const first = at - pattern.lead;
      const last = first + pattern.tokens.length - 1;
      if (first < from || last >= tokens.length || !joined(text, tokens, first, last)) continue;
      const exact = same(text, tokens, first, pattern.tokens);
      if (!exact && !same(text, tokens, first, pattern.upper)) continue;
      const aliases = pattern.aliases.filter((alias) => holds(text, tokens, first, last, alias.condition));
      if (aliases.length > 0) return { first, last, aliases, capitals: !exact };
    }
    return undefined;
  }
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

function wordOf(text: string, token: Token | undefined): string {
  return token ? fold(text.slice(token.start, token.end)) : '';
}

function same(text: string, tokens: readonly Token[], first: number, expected: readonly string[]): boolean {
  return expected.every((word, i) => wordOf(text, tokens[first + i]) === word);
}

function joined(text: string, tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const end = tokens[i]?.end ?? 0;
    const start = tokens[i + 1]?.start ?? 0;
    if (start - end > MAX_GAP || /[\n\r]/.test(text.slice(end, start))) return false;
  }
  return true;
}

function holds(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  condition: AliasCondition | undefined,
): boolean {
  if (!condition) return true;
  if (condition.after && !condition.after.includes(wordOf(text, tokens[first - 1]).toLowerCase())) return false;
  if (condition.before && !condition.before.includes(wordOf(text, tokens[last + 1]).toLowerCase())) return false;
  return !condition.bracketed || (wordOf(text, tokens[first - 1]) === '(' && wordOf(text, tokens[last + 1]) === ')');
}
