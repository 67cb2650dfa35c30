import type { ReviewedDocument } from '../corpus/document.ts';
import type { Boilerplate, BoilerplateCategory } from '../model/boilerplate.ts';
import type { Span } from '../model/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something a reviewer should look at, the same in the editor and on the command line. */
export interface Problem extends Span {
  /** `boilerplate/share`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** True where the text is not part of the article and may be shown faded. */
  readonly unnecessary: boolean;
}

const CATEGORY_NAMES: Readonly<Record<BoilerplateCategory, string>> = {
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

/** The problems of one document, in text order. */
export function problemsOf({ analysis }: Pick<ReviewedDocument, 'analysis'>): Problem[] {
  return analysis.boilerplate.map(boilerplateProblem);
}

function boilerplateProblem(item: Boilerplate): Problem {
  const { start, end, category, score, evidence } = item;
  const reasons = evidence.length > 0 ? `: ${evidence.join('; ')}` : '';
  return {
    start,
    end,
    rule: `boilerplate/${category}`,
    severity: 'information',
    message: `Not the article: ${CATEGORY_NAMES[category]} (${Math.round(score * 100)} %)${reasons}`,
    unnecessary: true,
  };
}
