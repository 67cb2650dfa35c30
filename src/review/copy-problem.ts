import type { Copy, CopyDifference } from '../corpus/corpus-duplicates.ts';
import type { ReviewedDocument } from '../corpus/document.ts';
import { t } from '../util/l10n.ts';
import { displayName } from './display.ts';
import { page } from './page.ts';
import type { Problem } from './problems.ts';

/** The rule for a file that holds the same article as another one. */
export const SAME_ARTICLE = 'corpus/same-article';

/** A text may be one line of megabytes. */
const LONGEST = 120;

/**
 * Says once, at the first line of the later file, that it holds the article of another one.
 * @param earlier the copies that come before the document, the likest first
 */
export function copyProblems({ lines }: Pick<ReviewedDocument, 'lines'>, earlier: readonly Copy[]): Problem[] {
  const [likest] = earlier;
  if (!likest) return [];
  const { start, end } = lines.firstVisible ?? { start: 0, end: 0 };
  return [
    {
      start,
      end: Math.min(end, start + LONGEST),
      rule: SAME_ARTICLE,
      severity: 'information',
      message: t('The same article as {0}: {1}', displayName(likest.other.name), inWords(likest)),
      unnecessary: false,
      related: earlier.map((copy) => ({ uri: copy.other.uri, message: t('The same article: {0}', inWords(copy)) })),
    },
  ];
}

function inWords({ likeness, difference }: Copy): string {
  const { linesHere, linesThere } = difference;
  if (linesHere === 0 && linesThere === 0) return t('every line is the same');
  return t('{0} % alike; {1}', Math.round(likeness * 100), sides(difference));
}

function sides({ linesHere, linesThere, wordsHere, wordsThere }: CopyDifference): string {
  const count = (n: number): string => (n === 1 ? t('1 line stands') : t('{0} lines stand', n));
  return t(
    '{0} only here (of {1} words), {2} only there (of {3})',
    count(linesHere),
    wordsHere,
    count(linesThere),
    wordsThere,
  );
}

export const sameArticlePage = (): string =>
  page(
    SAME_ARTICLE,
    t(
      'Two files of the corpus are nearly the same text, boilerplate aside: an article that was scraped twice, or one that several sites took over. Its actors, dates and quotes count once for each file.',
    ),
    t(
      'The pair is reported once, at the file whose name comes later, with a link to the other one. Compared are runs of four words; the message says how many lines stand in one of the files only.',
    ),
  );
