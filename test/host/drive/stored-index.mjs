// What was found is there when the window is opened again, and no file is read for it; what changed meanwhile with
// nobody telling is noticed when the file is opened.
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';

const FILE = '001';
const STATE = 'Bulgaria';
/** As many bytes. */
const OTHER_STATE = 'Slovakia';

export async function storedIndex(workbench, checks) {
  const { page } = workbench;
  await workbench.openContainer('Corpus Review');
  await workbench.row(FILE, 'Actors').waitFor();
  await checks.shows('what was found is kept', () => segmentsOf(workbench).length, Boolean);
  const address = page.url();
  await page.goto('about:blank');
  // A window that is closing still hears of changes.
  await page.waitForTimeout(3_000);
  changeUnnoticed(workbench.pathOf(FILE));
  await page.goto(address);
  await workbench.openContainer('Corpus Review');
  const row = workbench.row(FILE, 'Actors');
  await row.waitFor();
  // The tree of a window that has just opened is drawn again, and closed, when all of it is there.
  const isOpen = async () => (await row.getAttribute('aria-expanded')) === 'true';
  for (let tries = 0; tries < 10 && !(await isOpen()); tries++) {
    await workbench.toggleRow(FILE, 'Actors');
    await page.waitForTimeout(1_000);
  }
  const names = async () => (await workbench.treeRows('Actors')).map(({ name }) => name);
  await checks.shows('a window shows what an earlier one found', names, (shown) => shown.includes(STATE));
  await workbench.openFile(workbench.nameOf(FILE));
  await checks.shows('a change that nobody told of is noticed when the file is opened', names, (shown) =>
    shown.includes(OTHER_STATE),
  );
}

/** The files of the index in VS Code's storage for the workspace. */
function segmentsOf({ userData }) {
  return readdirSync(userData, { recursive: true }).filter((path) => /corpus-review.index.\d+-[a-z0-9]+$/.test(path));
}

/** Changes a text and leaves its size and its time as they were. */
function changeUnnoticed(path) {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path, 'utf8').replace(new RegExp(`\\b${STATE}\\b`, 'g'), OTHER_STATE));
  utimesSync(path, atime, mtime);
}
