import { TITLES } from '../boilerplate/rules/titles.ts';
import { t } from '../util/l10n.ts';

/** What follows the keys of evidence in a bundle: VS Code's own form for a message with a comment for translators. */
const COMMENT = '/evidence';

/** A piece of evidence, in English and in the reader's language. */
interface Phrase {
  /** The fixed words; between each two of them something is put in, `{0}` first. */
  readonly fixed: readonly string[];
  readonly translation: string;
}

let phrases: readonly Phrase[] = [];

/**
 * Takes the host's bundle of messages. Evidence is put together in English and stays so in the report; where it is
 * shown, it is taken apart by the bundle's keys. Without a bundle it is shown as it is.
 */
export function useReasons(bundle: Readonly<Record<string, string>> = {}): void {
  const found = Object.entries(bundle).filter(([key]) => key.endsWith(COMMENT));
  phrases = found
    .map(([key, translation]) => ({ fixed: key.slice(0, -COMMENT.length).split(/\{\d\}/), translation }))
    .sort((a, b) => Number(a.fixed[0] === '') - Number(b.fixed[0] === '') || lengthOf(b) - lengthOf(a));
}

/** What begins with fixed words and says most in them is tried first. */
const lengthOf = ({ fixed }: Phrase): number => fixed.join('').length;

/** A piece of evidence as a reader is told it, in their language; a score of the tagger in words. */
export function reasonInWords(evidence: string): string {
  const score = /^tagger: ([01]\.\d\d)$/.exec(evidence)?.[1];
  if (score !== undefined) return t('its form and the words around it ({0} %)', Math.round(100 * Number(score)));
  const end = evidence.indexOf(': ');
  const title = end < 0 ? evidence : evidence.slice(0, end);
  if (TITLES.has(title)) return t(title) + (end < 0 ? '' : `: ${translated(evidence.slice(end + 2))}`);
  return translated(evidence);
}

function translated(evidence: string): string {
  for (const { fixed, translation } of phrases) {
    const between = putInto(fixed, evidence);
    if (!between) continue;
    const words = between.map((text, i) => (/["“]$/.test(fixed[i] ?? '') ? text : translated(text)));
    return translation.replace(/\{(\d)\}/g, (_, index: string) => words[Number(index)] ?? '');
  }
  return evidence;
}

/** What stands between the fixed words; undefined where they are not those of the evidence. */
function putInto([first = '', ...rest]: readonly string[], evidence: string): string[] | undefined {
  if (rest.length === 0) return evidence === first ? [] : undefined;
  if (!evidence.startsWith(first)) return undefined;
  const between: string[] = [];
  let at = first.length;
  for (const [i, words] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const end = isLast ? evidence.length - words.length : evidence.indexOf(words, at);
    if (end < at || !evidence.startsWith(words, end)) return undefined;
    between.push(evidence.slice(at, end));
    at = end + words.length;
  }
  return between;
}
