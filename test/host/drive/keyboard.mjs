// The ways of a person who uses no mouse: from the text into the views, through their rows and back, and into the card.
import { FIRST } from './features.mjs';
import { readIfThere } from './tasks.mjs';
import { eventually } from './workbench.mjs';

const NAME = 'Aigerim Satbayeva';
const NOTE = 'Ask the ministry';
const MERGED = { name: 'Federal Republic of Yugoslavia', into: 'Yugoslavia' };

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
  await filterByKey(workbench, 'satb');
  await checks.shows('a key opens the filter', rows, (shown) => shown.some(({ name }) => name === NAME));
  await workbench.press('Enter');
  await workbench.runCommand('Corpus Review: Clear the Filter of Actors');
}

/** Presses a key until something is so: a view or a menu that has just opened may take none yet. */
const pressUntil = (workbench, key, read, accept) =>
  eventually(async () => {
    await workbench.press(key);
    return read();
  }, accept);

/** Goes to the Actors view, from wherever the focus is. */
const toActors = (workbench) =>
  pressUntil(
    workbench,
    'Control+Alt+A',
    () => workbench.view('Actors').locator('.monaco-list:focus').count(),
    (count) => count > 0,
  );

/** Narrows the Actors view, from wherever the focus is. */
const filterByKey = (workbench, text) =>
  workbench.filterActors(text, async () => {
    await toActors(workbench);
    await workbench.press('Control+F');
  });

/** Waits for what is said of a decision: it comes once the decision can be taken back. */
const toast = ({ page }) => page.locator('.notification-toast').first().waitFor();

/** Chooses from the menu of the row that the keyboard is on. */
async function chooseByKey(workbench, title) {
  await workbench.press('Shift+F10');
  const item = workbench.page.locator('.monaco-menu .action-item.focused');
  const focused = async () => (await item.allInnerTexts()).join();
  await pressUntil(workbench, 'ArrowDown', focused, (text) => text.startsWith(title));
  await eventually(
    async () => {
      if ((await item.count()) > 0) await workbench.press('Enter');
      return item.count();
    },
    (count) => count === 0,
  );
}

/** A file is ticked in its row. */
export async function tick(workbench, checks) {
  await workbench.openAt('000', 9);
  await workbench.press('Control+Alt+A');
  const focused = () => workbench.view('Actors').locator('.monaco-list-row.focused .label-name').allInnerTexts();
  // The view may still be on its way to where the cursor stands.
  await pressUntil(workbench, 'Home', focused, (names) => names.join() === FIRST.row);
  await chooseByKey(workbench, 'Mark as Reviewed');
  const box = () => workbench.row(FIRST.row, 'Actors').locator('[role=checkbox]').getAttribute('aria-checked');
  await checks.shows('a key ticks a file', box, (state) => state === 'true');
}

/** A kind is hidden and shown in its row of the legend. */
export async function legend(workbench, checks) {
  await workbench.openAt('000', 4);
  const marks = async () => (await workbench.decorations()).map(({ text }) => text);
  const marked = (texts) => texts.includes(NAME);
  await checks.shows('a person is marked', marks, marked);
  await workbench.runCommand('Corpus Review: Focus on Legend View');
  await pressUntil(
    workbench,
    'Home',
    () => focus(workbench),
    ({ name }) => name.startsWith('People'),
  );
  await workbench.press('Enter');
  await checks.shows('a key hides a kind', marks, (texts) => texts.length > 0 && !marked(texts));
  await workbench.press('Enter');
  await checks.shows('and shows it again', marks, marked);
}

/** An actor is merged with another one: what dragging does, from the menu of its row. */
export async function merge(workbench, checks) {
  const { page } = workbench;
  const { name, into } = MERGED;
  await filterByKey(workbench, name);
  await workbench.row(name, 'Actors').waitFor();
  await workbench.press('Enter');
  await pressUntil(
    workbench,
    'ArrowDown',
    () => focus(workbench),
    (at) => at.name.startsWith(name),
  );
  await chooseByKey(workbench, 'Merge Actor With');
  await page.locator('.quick-input-title', { hasText: `${name} is the same as` }).waitFor();
  await workbench.answer(into);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: /place/ }).waitFor();
  await workbench.press('Enter');
  const yaml = () => readIfThere(workbench, 'actors.yaml');
  await checks.shows('keys merge an actor with another one', yaml, (text) => text.includes(name));
  await toast(workbench);
  await workbench.press('Control+Alt+Z');
  await checks.shows('and take it back', yaml, (text) => !text.includes(name));
  await workbench.runCommand('Corpus Review: Clear the Filter of Actors');
  await workbench.dismissToasts();
}

/** A note is written, changed and deleted. */
export async function note(workbench, checks) {
  const { page } = workbench;
  const yaml = () => readIfThere(workbench, 'decisions.yaml');
  await workbench.openAt('000', 9);
  await workbench.press('Control+Alt+C');
  await workbench.answer('Write a note');
  await page.locator('.quick-input-title', { hasText: 'Write a note' }).waitFor();
  await workbench.typeText(NOTE);
  await workbench.press('Enter');
  await checks.shows('keys write a note', yaml, (text) => text.includes(NOTE));
  await toast(workbench);
  await workbench.dismissToasts();
  const at = () => focus(workbench);
  // The buttons of a note are one stop of Tab.
  const toButtons = async () => {
    await workbench.openAt('000', 9);
    await workbench.runCommand('Comments: Focus Comment on Current Line');
    await pressUntil(workbench, 'Tab', at, ({ name }) => name.startsWith('Edit Note'));
  };
  await toButtons();
  await workbench.press('Enter');
  await page.locator('.review-widget .edit-container .monaco-editor.focused').waitFor();
  await workbench.press('Control+End');
  await workbench.typeText(' today');
  await workbench.press('Control+Enter');
  await checks.shows('and change it', yaml, (text) => text.includes(`${NOTE} today`));
  // It is drawn anew once the change is kept: a key before that goes to a button that is gone.
  await page.locator('.review-widget', { hasText: `${NOTE} today` }).waitFor();
  await toButtons();
  await pressUntil(workbench, 'ArrowRight', at, ({ name }) => name.startsWith('Delete Note'));
  await workbench.press('Enter');
  await checks.shows('and delete it', yaml, (text) => !text.includes(NOTE));
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
