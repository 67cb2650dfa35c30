import {
  commands,
  EventEmitter,
  Selection,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
  type TreeDataProvider,
} from 'vscode';
import type { CorpusSession, TextReader } from '../corpus/session.ts';
import type { Label } from '../model/mention.ts';
import { ActorTree, type ActorRow } from '../review/actor-tree.ts';
import { kindName } from '../review/kinds.ts';
import { snippetOf } from '../review/snippet.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { colourOf, COMMANDS, VIEWS } from './ids.ts';
import { toRange } from './positions.ts';
import { settings } from './settings.ts';

const ICONS: Readonly<Record<Label, string>> = {
  PERSON: 'person',
  NORP: 'organization',
  ORG: 'briefcase',
  GPE: 'globe',
  LOC: 'compass',
  FAC: 'home',
  EVENT: 'flame',
  LAW: 'law',
  PRODUCT: 'package',
  WORK_OF_ART: 'book',
};

/** The Actors view: file > actor > mention, and the command that goes to a mention. */
export function registerActorsView(
  session: CorpusSession,
  reader: TextReader,
): Disposable & { readonly tree: ActorTree } {
  const owned = new DisposableStore();
  const tree = new ActorTree(session);
  tree.options = { showBoilerplate: settings.showBoilerplateMentions() };
  const changes = owned.add(new EventEmitter<ActorRow | undefined>());
  const provider: TreeDataProvider<ActorRow> = {
    onDidChangeTreeData: changes.event,
    getChildren: (row) => (row ? tree.children(row) : tree.roots()),
    getParent: (row) => tree.parent(row),
    getTreeItem: (row) => treeItem(tree, row, reader),
  };
  const view = owned.add(window.createTreeView(VIEWS.actors, { treeDataProvider: provider, showCollapseAll: true }));
  let listed = new Set<string>();
  owned.add(
    session.onDidChange((changed) => {
      const files = new Set(session.files().map(({ uri }) => uri));
      // A renamed file leaves the number of files as it was.
      const sameFiles = [...changed].every((uri) => listed.has(uri) === files.has(uri));
      if (sameFiles) for (const uri of changed) changes.fire(tree.fileRow(uri));
      else changes.fire(undefined);
      listed = files;
      view.message = session.pending > 0 ? `Reading ${session.pending} of ${files.size} files…` : '';
    }),
  );
  owned.add(
    workspace.onDidChangeConfiguration((event) => {
      if (!settings.affects(event, 'showBoilerplateMentions')) return;
      tree.options = { showBoilerplate: settings.showBoilerplateMentions() };
      changes.fire(undefined);
    }),
  );
  owned.add(commands.registerCommand(COMMANDS.reveal, (row: ActorRow) => reveal(tree, row)));
  return {
    tree,
    dispose: () => {
      owned.dispose();
    },
  };
}

function treeItem(tree: ActorTree, row: ActorRow, reader: TextReader): TreeItem | Promise<TreeItem> {
  switch (row.kind) {
    case 'file':
      return fileItem(tree, row);
    case 'others':
      return othersItem(tree, row);
    case 'actor':
      return actorItem(tree, row);
    case 'mention':
      return mentionItem(tree, row, reader);
  }
}

function fileItem(tree: ActorTree, row: ActorRow): TreeItem {
  const item = new TreeItem(Uri.parse(row.uri, true), TreeItemCollapsibleState.Collapsed);
  item.id = tree.id(row);
  const state = tree.state(row);
  if (state?.status === 'ready') {
    const { analysis } = state.document;
    const actors = tree.children(row).filter(({ kind }) => kind === 'actor').length;
    const date = analysis.documentDate?.value;
    item.description = [analysis.notice ?? `${actors} ${actors === 1 ? 'actor' : 'actors'}`, date]
      .filter(Boolean)
      .join(' · ');
    item.iconPath = ThemeIcon.File;
    if (actors === 0 && tree.children(row).length === 0) item.collapsibleState = TreeItemCollapsibleState.None;
  } else {
    item.collapsibleState = TreeItemCollapsibleState.None;
    item.description = state?.status === 'failed' ? state.message : 'reading…';
    item.iconPath = new ThemeIcon(state?.status === 'failed' ? 'error' : 'loading~spin');
  }
  item.command = { command: 'vscode.open', title: 'Open', arguments: [Uri.parse(row.uri, true)] };
  item.contextValue = 'file';
  return item;
}

function othersItem(tree: ActorTree, row: ActorRow): TreeItem {
  const item = new TreeItem('Other entities', TreeItemCollapsibleState.Collapsed);
  item.id = tree.id(row);
  item.description = String(tree.children(row).length);
  item.contextValue = 'others';
  return item;
}

function actorItem(tree: ActorTree, row: ActorRow & { kind: 'actor' }): TreeItem {
  const actor = tree.actor(row);
  const count = tree.mentionsOf(row).length;
  const item = new TreeItem(actor?.name ?? row.actor, TreeItemCollapsibleState.Collapsed);
  item.id = tree.id(row);
  item.description = `(${count})`;
  if (actor) {
    const kind = kindName(actor.label);
    item.iconPath = new ThemeIcon(ICONS[actor.label], new ThemeColor(colourOf(actor.label)));
    item.tooltip = [`${actor.name} — ${kind}`, ...(actor.roles ?? [])].join('\n');
    const mentions = count === 1 ? '1 mention' : `${count} mentions`;
    item.accessibilityInformation = { label: `${actor.name}, ${kind}, ${mentions}`, role: 'treeitem' };
  }
  item.contextValue = 'actor';
  return item;
}

async function mentionItem(
  tree: ActorTree,
  row: ActorRow & { kind: 'mention' },
  reader: TextReader,
): Promise<TreeItem> {
  const mention = tree.mentionsOf(row)[row.ordinal];
  const document = tree.document(row.uri);
  const item = new TreeItem('', TreeItemCollapsibleState.None);
  item.id = tree.id(row);
  if (!mention || !document) return item;
  const { line } = document.lines.positionOf(mention.start);
  const { text } = await reader.read(row.uri);
  const span = document.lines.spanOf(line);
  const { before, name, after } = span
    ? snippetOf(text.slice(span.start, span.end), { start: mention.start - span.start, end: mention.end - span.start })
    : { before: '', name: '', after: '' };
  item.label = { label: before + name + after, highlights: [[before.length, before.length + name.length]] };
  item.description = `line ${line}`;
  item.tooltip = mention.evidence.join('\n');
  item.command = { command: COMMANDS.reveal, title: 'Go to Mention', arguments: [row] };
  item.contextValue = 'mention';
  return item;
}

/** Opens the file at a mention and leaves the focus in the tree, so that the arrow keys go on from row to row. */
async function reveal(tree: ActorTree, row: ActorRow): Promise<void> {
  const document = tree.document(row.uri);
  const mention = row.kind === 'mention' ? tree.mentionsOf(row)[row.ordinal] : undefined;
  if (!document || !mention) return;
  const range = toRange(document.lines, mention);
  await window.showTextDocument(Uri.parse(row.uri, true), {
    selection: new Selection(range.start, range.end),
    preserveFocus: true,
    preview: true,
  });
}
