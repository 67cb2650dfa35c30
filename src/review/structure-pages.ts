import { STRUCTURE_KINDS, type StructureNote } from '../model/structure.ts';
import { t } from '../util/l10n.ts';
import { page } from './page.ts';

/** The page that explains a rule `structure/…`; undefined for a rule that does not exist. */
export function structurePage(rule: string): string | undefined {
  const kind = STRUCTURE_KINDS.find((name) => rule === `structure/${name}`);
  return kind && page(rule, ...PAGES[kind]());
}

const split = (): string =>
  t(
    'The quick fix *Split here* starts a new paragraph there, with a blank line before it where the text has one between its other paragraphs.',
  );

/** The paragraphs of each page; an example stays in the language of the texts. */
const PAGES: Readonly<Record<StructureNote['kind'], () => readonly string[]>> = {
  'glued-question': () => [
    t(
      'The last sentence of a paragraph is a short question, the sentence before it is none, and the next paragraph takes up its words. In an interview or a text with questions for headings, the line break before the question was lost.',
    ),
    '    …was signed in the spring. Who will pay for the bridge?',
    split(),
  ],
  'glued-heading': () => [
    t(
      'A few capitalised words without an end follow the last sentence of a paragraph: a heading of the next section whose line break was lost.',
    ),
    '    …and nobody was hurt. The Road Ahead',
    split(),
  ],
  'faq-block': () => [
    t(
      'Under a heading such as "FAQ", after the article, stand questions and answers made of words that the article has used already. What they say would be counted twice.',
    ),
  ],
  'damaged-text': () => [
    t(
      'Something was lost or changed on the way from the page to the file. Characters were read in the wrong encoding, markup of the page remains, a sentence begins with its verb because the name before it (often a link) was stripped, or a mark follows a preposition.',
    ),
    t('Of the same damage in many places only the first is listed in Problems.'),
  ],
  'no-headline': () => [
    t('The text begins with a paragraph. The headline, which often names who acts and where, was not scraped with it.'),
  ],
};
