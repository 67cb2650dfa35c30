// What must be seen of each feature; each function takes an open window and the checks to add to.
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The first file of the sample corpus and what is certain about it. */
export const FIRST = {
  name: '000_3f9a1c7be2045d68.txt',
  /** Its row in a view. */
  row: '000_3f9a1c7be2045d68',
  actor: 'Kazakhstan',
  date: '2021',
  boilerplate: 'Filed Under:',
};

const SHIPPED =
  /^(package(\.nls)?\.json|readme\.md|changelog\.md|LICENSE\.txt|NOTICE|\.vsixmanifest|(dist|media|syntaxes|l10n)\/.+)$/i;
const UNWANTED = /\.(map|ts|test\.js)$|screenshots/;

/** The .vsix holds only what runs. */
export function packed(workbench, checks) {
  const folder = readdirSync(workbench.extensions).find((name) => name.includes('corpus-review'));
  const root = join(workbench.extensions, folder);
  const all = readdirSync(root, { recursive: true }).filter((path) => statSync(join(root, path)).isFile());
  const files = all.map((path) => path.replaceAll('\\', '/'));
  const strangers = files.filter((path) => !SHIPPED.test(path) || UNWANTED.test(path));
  checks.check(`the package holds only what runs (${files.length} files)`, strangers.length === 0, strangers);
  for (const path of ['dist/extension.js', 'dist/worker.js', 'dist/web/extension.js', 'dist/web/worker.js']) {
    checks.check(`the package holds ${path}`, files.includes(path), files);
  }
}

export async function editor(workbench, checks) {
  const marks = (text) => (shown) => shown.some((mark) => mark.text === text);
  const marked = await checks.shows('an actor is highlighted', () => workbench.decorations(), marks(FIRST.actor));
  await checks.shows('a date is highlighted', () => workbench.decorations(), marks(FIRST.date));
  const kinds = new Set(marked.map((mark) => mark.background));
  checks.check('kinds differ in colour', kinds.size >= 2, [...kinds]);
  await workbench.press('Control+End');
  const faded = (shown) => shown.some((text) => text.includes(FIRST.boilerplate));
  await checks.shows('boilerplate is faded', () => workbench.faded(), faded);
  await workbench.press('Control+Home');
}

export async function hover(workbench, checks) {
  const date = await workbench.hoverOver(FIRST.date);
  checks.check('hovering a date shows its value', /DATE.*Value.*2021/s.test(date), date);
  await workbench.press('Escape');
  const actor = await workbench.hoverOver(FIRST.actor);
  await workbench.cardDrawn();
  checks.check('hovering an actor shows its name, kind and counts', /Kazakhstan.*GPE.*\d+ here/s.test(actor), actor);
}

export async function tree(workbench, checks) {
  const rows = () => workbench.treeRows('Actors');
  await workbench.openContainer('Corpus Review');
  const named = (text) => (shown) => shown.some(({ name }) => name === text);
  await checks.shows('the tree lists the file', rows, named(FIRST.row));
  await checks.shows('the tree counts its actors', rows, (shown) => /^\([1-9]\d*\)/.test(shown[0]?.description));
  await workbench.toggleRow(FIRST.row);
  await checks.shows('a file opens to its actors', rows, (shown) =>
    shown.some(({ name, description }) => name === FIRST.actor && /^\([1-9]\d*\)$/.test(description)),
  );
  await workbench.toggleRow(FIRST.actor);
  const shown = await checks.shows('an actor opens to its mentions', rows, (now) =>
    now.some(({ level }) => level === 3),
  );
  const mention = shown.find(({ level }) => level === 3);
  checks.check('a mention is a snippet with the name emphasised', mention?.emphasised === FIRST.actor, mention);
  const line = Number(/line (\d+)/.exec(mention?.description)?.[1]);
  await workbench.clickRow(mention.name);
  await checks.shows(
    'a click on a mention goes there',
    () => workbench.cursor(),
    (cursor) => cursor?.line === line,
  );
}

export async function problems(workbench, checks) {
  const listed = (rows) => rows.some((row) => row.includes('Not the article') && row.includes('Corpus Review'));
  const rows = await checks.shows('boilerplate is listed in Problems', () => workbench.problems(), listed);
  checks.check(
    'a problem says its category',
    rows.some((row) => /Not the article: .+ \(\d+ %\)/.test(row)),
    rows,
  );
}

/** Changes of files and in the editor reach the tree, and leave what was chosen in its place; above seeds/. */
export async function following(workbench, checks) {
  const rows = () => workbench.treeRows('Actors');
  await workbench.clickRow(FIRST.actor, 'Actors');
  await workbench.row(FIRST.actor, 'Actors').waitFor();
  const chosen = await workbench.selection('Actors');
  checks.check('a row can be chosen', chosen?.name === FIRST.actor, chosen);
  const corpus = join(workbench.folder, 'seeds');
  const [made, renamed] = ['004_new.txt', '005_renamed.txt'].map((name) => join(corpus, name));
  const listed = (path) => (shown) => shown.some(({ name }) => name === basename(path, '.txt'));
  writeFileSync(made, `${FIRST.actor} opened a new dam on Monday.\n`);
  await checks.shows('a file made outside appears', rows, listed(made));
  renameSync(made, renamed);
  await checks.shows('a renamed file keeps up', rows, (shown) => listed(renamed)(shown) && !listed(made)(shown));
  const now = await workbench.selection('Actors');
  checks.check('what was chosen stays chosen, and in its place', same(now, chosen), { chosen, now });
  rmSync(renamed);
  await checks.shows('a deleted file goes', rows, (shown) => !listed(renamed)(shown));
  writeFileSync(made, '');
  await checks.shows('an empty file appears', rows, listed(made));
  const left = async (path) =>
    (await workbench.row(basename(path, '.txt'), 'Actors').locator('.label-name').boundingBox()).x;
  const [emptyAt, firstAt] = [() => left(made), await left(FIRST.name)];
  await checks.shows('and stands in line with the others', emptyAt, (at) => at === firstAt);
  rmSync(made);

  const count = (shown) => Number(/\d+/.exec(shown.find(({ name }) => name === FIRST.actor)?.description)?.[0]);
  const before = count(await rows());
  await workbench.clickText(FIRST.actor);
  // Twice: to the end of the line, not of what is shown of it in one row. At the end of the file there is boilerplate.
  await workbench.press('End', 'End');
  await workbench.typeText(` Officials in ${FIRST.actor} said on Monday that the talks would go on.`);
  await checks.shows('an unsaved edit is followed', rows, (shown) => count(shown) === before + 1);
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Nothing asked, announced or failed while all this went on. */
export async function quiet(workbench, checks) {
  checks.check('no notification', (await workbench.toasts()).length === 0, await workbench.toasts());
  checks.check('no uncaught error in the page', workbench.errors.length === 0, workbench.errors);
  checks.check('no request to the outside', workbench.refused.size === 0, [...workbench.refused]);
}
