import type { ReviewedDocument } from '../corpus/document.ts';
import { BOILERPLATE_CATEGORIES, type Boilerplate, type BoilerplateCategory } from '../model/boilerplate.ts';
import type { Span } from '../model/span.ts';
import { t } from '../util/l10n.ts';
import { reasonInWords } from './reasons.ts';
import { structureProblems } from './structure-problems.ts';

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something a reviewer should look at, the same in the editor and on the command line. */
export interface Problem extends Span {
  /** `boilerplate/share`: what {@link ruleTopic} explains. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** True where the text is not part of the article and may be shown faded. */
  readonly unnecessary: boolean;
  /** Other files that it has to do with. */
  readonly related?: readonly { readonly uri: string; readonly message: string }[];
}

/** How severe each category of boilerplate is; what is not named is `information`. */
export type BoilerplateSeverities = Readonly<Partial<Record<BoilerplateCategory, Severity | 'off'>>>;

/** A category of boilerplate in words that can follow "Not the article:". */
export const CATEGORY_NAMES: Readonly<Record<BoilerplateCategory, string>> = {
  navigation: 'navigation',
  share: 'share buttons',
  subscribe: 'a call to subscribe or follow',
  related: 'links to other articles',
  promotion: 'promotion or fund raising',
  byline: 'a byline',
  credit: 'a credit',
  sources: 'a list of sources',
  tags: 'tags',
  copyright: 'a copyright line',
  disclaimer: 'a disclaimer',
  comments: 'comments',
  notice: 'a notice of the site',
};

export const categoryName = (category: BoilerplateCategory): string => t(CATEGORY_NAMES[category]);

/** The rule for a document without a date: relative dates in it stay unresolved. */
export const UNKNOWN_DATE = 'document-date/unknown';

/** The problems of one document, in text order. */
export function problemsOf(document: ReviewedDocument, severities: BoilerplateSeverities = {}): Problem[] {
  const boilerplate = document.analysis.boilerplate.flatMap((item) => {
    const severity = severities[item.category] ?? 'information';
    return severity === 'off' ? [] : [boilerplateProblem(item, severity)];
  });
  const found = [...unknownDate(document), ...boilerplate, ...structureProblems(document)];
  return found.sort((a, b) => a.start - b.start);
}

/** Said at the first character of the text. */
function unknownDate({ analysis, lines }: ReviewedDocument): Problem[] {
  const first = lines.firstVisible;
  if (analysis.documentDate || analysis.notice !== undefined || !first) return [];
  const waiting = analysis.dates.filter(({ value }) => value.startsWith('XXXX')).length;
  const unresolved =
    waiting === 1
      ? t('Document date unknown: 1 date of the text stays unresolved.')
      : t('Document date unknown: {0} dates of the text stay unresolved.', waiting);
  return [
    {
      start: first.start,
      end: first.start + 1,
      rule: UNKNOWN_DATE,
      severity: 'information',
      message: waiting === 0 ? t('Document date unknown.') : unresolved,
      unnecessary: false,
    },
  ];
}

function boilerplateProblem({ start, end, category, score, evidence }: Boilerplate, severity: Severity): Problem {
  const reasons = evidence.length > 0 ? `: ${evidence.map(reasonInWords).join('; ')}` : '';
  return {
    start,
    end,
    rule: `boilerplate/${category}`,
    severity,
    message: t('Not the article: {0} ({1} %)', categoryName(category), Math.round(score * 100)) + reasons,
    unnecessary: true,
  };
}

/** What a person typed for {@link BoilerplateSeverities}, without what makes no sense. */
export function readSeverities(value: unknown): BoilerplateSeverities {
  const given = Object.entries(typeof value === 'object' && value !== null ? value : {});
  const isCategory = (key: string): boolean => BOILERPLATE_CATEGORIES.some((category) => category === key);
  const isSeverity = (wish: unknown): boolean => wish === 'off' || SEVERITIES.some((severity) => severity === wish);
  return Object.fromEntries(given.filter(([key, wish]) => isCategory(key) && isSeverity(wish)));
}
