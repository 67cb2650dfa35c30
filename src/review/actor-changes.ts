import { slug } from '../knowledge/fold.ts';
import { mergeActors, removeAlias, renameActorId, setActor } from '../knowledge/workspace/edit-actors.ts';
import { addDecisions, renameActorInDecisions } from '../knowledge/workspace/edit-decisions.ts';
import { readActorsYaml } from '../knowledge/workspace/read-actors.ts';
import type { Decision, DecisionScope } from '../model/decision.ts';
import type { Actor, ActorId } from '../model/mention.ts';
import { composeEdits, type EditStep, type TextEdit } from '../text/text-edit.ts';
import { t } from '../util/l10n.ts';
import { workspaceEdits, type Change } from './change.ts';
import { quoted, scoped, targetOf, wordsAt, type Place } from './correction.ts';

/** An actor as `actors.yaml` needs it; what the built-in knowledge says of it stays there. */
const factsOf = ({
  label,
  name,
  aliases,
  source,
}: Actor): { label: Actor['label']; name: string; aliases: readonly string[] } => {
  return { label, name, aliases: source === 'built-in' ? [] : aliases };
};

/** An actor that only a text knows gets an entry, or no decision about it could outlive that text. */
const known = (actor: Actor): EditStep[] =>
  actor.source === 'text' ? [(now) => setActor(now, actor.id, factsOf(actor))] : [];

/** Says whom the words at a place mean. */
export function actorChange(place: Place, scope: DecisionScope, actor: Actor): Change {
  const decision: Decision = { target: targetOf(place, scope), ruling: { kind: 'actor', actor: actor.id } };
  return {
    title: scoped(t('{0} is {1}', quoted(wordsAt(place)), actor.name), scope),
    effect: { decisions: [decision] },
    edit: ({ actors, decisions }) =>
      workspaceEdits({
        actors: composeEdits(actors, known(actor)),
        documents: [],
        decisions: addDecisions(decisions, [decision]),
      }),
  };
}

/** An actor of this name that nobody knew, with an id of its own. */
export function newActor(name: string, label: Actor['label'], isTaken: (id: ActorId) => boolean): Actor {
  const base = slug(name);
  let id = base;
  for (let n = 2; isTaken(id); n++) id = `${base}-${n}`;
  return { id, label, name, aliases: [], source: 'text', acts: true };
}

/** Takes a name away from an actor for good and gives it to another one. */
export function splitChange(words: string, from: Actor, to: Actor): Change {
  const aliases = to.name === words ? [] : [words];
  return {
    title: t('{0} is {1}, not {2}', quoted(words), to.name, from.name),
    effect: {
      decisions: [{ target: { scope: 'corpus', match: words }, ruling: { kind: 'actor', actor: to.id } }],
    },
    edit: ({ actors }) =>
      workspaceEdits({
        actors: composeEdits(actors, [
          (now) => removeAlias(now, from.id, words),
          (now) => setActor(now, to.id, { label: to.label, name: to.name, aliases }),
        ]),
        documents: [],
        decisions: [],
      }),
  };
}

/** Makes two actors one: `from` and all its names become names of `into`. */
export function mergeChange(from: Actor, into: Actor): Change {
  return {
    title: t('{0} is {1}', from.name, into.name),
    effect: { actors: [from.id] },
    edit: ({ actors, decisions }) =>
      workspaceEdits({
        actors: mergeActors(
          actors,
          { id: from.id, names: [from.name, ...from.aliases] },
          { id: into.id, ...factsOf(into) },
        ),
        documents: [],
        decisions: carried(decisions, from.id, into.id),
      }),
  };
}

/** Calls an actor by another name; the old one still means it. The id follows the name, except for a built-in actor. */
export function renameChange(actor: Actor, name: string, isTaken: (id: ActorId) => boolean): Change {
  const wanted = slug(name);
  const follows =
    actor.source !== 'built-in' && actor.id === slug(actor.name) && wanted !== actor.id && !isTaken(wanted);
  const id = follows ? wanted : actor.id;
  const facts = {
    ...factsOf(actor),
    name,
    aliases: [...factsOf(actor).aliases, actor.name].filter((alias) => alias !== name),
  };
  return {
    title: t('{0} is called {1}', actor.name, name),
    effect: { actors: [actor.id] },
    edit: ({ actors, decisions }) => {
      const isListed = readActorsYaml(actors).value?.some((entry) => entry.id === actor.id) ?? false;
      const steps: EditStep[] = isListed && id !== actor.id ? [(now) => renameActorId(now, actor.id, id)] : [];
      return workspaceEdits({
        actors: composeEdits(actors, [
          ...steps,
          (now) => removeAlias(now, id, name),
          (now) => setActor(now, id, facts),
        ]),
        documents: [],
        decisions: carried(decisions, actor.id, id),
      });
    },
  };
}

/** Gives an actor another name that means it wherever it stands. */
export function aliasChange(actor: Actor, alias: string): Change {
  return {
    title: t('{0} means {1}', quoted(alias), actor.name),
    effect: { decisions: [{ target: { scope: 'corpus', match: alias }, ruling: { kind: 'actor', actor: actor.id } }] },
    edit: ({ actors }) =>
      workspaceEdits({
        actors: setActor(actors, actor.id, { ...factsOf(actor), aliases: [...factsOf(actor).aliases, alias] }),
        documents: [],
        decisions: [],
      }),
  };
}

const carried = (decisions: string, from: ActorId, to: ActorId): TextEdit[] =>
  from === to || decisions === '' ? [] : renameActorInDecisions(decisions, from, to);
