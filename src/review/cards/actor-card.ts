import type { ReviewedDocument } from '../../corpus/document.ts';
import type { CorpusSession } from '../../corpus/session.ts';
import type { ActorId, Mention } from '../../model/mention.ts';
import { t } from '../../util/l10n.ts';
import { companionsOf } from '../companions.ts';
import * as count from '../counts.ts';
import { displayName } from '../display.ts';
import { summaryOf } from '../document-summary.ts';
import type { Excerpts } from '../excerpts.ts';
import { kindName } from '../kinds.ts';
import type { Overview, OverviewActor } from '../overview.ts';
import type { PlacedStatement, Statements } from '../statements.ts';
import type { Place } from '../tree/row.ts';
import type { Card, CardItem, CardSection } from './card.ts';

/** What cards are worked out from. */
export interface CardSources {
  readonly session: CorpusSession;
  readonly overview: Overview;
  readonly statements: Statements;
  readonly excerpts: Excerpts;
}

/** How many of each list a card shows. */
const HERE = 3;
const ELSEWHERE = 3;
const COMPANIONS = 5;
const SAYINGS = 2;
const ROLES = 4;
const ALIASES = 8;

/** The longest part of a statement that a card shows. */
const LONGEST = 120;

/** The card of an actor or another entity at one of its mentions. */
export async function actorCard(document: ReviewedDocument, mention: Mention, sources: CardSources): Promise<Card> {
  const item = summaryOf(document).get(mention.actor);
  const entry = sources.overview.of(document.uri, mention.actor);
  const actor = item?.actor;
  const facts: [string, string][] = [];
  if (actor?.roles?.length) facts.push([t('Role'), some(actor.roles, ROLES, '; ')]);
  if (mention.reading) facts.push([t('Reading'), readingName(mention.reading)]);
  if (actor?.aliases.length) facts.push([t('Also'), some(actor.aliases, ALIASES, ', ')]);
  facts.push([t('Mentions'), countsOf(item?.counted.length ?? 0, entry)]);
  if (mention.boilerplate) facts.push([t('Not counted'), t('this mention is inside boilerplate')]);
  const name = displayName(actor?.name ?? mention.actor);
  return {
    span: mention,
    title: name,
    subtitle: `${kindName(mention.label)} (${mention.label})`,
    facts,
    sections: entry ? await sectionsOf(document, mention, entry, sources) : [],
    evidence: mention.evidence,
  };
}

const some = (texts: readonly string[], most: number, between: string): string =>
  texts
    .slice(0, most)
    .map((text) => displayName(text, 80))
    .join(between) + (texts.length > most ? '…' : '');

export function readingName(reading: NonNullable<Mention['reading']>): string {
  if (reading === 'government') return t('stands for the government');
  return reading === 'place' ? t('the place itself') : t('the government or the place: both fit');
}

function countsOf(here: number, entry: OverviewActor | undefined): string {
  const inCorpus = entry?.counted ?? 0;
  const documents = entry?.places.length ?? 0;
  return t('{0} here, {1} in the corpus ({2})', here, inCorpus, count.files(documents));
}

async function sectionsOf(
  document: ReviewedDocument,
  mention: Mention,
  entry: OverviewActor,
  sources: CardSources,
): Promise<CardSection[]> {
  const { bySource, byTarget } = sources.statements.sayings;
  const [mentions, says, said] = await Promise.all([
    otherMentions(document, mention, entry, sources),
    statementItems(bySource.get(entry.id), entry.id, 'source', sources),
    statementItems(byTarget.get(entry.id), entry.id, 'target', sources),
  ]);
  return [
    { heading: t('Other mentions'), items: mentions },
    { heading: t('Named together with'), items: companionItems(entry, sources) },
    { heading: t('Says'), items: says },
    { heading: t('Said about them'), items: said },
  ];
}

/** The nearest mentions in this file, then the first of other files. */
async function otherMentions(
  document: ReviewedDocument,
  mention: Mention,
  entry: OverviewActor,
  { session, excerpts }: CardSources,
): Promise<CardItem[]> {
  const here = (summaryOf(document).get(mention.actor)?.counted ?? []).filter((other) => other !== mention);
  const distance = (other: Mention): number => Math.abs(other.start - mention.start);
  const near = [...here].sort((a, b) => distance(a) - distance(b)).slice(0, HERE);
  const places: [ReviewedDocument, Mention][] = near.sort((a, b) => a.start - b.start).map((one) => [document, one]);
  let elsewhere = 0;
  for (const { uri, ids } of entry.places) {
    const other = uri === document.uri || elsewhere >= ELSEWHERE ? undefined : session.index.get(uri);
    const first = other && ids.map((id) => summaryOf(other).get(id)?.counted[0]).find((one) => one !== undefined);
    if (!other || !first) continue;
    places.push([other, first]);
    elsewhere++;
  }
  const items = await Promise.all(
    places.map(async ([where, span]): Promise<CardItem> => {
      const snippet = await excerpts.snippet(where, span);
      const { before, name, after } = snippet ?? { before: '', name: '', after: '' };
      const emphasis = [before.length, before.length + name.length] as const;
      return { ...linkTo(where, span, where !== document), text: before + name + after, emphasis };
    }),
  );
  const all = entry.counted - 1 > items.length;
  return all
    ? [...items, { link: { label: t('all {0}', entry.counted), target: { to: 'actor', id: entry.id } }, text: '' }]
    : items;
}

function linkTo(document: ReviewedDocument, span: Place['span'], named: boolean): Required<Pick<CardItem, 'link'>> {
  const line = t('line {0}', document.lines.positionOf(span.start).line);
  const label = named ? `${displayName(document.name, 40)}, ${line}` : line;
  return {
    link: { label, target: { to: 'place', place: { uri: document.uri, span: { start: span.start, end: span.end } } } },
  };
}

function companionItems(entry: OverviewActor, { session, overview }: CardSources): CardItem[] {
  const companions = companionsOf(session, entry).slice(0, COMPANIONS);
  if (companions.length === 0) return [];
  const names = companions.map(({ id, paragraphs }) => {
    return `${displayName(overview.actors.get(id)?.actor.name ?? id, 40)} (${paragraphs})`;
  });
  return [{ text: names.join(', ') }];
}

async function statementItems(
  statements: readonly PlacedStatement[] = [],
  id: ActorId,
  side: 'source' | 'target',
  { session, excerpts }: CardSources,
): Promise<CardItem[]> {
  const items = await Promise.all(
    statements.slice(0, SAYINGS).map(async ({ uri, statement }): Promise<CardItem | undefined> => {
      const document = session.index.get(uri);
      const text = document && (await excerpts.text(document));
      if (!document || text === undefined) return undefined;
      const words = text.slice(statement.start, Math.min(statement.end, statement.start + 4 * LONGEST));
      return { ...linkTo(document, statement, true), text: displayName(words, LONGEST) };
    }),
  );
  const shown = items.filter((item) => item !== undefined);
  if (statements.length <= shown.length) return shown;
  return [
    ...shown,
    { link: { label: t('all {0}', statements.length), target: { to: 'statements', id, side } }, text: '' },
  ];
}
