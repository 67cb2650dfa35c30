import { RULES } from '../boilerplate/rules/documentation.ts';
import { BOILERPLATE_CATEGORIES } from '../model/boilerplate.ts';
import { CATEGORY_NAMES } from './problems.ts';
import { structurePage } from './structure-pages.ts';

/** The page, in Markdown, that explains a problem's rule; undefined for a rule that does not exist. */
export function rulePage(rule: string): string | undefined {
  const category = BOILERPLATE_CATEGORIES.find((name) => rule === `boilerplate/${name}`);
  if (category === undefined) return structurePage(rule);
  const reasons = RULES.filter((reason) => reason.category === category);
  const sections = reasons.map(({ title, description, examples }) => {
    const shown = examples.length > 0 ? `\n\n${examples.map((example) => `    ${example}`).join('\n')}` : '';
    return `## ${title}\n\n${description}${shown}`;
  });
  const intro = `A line marked \`${rule}\` is ${CATEGORY_NAMES[category]}, not the article. These are the reasons for which a line is taken for that; each problem names its own.`;
  return [`# ${rule}`, intro, ...sections].join('\n\n') + '\n';
}
