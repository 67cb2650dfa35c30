import { window } from 'vscode';
import { t } from '../util/l10n.ts';

/** Narrows a tree at each key, as long as the box is open; what stands in it when it closes stays. */
export function filterBox(options: {
  readonly title: string;
  readonly value: string;
  readonly changed: (value: string) => void;
  readonly accepted: () => unknown;
}): void {
  const box = window.createInputBox();
  box.title = options.title;
  box.placeholder = t('Part of a name; Enter goes to the first row found');
  box.value = options.value;
  box.onDidChangeValue(options.changed);
  box.onDidAccept(() => {
    box.hide();
    options.accepted();
  });
  box.onDidHide(() => {
    box.dispose();
  });
  box.show();
}
