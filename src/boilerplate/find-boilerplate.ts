import type { Boilerplate } from '../model/boilerplate.ts';
import type { SourceText } from '../text/source.ts';
import { takeAuthorNames, takeBoxes, takeHead, takeTail, takeThreads } from './blocks/edges.ts';
import { takeLabelledLists } from './blocks/lists.ts';
import { takePolls } from './blocks/polls.ts';
import { takeRepeated, takeWitnessed } from './blocks/repeated.ts';
import { compoundRule } from './compound.ts';
import { guardContent } from './guards.ts';
import { strongestRule, type Hit, type Hits } from './hit.ts';
import type { LineModel } from './line-model.ts';
import { takeModelled } from './model-hits.ts';
import { readPage, type LineView, type Page } from './page.ts';
import type { RepetitionWitness } from './repetition-witness.ts';
import { findSpans } from './spans.ts';

/**
 * The lines, and ranges within lines, that are not the article, in text order. Named rules judge each line, blocks are
 * taken whole with their labels, the model judges what no rule names, and guards give back what is the article's own.
 * @param model null where none is loaded: the rules alone
 * @param witness what the other files of the corpus hold
 */
export function findBoilerplate(
  source: SourceText,
  model: LineModel | null = null,
  witness?: RepetitionWitness,
): Boilerplate[] {
  const { page, hits } = judgeLines(source, model, witness);
  return page.lines.flatMap((line) => {
    const hit = hits[line.index];
    if (!hit) return findSpans(source.text, line);
    const { category, score, evidence } = hit;
    return [
      {
        start: line.start,
        end: line.end,
        line: line.line.number,
        wholeLine: true,
        category,
        score: round(score),
        evidence,
      },
    ];
  });
}

/** Each non-blank line with the reason that makes it boilerplate, or null. */
export function judgeLines(
  source: SourceText,
  model: LineModel | null,
  witness?: RepetitionWitness,
): { page: Page; hits: Hits } {
  const { page, hits } = claimLines(source, witness);
  if (model) takeModelled(page, hits, model);
  guardContent(page, hits);
  return { page, hits };
}

/** What rules, blocks and the other files claim, before the model judges and the guards give back: what the model learns from. */
export function claimLines(source: SourceText, witness?: RepetitionWitness): { page: Page; hits: Hits } {
  const { page, hits } = judgeByRules(source);
  if (witness) takeWitnessed(page, hits, witness);
  takeBlocks(page, hits);
  return { page, hits };
}

/** The named rules, twice where needed: what they take is no running text, and some depend on where that lies. */
function judgeByRules(source: SourceText): { page: Page; hits: Hits } {
  const first = readPage(source);
  const hits: Hits = first.lines.map((line) => ruleFor(line, first));
  const prose = first.lines.filter((line) => !hits[line.index] && line.prose);
  const page: Page = {
    lines: first.lines,
    firstProse: prose[0]?.index ?? first.lines.length,
    lastProse: prose.at(-1)?.index ?? -1,
  };
  for (const line of page.lines) {
    const newlyOutside =
      (line.index < page.firstProse && line.index >= first.firstProse) ||
      (line.index > page.lastProse && line.index <= first.lastProse);
    if (newlyOutside) hits[line.index] = ruleFor(line, page);
  }
  return { page, hits };
}

const ruleFor = (line: LineView, page: Page): Hit | null => strongestRule(line, page) ?? compoundRule(line, page);

function takeBlocks(page: Page, hits: Hits): void {
  takeLabelledLists(page, hits);
  takePolls(page, hits);
  takeThreads(page, hits);
  takeBoxes(page, hits);
  takeAuthorNames(page, hits);
  takeHead(page, hits);
  takeRepeated(page, hits);
  takeTail(page, hits);
}

const round = (score: number): number => Math.round(score * 1000) / 1000;
