// Every command of the palette, run from there in the packed extension.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';

/** A mention to stand at, so that the commands for the place under the cursor have one. */
const AT = { file: '000', line: 7, name: 'Kazakhstan' };

/** None fails, whatever it asks; what each does is looked at elsewhere. */
export async function commands(workbench, checks) {
  await workbench.openAt(AT.file, AT.line);
  await checks.shows(
    'the extension is awake',
    () => workbench.decorations(),
    ({ length }) => length > 0,
  );
  const failed = [];
  const titles = titlesInPalette();
  for (const title of titles) {
    if (!(await workbench.shows(AT.file, AT.name))) await workbench.openAt(AT.file, AT.line);
    await workbench.clickText(AT.name);
    await workbench.runCommand(`Corpus Review: ${title}`);
    await workbench.page.waitForTimeout(250);
    if ((await workbench.page.locator('.notification-toast .codicon-error').count()) > 0) {
      failed.push([title, await workbench.toasts()]);
    }
    await leave(workbench);
  }
  checks.check(`each of the ${titles.length} commands runs from the palette`, failed.length === 0, failed);
}

/** Gives up what a command asks, and takes away what it shows. */
async function leave(workbench) {
  const discard = workbench.page.getByRole('button', { name: 'Discard' });
  if (await discard.isVisible()) await discard.click();
  await workbench.press('Escape', 'Escape');
  await workbench.dismissToasts();
}

/** The titles of all commands but those that the palette hides, at all times or where nothing is filtered. */
function titlesInPalette() {
  const read = (name) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
  const strings = read('package.nls.json');
  const { commands: all, menus } = read('package.json').contributes;
  const whenOf = new Map(menus.commandPalette.map(({ command, when }) => [command, when]));
  const isShown = ({ command }) => !/^false$|filtered/.test(whenOf.get(command));
  return all.filter(isShown).map(({ title }) => strings[title.slice(1, -1)]);
}
