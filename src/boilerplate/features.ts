import { hash, mix } from '../util/hash.ts';
import type { Hits } from './hit.ts';
import type { LineFacts } from './line-facts.ts';
import type { LinearPass } from './line-model.ts';
import type { LineView, Page } from './page.ts';

const LENGTHS = [1, 2, 3, 5, 8, 13, 20, 40, 80];
const DISTANCES = [0, 1, 2, 4, 8, 16];
const FIRST_WORDS = 14;
const LAST_WORDS = 4;

/** The kinds of features; each draws its hashes from its own kind. */
const KIND = {
  word: hash('word'),
  wordLong: hash('wordLong'),
  pair: hash('pair'),
  first: hash('first'),
  firstPair: hash('firstPair'),
  last: hash('last'),
  line: hash('line'),
  length: hash('length'),
  lengthEnd: hash('lengthEnd'),
  lengthDensity: hash('lengthDensity'),
  capitals: hash('capitals'),
  functions: hash('functions'),
  digits: hash('digits'),
  shouted: hash('shouted'),
  start: hash('start'),
  headline: hash('headline'),
  list: hash('list'),
  mark: hash('mark'),
  person: hash('person'),
  speech: hash('speech'),
  rule: hash('rule'),
  category: hash('category'),
  zone: hash('zone'),
  zoneEnd: hash('zoneEnd'),
  proseAround: hash('proseAround'),
  proseKind: hash('proseKind'),
  fromStart: hash('fromStart'),
  fromEnd: hash('fromEnd'),
  gap: hash('gap'),
  copies: hash('copies'),
  claimed: hash('claimed'),
  claimedKind: hash('claimedKind'),
  neighbourLength: hash('neighbourLength'),
  neighbourKind: hash('neighbourKind'),
  neighbourRule: hash('neighbourRule'),
} as const;

/** What is known of a line apart from its words, computed once and used for its neighbours too. */
interface Surface {
  readonly length: number;
  /** Class of the last character. */
  readonly end: number;
  readonly prose: boolean;
  /** Hash of the category that the rules give, or of the lack of one. */
  readonly category: number;
  /** Hash of the rule's id, 0 without one. */
  readonly rule: number;
}

const PROSE = hash('prose');
const NONE = hash('none');
const EDGE = hash('edge');
const hashes = new Map<string, number>();

/** Hashes of rule ids and categories, of which there are few. */
function hashOf(name: string): number {
  const present = hashes.get(name);
  if (present !== undefined) return present;
  const value = hash(name);
  hashes.set(name, value);
  return value;
}

function surfaceOf(line: LineView, hits: Hits, prose: boolean): Surface {
  const hit = hits[line.index];
  return {
    length: bucket(line.words, LENGTHS),
    end: endClass(line.ending),
    prose,
    category: hit ? hashOf(hit.category) : prose ? PROSE : NONE,
    rule: hit ? hashOf(hit.rule) : 0,
  };
}

function bucket(value: number, limits: readonly number[]): number {
  let at = 0;
  while (at < limits.length && value > (limits[at] ?? 0)) at++;
  return at;
}

const CLOSING = '"\'”’)]';

function endClass(ending: string): number {
  const last = ending.charCodeAt(ending.length - 1);
  if ((last >= 97 && last <= 122) || (last >= 65 && last <= 90)) return 3;
  if (CLOSING.includes(ending.slice(-1))) return /[.!?…]["'”’)\]]{1,4}$/.test(ending) ? 1 : 2;
  if (last > 127 && /\p{L}$/u.test(ending.slice(-1))) return 3;
  return last >= 48 && last <= 57 ? 4 : last;
}

/** Takes in the features of one line after the other. */
interface Sink {
  add(kind: number, a: number, b?: number): void;
}

const featureHash = (kind: number, a: number, b: number): number => mix(mix(kind, a), b);

/** Collects the hashes of a line's features, for training. */
class Collector implements Sink {
  hashes: number[] = [];

  add(kind: number, a: number, b = 0): void {
    this.hashes.push(featureHash(kind, a, b));
  }
}

/** Sums the weights of a line's features without keeping them. */
class Summing implements Sink {
  readonly #weights: Int8Array;
  sum = 0;

  constructor(weights: Int8Array) {
    this.#weights = weights;
  }

  add(kind: number, a: number, b = 0): void {
    this.sum += this.#weights[featureHash(kind, a, b) & (this.#weights.length - 1)] ?? 0;
  }
}

/**
 * The features of every line, as 32-bit hashes: its words, its surface, its place, its neighbours and what the rules say.
 * @param hits what the rules found; the model judges beside them
 */
export function pageFeatures(page: Page, hits: Hits, facts: readonly LineFacts[]): number[][] {
  const into = new Collector();
  return describeLines(page, hits, facts, into, () => {
    const { hashes } = into;
    into.hashes = [];
    return hashes;
  });
}

/** The log-odds of every line to be boilerplate by the first pass: what `logOdds` gives for its {@link pageFeatures}. */
export function pageOdds(page: Page, hits: Hits, facts: readonly LineFacts[], pass: LinearPass): number[] {
  const into = new Summing(pass.weights);
  return describeLines(page, hits, facts, into, () => {
    const { sum } = into;
    into.sum = 0;
    return pass.bias + sum * pass.scale;
  });
}

/** Adds every line's features to `into`, and takes what has come of them after each line. */
function describeLines<T>(page: Page, hits: Hits, facts: readonly LineFacts[], into: Sink, taken: () => T): T[] {
  const surfaces = page.lines.map((line, i) => surfaceOf(line, hits, facts[i]?.prose ?? false));
  const running = surfaces.filter(({ prose, rule }) => prose && rule === 0).length;
  const density = Math.round((4 * running) / Math.max(1, surfaces.length));
  const gaps = proseDistances(surfaces);
  return page.lines.map((line, i) => {
    const own = surfaces[i];
    const known = facts[i];
    if (!own || !known) return taken();
    addWords(into, known.scan.words);
    addSurface(into, line, known, own, density);
    addPlace(into, line, page, gaps.before[i] ?? 0, gaps.after[i] ?? 0, own);
    addNeighbours(into, surfaces, i, own);
    into.add(KIND.copies, Math.min(4, known.copies), own.length);
    return taken();
  });
}

/** Lines since the last and until the next line of running text. */
function proseDistances(surfaces: readonly Surface[]): { before: number[]; after: number[] } {
  const running = (surface: Surface | undefined): boolean =>
    surface !== undefined && surface.prose && surface.rule === 0;
  const before: number[] = [];
  const after: number[] = [];
  for (let i = 0, last = -100; i < surfaces.length; i++) {
    before[i] = i - last;
    if (running(surfaces[i])) last = i;
  }
  for (let i = surfaces.length - 1, next = surfaces.length + 100; i >= 0; i--) {
    after[i] = next - i;
    if (running(surfaces[i])) next = i;
  }
  return { before, after };
}

function addWords(into: Sink, words: readonly number[]): void {
  const long = words.length > FIRST_WORDS + LAST_WORDS ? 2 : words.length > 6 ? 1 : 0;
  const skipped = long === 2 ? words.length - FIRST_WORDS - LAST_WORDS : 0;
  let [line, before] = [0, 0];
  for (let i = 0; i < words.length; i++) {
    if (i === FIRST_WORDS) i += skipped;
    const word = words[i] ?? 0;
    into.add(KIND.word, word);
    into.add(KIND.wordLong, word, long);
    if (i > 0) into.add(KIND.pair, before, word);
    line = mix(line, word);
    before = word;
  }
  into.add(KIND.first, words[0] ?? 0, long);
  into.add(KIND.firstPair, words[0] ?? 0, words[1] ?? 0);
  into.add(KIND.last, words.at(-1) ?? 0, long);
  if (words.length <= 8) into.add(KIND.line, line);
}

function addSurface(into: Sink, line: LineView, facts: LineFacts, own: Surface, density: number): void {
  const { length } = own;
  const { scan } = facts;
  into.add(KIND.length, length);
  into.add(KIND.lengthEnd, length, own.end);
  into.add(KIND.lengthDensity, length, density);
  into.add(KIND.capitals, Math.round(scan.capitals * 4), length);
  into.add(KIND.functions, Math.min(5, Math.round(scan.functions * 10)), length);
  into.add(KIND.digits, Math.min(5, Math.ceil(scan.digits * 10)));
  into.add(KIND.shouted, Number(scan.shouted), length);
  into.add(KIND.start, startClass(line.text));
  into.add(KIND.headline, Number(facts.headline), own.end);
  if (length > 2 && facts.list) into.add(KIND.list, length);
  for (let marks = scan.marks, bit = 0; marks !== 0; marks >>>= 1, bit++)
    if (marks & 1) into.add(KIND.mark, bit, length);
  if (scan.you || scan.we) into.add(KIND.person, Number(scan.you), length);
  if (scan.speech) into.add(KIND.speech, length);
  into.add(KIND.rule, own.rule);
  into.add(KIND.category, own.category);
}

function startClass(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= 65 && code <= 90) return 1;
  if (code >= 97 && code <= 122) return 2;
  return code >= 48 && code <= 57 ? 3 : code < 0xc0 || code >= 0x2000 ? code : 4;
}

function addPlace(into: Sink, line: LineView, page: Page, before: number, after: number, own: Surface): void {
  const zone = line.index < page.firstProse ? 1 : line.index > page.lastProse ? 2 : 3;
  const around = bucket(Math.min(before, 99), DISTANCES) * 16 + bucket(Math.min(after, 99), DISTANCES);
  into.add(KIND.zone, zone, own.length);
  into.add(KIND.zoneEnd, zone * 16 + own.length, own.end);
  into.add(KIND.proseAround, around, own.length);
  into.add(KIND.proseKind, around, own.category);
  into.add(KIND.fromStart, bucket(line.index, DISTANCES), own.length);
  into.add(KIND.fromEnd, bucket(page.lines.length - 1 - line.index, DISTANCES), own.length);
  into.add(KIND.gap, Number(line.gap), own.length);
}

const NEIGHBOURS = [-2, -1, 1, 2];
const WINDOW = 4;

function addNeighbours(into: Sink, surfaces: readonly Surface[], i: number, own: Surface): void {
  for (const offset of NEIGHBOURS) {
    const other = surfaces[i + offset];
    into.add(KIND.neighbourLength, (other?.length ?? EDGE) * 16 + own.length, offset);
    into.add(KIND.neighbourKind, mix(other?.category ?? EDGE, own.length), offset);
    if (other && other.rule !== 0) into.add(KIND.neighbourRule, other.rule, offset);
  }
  let claimed = 0;
  for (let k = i - WINDOW; k <= i + WINDOW; k++) if (k !== i && (surfaces[k]?.rule ?? 0) !== 0) claimed++;
  into.add(KIND.claimed, claimed, own.length);
  into.add(KIND.claimedKind, claimed, own.category);
}
