import type { Hits } from '../hit.ts';
import type { LineView, Page } from '../page.ts';
import { isAddress, isLabel, isList, isNumber, isQuestion } from '../shapes.ts';
import { BLOCK_RULES, blockHit, type BlockRule } from './block-rules.ts';
import { claim } from '../hit.ts';

/** A list inside the running text is short: what follows it is the article again. */
const MOST_INSIDE = 6;
const MOST_AFTER = 60;

/** Labels that introduce a list only after the article; inside it they stand alone. */
const LONE_INSIDE = /^(?:breaking news|watch|learn more|up next|continue reading|read on|read now|keep reading)\b/;

interface LabelledList {
  readonly labels: ReadonlySet<string>;
  readonly rule: BlockRule;
  /** Does the line belong to the list? `first`: it is the one right after the label. */
  readonly takes: (line: LineView, first: boolean) => boolean;
}

const LISTS: readonly LabelledList[] = [
  {
    labels: new Set(['related.label']),
    rule: BLOCK_RULES.relatedList,
    takes: (line) =>
      isNumber(line) || line.stamp || (!line.prose && !isQuotedSpeech(line) && (line.headline || isLabel(line))),
  },
  {
    labels: new Set(['tags.label']),
    rule: BLOCK_RULES.tagList,
    takes: (line, first) => (first && isList(line)) || (line.words <= 60 && isList(line)) || isLabel(line, 5),
  },
  {
    labels: new Set(['sources.label']),
    rule: BLOCK_RULES.sourceList,
    takes: (line) =>
      isAddress(line) || /https?:\/\//.test(line.folded) || (isLabel(line, 3) && /\.\p{Ll}{2,4}\b/u.test(line.text)),
  },
  {
    labels: new Set(['byline.profile']),
    rule: BLOCK_RULES.profile,
    takes: (line, first) => first && line.words <= 40,
  },
];

const isQuotedSpeech = (line: LineView): boolean =>
  /^["“]/.test(line.text) && /\b(?:said|says|told|added)\b/.test(line.folded);

/** Takes the lines of a list with the label that heads it. */
export function takeLabelledLists(page: Page, hits: Hits): void {
  for (const line of page.lines) {
    const rule = hits[line.index]?.rule;
    const list = rule === undefined ? undefined : LISTS.find(({ labels }) => labels.has(rule));
    if (list) takeList(page, hits, line, list);
  }
}

/** A sentence among headlines without stops is the article again. */
const isLoneSentence = (line: LineView): boolean => line.words >= 8 && line.endsSentence && !isQuestion(line);

/** Numbers between the headlines show that a list inside the running text is not over. */
const goesOnCounting = (items: readonly LineView[], line: LineView | undefined): boolean => {
  const numbers = items.filter(isNumber).length;
  const last = items.at(-1);
  return numbers >= 2 && line !== undefined && (isNumber(line) || (last !== undefined && isNumber(last)));
};

function takeList(page: Page, hits: Hits, label: LineView, { rule, takes }: LabelledList): void {
  const inside = label.index < page.lastProse;
  if (inside && LONE_INSIDE.test(label.folded)) return;
  const items: LineView[] = [];
  for (let i = label.index + 1; i < page.lines.length && items.length < MOST_AFTER; i++) {
    const line = page.lines[i];
    if (inside && items.length >= MOST_INSIDE && !goesOnCounting(items, line)) break;
    const present = hits[i];
    if (!line || !takes(line, i === label.index + 1)) break;
    if (present && !present.rule.startsWith(rule.category)) {
      // Right after its number it is the list's, whatever else it looks like.
      if (!isNumber(items.at(-1) ?? label) && present.rule !== 'navigation.row') break;
      hits[i] = null;
    }
    if (isLoneSentence(line) && (inside || (items.length >= 2 && !items.some(isLoneSentence)))) break;
    items.push(line);
  }
  // Above the article the last headline is the article's own.
  const headline = label.index < page.firstProse ? items.findLast((item) => item.words >= 4) : undefined;
  const because = `under “${label.text.slice(0, 40)}”`;
  const score = inside ? rule.score - 0.1 : rule.score;
  for (const item of items) {
    if (headline && item.index >= headline.index) break;
    claim(hits, item.index, blockHit(rule, because, rule.category, score));
  }
}
