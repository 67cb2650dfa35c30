import { RULES } from '../boilerplate/rules/documentation.ts';
import { t } from '../util/l10n.ts';

const TITLES = new Set(RULES.map(({ title }) => title));

/**
 * A piece of evidence as a reader is told it: a rule's title in their language, and a score of the tagger in words. The
 * rest stays as the report has it, in English.
 */
export function reasonInWords(evidence: string): string {
  const score = /^tagger: ([01]\.\d\d)$/.exec(evidence)?.[1];
  if (score !== undefined) return t('its form and the words around it ({0} %)', Math.round(100 * Number(score)));
  const end = evidence.indexOf(': ');
  const title = end < 0 ? evidence : evidence.slice(0, end);
  return TITLES.has(title) ? t(title) + evidence.slice(title.length) : evidence;
}
