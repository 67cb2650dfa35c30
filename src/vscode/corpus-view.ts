import { commands, env, window, type Memento, type TreeDragAndDropController } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import { asText } from '../review/tree/as-text.ts';
import type { CorpusTree } from '../review/tree/corpus-tree.ts';
import type { Row } from '../review/tree/row.ts';
import { viewState } from '../review/tree/view-state.ts';
import { Batcher } from '../util/batcher.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import { filterBox } from './filter-box.ts';
import { followEditor } from './follow-editor.ts';
import { VIEW_ACTIONS, viewCommand, VIEWS, type CorpusViewName, type ViewAction } from './ids.ts';
import { showModel, type ModelView } from './tree-view.ts';

/** A choice of a view's, with what it is called in a list. */
export type Choices<T extends string> = Readonly<Record<T, string>>;

/** What one of the views over the corpus needs beside its tree. */
export interface CorpusViewSpec<G extends string, S extends string> {
  readonly name: CorpusViewName;
  readonly groupings: Choices<G>;
  readonly sortings: Choices<S>;
  /** The heading of the filter box. */
  readonly filterTitle: string;
  /** What an empty tree says where files have been read; undefined where nothing is missing. */
  readonly emptyMessage: string;
  /** What dropping a row on another one does, where it does something. */
  readonly dragAndDrop?: TreeDragAndDropController<Row>;
}

/** A view over the corpus: the tree, its filter, order and progress, and the commands for them. */
export function registerCorpusView<G extends string, S extends string>(
  spec: CorpusViewSpec<G, S>,
  tree: CorpusTree<G, S>,
  { session, memory }: { readonly session: CorpusSession; readonly memory: Memento },
): ModelView {
  const owned = new DisposableStore();
  const { name } = spec;
  recall(spec, tree, memory);
  const shown = owned.add(showModel(VIEWS[name], tree, { dragAndDrop: spec.dragAndDrop }));
  const on = (action: ViewAction, run: (row?: Row) => unknown): void => {
    if (VIEW_ACTIONS[name].includes(action)) owned.add(commands.registerCommand(viewCommand(name, action), run));
  };
  const setFilter = (filter: string): void => {
    tree.configure({ filter });
    void commands.executeCommand('setContext', `corpusReview.${name}.filtered`, filter.trim() !== '');
  };
  on('filter', () => {
    filterBox({
      title: spec.filterTitle,
      value: tree.options.filter,
      changed: setFilter,
      accepted: () => enter(tree, shown),
    });
  });
  on('clearFilter', () => {
    setFilter('');
  });
  on('group', () => choose(t('Group By'), spec.groupings, tree.options.grouping, 'grouping'));
  on('sort', () => choose(t('Sort By'), spec.sortings, tree.options.sorting, 'sorting'));
  on('copy', (row) => copy(tree, row ? [row] : shown.view.selection));
  const choose = async (
    title: string,
    choices: Choices<string>,
    current: string,
    option: 'grouping' | 'sorting',
  ): Promise<void> => {
    const items = Object.entries(choices).map(([id, label]) => {
      return { id, label, ...(id === current && { description: t('now') }) };
    });
    const chosen = await window.showQuickPick(items, { title });
    if (!chosen) return;
    tree.configure({ [option]: chosen.id });
    await memory.update(memoryKey(name, option), chosen.id);
  };
  owned.add(showState(spec, tree, session, shown));
  owned.add(followEditor(session, tree, shown));
  return {
    ...shown,
    dispose: () => {
      owned.dispose();
    },
  };
}

const memoryKey = (name: CorpusViewName, option: string): string => `${name}.${option}`;

/** Takes up the order that was chosen the last time this folder was open. */
function recall<G extends string, S extends string>(
  { name, groupings, sortings }: CorpusViewSpec<G, S>,
  tree: CorpusTree<G, S>,
  memory: Memento,
): void {
  const grouping = memory.get<unknown>(memoryKey(name, 'grouping'));
  const sorting = memory.get<unknown>(memoryKey(name, 'sorting'));
  if (isChoice(groupings, grouping)) tree.configure({ grouping });
  if (isChoice(sortings, sorting)) tree.configure({ sorting });
}

const isChoice = <T extends string>(choices: Choices<T>, value: unknown): value is T =>
  typeof value === 'string' && Object.hasOwn(choices, value);

/** After Enter in the filter box: the first row that was found. */
async function enter<G extends string, S extends string>(tree: CorpusTree<G, S>, shown: ModelView): Promise<void> {
  await tree.prepare();
  const [first] = tree.roots();
  if (first) await shown.reveal(first, { focus: true });
}

/** Puts rows on the clipboard with all they hold; without rows the whole tree, short of its mentions. */
async function copy<G extends string, S extends string>(tree: CorpusTree<G, S>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) await tree.prepare();
  const text =
    rows.length > 0
      ? await asText(rows)
      : await asText(tree.roots(), ({ kind }) => kind !== 'mention' && kind !== 'more');
  await env.clipboard.writeText(text);
}

/** What is said beside a view's name waits for a pause: nobody reads it while typing. */
const STATE_QUIET_MS = 60;
const STATE_LATEST_MS = 400;

/** Keeps what the view says beside its rows up to date, and shows that work is going on. */
function showState<G extends string, S extends string>(
  spec: CorpusViewSpec<G, S>,
  tree: CorpusTree<G, S>,
  session: CorpusSession,
  { view }: ModelView,
): Disposable {
  const owned = new DisposableStore();
  let isWorking = false;
  const update = async (): Promise<void> => {
    // To tell whether there is anything to show, all files may have to be unpacked: not for what nobody sees.
    if (!view.visible) return;
    await tree.prepare();
    if (owned.isDisposed) return;
    const { description, message } = viewState(session, tree, {
      emptyMessage: spec.emptyMessage,
      isAnnounced: isWorking,
    });
    view.description = description;
    view.message = message;
  };
  const work = (): void => {
    // One file at a time is somebody typing: nothing to announce.
    if (isWorking || session.pending < 2) return;
    isWorking = true;
    void window.withProgress({ location: { viewId: VIEWS[spec.name] } }, async () => {
      await new Promise<void>((resolve) => {
        owned.add({ dispose: resolve });
        void session.whenIdle().then(resolve);
      });
      isWorking = false;
      if (!owned.isDisposed) await update();
    });
  };
  const soon = owned.add(new Batcher<true>(STATE_QUIET_MS, STATE_LATEST_MS, () => void update()));
  owned.add(
    session.onDidChange(() => {
      work();
      soon.add(true);
    }),
  );
  owned.add(
    view.onDidChangeVisibility(() => {
      soon.add(true);
    }),
  );
  owned.add(
    tree.onDidChange(() => {
      // A tree that is no longer empty must not say for another moment that it is.
      if (view.message) void update();
      else soon.add(true);
    }),
  );
  soon.add(true);
  return owned;
}
