import type { ReviewedDocument } from '../corpus/document.ts';

/** A stretch of lines, 1-based, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Blocks of boilerplate of two lines and more; blank lines between its lines belong to a block. */
export function boilerplateBlocks({ analysis, lines }: ReviewedDocument): LineRange[] {
  const blocks: LineRange[] = [];
  let block: LineRange | undefined;
  for (const { line, wholeLine } of analysis.boilerplate) {
    if (!wholeLine) continue;
    if (block && isBlankBetween(lines, block.last, line)) {
      block = { first: block.first, last: line };
      blocks[blocks.length - 1] = block;
    } else {
      block = { first: line, last: line };
      blocks.push(block);
    }
  }
  return blocks.filter(({ first, last }) => last > first);
}

function isBlankBetween(lines: ReviewedDocument['lines'], after: number, before: number): boolean {
  for (let line = after + 1; line < before; line++) {
    const span = lines.spanOf(line);
    if (span && span.end > span.start) return false;
  }
  return true;
}
