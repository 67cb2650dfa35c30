// Decisions as a person makes them, by key, from the tree's context menu and by a quick fix; and taken back, by the
// notification's button, and by key after the window was loaded anew.
import { readIfThere } from './tasks.mjs';
import { eventually } from './workbench.mjs';

const FILE = '001';
const LINE = 7;
const STATE = 'Bulgaria';
const NEW_NAME = 'Republic of Bulgaria';
const OTHER_NAME = { words: 'Hellenic Republic', of: 'Greece' };

/** Reads one of the YAML files; '' where there is none. */
const yaml = (workbench, name) => () => readIfThere(workbench, `${name}.yaml`);

/** Answers the box or list of that heading: with a text, or with the row that holds it. */
export async function answer({ page }, heading, { text, row }) {
  await page.locator('.quick-input-title', { hasText: heading }).waitFor();
  if (text !== undefined) await page.locator('.quick-input-widget input').fill(text);
  if (row === undefined) await page.keyboard.press('Enter');
  else await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).click();
}

/** A click on a button of the notification that comes. */
const clickInToast = ({ page }, text) =>
  page.locator('.notification-toast .monaco-button', { hasText: text }).first().click();

/** With F2, up to the list that asks for a last word. */
export async function askToRename(window, { of, name }) {
  await window.moveAway();
  await window.untilItStays(
    async () => {
      await window.clickText(of);
      await window.press('F2');
    },
    () => window.page.locator('.quick-input-title', { hasText: `Rename ${of}` }).waitFor({ timeout: 10_000 }),
  );
  await answer(window, `Rename ${of}`, { text: name });
}

/** Renames the actor under the cursor, with F2. */
async function renameByKey(workbench) {
  await workbench.openAt(FILE, LINE);
  await eventually(
    () => workbench.decorations(),
    (marks) => marks.some(({ text }) => text === STATE),
  );
  await askToRename(workbench, { of: STATE, name: NEW_NAME });
}

export async function rename(workbench, checks) {
  await renameByKey(workbench);
  await answer(workbench, `Rename ${STATE}`, { row: NEW_NAME });
  await checks.shows('F2 keeps the new name', yaml(workbench, 'actors'), (text) => text.includes(NEW_NAME));
  await clickInToast(workbench, 'Undo');
  await checks.shows('the button Undo takes it back', yaml(workbench, 'actors'), (text) => !text.includes(NEW_NAME));
}

export async function contextMenu(workbench, checks) {
  await workbench.openContainer('Corpus Review');
  const row = workbench.row(STATE, 'Actors');
  if (!(await row.isVisible())) await workbench.toggleRow(FILE, 'Actors');
  await workbench.chooseFromMenu(row, 'Change the Kind');
  await answer(workbench, STATE, { row: 'Organisation' });
  await answer(workbench, STATE, { row: 'In the corpus' });
  await checks.shows('the context menu of the tree decides', yaml(workbench, 'decisions'), (text) =>
    text.includes(`{ kind: label, match: "${STATE}", label: ORG }`),
  );
  await clickInToast(workbench, 'Undo');
  await checks.shows('and Undo takes it back', yaml(workbench, 'decisions'), (text) => !text.includes(STATE));
}

/** The queue of uncertain proposals, by keys alone. */
export async function uncertain(workbench, checks) {
  const bar = () => workbench.page.locator('.part.statusbar').innerText();
  const place = async () => /Ln \d+, Col \d+ \(\d+ selected\)/.exec(await bar())?.[0];
  await workbench.press('Control+Alt+U');
  const first = await checks.shows('a key goes to the most doubtful mention', place, Boolean);
  await workbench.press('Control+Alt+N');
  const rejected = (text) => text.includes('not-an-entity');
  await checks.shows('a key rejects it', yaml(workbench, 'decisions'), rejected);
  await checks.shows('and chooses the next one', place, (next) => next !== undefined && next !== first);
  await workbench.press('Control+Alt+Y');
  const accepted = (text) => text.match(/kind:/g)?.length === 2;
  await checks.shows('a key accepts that', yaml(workbench, 'decisions'), accepted);
  await workbench.press('Control+Alt+Z');
  await checks.shows('a key takes that back', yaml(workbench, 'decisions'), (text) => !accepted(text));
  await workbench.press('Control+Alt+Z');
  await checks.shows('and the one before', yaml(workbench, 'decisions'), (text) => !rejected(text));
}

export async function split(workbench, checks) {
  const { page } = workbench;
  const { words, of } = OTHER_NAME;
  await workbench.openAt(FILE, LINE);
  await workbench.clickText(words);
  await workbench.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: `"${words}" is not ${of}` }).click();
  await answer(workbench, `is not ${of}`, {});
  await answer(workbench, `is not ${of}`, { row: words });
  await checks.shows('the quick fix makes two actors of one', yaml(workbench, 'actors'), (text) =>
    text.includes(`name: ${words}`),
  );
  const named = async () => {
    await workbench.moveAway();
    return workbench.hoverOver(words);
  };
  await checks.shows('the name is one of its own', named, (card) => card.startsWith(`${words} —`));
  await workbench.moveAway();
}

/** After {@link split}: the window forgets all but what it has kept. */
export async function undoAfterReload(workbench, checks) {
  const { words, of } = OTHER_NAME;
  await workbench.page.reload();
  await workbench.row(FILE, 'Actors').waitFor();
  await workbench.openFile(workbench.nameOf(FILE));
  await checks.shows(
    'the decision is in force after a reload',
    async () => (await workbench.decorations()).length,
    (marks) => marks > 0,
  );
  await workbench.press('Control+Alt+Z');
  await checks.shows('a key takes it back after a reload', yaml(workbench, 'actors'), (text) => !text.includes(words));
  await workbench.openAt(FILE, LINE);
  const named = async () => {
    await workbench.moveAway();
    return workbench.hoverOver(words);
  };
  await checks.shows('the name means the other one again', named, (card) => card.startsWith(`${of} —`));
  await workbench.moveAway();
}

/** Where nobody has said that they trust the folder: why nothing is written, and the way to change that. */
export async function distrust(workbench, checks) {
  await renameByKey(workbench);
  const boxes = await workbench.page.locator('.editor-instance .unicode-highlight').count();
  checks.check('no dash or curled mark of a text is boxed as suspicious', boxes === 0, boxes);
  await answer(workbench, `Rename ${STATE}`, { row: NEW_NAME });
  const refused = (toasts) => toasts.some((text) => text.includes('not trusted'));
  await checks.shows('a decision is refused, with the reason', () => workbench.toasts(), refused);
  await clickInToast(workbench, 'Manage Workspace Trust');
  const trust = workbench.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ });
  await trust.click();
  checks.check('nothing was written', yaml(workbench, 'actors')() === '', yaml(workbench, 'actors')());
  await renameByKey(workbench);
  await answer(workbench, `Rename ${STATE}`, { row: NEW_NAME });
  await checks.shows('once trusted, it is kept', yaml(workbench, 'actors'), (text) => text.includes(NEW_NAME));
}
