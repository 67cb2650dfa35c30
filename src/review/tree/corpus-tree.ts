import type { ReviewedDocument } from '../../corpus/document.ts';
import type { CorpusSession } from '../../corpus/session.ts';
import type { ActorId } from '../../model/mention.ts';
import { Batcher } from '../../util/batcher.ts';
import { DisposableStore, type Disposable } from '../../util/disposable.ts';
import { Emitter } from '../../util/event.ts';
import { inSlices } from '../../util/slices.ts';
import { Filter } from '../filter.ts';
import { Paging } from './paging.ts';
import { RowTable, type Row, type TreeModel } from './row.ts';

/** One way to order a tree. */
export interface Grouping {
  roots(): readonly Row[];
  /** Works out what the roots need of a document's findings, and keeps it: the roots unpack nothing. */
  prepare?(document: ReviewedDocument): void;
  path(uri: string, offset: number | undefined): readonly Row[];
  /** The row of an actor of the corpus, shown from now on however far down it stands; absent where actors have none. */
  rowOf?(actor: ActorId): Row | undefined;
  /** Which of the roots a change of these files shows in. */
  affected(roots: readonly Row[], changed: ReadonlySet<string>): readonly Row[];
  /** False where a change of one file may show anywhere: such a tree settles at intervals while a corpus is read. */
  readonly isByFile: boolean;
}

/** What a person can choose about a tree. */
export interface TreeOptions<G extends string, S extends string> {
  readonly grouping: G;
  readonly sorting: S;
  /** Narrows the tree to what holds every word of it. */
  readonly filter: string;
  /** Also show what stands inside boilerplate. */
  readonly showBoilerplate: boolean;
}

/** What the groupings of a tree get from it. */
export interface TreeContext<G extends string, S extends string> {
  readonly rows: RowTable;
  readonly paging: Paging;
  readonly options: () => TreeOptions<G, S>;
  readonly filter: () => Filter;
  /** The start of every root's id: another one for each filter, so that a filtered tree opens by itself. */
  readonly prefix: () => string;
}

/** While a corpus is read, a list over all of it settles no more often than this. */
const QUIET_MS = 100;
const LATEST_MS = 800;

/** A filtered tree of up to this many roots stands open: more would have to be built though nobody sees them. */
const OPENED = 30;

export const opensByItself = (filter: Filter, roots: number): boolean => !filter.isEmpty && roots <= OPENED;

/** A tree over the files of a session: keeps rows, pages and options, and says which rows a change touches. */
export class CorpusTree<G extends string, S extends string> implements TreeModel, Disposable {
  readonly #owned = new DisposableStore();
  readonly #changes = this.#owned.add(new Emitter<readonly Row[] | undefined>());
  readonly onDidChange = this.#changes.event;
  readonly #session: CorpusSession;
  readonly #rows = new RowTable();
  readonly #groupings: Readonly<Record<G, Grouping>>;
  readonly #batch = this.#owned.add(
    new Batcher<string>(QUIET_MS, LATEST_MS, (uris) => {
      this.refresh(uris);
    }),
  );
  #options: TreeOptions<G, S>;
  #filter: Filter;
  /** The roots that the view knows, or older ones: then it is told once too often, never once too seldom. */
  #listed: readonly Row[] | undefined;

  constructor(
    session: CorpusSession,
    options: TreeOptions<G, S>,
    groupings: (context: TreeContext<G, S>) => Readonly<Record<G, Grouping>>,
  ) {
    this.#session = session;
    this.#options = options;
    this.#filter = new Filter(options.filter);
    const paging = new Paging(this.#rows, (parent) => {
      this.#changes.fire(parent && [parent]);
    });
    this.#groupings = groupings({
      rows: this.#rows,
      paging,
      options: () => this.#options,
      filter: () => this.#filter,
      prefix: () => (this.#filter.isEmpty ? '' : `?${this.#filter.text}?`),
    });
    this.#owned.add(
      session.onDidChange((changed) => {
        this.#forgetGone(changed);
        if (this.#grouping.isByFile) this.refresh(changed);
        else for (const uri of changed) this.#batch.add(uri);
      }),
    );
  }

  get options(): TreeOptions<G, S> {
    return this.#options;
  }

  /** Changes some of the options. */
  configure(options: Partial<TreeOptions<G, S>>): void {
    const before = this.#options;
    this.#options = { ...before, ...options };
    const filter = new Filter(this.#options.filter);
    if (filter.text !== this.#filter.text || this.#options.grouping !== before.grouping) this.#rows.clear();
    this.#filter = filter;
    this.#listed = undefined;
    this.#changes.fire(undefined);
  }

  /** Ten thousand documents unpacked at once, for a list over the corpus or under a filter, would hold the window. */
  prepare(): Promise<void> | undefined {
    const grouping = this.#grouping;
    return grouping.prepare && inSlices(this.#session.index.documents(), (document) => grouping.prepare?.(document));
  }

  roots(): readonly Row[] {
    const roots = this.#grouping.roots();
    this.#listed ??= roots;
    return roots;
  }

  path(uri: string, offset?: number): readonly Row[] {
    return this.#grouping.path(uri, offset);
  }

  /** The row of an actor of the corpus, which is shown from now on; undefined where the tree has none for it. */
  rowOf(actor: ActorId): Row | undefined {
    return this.#grouping.rowOf?.(actor);
  }

  /** Looks again at what was shown of some files, and tells the view what changed. */
  refresh(changed: ReadonlySet<string>): void {
    if (!this.#listed) return;
    const preparing = this.prepare();
    if (!preparing) this.#tell(changed);
    else {
      void preparing.then(() => {
        this.#tell(changed);
      });
    }
  }

  /** Takes something along that ends with the tree. */
  own(item: Disposable): void {
    this.#owned.add(item);
  }

  dispose(): void {
    this.#owned.dispose();
  }

  get #grouping(): Grouping {
    return this.#groupings[this.#options.grouping];
  }

  #tell(changed: ReadonlySet<string>): void {
    const listed = this.#listed;
    if (!listed) return;
    const roots = this.#grouping.roots();
    this.#listed = roots;
    const isSame = roots.length === listed.length && roots.every((row, i) => row === listed[i]);
    const rows = isSame ? this.#grouping.affected(roots, changed) : undefined;
    if (rows?.length !== 0) this.#changes.fire(rows);
  }

  #forgetGone(changed: ReadonlySet<string>): void {
    const gone = new Set([...changed].filter((uri) => !this.#session.state(uri)));
    if (gone.size > 0) this.#rows.forget(({ uri }) => uri !== undefined && gone.has(uri));
  }
}
