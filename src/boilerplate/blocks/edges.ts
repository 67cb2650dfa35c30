import { headlineIndexes } from '../headline.ts';
import { claim, type Hit, type Hits } from '../hit.ts';
import type { LineView, Page } from '../page.ts';
import { isLabel, isNumber, isPostedName, isSeparator } from '../shapes.ts';
import { BLOCK_RULES, blockHit } from './block-rules.ts';

/** Rules whose lines stand between paragraphs as well: after one of them the article may go on. */
const INTERRUPTIONS =
  /^(?:promotion\.ad|related\.(?:pointer|also-on|bracket|shouted|media)|credit\.(?:photo|caption)|share|notice|comments\.(?:poll|vote)|navigation\.page|sources\.address)/;

const endsArticle = (hit: Hit | null | undefined): boolean =>
  hit !== null && hit !== undefined && !INTERRUPTIONS.test(hit.rule);

/** Above the headline: a name that stands twice, and short lines between menu entries. */
export function takeHead(page: Page, hits: Hits): void {
  const [headline] = headlineIndexes(page, hits);
  const end = Math.min(page.firstProse, headline ?? page.firstProse);
  for (let i = 0; i < Math.min(page.firstProse, page.lines.length); i++) {
    const line = page.lines[i];
    if (!line || page.lastProse < 0) continue;
    if (isCount(line) && hasHitNear(hits, i)) claim(hits, i, blockHit(BLOCK_RULES.head, ''));
    const twin = sameText(line, page.lines[i - 1]) || sameText(line, page.lines[i + 1]);
    if (twin && isLabel(line, 4)) claim(hits, i, blockHit(BLOCK_RULES.breadcrumb, ''));
    else if (i < end && headline !== undefined && ((isLabel(line, 3) && hasHitNear(hits, i)) || isPath(line)))
      claim(hits, i, blockHit(BLOCK_RULES.head, ''));
  }
}

/** How many shared it or commented on it: "312", "1,204". */
const isCount = (line: LineView): boolean => /^\d{1,3}(?:,\d{3})*k?$/i.test(line.text);

const STEP = "\\p{Lu}[\\p{L}\\d&'’.-]*(?: [\\p{L}\\d&'’.-]+){0,2}";
const PATH = new RegExp(`^${STEP}(?: ?[/>»›|] ?${STEP}){1,3}$`, 'u');

/** "Press room / Transcripts": the way to the page, in a few short steps. */
const isPath = (line: LineView): boolean => line.words <= 12 && PATH.test(line.text);

const sameText = (line: LineView, other: LineView | undefined): boolean =>
  line.folded === other?.folded && line.end - line.start === other.end - other.start;

const hasHitNear = (hits: Hits, index: number): boolean => Boolean(hits[index - 1] ?? hits[index + 1]);

/** After the last paragraph, once boilerplate has begun: headlines of other articles and what stands between. */
export function takeTail(page: Page, hits: Hits): void {
  if (page.lastProse < 0) return;
  const after = page.lastProse + 1;
  let opened = -1;
  let last = -1;
  for (let i = after; i < page.lines.length; i++) {
    if (!endsArticle(hits[i])) continue;
    if (opened < 0) opened = i;
    last = i;
  }
  if (opened < 0) return;
  const rule = page.lines[opened - 1];
  const opening = hits[opened];
  if (rule && opening && opened > after && isSeparator(rule) && !hits[rule.index])
    claim(hits, rule.index, blockHit(BLOCK_RULES.tail, 'a rule above them', opening.category));
  for (let i = opened + 1; i < page.lines.length; i++) {
    const line = page.lines[i];
    if (!line || hits[i]) continue;
    const enclosed = i < last;
    if (line.prose || (line.endsSentence && !(enclosed && hasSentenceBeside(page, i)))) continue;
    if (line.headline && line.words >= 4)
      claim(hits, i, blockHit(BLOCK_RULES.relatedTail, '', 'related', enclosed ? 0.8 : 0.65));
    else if (isLabel(line, 4) || isNumber(line))
      claim(hits, i, blockHit(BLOCK_RULES.tail, '', neighbourCategory(hits, i)));
  }
}

/** Among headlines that end with a stop, one more is a headline; among those that don't, it is a sentence. */
const hasSentenceBeside = (page: Page, index: number): boolean =>
  [page.lines[index - 1], page.lines[index + 1]].some(
    (line) => line !== undefined && line.words <= 25 && line.endsSentence,
  );

function neighbourCategory(hits: Hits, index: number): Hit['category'] {
  return hits[index - 1]?.category ?? hits[index + 1]?.category ?? 'navigation';
}

/** Words of a box's text; inside the running text, where the article itself may stand between two buttons, fewer. */
const LONGEST_BOX = 160;
const LONGEST_INSIDE = 40;

/** A text between two copies of the same boilerplate line. */
export function takeBoxes(page: Page, hits: Hits): void {
  for (const line of page.lines) {
    const hit = hits[line.index];
    if (!hit || hit.score < 0.85 || INTERRUPTIONS.test(hit.rule) || line.words > 8) continue;
    for (const distance of [2, 3]) {
      if (!sameText(line, page.lines[line.index + distance])) continue;
      for (let i = line.index + 1; i < line.index + distance; i++) {
        if ((page.lines[i]?.words ?? Infinity) <= (i < page.lastProse ? LONGEST_INSIDE : LONGEST_BOX))
          claim(hits, i, blockHit(BLOCK_RULES.box, `“${line.text}”`, hit.category));
      }
    }
  }
}

/** "harbourfan says:", "Rating: 36 Votes": what stands with each reader's comment. */
const SIGNATURE = /^\S+(?: \S+){0,4} (?:says|said|wrote|replied):$|^rating: \d+ votes?$/;

/** How far the marks of two comments may lie apart. */
const LONGEST_COMMENT = 14;

/** Readers' comments: from the first of several dates or signatures of comments to what follows the last one. */
export function takeThreads(page: Page, hits: Hits): void {
  const marks = page.lines.filter(
    (line) => hits[line.index]?.rule === 'comments.time-ago' || (line.words <= 6 && SIGNATURE.test(line.folded)),
  );
  const far = marks.some((mark, i) => i > 0 && mark.index - (marks[i - 1]?.index ?? 0) > LONGEST_COMMENT);
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || marks.length < 4 || far) return;
  for (let i = first.index; i < Math.min(last.index + 3, page.lines.length); i++) {
    if (!hits[i]) claim(hits, i, blockHit(BLOCK_RULES.thread, ''));
  }
}

/** A person's name alone: above the article next to a byline, a date or an outlet; below it where a byline names them too. */
export function takeAuthorNames(page: Page, hits: Hits): void {
  if (page.lastProse < 0) return;
  const bylines = page.lines.filter((line) => hits[line.index]?.category === 'byline' && line.words > 2);
  for (const line of page.lines) {
    const i = line.index;
    if (hits[i] || line.words > 8 || (i > page.firstProse && i < page.lastProse) || !isPostedName(line.text)) continue;
    const near = i < page.firstProse && [i - 1, i + 1, i + 2].some((at) => hits[at]?.category === 'byline');
    const again = i > page.lastProse && bylines.some((byline) => byline.text.includes(line.text));
    if (near || again) claim(hits, i, blockHit(BLOCK_RULES.authorName, ''));
  }
}
