import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBoilerplate } from '../../boilerplate/find-boilerplate.ts';
import { SourceText } from '../../text/source.ts';

/** A page as one extractor left it, a label a line; `masked` lines are neither learned from nor counted. */
export interface LabelledPage {
  readonly id: string;
  /** The name of the file it is from: which extractor left these lines. */
  readonly variant: string;
  readonly lines: readonly LabelledLine[];
  /** How much its lines count in training; 1 where absent. */
  readonly weight?: number;
}

export interface LabelledLine {
  readonly text: string;
  readonly boilerplate: boolean;
  /** Where the data tell it. */
  readonly category?: string;
  /** The article's own headline or what stands under it: boilerplate in the data, content for us. */
  readonly masked: boolean;
  /** A number or a mark alone: that the article holds it too says nothing. Neither learned from nor counted. */
  readonly undecided?: true;
}

export const VARIANTS = [
  'naive',
  'after-boilerpipe',
  'after-readability_js',
  'after-newspaper',
  'after-trafilatura',
] as const;

interface RawPage {
  readonly id: string;
  readonly lines: readonly { readonly text: string; readonly boilerplate: boolean }[];
}

/** A raw page has seven times the lines of a cleaned one. */
const RAW_WEIGHT = 0.25;

/** Reads all variants of the labelled pages in `folder`, with headlines masked. */
export function readPages(folder: string): LabelledPage[] {
  const raw = VARIANTS.map((variant) => ({ variant, pages: readRaw(join(folder, `${variant}.jsonl`)) }));
  const headlines = findHeadlines(raw.flatMap(({ pages }) => pages));
  return raw.flatMap(({ variant, pages }) =>
    pages.map(({ id, lines }) => ({
      id,
      variant,
      weight: variant === 'naive' ? RAW_WEIGHT : 1,
      lines: lines.map(({ text, boilerplate }) => {
        const clean = text.replace(/[\n\r]+/g, ' ');
        if (!/\p{L}/u.test(text)) return { text: clean, boilerplate, masked: true, undecided: true };
        return { text: clean, boilerplate, masked: boilerplate && (headlines.get(id)?.has(key(text)) ?? false) };
      }),
    })),
  );
}

function readRaw(path: string): RawPage[] {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((row) => row !== '');
  return rows.map((row) => JSON.parse(row) as RawPage);
}

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The headlines and subheadings of each page: lines labelled boilerplate that two or more variants keep above the first
 * line of content and that look like a title or a sentence, not like a byline or a date.
 */
function findHeadlines(pages: readonly RawPage[]): Map<string, Set<string>> {
  const seen = new Map<string, Map<string, number>>();
  for (const { id, lines } of pages) {
    const first = lines.findIndex(({ boilerplate }) => !boilerplate);
    const counts = seen.get(id) ?? new Map<string, number>();
    seen.set(id, counts);
    const head = new Set(lines.slice(0, Math.max(first, 0)).map(({ text }) => text));
    for (const text of head) if (isTitle(text)) counts.set(key(text), (counts.get(key(text)) ?? 0) + 1);
  }
  const titles = ([id, counts]: [string, Map<string, number>]): [string, Set<string>] => [
    id,
    new Set([...counts].filter(([, count]) => count >= 2).map(([text]) => text)),
  ];
  return new Map([...seen].map(titles));
}

function isTitle(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  if (words < 4 || words > 45 || /^(?:by|von|photo|image|published|updated|posted)\b/i.test(text)) return false;
  return (
    findBoilerplate(new SourceText(text), null).length === 0 && !/\b(?:getty|reuters|ap photo|afp|photo)\b/i.test(text)
  );
}

/** Articles without any boilerplate, headline first: blocks between blank lines of a file with `[LABEL name]` marks. */
export function readCleanArticles(path: string): LabelledPage[] {
  const text = readFileSync(path, 'utf8')
    .replace(/^#.*\n/gm, '')
    .replace(/\[[A-Z_]+ ([^\]]*)\]/g, '$1');
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  return blocks.map((block, i) => ({
    id: ((i * 2654435761) >>> 0).toString(16).padStart(8, '0'),
    variant: 'clean',
    weight: 0.5,
    lines: block.split('\n').map((line) => ({ text: line, boilerplate: false, masked: false })),
  }));
}

/** This project's own labelled articles: a category or `-`, a tab, the text. */
export function readOwnPages(folder: string, prefix: string): LabelledPage[] {
  const names = readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.tsv'))
    .sort();
  return names.map((name) => ({
    id: name,
    variant: 'own',
    weight: 2,
    lines: readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').map(readOwnLine),
  }));
}

function readOwnLine(row: string): LabelledLine {
  const tab = row.indexOf('\t');
  const [label, text] = [row.slice(0, tab), row.slice(tab + 1)];
  return label === '-'
    ? { text, boilerplate: false, masked: false }
    : { text, boilerplate: true, category: label, masked: false };
}
