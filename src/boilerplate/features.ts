import { hash, mix } from './hash.ts';
import type { Hits } from './hit.ts';
import { scanLine, type LineScan } from './line-scan.ts';
import type { LineView, Page } from './page.ts';
import { isHeadlineLike, isList, isProse } from './shapes.ts';

const LENGTHS = [1, 2, 3, 5, 8, 13, 20, 40, 80];
const DISTANCES = [0, 1, 2, 4, 8, 16];
const FIRST_WORDS = 14;
const LAST_WORDS = 4;

/** The kinds of features; each draws its hashes from its own kind. */
const KIND = Object.fromEntries(
  (
    'word wordLong pair first firstPair last line length lengthEnd lengthDensity capitals functions digits shouted start headline ' +
    'list mark person speech rule category zone zoneEnd proseAround proseKind fromStart fromEnd gap copies claimed claimedKind ' +
    'at-2 at-1 at1 at2 kind-2 kind-1 kind1 kind2 rule-2 rule-1 rule1 rule2'
  )
    .split(' ')
    .map((name) => [name, hash(name)]),
);

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
function known(name: string): number {
  const present = hashes.get(name);
  if (present !== undefined) return present;
  const value = hash(name);
  hashes.set(name, value);
  return value;
}

function surfaceOf(line: LineView, hits: Hits): Surface {
  const hit = hits[line.index];
  const prose = isProse(line);
  return {
    length: bucket(line.words, LENGTHS),
    end: endClass(line.tail),
    prose,
    category: hit ? known(hit.category) : prose ? PROSE : NONE,
    rule: hit ? known(hit.rule) : 0,
  };
}

function bucket(value: number, limits: readonly number[]): number {
  let at = 0;
  while (at < limits.length && value > (limits[at] ?? 0)) at++;
  return at;
}

function endClass(tail: string): number {
  const last = tail.charCodeAt(tail.length - 1);
  if (/["'”’)\]]$/.test(tail)) return /[.!?…]["'”’)\]]{1,4}$/.test(tail) ? 1 : 2;
  if (/\p{L}$/u.test(tail)) return 3;
  return last >= 48 && last <= 57 ? 4 : last;
}

/** Collects the hashes of one line's features. */
class Collector {
  readonly hashes: number[] = [];

  add(kind: string, a: number, b = 0): void {
    this.hashes.push(mix(mix(KIND[kind] ?? 0, a), b));
  }
}

/**
 * The features of every line, as 32-bit hashes: its words, its surface, its place, its neighbours and what the rules say.
 * @param hits what the rules found; the model judges beside them
 */
export function pageFeatures(page: Page, hits: Hits): number[][] {
  const surfaces = page.lines.map((line) => surfaceOf(line, hits));
  const copies = new Map<string, number>();
  for (const { folded } of page.lines) copies.set(folded, (copies.get(folded) ?? 0) + 1);
  const running = surfaces.filter(({ prose, rule }) => prose && rule === 0).length;
  const density = Math.round((4 * running) / Math.max(1, surfaces.length));
  const gaps = proseDistances(surfaces);
  return page.lines.map((line, i) => {
    const into = new Collector();
    const own = surfaces[i];
    if (!own) return into.hashes;
    const scan = scanLine(line.text, line.folded);
    addWords(into, scan.words);
    addSurface(into, line, scan, own, density);
    addPlace(into, line, page, gaps.before[i] ?? 0, gaps.after[i] ?? 0, own);
    addNeighbours(into, surfaces, i, own);
    into.add('copies', Math.min(4, copies.get(line.folded) ?? 1), own.length);
    return into.hashes;
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

function addWords(into: Collector, words: readonly number[]): void {
  const long = words.length > FIRST_WORDS + LAST_WORDS ? 2 : words.length > 6 ? 1 : 0;
  const seen = long === 2 ? [...words.slice(0, FIRST_WORDS), ...words.slice(-LAST_WORDS)] : words;
  let line = 0;
  for (let i = 0; i < seen.length; i++) {
    const word = seen[i] ?? 0;
    into.add('word', word);
    into.add('wordLong', word, long);
    if (i > 0) into.add('pair', seen[i - 1] ?? 0, word);
    line = mix(line, word);
  }
  into.add('first', words[0] ?? 0, long);
  into.add('firstPair', words[0] ?? 0, words[1] ?? 0);
  into.add('last', words.at(-1) ?? 0, long);
  if (words.length <= 8) into.add('line', line);
}

function addSurface(into: Collector, line: LineView, scan: LineScan, own: Surface, density: number): void {
  const { length } = own;
  into.add('length', length);
  into.add('lengthEnd', length, own.end);
  into.add('lengthDensity', length, density);
  into.add('capitals', Math.round(scan.capitals * 4), length);
  into.add('functions', Math.min(5, Math.round(scan.functions * 10)), length);
  into.add('digits', Math.min(5, Math.ceil(scan.digits * 10)));
  into.add('shouted', Number(scan.shouted), length);
  into.add('start', startClass(line.text));
  into.add('headline', Number(isHeadlineLike(line)), own.end);
  if (length > 2 && isList(line)) into.add('list', length);
  for (let marks = scan.marks, bit = 0; marks !== 0; marks >>>= 1, bit++) if (marks & 1) into.add('mark', bit, length);
  if (scan.you || scan.we) into.add('person', Number(scan.you), length);
  if (scan.speech) into.add('speech', length);
  into.add('rule', own.rule);
  into.add('category', own.category);
}

function startClass(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= 65 && code <= 90) return 1;
  if (code >= 97 && code <= 122) return 2;
  return code >= 48 && code <= 57 ? 3 : code < 0xc0 || code >= 0x2000 ? code : 4;
}

function addPlace(into: Collector, line: LineView, page: Page, before: number, after: number, own: Surface): void {
  const zone = line.index < page.firstProse ? 1 : line.index > page.lastProse ? 2 : 3;
  const around = bucket(Math.min(before, 99), DISTANCES) * 16 + bucket(Math.min(after, 99), DISTANCES);
  into.add('zone', zone, own.length);
  into.add('zoneEnd', zone * 16 + own.length, own.end);
  into.add('proseAround', around, own.length);
  into.add('proseKind', around, own.category);
  into.add('fromStart', bucket(line.index, DISTANCES), own.length);
  into.add('fromEnd', bucket(page.lines.length - 1 - line.index, DISTANCES), own.length);
  into.add('gap', Number(line.gap), own.length);
}

const NEIGHBOURS = [-2, -1, 1, 2];
const WINDOW = 4;

function addNeighbours(into: Collector, surfaces: readonly Surface[], i: number, own: Surface): void {
  for (const offset of NEIGHBOURS) {
    const other = surfaces[i + offset];
    into.add(`at${offset}`, other?.length ?? EDGE, own.length);
    into.add(`kind${offset}`, other?.category ?? EDGE, own.length);
    if (other && other.rule !== 0) into.add(`rule${offset}`, other.rule);
  }
  let claimed = 0;
  for (let k = i - WINDOW; k <= i + WINDOW; k++) if (k !== i && (surfaces[k]?.rule ?? 0) !== 0) claimed++;
  into.add('claimed', claimed, own.length);
  into.add('claimedKind', claimed, own.category);
}
