import { generator } from './random.ts';
import type { LabelledLine, LabelledPage } from './pages.ts';

const MOST_LEFT = 8;

/**
 * Raw pages as a scraper might leave them: all of the article, with a random few of the boilerplate lines before and
 * after it and inside it. Pages that extractors cleaned hold little boilerplate and raw ones hold too much of it.
 */
export function trimmedVariants(pages: readonly LabelledPage[], copies: number): LabelledPage[] {
  return pages
    .filter(({ variant }) => variant === 'naive')
    .flatMap((page) => Array.from({ length: copies }, (_, copy) => trim(page, copy)));
}

function trim(page: LabelledPage, copy: number): LabelledPage {
  const random = generator(Number.parseInt(page.id.slice(0, 7), 16) + copy);
  const content = (line: LabelledLine): boolean => !line.boilerplate || (line.masked && !line.undecided);
  const first = page.lines.findIndex(content);
  const last = page.lines.findLastIndex(content);
  const before = Math.floor(random() * MOST_LEFT);
  const after = Math.floor(random() * MOST_LEFT * 2);
  const inside = random();
  const lines = page.lines.filter((line, i) => {
    if (content(line)) return true;
    if (i < first) return i >= first - before;
    return i > last ? i <= last + after : random() < inside;
  });
  return { ...page, variant: 'trimmed', lines, weight: 0.7 };
}
