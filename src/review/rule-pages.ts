import type { RuleDescription } from '../boilerplate/rules/documentation.ts';
import { BOILERPLATE_CATEGORIES } from '../model/boilerplate.ts';
import { t } from '../util/l10n.ts';
import { page } from './page.ts';
import { SAME_ARTICLE, sameArticlePage } from './copy-problem.ts';
import { categoryName, UNKNOWN_DATE } from './problems.ts';
import { structurePage } from './structure-pages.ts';

/**
 * The page, in Markdown, that explains a problem's rule; undefined for a rule that does not exist.
 *
 * @param rules what there is to say of each reason for boilerplate
 */
export function rulePage(rule: string, rules: readonly RuleDescription[]): string | undefined {
  if (rule === UNKNOWN_DATE) return unknownDatePage();
  if (rule === SAME_ARTICLE) return sameArticlePage();
  const category = BOILERPLATE_CATEGORIES.find((name) => rule === `boilerplate/${name}`);
  if (category === undefined) return structurePage(rule);
  const reasons = rules.filter((reason) => reason.category === category);
  const sections = reasons.map(({ title, description, examples }) => {
    const shown = examples.length > 0 ? `\n\n${examples.map((example) => `    ${example}`).join('\n')}` : '';
    return `## ${t(title)}\n\n${t(description)}${shown}`;
  });
  const intro = t(
    'A line marked `{0}` is {1}, not the article. These are the reasons for which a line is taken for that; each problem names its own.',
    rule,
    categoryName(category),
  );
  return page(rule, intro, ...sections);
}

const unknownDatePage = (): string =>
  page(
    UNKNOWN_DATE,
    t(
      'Nothing in the text or in the file\'s name says when it was published: no byline, dateline or navigation line with a date. A copyright line is not taken for one. "Last year" or "on Friday" therefore cannot be resolved, and their values keep an X for what is unknown.',
    ),
    t(
      'The quick fix *Set the document date…* writes the date to `documents.yaml` in the folder `.corpus-review` of the corpus, and every date of the text is resolved anew.',
    ),
  );
