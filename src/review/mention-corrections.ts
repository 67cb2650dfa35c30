import type { DecisionScope } from '../model/decision.ts';
import {
  LABELS,
  READINGS,
  type Actor,
  type ActorId,
  type Label,
  type Mention,
  type Reading,
} from '../model/mention.ts';
import { t } from '../util/l10n.ts';
import { actorChange, aliasChange, mergeChange, newActor, renameChange, splitChange } from './actor-changes.ts';
import type { Change } from './change.ts';
import {
  decisionChange,
  markedAs,
  quoted,
  SCOPES,
  wordsAt,
  type Choice,
  type Correction,
  type Place,
  type Question,
} from './correction.ts';
import { kindName } from './kinds.ts';

const notEmpty = (answer: string): string | undefined => (answer.trim() === '' ? t('Write a name.') : undefined);
const nameQuestion = (prompt: string, initial: string): Question => ({
  kind: 'text',
  prompt,
  initial,
  validate: notEmpty,
});

/** What can be corrected at a mention. */
export function mentionCorrections(place: Place, mention: Mention): Correction[] {
  const words = quoted(wordsAt(place));
  const actor = place.document.analysis.actors.find(({ id }) => id === mention.actor);
  const decide = (scope: DecisionScope, title: string, ruling: Parameters<typeof decisionChange>[3]): Change =>
    decisionChange(place, scope, title, ruling);
  const labels = LABELS.filter((label) => label !== mention.label);
  const corrections: Correction[] = [
    {
      id: 'not-an-entity',
      title: t('{0} is not an entity', words),
      scopes: SCOPES,
      make: (scope) => decide(scope, t('{0} is not an entity', words), { kind: 'not-an-entity' }),
    },
    {
      id: 'label',
      title: t('{0} is another kind of entity…', words),
      scopes: SCOPES,
      question: {
        kind: 'choice',
        prompt: t('What is it?'),
        choices: () => labels.map((label) => ({ value: label, label: kindName(label), description: label })),
      },
      make: (scope, label) => decide(scope, markedAs(words, label as Label), { kind: 'label', label: label as Label }),
    },
  ];
  if (mention.reading) corrections.push(readingCorrection(place, mention.reading));
  return [...corrections, ...whoCorrections(place, mention), ...(actor ? actorCorrections(place, actor) : [])];
}

/** The readings there are, without one that holds already. */
export const readingChoices = (except?: Reading): Choice[] =>
  READINGS.filter((reading) => reading !== except).map((value) => ({ value, label: readingWords(value) }));

function readingCorrection(place: Place, current: Reading): Correction {
  const words = quoted(wordsAt(place));
  return {
    id: 'reading',
    title: t('{0} is read otherwise…', words),
    scopes: SCOPES,
    question: { kind: 'choice', prompt: t('What does {0} stand for?', words), choices: () => readingChoices(current) },
    make: (scope, reading) =>
      decisionChange(place, scope, t('{0} is read as {1}', words, reading), {
        kind: 'reading',
        reading: reading as Reading,
      }),
  };
}

function readingWords(reading: Reading): string {
  if (reading === 'government') return t('the government');
  return reading === 'place' ? t('the place itself') : t('either');
}

/** Whom the words mean: an actor of the corpus or the knowledge, or a new one. */
function whoCorrections(place: Place, mention: Mention): Correction[] {
  const words = wordsAt(place);
  return [
    {
      id: 'actor',
      title: t('{0} is the actor…', quoted(words)),
      scopes: SCOPES,
      question: {
        kind: 'choice',
        prompt: t('Who is {0}?', quoted(words)),
        choices: () => actorChoices(place, mention.actor),
      },
      make: (scope, id) => actorChange(place, scope, needActor(place, id)),
    },
    {
      id: 'new-actor',
      title: t('{0} is a new actor…', quoted(words)),
      scopes: SCOPES,
      question: nameQuestion(t('What is the actor called?'), words),
      make: (scope, name) => actorChange(place, scope, newActor(name.trim(), mention.label, isTaken(place))),
    },
  ];
}

/** What can be corrected at an actor as a whole, at a mention or in the tree. */
export function actorCorrections(
  place: Omit<Place, 'span'> & { readonly span?: Place['span'] },
  actor: Actor,
): Correction[] {
  const corrections: Correction[] = [
    {
      id: 'rename',
      title: t('Rename {0}…', actor.name),
      scopes: [],
      question: nameQuestion(t('What is the actor called?'), actor.name),
      make: (_, name) => renameChange(actor, name.trim(), isTaken(place)),
    },
    {
      id: 'merge',
      title: t('{0} is the same as…', actor.name),
      scopes: [],
      question: {
        kind: 'choice',
        prompt: t('Who is {0} too?', actor.name),
        choices: () => actorChoices(place, actor.id),
      },
      make: (_, id) => mergeChange(actor, needActor(place, id)),
    },
    {
      id: 'alias',
      title: t('Another name of {0}…', actor.name),
      scopes: [],
      question: nameQuestion(t('What is the actor called too?'), ''),
      make: (_, alias) => aliasChange(actor, alias.trim()),
    },
  ];
  const words = place.span ? wordsAt({ text: place.text, span: place.span }) : actor.name;
  if (words === actor.name) return corrections;
  const split: Correction = {
    id: 'split',
    title: t('{0} is not {1}…', quoted(words), actor.name),
    scopes: [],
    question: nameQuestion(t('Who is {0} then?', quoted(words)), words),
    make: (_, name) => splitChange(words, actor, newActor(name.trim(), actor.label, isTaken(place))),
  };
  return [...corrections, split];
}

type Around = Pick<Place, 'index' | 'lookup'>;

const isTaken =
  ({ index, lookup }: Around) =>
  (id: ActorId): boolean =>
    lookup.actors.some((actor) => actor.id === id) || corpusActor(index, id) !== undefined;

function corpusActor(index: Place['index'], id: ActorId): Actor | undefined {
  for (const found of index.actors.all()) if (found.id === id) return found.actor;
  return undefined;
}

function needActor({ index, lookup }: Around, id: ActorId): Actor {
  const known = lookup.actors.find((actor) => actor.id === id);
  if (known) return { ...known, acts: true };
  const actor = corpusActor(index, id) ?? { id, label: 'ORG', name: id, aliases: [], source: 'text', acts: true };
  return { ...actor, id };
}

/** The actors of the corpus, those named most first, then the others that are known. */
function actorChoices({ index, lookup }: Around, except: ActorId): Choice[] {
  const inCorpus = [...index.actors.all()].sort((a, b) => b.mentions - a.mentions);
  const seen = new Set<ActorId>([except]);
  const choices: Choice[] = [];
  for (const { id, actor, mentions } of inCorpus) {
    if (seen.has(id)) continue;
    seen.add(id);
    choices.push({
      value: id,
      label: actor.name,
      description: t('{0}, {1} in the corpus', kindName(actor.label), mentions),
    });
  }
  for (const { id, name, label } of lookup.actors) {
    if (!seen.has(id)) choices.push({ value: id, label: name, description: kindName(label) });
  }
  return choices;
}
