import { countActors, type CountedActor } from '../../analysis/findings.ts';
import { spanAt, type FileRef, type ReviewedDocument } from '../../corpus/document.ts';
import type { Actor, ActorId, Mention } from '../../model/mention.ts';
import { t } from '../../util/l10n.ts';
import * as count from '../counts.ts';
import { displayName } from '../display.ts';
import { summaryOf } from '../document-summary.ts';
import { sortActors, type ActorContext } from './actor-context.ts';
import { actorLook, namesSeat } from './actor-rows.ts';
import { ByFile } from './by-file.ts';
import { joined, unreadyLook } from './file-rows.ts';
import { childId, type Row, type RowLook } from './row.ts';

/** What the closed row of a document needs: kept, as a key in the filter box may not wait for a thousand to be unpacked. */
interface Facts {
  readonly actors: readonly CountedActor[];
  readonly date: string | undefined;
  readonly notice: string | undefined;
}

/** What a file shows under the options and the filter it was worked out for, in no order. */
interface Shown {
  readonly options: unknown;
  readonly filter: unknown;
  readonly acting: readonly CountedActor[];
  readonly others: readonly CountedActor[];
}

const NOTHING_SHOWN: Shown = { options: undefined, filter: undefined, acting: [], others: [] };

/** File > actor > mention; entities that cannot act stand together under the last row of their file. */
export class ActorsByFile extends ByFile<ActorContext> {
  readonly #facts = new WeakMap<ReviewedDocument, Facts>();
  readonly #known = new WeakMap<ReviewedDocument, Shown>();

  protected override isShown(file: FileRef): boolean {
    const { acting, others } = this.#shown(file);
    return acting.length + others.length > 0 || this.context.filter().matches(file.name);
  }

  protected override readFindings(document: ReviewedDocument): void {
    this.#factsOf(document);
  }

  protected override children(row: Row, file: FileRef): Row[] {
    const { acting, others } = this.#shown(file);
    const rows = this.#actorRows(row, file, acting);
    return others.length > 0 ? [...rows, this.#othersRow(row, file)] : rows;
  }

  protected override pathBelow(row: Row, file: FileRef, offset: number): Row[] {
    const { session, actorRows, paging } = this.context;
    const { uri } = file;
    const document = session.index.get(uri);
    const mention = document && spanAt(document.analysis.mentions, offset);
    const actor = document && mention && summaryOf(document).get(mention.actor);
    if (!actor || !this.#isActorShown(file, actor.actor)) return [];
    const others = actor.actor.acts ? [] : [this.#othersRow(row, file)];
    const actorRow = this.#actorRow(others[0] ?? row, uri, mention.actor);
    const ordinal = actorRows.shown(actor).indexOf(mention);
    const isListed = ordinal >= 0 && ordinal < paging.shown(actorRow);
    return [...others, actorRow, ...(isListed ? [actorRows.mentionRow(actorRow, uri, [mention.actor], ordinal)] : [])];
  }

  protected override tick(file: FileRef, checked: boolean): Promise<void> | undefined {
    return this.context.marks?.set(file, checked);
  }

  #isActorShown(file: FileRef, { id, acts }: Actor): boolean {
    const { acting, others } = this.#shown(file);
    return (acts ? acting : others).some(({ actor }) => actor.id === id);
  }

  #factsOf(document: ReviewedDocument): Facts {
    let facts = this.#facts.get(document);
    if (!facts) {
      const { analysis } = document;
      facts = { actors: countActors(analysis), date: analysis.documentDate?.value, notice: analysis.notice };
      this.#facts.set(document, facts);
    }
    return facts;
  }

  /** What is shown of a file, sorted; worked out once as long as nothing changes. */
  #shown(file: FileRef): Shown {
    const document = this.context.session.index.get(file.uri);
    if (!document) return NOTHING_SHOWN;
    const [options, filter] = [this.context.options(), this.context.filter()];
    const known = this.#known.get(document);
    if (known?.options === options && known.filter === filter) return known;
    const isWhole = filter.matches(file.name);
    const items = this.#factsOf(document).actors.filter(
      (item) => (options.showBoilerplate ? item.all : item.counted) > 0 && (isWhole || filter.matchesActor(item.actor)),
    );
    const shown = {
      options,
      filter,
      acting: items.filter(({ actor }) => actor.acts),
      others: items.filter(({ actor }) => !actor.acts),
    };
    this.#known.set(document, shown);
    return shown;
  }

  /** Sorted when a row is opened: a thousand closed files need their counts alone. */
  #actorRows(parent: Row, { uri }: FileRef, items: readonly CountedActor[]): Row[] {
    const { session, actorRows, options } = this.context;
    const document = session.index.get(uri);
    if (!document) return [];
    const summary = summaryOf(document);
    const mentionsOf = (id: ActorId): readonly Mention[] => actorRows.shown(summary.get(id));
    // In order of first mention, whatever order the analysis lists them in.
    const first = (id: ActorId): number => mentionsOf(id)[0]?.start ?? 0;
    const inText = [...items].sort((a, b) => first(a.actor.id) - first(b.actor.id));
    const sorted = sortActors(inText, options().sorting, {
      name: ({ actor }) => actor.name,
      count: ({ actor }) => mentionsOf(actor.id).length,
    });
    return sorted.map(({ actor }) => this.#actorRow(parent, uri, actor.id));
  }

  #othersRow(parent: Row, file: FileRef): Row {
    const { filter } = this.context;
    return this.context.rows.row(childId(parent, 'others'), (id) => {
      const row: Row = {
        id,
        kind: 'group',
        parent,
        uri: file.uri,
        children: () => this.#actorRows(row, file, this.#shown(file).others),
        look: () => ({
          label: t('Other entities'),
          description: `(${this.#shown(file).others.length})`,
          shape: filter().isEmpty ? 'closed' : 'open',
        }),
      };
      return row;
    });
  }

  #actorRow(parent: Row, uri: string, actor: ActorId): Row {
    const { session, actorRows } = this.context;
    return this.context.rows.row(childId(parent, actor), (id) => {
      const row: Row = {
        id,
        kind: 'actor',
        parent,
        uri,
        actor,
        children: () => actorRows.mentionRows(row, uri, [actor]),
        look: () => {
          const document = session.index.get(uri);
          const item = document && summaryOf(document).get(actor);
          if (!item) return { label: actor, shape: 'leaf' };
          const shown = actorRows.shown(item);
          return actorLook(item.actor, { mentions: shown.length, isSeat: shown.some(namesSeat) });
        },
      };
      return row;
    });
  }

  protected override look(file: FileRef): RowLook {
    const { session, marks } = this.context;
    const label = this.context.overview.fileNames.rowLabelOf(file);
    const fullLabel = displayName(file.name);
    const folder = this.context.overview.fileNames.folderOf(file);
    const document = session.index.get(file.uri);
    const unready = unreadyLook(session, file.uri, label);
    if (unready || !document) return unready ?? { label, shape: 'leaf' };
    const { date, notice } = this.#factsOf(document);
    const { acting, others } = this.#shown(file);
    const found = notice ?? count.actors(acting.length);
    const dated = date ?? t('no document date');
    return {
      label,
      fullLabel,
      // Names of scraped files are long: the number alone is what there is room for.
      description: joined(notice ?? `(${acting.length})`, folder, date),
      tooltip: [file.name, folder, found, dated]
        .filter(Boolean)
        .map((line) => displayName(line ?? ''))
        .join('\n'),
      spoken: [fullLabel, folder, found, dated].filter(Boolean).join(', '),
      // The box takes the icon's place: names of scraped files are long.
      ...(marks ? {} : { icon: 'file' as const }),
      shape: this.shape(acting.length + others.length === 0),
      ...(marks && { checked: marks.isReviewed(file) }),
    };
  }
}
