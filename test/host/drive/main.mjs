// The ring `ui`: the packed extension in a fresh VS Code, looked at as a person does. Each group of checks leaves a
// screenshot in shots/. The windows can be named: `node test/host/drive/main.mjs tasks`.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { printCount, sumOf } from '../../count.mjs';
import { ensureHost } from '../install.mjs';
import { SAMPLE, SEEDS, VSIX } from '../paths.mjs';
import { DISTRUST } from '../server.mjs';
import { Checks } from './checks.mjs';
import { commands } from './commands.mjs';
import { contextMenu, distrust, rename, split, uncertain, undoAfterReload } from './decisions.mjs';
import * as features from './features.mjs';
import { card, keyboard, legend, merge, note, tick } from './keyboard.mjs';
import { storedIndex } from './stored-index.mjs';
import { ON_SAMPLE, ON_SEEDS, tasks } from './tasks.mjs';
import { themes } from './themes.mjs';
import { filter, orders, reviewed, status, walkthrough, ways } from './views.mjs';
import { windows } from './windows.mjs';
import { openWorkbench } from './workbench.mjs';

const { packed, editor, hover, tree, problems, following, quiet } = features;
const decisions = { walkthrough, rename, contextMenu, uncertain, split, undoAfterReload, storedIndex, quiet };

/** What is opened, where the extension runs, and what is looked at, in that order: a window takes long to open. */
const WINDOWS = [
  {
    name: 'parent',
    folder: '.',
    web: false,
    groups: { packed, editor, hover, tree, problems, following, quiet },
  },
  { name: 'views', folder: '.', web: false, groups: { filter, orders, reviewed, status, ways, themes, quiet } },
  {
    name: 'keyboard',
    folder: '.',
    web: false,
    groups: { keyboard, tick, card, legend, merge, note, quiet, commands },
  },
  { name: 'seeds-in-worker', folder: 'seeds', web: true, groups: { editor, hover, tree, problems, quiet } },
  { name: 'decisions', folder: '.', web: false, groups: decisions },
  { name: 'decisions-in-worker', folder: '.', web: true, groups: decisions },
  { name: 'two-windows', folder: '.', web: false, groups: { windows, quiet } },
  { name: 'distrust', folder: '.', web: false, settings: DISTRUST, groups: { distrust } },
  { name: 'tasks-in-worker', folder: '.', web: true, groups: { ...tasks(ON_SAMPLE), quiet } },
  existsSync(SEEDS)
    ? { name: 'tasks-on-the-seeds', articles: SEEDS, folder: '.', web: false, groups: { ...tasks(ON_SEEDS), quiet } }
    : { name: 'tasks', folder: '.', web: false, groups: { ...tasks(ON_SAMPLE), quiet } },
];

if (!existsSync(VSIX)) throw new Error('There is no corpus-review.vsix: npm run package');
await ensureHost();
const counts = [];
const wanted = process.argv.slice(2);
const isWanted = ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start));
for (const window of WINDOWS.filter(isWanted)) await lookTwiceAtMost(window);
if (!existsSync(SEEDS)) console.log('The five tasks are not driven on the seeds: there is no ../shared/seeds.');
printCount(sumOf(counts));

/** As with the host tests: a hiccup of a busy machine does not repeat in a fresh window, a defect does. */
async function lookTwiceAtMost(window) {
  const first = await lookInto(window);
  const { passed, failed, failures } = first.failed === 0 ? first : await lookInto(window);
  counts.push({ passed, failed, failures, retried: failed === 0 ? first.failures : [] });
}

/** Opens a copy of the sample corpus, or of other articles, looks, and cleans up. */
async function lookInto({ name, articles, folder, web, settings, groups }) {
  const dir = mkdtempSync(join(tmpdir(), 'ui-'));
  const corpus = join(dir, basename(SAMPLE));
  if (articles) cpSync(articles, join(corpus, 'seeds'), { recursive: true });
  else cpSync(SAMPLE, corpus, { recursive: true });
  const checks = new Checks();
  let workbench;
  try {
    workbench = await openWorkbench({ vsix: VSIX, folder: join(corpus, folder), web, settings });
    await workbench.openFile(workbench.nameOf('000'));
    for (const [group, look] of Object.entries(groups)) await checks.group(`${name}-${group}`, workbench, look);
  } catch (error) {
    console.error(error);
    checks.check(`${name}: the window opens`, false, error);
  } finally {
    await workbench?.close();
    rmSync(dir, { recursive: true, force: true });
  }
  return checks;
}
