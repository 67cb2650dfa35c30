// The views as a person uses them: narrowing by typing, and other orders.
import { FIRST } from './features.mjs';

const PERSON = 'Aigerim Satbayeva';
/** A file that opens with its headline. */
const WITH_HEADLINE = { name: '006_17d8ae53b0c94f6e.txt', words: 'MINISTERS SEAL POWER DEAL' };

const names = (rows) => rows.map(({ name }) => name);

/** Chooses how a view is ordered; its list comes a moment after the palette's. */
async function group(workbench, view, by) {
  await workbench.runCommand(`Corpus Review: Group ${view} By…`);
  await workbench.page.locator('.quick-input-title', { hasText: 'Group By' }).waitFor();
  await workbench.pick(by);
}

/** The filter narrows at each key, and going away leaves the tree as it was. */
export async function filter(workbench, checks) {
  const rows = () => workbench.treeRows('Actors');
  await workbench.openContainer('Corpus Review');
  await checks.shows('the files are listed', rows, (shown) => shown.length >= 8);
  await workbench.filterActors('satb');
  const narrowed = (shown) => names(shown).includes(PERSON) && !names(shown).includes(FIRST.actor);
  await checks.shows('typing narrows the tree', rows, narrowed);
  await workbench.typeText('xyz');
  await checks.shows('each key counts', rows, (shown) => !names(shown).includes(PERSON));
  const said = async () => (await workbench.view('Actors').locator('.message').allInnerTexts()).join();
  await checks.shows('an empty tree says why', said, (text) => text === 'Nothing here matches “satbxyz”.');
  await workbench.screenshot('views-filter-typed');
  await workbench.press('Escape');
  await workbench.runCommand('Corpus Review: Clear the Filter of Actors');
  await checks.shows('without a filter all files are there', rows, (shown) => shown.length >= 8);
  await checks.shows('and nothing is said any more', said, (text) => text === '');
}

/** A box ticked in the tree: the badges count it, and a key goes on to the next file. */
export async function reviewed(workbench, checks) {
  const { page } = workbench;
  await workbench.openFile(FIRST.name);
  await workbench.openContainer('Corpus Review');
  const row = workbench.row(FIRST.row, 'Actors');
  await row.waitFor();
  const badge = page.locator('.activitybar .action-item:has(a[aria-label^="Corpus Review"]) .badge-content');
  const left = async () => Number(await badge.innerText());
  const before = await left();
  await row.locator('[role=checkbox]').click();
  await checks.shows('the badge counts the files that are left', left, (now) => now === before - 1);
  await workbench.press('Control+Alt+R');
  const next = () => page.locator('.tabs-container .tab.active').getAttribute('aria-label');
  await checks.shows('a key goes to the next file not reviewed', next, (label) => label?.startsWith('001'));
  const item = page.locator('.explorer-folders-view .explorer-item', { hasText: FIRST.name }).first();
  const said = async () => {
    // The view that goes along with the file may come to the front once more.
    await workbench.openContainer('Explorer');
    return (await item.isVisible()) ? item.getAttribute('aria-label') : undefined;
  };
  await checks.shows('the Explorer marks the file', said, (label) => label?.includes('Reviewed'));
}

/** The language status: what was found in the file, and what is going on. */
export async function status(workbench, checks) {
  // Each is read again when it comes to the front, and is as it was.
  for (const name of [WITH_HEADLINE.name, FIRST.name]) await workbench.openFile(name);
  const { page } = workbench;
  await page.locator('.statusbar-item[id*="languageStatus"]').first().click();
  const lines = () => page.locator('.hover-language-status').allInnerTexts();
  const isSaid = (texts) => /\d+ actors, \d+ dates, \d+ statements\s+\d+ files, all read/.test(texts.join('\n'));
  await checks.shows('the language status says what was found', lines, isSaid);
  const faded = (texts) => /\d+ of \d+ lines are boilerplate/.test(texts.join('\n'));
  checks.check('and how much is boilerplate', faded(await lines()), await lines());
  await workbench.press('Escape');
}

/** What was done already is ticked: nobody has to do it again. */
export async function walkthrough(workbench, checks) {
  await workbench.openContainer('Corpus Review');
  await workbench.row('000', 'Actors').waitFor();
  await workbench.runCommand('Open Walkthrough...');
  await workbench.answer('Review a folder of articles');
  const done = async () =>
    workbench.page.locator('.getting-started-step[aria-checked="true"] .step-title').allInnerTexts();
  const has = (title) => (titles) => titles.includes(title);
  await checks.shows('the walkthrough knows that a folder is open', done, has('Open a folder of articles'));
  await workbench.openFile(FIRST.name);
  const card = async () => {
    await workbench.moveAway();
    return workbench.hoverOver(FIRST.actor);
  };
  await checks.shows('a card comes', card, (text) => text.includes(FIRST.actor));
  await workbench.moveAway();
  await workbench.runCommand('Open Walkthrough...');
  await workbench.answer('Review a folder of articles');
  await checks.shows('and that a card was shown', done, has('Ask why'));
}

/** Dates and Claims beside Actors, and actors over the corpus. */
export async function orders(workbench, checks) {
  for (const view of ['Dates', 'Claims']) {
    await workbench.view(view).locator('.pane-header').click();
    const filled = (shown) => shown.length > 0;
    await checks.shows(`${view} lists something`, () => workbench.treeRows(view), filled);
  }
  // The view follows the cursor, which may have opened the file already.
  const isOpen = (await workbench.treeRows('Dates')).some(({ level }) => level === 2);
  if (!isOpen) await workbench.toggleRow(FIRST.row, 'Dates');
  const dated = (shown) => shown.some(({ name }) => /^(XXXX|\d{2,4})\S* {2}/.test(name.replaceAll('\u00a0', ' ')));
  await checks.shows('a file opens to its dates', () => workbench.treeRows('Dates'), dated);
  const [speaker] = await workbench.treeRows('Claims');
  await workbench.toggleRow(speaker.name, 'Claims');
  const said = (shown) => shown.some(({ level }) => level === 2);
  await checks.shows('a speaker opens to what they say', () => workbench.treeRows('Claims'), said);
  await workbench.screenshot('views-dates-and-claims');
  for (const view of ['Dates', 'Claims']) await workbench.view(view).locator('.pane-header').click();
  await group(workbench, 'Actors', 'Actor, over the corpus');
  const actors = (shown) => /\d files/.test(shown[0]?.description) && !names(shown).includes(FIRST.row);
  await checks.shows('actors are listed once over the corpus', () => workbench.treeRows('Actors'), actors);
  await workbench.screenshot('views-actors');
  await group(workbench, 'Actors', 'File');
}

/** The buttons of a view, and the breadcrumbs above a text. */
export async function ways(workbench, checks) {
  const { page } = workbench;
  const view = workbench.view('Actors');
  const rows = () => workbench.treeRows('Actors');
  await workbench.openFile(WITH_HEADLINE.name);
  await workbench.press('Control+Home');
  const crumbs = () => page.locator('.breadcrumbs-control .monaco-breadcrumb-item').allInnerTexts();
  const isNamed = (texts) => texts.at(-1)?.includes(WITH_HEADLINE.words);
  await checks.shows('breadcrumbs name the heading that the cursor stands under', crumbs, isNamed);
  await workbench.openContainer('Corpus Review');
  await workbench.row(FIRST.row, 'Actors').waitFor();
  // The view follows the cursor, which may have opened a file already.
  if (!(await rows()).some(({ level }) => level === 2)) await workbench.toggleRow(FIRST.row, 'Actors');
  await checks.shows('a row stands open', rows, (shown) => shown.some(({ level }) => level === 2));
  await view.locator('.pane-header').hover();
  await view.getByRole('button', { name: 'Collapse All' }).click();
  await checks.shows(
    'one button closes all rows',
    rows,
    (shown) => shown.length > 0 && shown.every(({ level }) => level === 1),
  );
  // The view may open the row of the file in front again: it follows the cursor.
  const files = async () => names((await rows()).filter(({ level }) => level === 1)).join();
  const before = await files();
  await view.locator('.pane-header').hover();
  await view.getByRole('button', { name: 'Refresh' }).click();
  await checks.shows('one looks at the files anew, and the rows stay', files, (shown) => shown === before);
}
