import { spanAt, type ReviewedDocument } from '../corpus/document.ts';
import { countMentions, type CorpusIndex } from '../corpus/corpus-index.ts';
import type { DateMention } from '../model/date.ts';
import type { Mention } from '../model/mention.ts';
import type { Evidence, Span } from '../model/span.ts';
import { kindName } from './kinds.ts';

/** What a hover shows: plain text throughout, the editor's side decides how it looks. */
export interface Card {
  readonly span: Span;
  readonly title: string;
  /** The kind in words, and what qualifies it. */
  readonly subtitle: string;
  /** Labelled facts, in the order they are shown. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly evidence: Evidence;
}

/** The card of what stands at an offset; undefined where there is nothing. */
export function cardAt(document: ReviewedDocument, offset: number, index: CorpusIndex): Card | undefined {
  const mention = spanAt(document.analysis.mentions, offset);
  if (mention) return mentionCard(document, mention, index);
  const date = spanAt(document.analysis.dates, offset);
  return date && dateCard(document, date);
}

function mentionCard(document: ReviewedDocument, mention: Mention, index: CorpusIndex): Card {
  const actor = document.analysis.actors.find(({ id }) => id === mention.actor);
  const here = countMentions(document).get(mention.actor) ?? 0;
  const corpus = actor && index.actors.resolve(actor);
  const facts: [string, string][] = [];
  if (actor?.roles?.length) facts.push(['Role', actor.roles.join('; ')]);
  if (actor?.aliases.length) facts.push(['Also', actor.aliases.join(', ')]);
  if (mention.reading) facts.push(['Reading', READINGS[mention.reading]]);
  facts.push(['Mentions', `${here} here, ${corpusCount(corpus?.mentions ?? 0, corpus?.documents.size ?? 0)}`]);
  if (mention.boilerplate) facts.push(['Not counted', 'this mention is inside boilerplate']);
  return {
    span: mention,
    title: actor?.name ?? mention.actor,
    subtitle: `${kindName(mention.label)} (${mention.label})`,
    facts,
    evidence: mention.evidence,
  };
}

const READINGS = {
  government: 'stands for the government',
  place: 'the place itself',
  either: 'the government or the place: both fit',
} as const;

const corpusCount = (mentions: number, files: number): string =>
  `${mentions} in the corpus (${files} ${files === 1 ? 'file' : 'files'})`;

function dateCard(document: ReviewedDocument, date: DateMention): Card {
  const facts: [string, string][] = [['Value', date.value]];
  const day = weekday(date.value);
  if (day) facts.push(['Weekday', day]);
  if (date.interval && date.interval.from !== date.interval.to) {
    facts.push(['Days', `${date.interval.from ?? '…'} to ${date.interval.to ?? '…'}`]);
  }
  if (date.anchor) facts.push(['Counted from', date.anchor]);
  const { documentDate } = document.analysis;
  facts.push(['Document date', documentDate ? `${documentDate.value} (${documentDate.source})` : 'unknown']);
  return {
    span: date,
    title: date.value,
    subtitle: `${kindName('DATE')} (${date.type})`,
    facts,
    evidence: date.evidence,
  };
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** The weekday of a value that is a calendar day, with or without a time; undefined for all others. */
export function weekday(value: string): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(value)?.[1];
  if (day === undefined) return undefined;
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
}
