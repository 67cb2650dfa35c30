// npm run screenshots: takes the pictures of the README anew, from the packed extension on the sample corpus.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensureHost } from '../install.mjs';
import { PICTURES, SAMPLE, VSIX } from '../paths.mjs';
import { FIRST } from './features.mjs';
import { eventually, openWorkbench } from './workbench.mjs';

const SIZE = { width: 1120, height: 720 };
/** What is said has no room at the default width of the side bar. */
const WIDER = 180;
const SPEAKER = 'Satbayeva';

await ensureHost();
const dir = mkdtempSync(join(tmpdir(), 'readme-'));
const folder = join(dir, basename(SAMPLE));
cpSync(SAMPLE, folder, { recursive: true });
const workbench = await openWorkbench({ vsix: VSIX, folder, size: SIZE });
try {
  await workbench.openFile(FIRST.name);
  await workbench.openContainer('Corpus Review');
  await workbench.row(FIRST.row, 'Actors').waitFor();
  await tree();
  await card();
  await problems();
  await datesAndClaims();
  await filter();
} finally {
  await workbench.close();
  rmSync(dir, { recursive: true, force: true });
}

async function take(name) {
  await workbench.page.waitForTimeout(500);
  await workbench.screenshot(name, workbench.page, PICTURES);
  console.log(`${name}.png`);
}

async function tree() {
  const isRead = (rows) => rows.some(({ name, description }) => name === FIRST.row && description.startsWith('('));
  await eventually(() => workbench.treeRows('Actors'), isRead);
  await workbench.toggleRow(FIRST.row, 'Actors');
  await workbench.row(FIRST.actor, 'Actors').waitFor();
  await workbench.toggleRow(FIRST.actor, 'Actors');
  await eventually(
    () => workbench.treeRows('Actors'),
    (rows) => rows.some(({ level }) => level === 3),
  );
  await take('actors');
}

async function card() {
  await eventually(
    () => workbench.hoverOver(SPEAKER),
    (text) => text.includes(SPEAKER),
  );
  await workbench.cardDrawn();
  await take('hover');
  await workbench.moveAway();
}

async function problems() {
  await eventually(
    () => workbench.problems(),
    (rows) => rows.length > 3,
  );
  await take('problems');
  await workbench.press('Control+Shift+M');
}

/** Drags the edge of the side bar. */
async function widenSideBar(by) {
  const { mouse } = workbench.page;
  const { x, y, width, height } = await workbench.page.locator('.part.sidebar').boundingBox();
  await mouse.move(x + width + 1, y + height / 2);
  await mouse.down();
  await mouse.move(x + width + 1 + by, y + height / 2, { steps: 5 });
  await mouse.up();
}

async function datesAndClaims() {
  await widenSideBar(WIDER);
  await workbench.view('Actors').locator('.pane-header').click();
  for (const view of ['Dates', 'Claims']) await workbench.openView(view);
  await eventually(
    () => workbench.treeRows('Claims'),
    (rows) => rows.length > 0,
  );
  await workbench.clickText(FIRST.date);
  const [speaker] = await workbench.treeRows('Claims');
  await workbench.toggleRow(speaker.name, 'Claims');
  await eventually(
    () => workbench.treeRows('Claims'),
    (rows) => rows.some(({ level }) => level === 2),
  );
  await take('dates-and-claims');
  await widenSideBar(-WIDER);
  for (const view of ['Dates', 'Claims']) await workbench.view(view).locator('.pane-header').click();
  await workbench.openView('Actors');
}

async function filter() {
  await workbench.filterActors('rus');
  await eventually(
    () => workbench.treeRows('Actors'),
    (rows) => rows.length > 0 && rows.some(({ name }) => name === 'Russia'),
  );
  await take('filter');
}
