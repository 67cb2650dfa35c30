import type { DecisionScope } from '../model/decision.ts';
import type { Actor } from '../model/mention.ts';
import { spanAt } from '../corpus/document.ts';
import { composeEdits } from '../text/text-edit.ts';
import { t } from '../util/l10n.ts';
import { WORKSPACE_FILES, workspaceEdits, type Change, type WorkspaceFile } from './change.ts';
import { wordsAt, type Correction, type CorrectionId, type Place } from './correction.ts';
import { actorCorrections, mentionCorrections, readingChoices } from './mention-corrections.ts';

/** What can be decided about every form of an actor's name at once. */
const OF_ALL_FORMS: readonly CorrectionId[] = ['not-an-entity', 'label', 'reading', 'actor', 'new-actor'];

/**
 * What can be corrected at an actor as a whole, in a tree: about all the words that name it, and about itself.
 * @param places where it is named, in one file or in many; one for each form of the name is enough
 * @param scopes those that make sense for the row: never `here`
 */
export function rowCorrections(places: readonly Place[], actor: Actor, scopes: readonly DecisionScope[]): Correction[] {
  const forms = onePerForm(places).map((place) => {
    const mention = spanAt(place.document.analysis.mentions, place.span.start);
    return mention ? mentionCorrections(place, mention) : [];
  });
  const shared = OF_ALL_FORMS.flatMap((id): Correction[] => {
    const each = forms.flatMap((corrections) => corrections.filter((correction) => correction.id === id));
    const [first] = each;
    if (!first) return [];
    const title = each.length === 1 ? first.title : titleFor(id, actor);
    const make: Correction['make'] = (scope, answer) => together(each.map((one) => one.make(scope, answer)));
    // Among many places any reading may be new to some.
    const { question } = first;
    const all = id === 'reading' && question?.kind === 'choice' ? { ...question, choices: readingChoices } : question;
    return [{ ...first, title, scopes, ...(all && { question: all }), make }];
  });
  const [any] = places;
  if (!any) return shared;
  return [...shared, ...actorCorrections(any, actor)];
}

function titleFor(id: CorrectionId, { name }: Actor): string {
  switch (id) {
    case 'label':
      return t('{0} is another kind of entity…', name);
    case 'reading':
      return t('{0} is read otherwise…', name);
    case 'actor':
      return t('{0} is the actor…', name);
    case 'new-actor':
      return t('{0} is a new actor…', name);
    default:
      return t('{0} is not an entity', name);
  }
}

function onePerForm(places: readonly Place[]): Place[] {
  const forms = new Map<string, Place>();
  for (const place of places) {
    const words = wordsAt(place).replace(/\s+/g, ' ');
    if (!forms.has(words)) forms.set(words, place);
  }
  return [...forms.values()];
}

/** Several changes as one, made and taken back at once. */
export function together(changes: readonly Change[]): Change {
  const titles = changes.map(({ title }) => title);
  return {
    title: titles.length > 3 ? `${titles.slice(0, 2).join('; ')}; … (${titles.length})` : titles.join('; '),
    effect: {
      decisions: changes.flatMap(({ effect }) => effect.decisions ?? []),
      actors: changes.flatMap(({ effect }) => effect.actors ?? []),
    },
    edit: (texts) => {
      const compose = (file: WorkspaceFile): ReturnType<typeof composeEdits> =>
        composeEdits(
          texts[file],
          changes.map((change) => (now: string) => change.edit({ ...texts, [file]: now })[file] ?? []),
        );
      const [actors, documents, decisions] = WORKSPACE_FILES.map(compose);
      return workspaceEdits({ actors: actors ?? [], documents: documents ?? [], decisions: decisions ?? [] });
    },
  };
}
