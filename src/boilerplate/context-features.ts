import { findBody, PageWords, PRICES, type Body } from './body.ts';
import { sigmoid } from './forest.ts';
import type { Hits } from './hit.ts';
import type { LineFacts } from './line-facts.ts';
import type { LineView, Page } from './page.ts';
import { stopWordShares } from './stop-words.ts';
import { Sums } from './sums.ts';
import { surroundingFeatures, Surroundings } from './surroundings.ts';

/** No line is surer than this of itself where its neighbours are judged by it. */
const LIMIT = 6;
const clip = (odds: number): number => Math.max(-LIMIT, Math.min(LIMIT, odds));
const BESIDE = [-3, -2, -1, 1, 2, 3];
const LENGTHS_BESIDE = [-2, -1, 1, 2];
const NEXT = [-1, 1];
const WINDOWS = [3, 8, 20];
const FAR = 40;
const within = (lines: number, most = FAR): number => Math.max(-most, Math.min(most, lines));
/** What a neighbour beyond the page's edge counts as. */
const EDGE = -9;
const PARALLEL_REACH = 12;

/** How many {@link contextFeatures} there are. */
export const CONTEXT_SIZE = 92;

/** What the second pass knows of each line, in the order in which {@link PageContext.row} fills it in. */
export const contextFeatures = (): readonly string[] => [
  ...['odds', 'rule score'],
  ...BESIDE.map((offset) => `odds at ${offset}`),
  ...WINDOWS.flatMap((reach) => [`odds of ${reach} before`, `odds of ${reach} after`]),
  ...['likely share of page', 'claimed share of page', 'claimed of 6 before', 'claimed of 6 after'],
  ...['words', 'words at -2', 'words at -1', 'words at 1', 'words at 2'],
  ...[-1, 1].flatMap((offset) => [`prose at ${offset}`, `sentence end at ${offset}`, `function words at ${offset}`]),
  ...['function words', 'capitals', 'digits', 'prose', 'sentence end', 'first character', 'list', 'stamp', 'question'],
  ...['headline', 'person', 'copies', 'speech', 'shouted', 'gap'],
  ...['place', 'lines before', 'lines after', 'lines of page'],
  ...[
    'from first likely prose',
    'from last likely prose',
    'content before',
    'content words before',
    'content words after',
  ],
  ...['from body start', 'from body end', 'in body', 'body share', 'place in body'],
  ...['same first word near', 'same last word near', 'same shape near', 'prose near'],
  ...['words of the body', 'words of the body twice'],
  ...['stop words', 'stop words before', 'stop words after', 'stop words near'],
  ...surroundingFeatures(),
];

/** A page as the second pass sees it: what the first pass says of all lines, and where by that the article lies. */
export class PageContext {
  readonly #page: Page;
  readonly #facts: readonly LineFacts[];
  readonly #odds: readonly number[];
  readonly #clipped = new Sums();
  readonly #likely = new Sums();
  readonly #claimed = new Sums();
  readonly #prose = new Sums();
  /** Words that count by how unlikely they are to be boilerplate. */
  readonly #content = new Sums();
  readonly #firstProse: number;
  readonly #lastProse: number;
  readonly #body: Body;
  readonly #firstWords: (number | undefined)[] = [];
  /** Of lines of two words and more. */
  readonly #lastWords: (number | undefined)[] = [];
  readonly #shapes: number[] = [];
  readonly #stopWords = new Sums();
  readonly #surroundings: Surroundings;

  /** @param odds log-odds of each line by the first pass */
  constructor(page: Page, hits: Hits, facts: readonly LineFacts[], odds: readonly number[]) {
    this.#page = page;
    this.#facts = facts;
    this.#odds = odds;
    const likely: number[] = [];
    let [firstProse, lastProse] = [page.lines.length, -1];
    // All in one pass: V8 compiles each call of `map` into its caller, and a page has too few lines to pay for the code.
    for (const [index, { scan, prose, ruleScore }] of facts.entries()) {
      const words = page.lines[index]?.words ?? 0;
      const probability = sigmoid(odds[index] ?? 0);
      likely.push(probability);
      this.#clipped.add(clip(odds[index] ?? 0));
      this.#likely.add(probability);
      this.#claimed.add(Number(ruleScore > 0));
      this.#prose.add(Number(prose));
      this.#content.add(words * (1 - probability));
      this.#firstWords.push(scan.words[0]);
      this.#lastWords.push(scan.words.length > 1 ? scan.words[scan.words.length - 1] : undefined);
      this.#shapes.push(scan.shape);
      if (!prose || probability >= 0.2) continue;
      firstProse = Math.min(firstProse, index);
      lastProse = index;
    }
    this.#firstProse = firstProse;
    this.#lastProse = lastProse;
    const words = new PageWords(facts);
    this.#body = findBody(page, words, odds, PRICES.body);
    for (const share of stopWordShares(page, words)) this.#stopWords.add(share);
    this.#surroundings = new Surroundings(
      page,
      hits,
      odds,
      likely,
      this.#content,
      findBody(page, words, odds, PRICES.core),
    );
  }

  /** Fills in {@link contextFeatures} of line `i`. */
  row(i: number, into: Float64Array): void {
    const line = this.#page.lines[i];
    const own = this.#facts[i];
    if (!line || !own) return;
    let at = this.#fillOdds(i, own, into);
    at = this.#fillNeighbours(i, line, into, at);
    at = this.#fillLine(line, own, into, at);
    at = this.#fillPlace(i, into, at);
    at = this.#fillParallels(i, own, into, at);
    const { all, once, twice } = this.#body.countWords(i);
    into[at++] = all > 0 ? once / all : -1;
    into[at++] = all > 0 ? twice / all : -1;
    into[at++] = this.#stopWords.sum(i, i + 1);
    into[at++] = this.#stopWords.mean(i - 3, i);
    into[at++] = this.#stopWords.mean(i + 1, i + 4);
    into[at++] = this.#stopWords.mean(i - 10, i + 11);
    this.#surroundings.fill(i, into, at);
  }

  #fillOdds(i: number, own: LineFacts, into: Float64Array): number {
    let at = 0;
    into[at++] = this.#odds[i] ?? 0;
    into[at++] = own.ruleScore;
    for (const offset of BESIDE) {
      const beside = this.#odds[i + offset];
      into[at++] = beside === undefined ? EDGE : clip(beside);
    }
    for (const reach of WINDOWS) {
      into[at++] = this.#clipped.mean(i - reach, i);
      into[at++] = this.#clipped.mean(i + 1, i + 1 + reach);
    }
    const lines = this.#page.lines.length;
    into[at++] = this.#likely.total / lines;
    into[at++] = this.#claimed.total / lines;
    into[at++] = this.#claimed.mean(i - 6, i);
    into[at++] = this.#claimed.mean(i + 1, i + 7);
    return at;
  }

  #fillNeighbours(i: number, line: LineView, into: Float64Array, from: number): number {
    let at = from;
    into[at++] = Math.log(line.words);
    for (const offset of LENGTHS_BESIDE) {
      const beside = this.#page.lines[i + offset];
      into[at++] = beside ? Math.log(beside.words) : -1;
    }
    for (const offset of NEXT) {
      const beside = this.#facts[i + offset];
      into[at++] = beside ? Number(beside.prose) : -1;
      into[at++] = this.#sentenceEnd(i + offset);
      into[at++] = beside?.scan.functions ?? -1;
    }
    return at;
  }

  /** 2 for a sentence's end, 1 for a colon or semicolon, 0 for none, -1 beyond the page. */
  #sentenceEnd(i: number): number {
    const line = this.#page.lines[i];
    if (!line) return -1;
    if (!this.#facts[i]?.endsSentence) return 0;
    return line.ending.endsWith(':') || line.ending.endsWith(';') ? 1 : 2;
  }

  #fillLine(line: LineView, own: LineFacts, into: Float64Array, from: number): number {
    const { scan } = own;
    let at = from;
    into[at++] = scan.functions;
    into[at++] = scan.capitals;
    into[at++] = scan.digits;
    into[at++] = Number(own.prose);
    into[at++] = this.#sentenceEnd(line.index);
    into[at++] = firstCharacter(line.text);
    into[at++] = Number(own.list);
    into[at++] = Number(own.stamp);
    into[at++] = Number(own.question);
    into[at++] = Number(own.headline);
    into[at++] = 2 * Number(scan.you) + Number(scan.we);
    into[at++] = own.copies;
    into[at++] = Number(scan.speech);
    into[at++] = Number(scan.shouted);
    into[at++] = Number(line.gap);
    return at;
  }

  #fillPlace(i: number, into: Float64Array, from: number): number {
    const lines = this.#page.lines.length;
    const before = this.#content.before(i);
    const whole = this.#content.total;
    const { start, end } = this.#body;
    let at = from;
    into[at++] = i / lines;
    into[at++] = Math.min(50, i);
    into[at++] = Math.min(50, lines - 1 - i);
    into[at++] = Math.log(lines);
    into[at++] = within(i - this.#firstProse, 30);
    into[at++] = within(i - this.#lastProse, 30);
    into[at++] = whole > 0 ? before / whole : 0;
    into[at++] = Math.log(1 + before);
    into[at++] = Math.log(1 + whole - this.#content.before(i + 1));
    into[at++] = within(i - start);
    into[at++] = within(i - end);
    into[at++] = Number(i >= start && i <= end);
    into[at++] = (end - start + 1) / lines;
    into[at++] = end > start ? (i - start) / (end - start) : -1;
    return at;
  }

  /** Lines near that begin, end or look alike: a list, a menu, a row of teasers, a table. */
  #fillParallels(i: number, own: LineFacts, into: Float64Array, from: number): number {
    const [first, last, shape] = [this.#firstWords[i], this.#lastWords[i], this.#shapes[i]];
    let [firsts, lasts, shapes] = [0, 0, 0];
    const end = Math.min(this.#shapes.length - 1, i + PARALLEL_REACH);
    for (let k = Math.max(0, i - PARALLEL_REACH); k <= end; k++) {
      if (k === i) continue;
      if (first !== undefined && this.#firstWords[k] === first) firsts++;
      if (last !== undefined && this.#lastWords[k] === last) lasts++;
      if (this.#shapes[k] === shape) shapes++;
    }
    let at = from;
    into[at++] = firsts;
    into[at++] = lasts;
    into[at++] = shapes;
    const around = Math.min(this.#shapes.length, i + 7) - Math.max(0, i - 6) - 1;
    const prose = this.#prose.mean(i - 6, i + 7) * (around + 1) - Number(own.prose);
    into[at++] = around > 0 ? prose / around : -1;
    return at;
  }
}

/** 2 for a capital, 1 for a small letter, 3 for an opening quotation mark, 0 for anything else. */
function firstCharacter(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= 65 && code <= 90) return 2;
  if (code >= 97 && code <= 122) return 1;
  if (/^\p{Lu}/u.test(text)) return 2;
  if (/^\p{Ll}/u.test(text)) return 1;
  return /^["“‘']/.test(text) ? 3 : 0;
}
