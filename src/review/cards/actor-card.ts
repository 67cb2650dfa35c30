import type { ReviewedDocument } from '../../corpus/document.ts';
import type { CorpusSession } from '../../corpus/session.ts';
import type { Actor, ActorId, Label, Mention } from '../../model/mention.ts';
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
import { mentionCorrectionLinks } from './correction-links.ts';

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
  if (actor && mention.label !== actor.label) facts.push([t('Here'), kindOf(mention.label)]);
  if (actor?.roles?.length) facts.push([t('Role'), some(actor.roles, ROLES, '; ')]);
  if (mention.reading) facts.push([t('Reading'), readingName(mention.reading)]);
  const also = actor ? await formsSeen(document, actor, sources.excerpts) : [];
  if (also.length > 0) facts.push([t('Also'), some(also, ALIASES, ', ')]);
  facts.push([t('Mentions'), countsOf(item?.counted.length ?? 0, entry)]);
  if (mention.boilerplate) facts.push([t('Not counted'), t('this mention is inside boilerplate')]);
  const name = displayName(actor?.name ?? mention.actor);
  return {
    span: mention,
    title: name,
    subtitle: kindOf(actor?.label ?? mention.label),
    facts,
    corrections: mentionCorrectionLinks(document, mention, entry, sources.overview.actors.values()),
    sections: entry ? await sectionsOf(document, mention, entry, sources) : [],
    evidence: mention.evidence,
  };
}

/** The other forms of an actor's name that this text uses, in order of appearance. */
async function formsSeen(document: ReviewedDocument, { id, name }: Actor, excerpts: Excerpts): Promise<string[]> {
  const text = (await excerpts.text(document)) ?? '';
  const mentions = summaryOf(document).get(id)?.all ?? [];
  const forms = new Set(mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')));
  forms.delete(name);
  forms.delete('');
  return [...forms];
}

const kindOf = (label: Label): string => `${kindName(label)} (${label})`;

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
  await sources.statements.prepare();
  const { bySource, byTarget } = sources.statements.sayings;
  const [mentions, says, said] = await Promise.all([
    otherMentions(document, mention, entry, sources),
    statementItems(document, bySource.get(entry.id), { id: entry.id, side: 'source' }, sources),
    statementItems(document, byTarget.get(entry.id), { id: entry.id, side: 'target' }, sources),
  ]);
  return [
    { heading: t('Other mentions'), items: mentions },
    { heading: t('Named together with'), items: companionItems(entry, sources), inline: true },
    { heading: t('Says'), items: says },
    { heading: t('Said about them'), items: said },
  ];
}

/** The nearest mentions in this file, then the first of other files. */
async function otherMentions(
  document: ReviewedDocument,
  mention: Mention,
  entry: OverviewActor,
  { session, overview, excerpts }: CardSources,
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
      const file = where === document ? undefined : overview.fileNames.labelOf(where);
      return { ...linkTo(where, span, file), text: before + name + after, emphasis };
    }),
  );
  const all = entry.counted - 1 > items.length;
  return all
    ? [...items, { link: { label: t('all {0}', entry.counted), target: { to: 'actor', id: entry.id } }, text: '' }]
    : items;
}

/** @param file what the file is called, where that is to be said */
function linkTo(
  document: ReviewedDocument,
  span: Place['span'],
  file: string | undefined,
): Required<Pick<CardItem, 'link'>> {
  const line = t('line {0}', document.lines.positionOf(span.start).line);
  const label = file === undefined ? line : `${displayName(file, 40)}, ${line}`;
  return {
    link: { label, target: { to: 'place', place: { uri: document.uri, span: { start: span.start, end: span.end } } } },
  };
}

function companionItems(entry: OverviewActor, { session, overview }: CardSources): CardItem[] {
  return companionsOf(session, entry)
    .slice(0, COMPANIONS)
    .map(({ id, paragraphs }) => {
      const label = displayName(overview.actors.get(id)?.actor.name ?? id, 40);
      return { link: { label, target: { to: 'actor', id } }, text: `(${paragraphs})` };
    });
}

/** The first statements, and the way to all of them. Of several about the same words only one is shown. */
async function statementItems(
  document: ReviewedDocument,
  statements: readonly PlacedStatement[] = [],
  whose: { readonly id: ActorId; readonly side: 'source' | 'target' },
  { session, overview, excerpts }: CardSources,
): Promise<CardItem[]> {
  const apart = firstApart(statements, SAYINGS);
  const items = await Promise.all(
    apart.map(async ({ uri, statement }): Promise<CardItem | undefined> => {
      const where = session.index.get(uri);
      const text = where && (await excerpts.text(where));
      if (!where || text === undefined) return undefined;
      const words = text.slice(statement.start, Math.min(statement.end, statement.start + 4 * LONGEST));
      const file = where === document ? undefined : overview.fileNames.labelOf(where);
      return { ...linkTo(where, statement, file), text: displayName(words, LONGEST) };
    }),
  );
  const shown = items.filter((item) => item !== undefined);
  if (statements.length <= shown.length) return shown;
  return [
    ...shown,
    { link: { label: t('all {0}', statements.length), target: { to: 'statements', ...whose } }, text: '' },
  ];
}

/** The first few that do not stand in the words of one before: a sentence with two verbs makes two statements. */
function firstApart(statements: readonly PlacedStatement[], most: number): PlacedStatement[] {
  const found: PlacedStatement[] = [];
  for (const one of statements) {
    const isWithin = found.some(
      ({ uri, statement: { start, end } }) => uri === one.uri && start < one.statement.end && one.statement.start < end,
    );
    if (!isWithin) found.push(one);
    if (found.length === most) break;
  }
  return found;
}
