// The ways of a person who uses no mouse: from the text into the views, through their rows and back, and into the card.
import { FIRST } from './features.mjs';
import { eventually } from './workbench.mjs';

const NAME = 'Aigerim Satbayeva';

/** What has the keyboard's focus: what it is called, and where it is. */
const focus = (workbench) =>
  workbench.page.evaluate(() => {
    const active = document.activeElement;
    const row = active?.closest('.monaco-list')?.querySelector('.monaco-list-row.focused');
    return {
      name: (row ?? active)?.getAttribute('aria-label') ?? active?.textContent ?? '',
      level: Number(row?.getAttribute('aria-level') ?? 0),
      isEditor: Boolean(active?.closest('.editor-instance')),
      isCard: Boolean(active?.closest('.monaco-hover')),
      isMenu: Boolean(active?.closest('.monaco-menu')),
    };
  });

/** From the text to a row, an actor, a mention of it, and back to the text at that place. */
export async function keyboard(workbench, checks) {
  const { page } = workbench;
  const at = () => focus(workbench);
  await workbench.openAt('000', 9);
  await checks.shows(
    'the text is marked',
    () => workbench.decorations(),
    ({ length }) => length > 0,
  );
  await workbench.press('Control+Alt+A');
  await checks.shows('a key goes to the tree', at, ({ name, isEditor }) => name.includes('Actors') && !isEditor);
  await workbench.row(FIRST.row, 'Actors').waitFor();
  await workbench.press('Home');
  await checks.shows('the row of a file is read out', at, ({ name, level }) => level === 1 && name.includes(FIRST.row));
  await workbench.press('ArrowRight');
  const rows = () => workbench.treeRows('Actors');
  await checks.shows('a key opens it', rows, (shown) => shown.some(({ level }) => level === 2));
  await workbench.press('ArrowDown');
  await checks.shows('a key goes to an actor', at, ({ level }) => level === 2);
  await workbench.press('Shift+F10');
  const menu = () => page.locator('.monaco-menu .action-item:visible').allInnerTexts();
  await checks.shows('a key opens its corrections', menu, (all) => all.some((text) => text.includes('Rename')));
  await workbench.press('Escape', 'ArrowRight');
  await checks.shows('a key opens the actor', rows, (shown) => shown.some(({ level }) => level === 3));
  await workbench.press('ArrowDown');
  await checks.shows('a key goes to a mention', at, ({ level, name }) => level === 3 && /line \d/.test(name));
  await workbench.press('Enter');
  await checks.shows(
    'and another to its place in the text',
    () => workbench.cursor(),
    (cursor) => cursor !== undefined && cursor.line !== 9,
  );
  await workbench.press('Control+Alt+A', 'Control+F');
  await page.locator('.quick-input-title', { hasText: 'Filter Actors' }).waitFor();
  await workbench.typeText('satb');
  await checks.shows('a key opens the filter', rows, (shown) => shown.some(({ name }) => name === NAME));
  await workbench.press('Enter');
  await workbench.runCommand('Corpus Review: Clear the Filter of Actors');
}

/** A file is ticked in its row. */
export async function tick(workbench, checks) {
  await workbench.openAt('000', 9);
  await workbench.press('Control+Alt+A');
  const focused = () => workbench.view('Actors').locator('.monaco-list-row.focused .label-name').allInnerTexts();
  // The view may still be on its way to where the cursor stands.
  await eventually(
    async () => {
      await workbench.press('Home');
      return (await focused()).join();
    },
    (name) => name === FIRST.row,
  );
  await workbench.press('Shift+F10');
  const item = workbench.page.locator('.monaco-menu .action-item.focused');
  const isOn = (text) => text.startsWith('Mark as Reviewed');
  await eventually(async () => {
    await workbench.press('ArrowDown');
    return (await item.allInnerTexts()).join();
  }, isOn);
  // Like a click, a key may come too early for a menu that has just opened.
  await eventually(
    async () => {
      if ((await item.count()) > 0) await workbench.press('Enter');
      return item.count();
    },
    (count) => count === 0,
  );
  const box = () => workbench.row(FIRST.row, 'Actors').locator('[role=checkbox]').getAttribute('aria-checked');
  await checks.shows('a key ticks a file', box, (state) => state === 'true');
}

/** The card can be entered, read and acted on. */
export async function card(workbench, checks) {
  await workbench.openAt('000', 4);
  await workbench.press('Home', 'Control+K', 'Control+I');
  const shown = () => workbench.page.locator('.monaco-hover:visible .hover-contents').allInnerTexts();
  await checks.shows('a key shows the card', shown, (texts) => texts.join().includes(NAME));
  await workbench.press('Control+K', 'Control+I');
  await checks.shows(
    'a second goes into it',
    () => focus(workbench),
    ({ isCard }) => isCard,
  );
  const links = new Set();
  const next = async () => {
    const { isCard, name } = await focus(workbench);
    if (!isCard) return [...links];
    await workbench.press('Tab');
    return [...links.add(name)];
  };
  await checks.shows('Tab goes from link to link', next, (all) => all.includes('another kind') && all.length > 4);
  await workbench.press('Escape');
}
