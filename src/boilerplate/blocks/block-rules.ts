import type { BoilerplateCategory } from '../../model/boilerplate.ts';
import type { Hit } from '../hit.ts';

/** A reason that needs more than the line itself: its neighbours, its copies, the model. */
export interface BlockRule {
  readonly id: string;
  /** The category where the reason itself decides it; otherwise what most such lines are. */
  readonly category: BoilerplateCategory;
  readonly title: string;
  readonly description: string;
  readonly score: number;
}

export const BLOCK_RULES = {
  relatedList: {
    id: 'related.list',
    category: 'related',
    title: 'is in a list of other articles',
    description: 'A headline or a number in the list under a heading such as "Most read" or "Related stories".',
    score: 0.88,
  },
  relatedTail: {
    id: 'related.tail',
    category: 'related',
    title: 'is a headline among boilerplate after the article’s end',
    description:
      'A line like a headline after the last paragraph, where other boilerplate has already begun: links to other articles.',
    score: 0.8,
  },
  tagList: {
    id: 'tags.under-label',
    category: 'tags',
    title: 'stands under the heading of the tags',
    description: 'The tags that follow a label such as "Tagged under".',
    score: 0.92,
  },
  sourceList: {
    id: 'sources.under-label',
    category: 'sources',
    title: 'stands under the heading of the sources',
    description: 'Addresses and names of outlets that follow a label such as "Sources".',
    score: 0.85,
  },
  profile: {
    id: 'byline.under-profile',
    category: 'byline',
    title: 'stands in the author’s profile',
    description: 'What an author’s profile says under one of its fields.',
    score: 0.8,
  },
  authorName: {
    id: 'byline.name',
    category: 'byline',
    title: 'is the author’s name',
    description:
      'A person’s name alone above the article, next to its date, its byline or its agency, or below it where a byline or a note on the author names the same person.',
    score: 0.8,
  },
  poll: {
    id: 'comments.poll',
    category: 'comments',
    title: 'is part of a reader poll',
    description:
      'The question, an option or a share of votes of a reader poll, taken as a block with its vote button or its results.',
    score: 0.88,
  },
  thread: {
    id: 'comments.thread',
    category: 'comments',
    title: 'stands among readers’ comments',
    description: 'What stands between the dates of readers’ comments after the article.',
    score: 0.75,
  },
  box: {
    id: 'promotion.box',
    category: 'promotion',
    title: 'stands between two identical lines of boilerplate',
    description:
      'A short text between two copies of the same boilerplate line, as a box with its heading and its button.',
    score: 0.85,
  },
  breadcrumb: {
    id: 'navigation.repeated',
    category: 'navigation',
    title: 'stands twice above the article',
    description: 'The same few words twice, one after the other, above the article: a breadcrumb or a section’s name.',
    score: 0.9,
  },
  head: {
    id: 'navigation.head',
    category: 'navigation',
    title: 'is a short line among boilerplate above the headline',
    description: 'A few words between other boilerplate lines above the headline: a menu entry or a section’s name.',
    score: 0.72,
  },
  repeated: {
    id: 'navigation.repeated-in-file',
    category: 'navigation',
    title: 'stands several times in this file',
    description: 'A short line without a sentence’s end that the same file repeats.',
    score: 0.72,
  },
  tail: {
    id: 'navigation.tail',
    category: 'navigation',
    title: 'is a short line among boilerplate after the article’s end',
    description: 'A few words between other boilerplate lines after the last paragraph.',
    score: 0.7,
  },
  witness: {
    id: 'notice.repeated-in-corpus',
    category: 'notice',
    title: 'stands in other files of the corpus',
    description:
      'The same line, or nearly the same, stands in several files of the corpus: it belongs to the site, not to the article.',
    score: 0.9,
  },
  model: {
    id: 'related.model',
    category: 'related',
    title: 'looks like boilerplate to the line model',
    description:
      'A model trained on lines of news pages, labelled by presence in the article, takes the line and its neighbours for boilerplate.',
    score: 0.7,
  },
} as const satisfies Record<string, BlockRule>;

/** A hit for a block rule; `because` says what in particular. */
export function blockHit(
  rule: BlockRule,
  because: string,
  category: BoilerplateCategory = rule.category,
  score = rule.score,
): Hit {
  return { rule: rule.id, category, score, evidence: [because === '' ? rule.title : `${rule.title}: ${because}`] };
}
