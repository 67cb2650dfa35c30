import { spanAt } from '../../corpus/document.ts';
import type { Actor, ActorId, Label } from '../../model/mention.ts';
import { LABELS } from '../../model/mention.ts';
import { t } from '../../util/l10n.ts';
import { memoLast } from '../../util/memo.ts';
import { displayName } from '../display.ts';
import { iconOf } from '../icons.ts';
import { kindNames } from '../kinds.ts';
import type { Filter } from '../filter.ts';
import type { ActorPlace, Overview, OverviewActor } from '../overview.ts';
import { sortActors, type ActorContext } from './actor-context.ts';
import { actorLook } from './actor-rows.ts';
import { opensByItself, type Grouping } from './corpus-tree.ts';
import { joined } from './file-rows.ts';
import { childId, type Row, type RowLook } from './row.ts';

/** The labels as a reader looks for them: what acts first. */
const LABEL_ORDER: readonly Label[] = [
  'PERSON',
  'ORG',
  'GPE',
  ...LABELS.filter((label) => label !== 'PERSON' && label !== 'ORG' && label !== 'GPE'),
];

type ActorOptions = ReturnType<ActorContext['options']>;

/** Actors over the whole corpus, each once: actor > file > mention, with or without their labels above them. */
export class ActorsByName implements Grouping {
  readonly isByFile = false;
  readonly #context: ActorContext;
  readonly #byLabel: boolean;
  /** All that is shown, sorted; worked out once as long as nothing changes. */
  readonly #shown = memoLast((actors: Overview['actors'], { sorting }: ActorOptions, filter: Filter) => {
    const entries = [...actors.values()].filter((entry) => this.#count(entry) > 0 && filter.matchesActor(entry.actor));
    return sortActors(entries, sorting, { name: ({ actor }) => actor.name, count: (entry) => this.#count(entry) });
  });
  #rootCount = 0;

  constructor(context: ActorContext, byLabel: boolean) {
    this.#context = context;
    this.#byLabel = byLabel;
  }

  roots(): Row[] {
    const rows = this.#byLabel ? this.#labelRows() : this.#topRows();
    this.#rootCount = rows.length;
    return rows;
  }

  path(uri: string, offset: number | undefined): Row[] {
    const { session, overview, actorRows, paging } = this.#context;
    const document = session.index.get(uri);
    const mention = document && offset !== undefined ? spanAt(document.analysis.mentions, offset) : undefined;
    const entry = mention && overview.of(uri, mention.actor);
    if (!entry || !this.#isShown(entry)) return [];
    const path = this.#pathTo(entry);
    if (this.#indexOf(entry) >= paging.shown(path.at(-2))) return path.slice(0, -1);
    const actorRow = path.at(-1);
    const places = this.#places(entry);
    const at = places.findIndex((place) => place.uri === uri);
    const place = places[at];
    if (!actorRow || !place) return path;
    if (places.length > 1) {
      if (at >= paging.shown(actorRow)) return path;
      path.push(this.#fileRow(actorRow, entry.id, place));
    }
    const parent = path.at(-1) ?? actorRow;
    const ordinal = actorRows.mentionsIn(uri, place.ids).indexOf(mention);
    const isListed = ordinal >= 0 && ordinal < paging.shown(parent);
    return isListed ? [...path, actorRows.mentionRow(parent, uri, place.ids, ordinal)] : path;
  }

  rowOf(actor: ActorId): Row | undefined {
    const entry = this.#context.overview.actors.get(actor);
    if (!entry || !this.#isShown(entry)) return undefined;
    const row = this.#pathTo(entry).at(-1);
    this.#context.paging.include(row?.parent, this.#indexOf(entry));
    return row;
  }

  affected(roots: readonly Row[], changed: ReadonlySet<string>): Row[] {
    const { actors } = this.#context.overview;
    return roots.filter(({ actor }) => {
      const entry = actor === undefined ? undefined : actors.get(actor);
      return entry === undefined || entry.places.some(({ uri }) => changed.has(uri));
    });
  }

  #pathTo(entry: OverviewActor): Row[] {
    if (this.#byLabel) {
      const label = this.#labelRow(entry.actor.label);
      return [label, this.#actorRow(label, entry.id)];
    }
    if (entry.actor.acts) return [this.#actorRow(undefined, entry.id)];
    const others = this.#othersRow();
    return [others, this.#actorRow(others, entry.id)];
  }

  /** Which of the rows beside it the row of an actor is. */
  #indexOf({ id, actor }: OverviewActor): number {
    const isBeside = (other: Actor): boolean =>
      this.#byLabel ? other.label === actor.label : other.acts === actor.acts;
    return this.#entries((entry) => isBeside(entry.actor)).findIndex((entry) => entry.id === id);
  }

  #count({ all, counted }: OverviewActor): number {
    return this.#context.options().showBoilerplate ? all : counted;
  }

  /** The files with a mention that is shown. */
  #places(entry: OverviewActor): readonly ActorPlace[] {
    if (entry.counted === entry.all || this.#context.options().showBoilerplate) return entry.places;
    return entry.places.filter(({ uri, ids }) => this.#context.actorRows.mentionsIn(uri, ids).length > 0);
  }

  #isShown(entry: OverviewActor): boolean {
    return this.#count(entry) > 0 && this.#context.filter().matchesActor(entry.actor);
  }

  #entries(isOne: (entry: OverviewActor) => boolean): OverviewActor[] {
    const { overview, options, filter } = this.#context;
    return this.#shown(overview.actors, options(), filter()).filter(isOne);
  }

  #actorsBelow(parent: Row | undefined, isOne: (entry: OverviewActor) => boolean): Row[] {
    const entries = this.#entries(isOne);
    return this.#context.paging.page(parent, entries, ({ id }) => this.#actorRow(parent, id));
  }

  #topRows(): Row[] {
    const rows = this.#actorsBelow(undefined, ({ actor }) => actor.acts);
    return this.#entries(({ actor }) => !actor.acts).length > 0 ? [...rows, this.#othersRow()] : rows;
  }

  #othersRow(): Row {
    const others = (entry: OverviewActor): boolean => !entry.actor.acts;
    return this.#groupRow('others', {
      children: (row) => this.#actorsBelow(row, others),
      look: () => ({ label: t('Other entities'), description: `(${this.#entries(others).length})` }),
    });
  }

  #labelRows(): Row[] {
    const present = new Set<Label>();
    for (const { actor } of this.#entries(() => true)) present.add(actor.label);
    return LABEL_ORDER.filter((label) => present.has(label)).map((label) => this.#labelRow(label));
  }

  #labelRow(label: Label): Row {
    const isOne = (entry: OverviewActor): boolean => entry.actor.label === label;
    return this.#groupRow(label, {
      children: (row) => this.#actorsBelow(row, isOne),
      look: () => ({
        label: kindNames(label),
        description: `(${this.#entries(isOne).length})`,
        icon: iconOf(label),
      }),
    });
  }

  #groupRow(
    key: string,
    { children, look }: { children: (row: Row) => Row[]; look: () => Omit<RowLook, 'shape'> },
  ): Row {
    return this.#context.rows.row(`${this.#context.prefix()}group ${key}`, (id) => {
      const row: Row = {
        id,
        kind: 'group',
        parent: undefined,
        children: () => children(row),
        look: () => ({ ...look(), shape: this.#context.filter().isEmpty ? 'closed' : 'open' }),
      };
      return row;
    });
  }

  #actorRow(parent: Row | undefined, actor: ActorId): Row {
    const key = parent ? childId(parent, actor) : `${this.#context.prefix()}actor ${actor}`;
    const entry = (): OverviewActor | undefined => this.#context.overview.actors.get(actor);
    return this.#context.rows.row(key, (id) => {
      const row: Row = {
        id,
        kind: 'actor',
        parent,
        actor,
        children: () => this.#actorChildren(row, entry()),
        look: () => this.#actorLook(actor, entry()),
      };
      return row;
    });
  }

  #actorLook(id: ActorId, entry: OverviewActor | undefined): RowLook {
    if (!entry) return { label: id, shape: 'leaf' };
    const look = actorLook(entry.actor, {
      mentions: this.#count(entry),
      files: this.#places(entry).length,
      // To be exact would unpack every text that names it.
      isSeat: entry.actor.label === 'GPE',
    });
    return opensByItself(this.#context.filter(), this.#rootCount) && this.#rootCount === 1
      ? { ...look, shape: 'open' }
      : look;
  }

  #actorChildren(row: Row, entry: OverviewActor | undefined): Row[] {
    const places = entry ? this.#places(entry) : [];
    const [only] = places;
    if (!entry || !only) return [];
    if (places.length === 1) return this.#context.actorRows.mentionRows(row, only.uri, only.ids);
    return this.#context.paging.page(row, places, (place) => this.#fileRow(row, entry.id, place));
  }

  /** The mentions of one file, below their actor. */
  #fileRow(parent: Row, actor: ActorId, { uri }: ActorPlace): Row {
    const { rows, actorRows, session } = this.#context;
    const ids = (): readonly ActorId[] =>
      this.#context.overview.actors.get(actor)?.places.find((place) => place.uri === uri)?.ids ?? [];
    return rows.row(childId(parent, uri), (id) => {
      const row: Row = {
        id,
        kind: 'file',
        parent,
        uri,
        children: () => actorRows.mentionRows(row, uri, ids()),
        look: () => {
          const file = session.index.get(uri);
          if (!file) return { label: '…', shape: 'leaf' };
          return {
            label: this.#context.overview.fileNames.rowLabelOf(file),
            fullLabel: displayName(file.name),
            tooltip: displayName(file.name),
            description: joined(
              `(${actorRows.mentionsIn(uri, ids()).length})`,
              this.#context.overview.fileNames.folderOf(file),
            ),
            icon: 'file',
            shape: 'closed',
          };
        },
      };
      return row;
    });
  }
}
