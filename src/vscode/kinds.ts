import { commands, window, type Uri } from 'vscode';
import { kindNames, KINDS, type Kind } from '../review/kinds.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import { COMMANDS, toggleCommand } from './ids.ts';
import { settings } from './settings.ts';

/** Commands that show and hide the highlights of each kind. */
export function registerKinds(): Disposable {
  const owned = new DisposableStore();
  for (const kind of KINDS) {
    owned.add(commands.registerCommand(toggleCommand(kind), () => toggle(kind)));
  }
  owned.add(commands.registerCommand(COMMANDS.chooseKinds, choose));
  return owned;
}

/** Kinds are shown and hidden for the file that is looked at, and its folder. */
export const fileLookedAt = (): Uri | undefined => window.activeTextEditor?.document.uri;

async function toggle(kind: Kind): Promise<void> {
  const file = fileLookedAt();
  const hidden = settings.hiddenKinds(file);
  await settings.hideKinds(
    KINDS.filter((other) => hidden.has(other) !== (other === kind)),
    file,
  );
}

async function choose(): Promise<void> {
  const file = fileLookedAt();
  const hidden = settings.hiddenKinds(file);
  const items = KINDS.map((kind) => ({
    label: kindNames(kind),
    description: kind,
    id: kind,
    picked: !hidden.has(kind),
  }));
  const shown = await window.showQuickPick(items, { canPickMany: true, title: t('Highlight which kinds?') });
  if (!shown) return;
  const picked = new Set(shown.map(({ id }) => id));
  await settings.hideKinds(
    KINDS.filter((kind) => !picked.has(kind)),
    file,
  );
}
