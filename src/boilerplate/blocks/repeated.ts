import { headlineIndexes } from '../headline.ts';
import { claim, type Hits } from '../hit.ts';
import type { LineView, Page } from '../page.ts';
import type { Repetition, RepetitionWitness } from '../repetition-witness.ts';
import { isOutside } from '../rule.ts';
import { isLabel, isNumber } from '../shapes.ts';
import { BLOCK_RULES, blockHit } from './block-rules.ts';
import { inferCategory } from '../category.ts';
import { groupBy } from '../../util/group-by.ts';

/** A paragraph in other files may be a syndicated text: only lines that stand in this many are the site's. */
const FILES_FOR_LABEL = 2;
const FILES_FOR_PROSE = 3;
/** A paragraph amid the text, that nothing else makes boilerplate, stands in so many files only if it is the site's. */
const FILES_FOR_TEXT = 12;

const MOST_REPEATED = 3;

/** Short lines that a text with paragraphs holds three times and more. A poem or a table has no paragraphs. */
export function takeRepeated(page: Page, hits: Hits): void {
  const paragraphs = page.lines.filter(({ prose }) => prose).length;
  if (paragraphs < 3) return;
  const labels = page.lines.filter((line) => isLabel(line, 8));
  const repeated = [...groupBy(labels, ({ folded }) => folded).values()].filter(({ length }) => length >= 3);
  // Many texts that each stand several times are the parts of a table or a plan.
  if (repeated.length > MOST_REPEATED) return;
  for (const places of repeated) {
    if (places.length > paragraphs * 2) continue;
    for (const { index } of places) claim(hits, index, blockHit(BLOCK_RULES.repeated, `${places.length} times`));
  }
}

/**
 * Lines that stand in other files of the corpus. The same report in several files is no witness: its headline and its text
 * are spared, and what it holds between its paragraphs.
 */
export function takeWitnessed(page: Page, hits: Hits, witness: RepetitionWitness): void {
  const seen = page.lines.map((line) => askWitness(line, page, witness));
  const headlines = headlineIndexes(page, hits);
  const take = (takesText: boolean, isSites: (line: LineView) => boolean): void => {
    for (const line of page.lines) {
      const found = seen[line.index];
      if (!found || headlines.includes(line.index) || isText(line, page) !== takesText) continue;
      if (isSites(line)) takeRepetition(line, page, hits, found);
    }
  };
  take(false, (line) => !isBetweenCopied(line, page, hits, seen));
  const foot = footStart(page, hits, seen);
  const repeated = page.lines.filter((line) => line.index < foot && seen[line.index] && !hits[line.index]);
  const copied = repeated.filter((line) => isText(line, page)).length >= COPIED_TEXT;
  take(true, (line) => isOfSite(line, page, hits, foot) || (!copied && isLone(line, seen)));
}

type Seen = readonly (Repetition | null)[];

function askWitness(line: LineView, page: Page, witness: RepetitionWitness): Repetition | null {
  if (isNumber(line) || line.text.length < 3) return null;
  const seen = witness.otherFiles(line.text, line.end - line.start);
  return seen && seen.count >= (isText(line, page) ? FILES_FOR_PROSE : FILES_FOR_LABEL) ? seen : null;
}

/** Running text: a paragraph, also one that ends with a credit in brackets, and a short sentence amid others. */
const isText = (line: LineView, page: Page): boolean =>
  line.prose || (line.words >= 12 && /[.!?] /.test(line.text)) || (!isOutside(line, page) && line.endsSentence);

/** With so many paragraphs of other files, a text is a report that they hold too. */
const COPIED_TEXT = 3;

/** Words by which a site speaks of itself or to its readers. */
const SITE_SPEAKS = /^[^"]*\b(?:your?|we|our|us|subscrib\w+|newsletter|this (?:article|story|page|site|website))\b/;

/** A paragraph that speaks to the reader, or stands alone in a great many files. */
const isLone = ({ index, folded }: LineView, seen: Seen): boolean =>
  SITE_SPEAKS.test(folded) || (!seen[index - 1] && !seen[index + 1] && (seen[index]?.count ?? 0) >= FILES_FOR_TEXT);

/** A paragraph that a rule names, that stands between boilerplate, or goes on with it below the text. */
function isOfSite({ index }: LineView, page: Page, hits: Hits, foot: number): boolean {
  if (hits[index]) return true;
  if (index === page.firstProse || !isTaken(page, hits, index - 1)) return false;
  return index >= foot || isTaken(page, hits, index + 1);
}

/** Boilerplate, or beyond the page. */
const isTaken = (page: Page, hits: Hits, index: number): boolean =>
  index < 0 || index >= page.lines.length || Boolean(hits[index]);

/** How much of the words of a page may be the site's standing text below the article. */
const FOOT_SHARE = 0.25;

/** From which line on all is boilerplate or stands in other files, where that is a small part of the page. */
function footStart(page: Page, hits: Hits, seen: Seen): number {
  let start = page.lines.length;
  let words = 0;
  const most = FOOT_SHARE * page.lines.reduce((sum, line) => sum + (hits[line.index] ? 0 : line.words), 0);
  while (start > 0 && (hits[start - 1] || seen[start - 1])) {
    start--;
    if (!hits[start]) words += page.lines[start]?.words ?? 0;
    if (words > most) return page.lines.length;
  }
  return start;
}

/** A line inside the running text next to a paragraph that is copied with it. */
const isBetweenCopied = (line: LineView, page: Page, hits: Hits, seen: Seen): boolean =>
  !isOutside(line, page) &&
  [line.index - 1, line.index + 1].some((at) => {
    const beside = page.lines[at];
    return beside && beside.prose && seen[at] && !hits[at];
  });

function takeRepetition(line: LineView, page: Page, hits: Hits, { count, files, near }: Repetition): void {
  const because = `${near ? 'nearly the same in' : 'in'} ${count} other files, such as ${files.slice(0, 3).join(', ')}`;
  const score = Math.min(0.98, 0.8 + 0.04 * count);
  const hit = blockHit(BLOCK_RULES.witness, because, inferCategory(line, page, hits), score);
  const present = hits[line.index];
  if (!present) hits[line.index] = hit;
  else {
    const { rule, category } = present;
    const evidence = [...present.evidence, ...hit.evidence];
    hits[line.index] = { rule, category, score: Math.max(present.score, score), evidence };
  }
}
