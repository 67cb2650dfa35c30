import type { ActorSource } from '../model/mention.ts';
import { FormColumn, FormValues } from '../text/forms.ts';
import type { SourceText } from '../text/source.ts';
import { tokenTexts } from '../text/tokens.ts';
import type { AliasCondition, AliasUse } from './entry.ts';
import { fold, FOLDED } from './fold.ts';

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
  /** How many tokens stand before the first with a capital: it is looked for from there on. */
  readonly lead: number;
  hasConditions: boolean;
}

/** Some words that patterns have from their lead on. */
interface Node {
  readonly hash: number;
  /** The patterns that end with them. */
  readonly patterns: Pattern[];
  /** The words that others go on with, a bit by the hash of each: most of what follows in a text is none of them. */
  next: number;
}

/** What a form of a word means where it is the lead of patterns. */
interface Start {
  readonly node: Node;
  /** The aliases that it is alone, whatever stands around: all that most names need, and so at hand. */
  readonly aliases: readonly Alias[] | undefined;
  readonly capitals: boolean;
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
  /** What patterns have from their lead on: the lead, the lead with the next word, and so on. */
  readonly #root: Node = { hash: 0, patterns: [], next: 0 };
  readonly #byHash = new Map<number, Node>();
  readonly #starts = new FormValues((form) => this.#startOf(form));
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

  #startOf(form: string): Start | undefined {
    if (!mayStart(form)) return undefined;
    const folded = fold(form);
    this.#makePatterns(folded);
    const node = this.#byHash.get(extended(0, hashOf(folded)));
    return node && toStart(node, folded);
  }

  /** Makes the patterns whose lead starts like a folded word, when the first such word comes. */
  #makePatterns(word: string): void {
    const key = letters(word, 0);
    const aliases = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    const patterns = new Map<string, Pattern>();
    for (const alias of aliases) {
      const folded = fold(alias.text);
      const known = patterns.get(folded);
      if (known) {
        known.aliases.push(alias);
        known.hasConditions ||= alias.condition !== undefined;
        continue;
      }
      const pattern = toPattern(alias, folded);
      patterns.set(folded, pattern);
      this.#add(pattern);
    }
  }

  #add(pattern: Pattern): void {
    let node = this.#root;
    for (const token of pattern.tokens.slice(pattern.lead)) node = this.#nodeAfter(node, hashOf(token));
    node.patterns.push(pattern);
  }

  #nodeAfter(before: Node, word: number): Node {
    before.next |= bitOf(word);
    const hash = extended(before.hash, word);
    let node = this.#byHash.get(hash);
    if (!node) {
      node = { hash, patterns: [], next: 0 };
      this.#byHash.set(hash, node);
    }
    return node;
  }

  /**
   * All hits in the tokens `from` to `to`, exclusive, of a text, in order, longest first where they compete; they never
   * overlap. What stands around those tokens is not looked at.
   */
  find(source: SourceText, from = 0, to = source.tokens.count): GazetteerHit[] {
    const { form } = source.tokens;
    const starts = this.#starts.of(source.forms);
    const stretch = new Stretch(source, from, to);
    const hits: GazetteerHit[] = [];
    for (let i = from, free = from; i < to; i++) {
      const start = starts[form[i] ?? 0];
      if (!start || i < free) continue;
      const hit = this.#longerHit(stretch, i, i, start.node, free) ?? hitAlone(stretch, i, start, free);
      if (!hit) continue;
      hits.push(hit);
      free = hit.last + 1;
    }
    return hits;
  }

  /** The longest hit with its lead at token `lead` that goes on after token `last`, to which the node belongs. */
  #longerHit(stretch: Stretch, lead: number, last: number, node: Node, free: number): GazetteerHit | undefined {
    const word = node.next === 0 ? 0 : stretch.hash(last + 1);
    const next = (node.next & bitOf(word)) === 0 ? undefined : this.#byHash.get(extended(node.hash, word));
    return next && (this.#longerHit(stretch, lead, last + 1, next, free) ?? hitAmong(stretch, lead, next, free));
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
    const words = tokenTexts(folded);
    const lead = words.findIndex(mayStart);
    if (lead < 0) return [];
    this.#makePatterns(words[lead] ?? '');
    const hash = words.slice(lead).reduce((sum, word) => extended(sum, hashOf(word)), 0);
    const patterns = this.#byHash.get(hash)?.patterns;
    return patterns?.find((pattern) => pattern.aliases.some((alias) => fold(alias.text) === folded))?.aliases ?? [];
  }
}

/** A number of a word that is the same however it is written: in capitals, or with accents. */
function hashOf(word: string): number {
  const upper = fold(word).toUpperCase();
  let hash = 0;
  for (let i = 0; i < upper.length; i++) hash = Math.imul(hash ^ upper.charCodeAt(i), 0x01000193);
  return hash;
}

/** The number of some words with one more; V8 has numbers of 31 bits at hand. */
const extended = (hash: number, word: number): number => Math.imul(hash ^ word ^ (word >>> 15), 0x2c1b3c6d) >>> 1;

/** One of 32 bits for a word. */
const bitOf = (word: number): number => 1 << (word ^ (word >>> 5));

const HASHES = new FormColumn(hashOf);

/** A stretch of a text's tokens. */
class Stretch {
  readonly #source: SourceText;
  readonly #hashes: Int32Array;
  readonly #folded: readonly string[];
  readonly #from: number;
  readonly to: number;

  constructor(source: SourceText, from: number, to: number) {
    this.#source = source;
    this.#hashes = HASHES.of(source.forms);
    this.#folded = FOLDED.of(source.forms);
    this.#from = from;
    this.to = to;
  }

  hash(i: number): number {
    return this.#hashes[this.#source.tokens.form[i] ?? 0] ?? 0;
  }

  /** Token `i`, folded; empty outside the stretch. */
  word(i: number): string {
    return i < this.#from || i >= this.to ? '' : (this.#folded[this.#source.tokens.form[i] ?? 0] ?? '');
  }

  same(first: number, expected: readonly string[]): boolean {
    for (let i = 0; i < expected.length; i++) if (this.word(first + i) !== expected[i]) return false;
    return true;
  }

  joined(first: number, last: number): boolean {
    const { text, tokens } = this.#source;
    for (let i = first; i < last; i++) {
      const end = tokens.end[i] ?? 0;
      const start = tokens.start[i + 1] ?? 0;
      if (start - end > MAX_GAP || (start > end && /[\n\r]/.test(text.slice(end, start)))) return false;
    }
    return true;
  }
}

/** What the form at token `lead` makes a hit by itself, or with what stands before it. */
function hitAlone(stretch: Stretch, lead: number, start: Start, free: number): GazetteerHit | undefined {
  const { node, aliases, capitals } = start;
  return aliases ? { first: lead, last: lead, aliases, capitals } : hitAmong(stretch, lead, node, free);
}

function hitAmong(stretch: Stretch, lead: number, { patterns }: Node, free: number): GazetteerHit | undefined {
  for (const pattern of patterns) {
    const hit = hitOf(stretch, pattern, lead - pattern.lead, free);
    if (hit) return hit;
  }
  return undefined;
}

function hitOf(stretch: Stretch, pattern: Pattern, first: number, free: number): GazetteerHit | undefined {
  const last = first + pattern.tokens.length - 1;
  if (first < free || last >= stretch.to) return undefined;
  const exact = stretch.same(first, pattern.tokens);
  if ((!exact && !stretch.same(first, pattern.upper)) || !stretch.joined(first, last)) return undefined;
  const aliases = pattern.hasConditions
    ? pattern.aliases.filter((alias) => holds(stretch, first, last, alias.condition))
    : pattern.aliases;
  return aliases.length > 0 ? { first, last, aliases, capitals: !exact } : undefined;
}

/** The first letter of the token at `at`, with the second if that is a letter too. */
function letters(text: string, at: number): string {
  const width = LETTER.test(text.charAt(at + 1)) ? 2 : 1;
  return text.slice(at, at + width).toLowerCase();
}

const LETTER = /[\p{L}\p{N}]/u;

function toPattern(alias: Alias, folded: string): Pattern {
  const tokens = tokenTexts(folded);
  const lead = Math.max(
    0,
    tokens.findIndex((token) => CAPITAL.test(token.charAt(0))),
  );
  const upper = tokens.map((token) => token.toUpperCase());
  return { aliases: [alias], tokens, upper, lead, hasConditions: alias.condition !== undefined };
}

/** @param folded the form's */
function toStart(node: Node, folded: string): Start {
  // What stands before a pattern's lead, or its condition, is to be looked at in the text.
  const first = node.patterns.find(
    ({ lead, tokens, upper }) => lead > 0 || tokens[0] === folded || upper[0] === folded,
  );
  const isAlone = first?.lead === 0 && !first.hasConditions;
  return { node, aliases: isAlone ? first.aliases : undefined, capitals: first?.tokens[0] !== folded };
}

/** Does a token begin with a capital letter, or with one that ASCII does not have? */
function mayStart(token: string): boolean {
  const code = token.charCodeAt(0);
  return (code >= UPPER_A && code <= UPPER_Z) || code > 127;
}

function holds(stretch: Stretch, first: number, last: number, condition: AliasCondition | undefined): boolean {
  if (!condition) return true;
  if (condition.after && !condition.after.includes(stretch.word(first - 1).toLowerCase())) return false;
  if (condition.before && !condition.before.includes(stretch.word(last + 1).toLowerCase())) return false;
  return !condition.bracketed || (stretch.word(first - 1) === '(' && stretch.word(last + 1) === ')');
}
