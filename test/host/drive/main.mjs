// The ring `ui`: the packed extension in a fresh VS Code, looked at as a person does. Each group of checks leaves a
// screenshot in shots/.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { printCount } from '../../count.mjs';
import { ensureHost } from '../install.mjs';
import { SAMPLE, VSIX } from '../paths.mjs';
import { Checks } from './checks.mjs';
import * as features from './features.mjs';
import { filter, orders, tasks } from './views.mjs';
import { openWorkbench } from './workbench.mjs';

const { packed, editor, hover, tree, problems, following, quiet } = features;

/** What is opened, where the extension runs, and what is looked at, in that order. */
const WINDOWS = [
  {
    name: 'parent',
    folder: '.',
    web: false,
    groups: { packed, editor, hover, tree, problems, following, quiet },
  },
  { name: 'views', folder: '.', web: false, groups: { filter, orders, tasks, quiet } },
  { name: 'seeds-in-worker', folder: 'seeds', web: true, groups: { editor, hover, tree, problems, quiet } },
];

if (!existsSync(VSIX)) throw new Error('There is no corpus-review.vsix: npm run package');
await ensureHost();
const checks = new Checks();
for (const window of WINDOWS) await lookInto(window);
printCount(checks);

/** Opens a copy of the sample corpus, looks, and cleans up. */
async function lookInto({ name, folder, web, groups }) {
  const dir = mkdtempSync(join(tmpdir(), 'ui-'));
  const corpus = join(dir, basename(SAMPLE));
  cpSync(SAMPLE, corpus, { recursive: true });
  let workbench;
  try {
    workbench = await openWorkbench({ vsix: VSIX, folder: join(corpus, folder), web });
    await workbench.openFile(features.FIRST.name);
    for (const [group, look] of Object.entries(groups)) await checks.group(`${name}-${group}`, workbench, look);
  } catch (error) {
    console.error(error);
    checks.check(`${name}: the window opens`, false, error);
  } finally {
    await workbench?.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
