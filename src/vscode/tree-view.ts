import {
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
  window,
  type TreeDataProvider,
  type TreeDragAndDropController,
  type TreeView,
} from 'vscode';
import type { Row, RowLook, TreeModel } from '../review/tree/row.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import { Slices } from '../util/slices.ts';
import { colourOf, COMMANDS } from './ids.ts';

/** A model shown as a view of VS Code's. */
export interface ModelView extends Disposable {
  readonly view: TreeView<Row>;
  /** Selects a row and scrolls to it; leaves the focus where it is unless told otherwise. */
  reveal(row: Row, options?: { readonly focus?: boolean; readonly expand?: boolean }): Promise<void>;
  isOpen(row: Row): boolean;
}

export interface ShowOptions {
  /** Whether the view has a button that closes all rows. */
  readonly collapseAll?: boolean;
  readonly dragAndDrop?: TreeDragAndDropController<Row> | undefined;
}

const SHAPES: Readonly<Record<RowLook['shape'], TreeItemCollapsibleState>> = {
  leaf: TreeItemCollapsibleState.None,
  closed: TreeItemCollapsibleState.Collapsed,
  open: TreeItemCollapsibleState.Expanded,
};

/** Shows a model in the view of that id. Rows are built when VS Code asks for them, which is when they are seen. */
export function showModel(
  id: string,
  model: TreeModel,
  { collapseAll = true, dragAndDrop }: ShowOptions = {},
): ModelView {
  const owned = new DisposableStore();
  const changes = owned.add(new EventEmitter<Row | Row[] | undefined>());
  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changes.event,
    getChildren: async (row) => {
      if (!row) await model.prepare?.();
      return [...(row ? row.children() : model.roots())];
    },
    getParent: (row) => row.parent,
    getTreeItem: (row) => itemOf(row),
  };
  const view = owned.add(
    window.createTreeView(id, {
      treeDataProvider: provider,
      showCollapseAll: collapseAll,
      manageCheckboxStateManually: true,
      ...(dragAndDrop && { dragAndDropController: dragAndDrop }),
    }),
  );
  const open = new Set<string>();
  owned.add(
    model.onDidChange((rows) => {
      changes.fire(rows && [...rows]);
    }),
  );
  owned.add(view.onDidExpandElement(({ element }) => open.add(element.id)));
  owned.add(view.onDidCollapseElement(({ element }) => open.delete(element.id)));
  owned.add(
    view.onDidChangeCheckboxState(({ items }) => {
      void tick(items, changes);
    }),
  );
  return {
    view,
    isOpen: (row) => open.has(row.id),
    reveal: async (row, { focus = false, expand = false } = {}) => {
      try {
        await view.reveal(row, { select: true, focus, expand });
      } catch {
        // The tree changed while VS Code walked down to the row: there is nothing to show any more.
      }
    },
    dispose: () => {
      owned.dispose();
    },
  };
}

/** Passes ticks on to their rows; one that could not be kept is taken back, and said. */
async function tick(
  items: readonly [Row, TreeItemCheckboxState][],
  changes: EventEmitter<Row | Row[] | undefined>,
): Promise<void> {
  try {
    for (const [row, state] of items) await row.tick?.(state === TreeItemCheckboxState.Checked);
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  } finally {
    changes.fire(items.map(([row]) => row));
  }
}

/** VS Code asks for all rows of a level at once, and of a file's row its findings may have to be unpacked. */
const slices = new Slices();

async function itemOf(row: Row): Promise<TreeItem> {
  await slices.pause();
  try {
    return toItem(row, await row.look());
  } catch (error) {
    const description = error instanceof Error ? error.message : String(error);
    return toItem(row, { label: t('This could not be shown'), description, icon: { id: 'error' }, shape: 'leaf' });
  }
}

function toItem(row: Row, look: RowLook): TreeItem {
  const item = new TreeItem(
    { label: look.label, ...(look.emphasis && { highlights: [[...look.emphasis]] }) },
    SHAPES[look.shape],
  );
  item.id = row.id;
  item.contextValue = look.isSeat ? `${row.kind} seat` : row.kind;
  if (look.description !== undefined) item.description = look.description;
  if (look.tooltip !== undefined) item.tooltip = look.tooltip;
  // Left to itself, VS Code would have the tooltip read out in place of the row.
  const spoken = look.spoken ?? [look.fullLabel ?? look.label, look.description].filter(Boolean).join(', ');
  item.accessibilityInformation = { label: spoken, role: 'treeitem' };
  if (look.checked !== undefined) item.checkboxState = checkbox(row, look.checked, look.label);
  if (look.icon === 'file') item.iconPath = ThemeIcon.File;
  else if (look.icon) item.iconPath = new ThemeIcon(look.icon.id, look.icon.kind && colour(look.icon.kind));
  if (row.kind === 'file' && row.uri !== undefined) {
    const uri = Uri.parse(row.uri, true);
    // A leaf that has no icon would be given its file's, and stand out of line with the others.
    if (look.icon || look.shape !== 'leaf') item.resourceUri = uri;
    item.command = { command: 'vscode.open', title: t('Open'), arguments: [uri, { preserveFocus: true }] };
  } else if (row.place || row.act) {
    item.command = { command: COMMANDS.reveal, title: t('Go to Place'), arguments: [row] };
  }
  return item;
}

const colour = (kind: Parameters<typeof colourOf>[0]): ThemeColor => new ThemeColor(colourOf(kind));

/** What a box says to the mouse and to a screen reader. */
function checkbox(row: Row, checked: boolean, label: string): NonNullable<TreeItem['checkboxState']> {
  const state = checked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked;
  const tooltip =
    row.kind === 'legend'
      ? checked
        ? t('Highlighted')
        : t('Not highlighted')
      : checked
        ? t('Reviewed')
        : t('Not reviewed yet');
  return { state, tooltip, accessibilityInformation: { label: `${label}, ${tooltip}` } };
}
