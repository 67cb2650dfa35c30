import { isOutside, phrase, shape, type Rule } from '../rule.ts';

/** Names between commas, in no sentence: no function word opens an item and none has a verb's ending with an object. */
function isTagList(text: string): boolean {
  // A team's players and their minutes: lines between commas, men between semicolons.
  if (text.includes(':') || (text.includes(';') && text.includes(',')) || /\d['’]/.test(text)) return false;
  if (/[.!?:]$|["“”]|\b(?:and|or|but|which|that|was|were|said|has|have|is|are)\b/.test(text)) return false;
  const items = text.split(/\s*[,|•;]\s*/).filter((item) => item !== '');
  if (items.length < 5) return false;
  return items.every((item) => item.length <= 48 && item.split(' ').length <= 6);
}

export const TAGS: readonly Rule[] = [
  {
    id: 'tags.label',
    category: 'tags',
    title: 'heads the tags',
    description:
      'The label of the article’s tags: "Tags:", "Tagged under", "Filed under", "Topics". The list after it is taken with it.',
    score: 0.94,
    check: phrase(
      /^(?:article |related |post |story )?(?:tags?|tagged(?: (?:under|as|with|in))?|filed (?:under|in|to)|posted in|topics?|keywords?|key ?words|categories|category|labels?|hashtags?|in this (?:story|article)|read more about|more about|subjects?|(?:related|suggested) topics|topics mentioned|mentioned in this (?:article|story)|explore (?:more )?(?:on )?(?:these )?topics|people in this story|terms):?$/,
      { maxWords: 6 },
    ),
    examples: ['Tags:', 'Tagged under:', 'Filed Under', 'Topics', 'Read more about:', 'Suggested Topics:'],
    counterExamples: ['Topics of the talks remain secret', 'Tags were found on the whales'],
  },
  {
    id: 'tags.inline',
    category: 'tags',
    title: 'lists tags',
    description: 'The label and the tags on one line: "Tags: harbour, trade, strike".',
    score: 0.95,
    check: phrase(
      /^(?:article |related |post |story )?(?:tags?|tagged(?: (?:under|as|with|in))?|filed (?:under|in|to)|posted in|topics?|keywords?|categories|category|labels?|hashtags?|in this story|related topics|read more about|terms) ?[:|–—] ?\S|^(?:tagged|filed under|posted in|tags) (?!(?:and|or|of|for|on|in|are|were|was|that|which|from|with|to|as|by|have|had|will|can|may)\b)[\p{L}\d](?!.*[.!?]$)/u,
      { maxWords: 90 },
    ),
    examples: ['Tags: harbour, trade, strike', 'Filed Under: Europe, Trade', 'Posted in News'],
    counterExamples: ['Labels on the crates were false.', 'Tags and other games kept the children busy, she said.'],
  },
  {
    id: 'tags.list',
    category: 'tags',
    title: 'is a list of tags',
    description: 'Five or more short names between commas and no sentence, after the running text.',
    score: 0.85,
    check: shape((line, page) => line.index > page.lastProse && isTagList(line.text)),
    examples: [],
    counterExamples: [
      'Bread, milk, oil, rice and salt were gone.',
      'Harbour: Holt; Berg, Lind, Moe; Aas, Ruud (Vik 70); Dahl',
    ],
  },
  {
    id: 'tags.hashtags',
    category: 'tags',
    title: 'is a row of hashtags',
    description: 'Only hashtags.',
    score: 0.93,
    check: shape(
      (line, page) =>
        line.text.startsWith('#') &&
        /^#[\p{L}\d_]+(?:[\s,·|]+#[\p{L}\d_]+)*$/u.test(line.text) &&
        (line.words > 1 || isOutside(line, page)),
    ),
    examples: ['#harbour #strike #trade', '#elections'],
    counterExamples: ['#1 priority is peace'],
  },
];
