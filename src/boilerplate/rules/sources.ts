import { isOutside, phrase, shape, type Rule } from '../rule.ts';
import { isAddress } from '../shapes.ts';

export const SOURCES: readonly Rule[] = [
  {
    id: 'sources.label',
    category: 'sources',
    title: 'heads the list of sources',
    description:
      'The heading of a list of sources or references, often left behind without its links. The list after it is taken with it.',
    score: 0.93,
    check: phrase(
      /^(?:primary |original |main |image )?(?:sources?|references?|citations?|footnotes|endnotes|works cited|bibliography|external links|useful links|notes(?: and references)?)(?: (?:include|used|for this (?:article|story|report|post)(?: include)?|cited|of information|links?|and further reading))*:?$|^sources?:$/,
      { maxWords: 7 },
    ),
    examples: ['Sources:', 'Sources for this article include:', 'References', 'Source'],
    counterExamples: ['Sources close to the talks', 'Sources say the deal is dead.'],
  },
  {
    id: 'sources.source',
    category: 'sources',
    title: 'names its source',
    description: 'One line with the source after a colon: "Source: Harbour News".',
    score: 0.92,
    check: phrase(
      /^[([]?(?:news |data |image |original |photo |via )?sources?(?: link| url| code)? ?[:–—-] ?\S.{1,80}$|^via:? \S.{1,40}$|^\[?\d{1,2}\]? ?https?:\/\/\S+$|^retrieved (?:from|on)\b|^h\/t\b/,
      { maxWords: 14 },
    ),
    examples: ['Source: Harbour News', 'SOURCE – Central Bank', 'Via: Tube.example'],
    counterExamples: ['Source of the fire still unknown'],
  },
  {
    id: 'sources.address',
    category: 'sources',
    title: 'is a web address',
    description: 'Only a web address or a domain, outside the running text.',
    score: 0.85,
    check: shape((line, page) => (isOutside(line, page) || /^https?:/.test(line.folded)) && isAddress(line)),
    examples: ['https://www.example.org/news/1', 'HarbourNews.com', 'www.example.org'],
    counterExamples: ['Amazon.com posts record profit'],
  },
];
