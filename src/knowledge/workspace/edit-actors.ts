import { isScalar, isSeq } from 'yaml';
import type { ActorId, Label } from '../../model/mention.ts';
import { composeEdits, type TextEdit } from '../../text/text-edit.ts';
import { addEntry, entryOf, needEntry, sectionOf, setField } from './edit-entries.ts';
import { removeItem } from './edit-list.ts';
import { addToList, removePair, renameKey } from './edit-map.ts';
import { EditRefused, layoutOf, pairOf, writtenValue, type SeqNode } from './layout.ts';
import { readActorsYaml } from './read-actors.ts';
import { yamlList, yamlText, type YamlPairs } from './write.ts';
import { t } from '../../util/l10n.ts';

/** What an entry of `actors.yaml` says. */
export interface ActorFacts {
  readonly label: Label;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly note?: string;
}

/*
 * Edits of `actors.yaml`, each computed on the newest text. All throw EditRefused where the text is no YAML or is laid
 * out in a way no edit fits.
 */

/** Adds an actor among the others by id; the label and name of one that is there are changed, its aliases added to. */
export function setActor(text: string, id: ActorId, facts: ActorFacts): TextEdit[] {
  const entry = entryOf(layoutOf(text), 'actors', id);
  if (!entry) return addEntry(text, 'actors', id, factPairs(facts));
  const { label, name, aliases = [], note } = facts;
  return composeEdits(text, [
    (now) => setField(now, 'actors', id, 'label', label),
    (now) => setField(now, 'actors', id, 'name', yamlText(name)),
    (now) => addAliases(now, id, aliases),
    (now) => (note === undefined ? [] : setField(now, 'actors', id, 'note', yamlText(note))),
  ]);
}

function factPairs({ label, name, aliases = [], note }: ActorFacts): YamlPairs {
  const others = aliases.filter((alias) => alias !== name);
  return [
    ['label', label],
    ['name', yamlText(name)],
    ...(others.length > 0 ? [['aliases', yamlList(others)] as const] : []),
    ...(note === undefined ? [] : [['note', yamlText(note)] as const]),
  ];
}

/** Adds names to an actor that is in the file, without those it has. */
export function addAliases(text: string, id: ActorId, aliases: readonly string[]): TextEdit[] {
  const layout = layoutOf(text);
  const entry = needEntry(layout, 'actors', id);
  const known = readActorsYaml(text).value?.find((actor) => actor.id === id);
  const taken = new Set([known?.name, ...(known?.aliases ?? [])]);
  const added = [...new Set(aliases)].filter((alias) => !taken.has(alias));
  return addToList(layout, entry, 'aliases', added.map(yamlText));
}

/** Takes a name away from an actor; one that is not there is passed over. */
export function removeAlias(text: string, id: ActorId, alias: string): TextEdit[] {
  const layout = layoutOf(text);
  const pair = pairOf(entryOf(layout, 'actors', id), 'aliases');
  const list = pair && writtenValue(pair);
  if (!isSeq(list)) return [];
  const index = list.items.findIndex((item) => isScalar(item) && (item.source ?? String(item.value)) === alias);
  return index < 0 ? [] : removeItem(layout, list as SeqNode, index);
}

export function removeActor(text: string, id: ActorId): TextEdit[] {
  const layout = layoutOf(text);
  const actors = sectionOf(layout, 'actors');
  return actors ? removePair(layout, actors, id) : [];
}

/** Makes `from` a name of `into`: its entry goes, its names become aliases. `into` is added where it is not there. */
export function mergeActors(
  text: string,
  from: { readonly id: ActorId; readonly names: readonly string[] },
  into: ActorFacts & { readonly id: ActorId },
): TextEdit[] {
  const others = readActorsYaml(text).value?.find(({ id }) => id === from.id);
  const aliases = [...from.names, ...(others ? [others.name, ...others.aliases] : [])];
  return composeEdits(text, [
    (now) => removeActor(now, from.id),
    (now) => (entryOf(layoutOf(now), 'actors', into.id) ? [] : addEntry(now, 'actors', into.id, factPairs(into))),
    (now) => addAliases(now, into.id, aliases),
  ]);
}

/** Gives an actor another id, in its place. */
export function renameActorId(text: string, from: ActorId, to: ActorId): TextEdit[] {
  const layout = layoutOf(text);
  const actors = sectionOf(layout, 'actors');
  if (!actors) return [];
  if (pairOf(actors, to)) throw new EditRefused(t('There is an actor {0} already.', to));
  return renameKey(layout, actors, from, to);
}
