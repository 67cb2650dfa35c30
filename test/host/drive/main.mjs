// The ring `ui`: the packed extension in a fresh VS Code, looked at as a person does. Screenshots go to shots/.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printCount } from '../../count.mjs';
import { ensureHost } from '../install.mjs';
import { SAMPLE, VSIX } from '../paths.mjs';
import { Checks } from './checks.mjs';
import {
  FIRST,
  checkEditor,
  checkFollowing,
  checkHover,
  checkPackage,
  checkProblems,
  checkQuiet,
  checkTree,
} from './features.mjs';
import { openWorkbench } from './workbench.mjs';

if (!existsSync(VSIX)) throw new Error('There is no corpus-review.vsix: npm run package');
await ensureHost();
const checks = new Checks();

await inWindow('the folder above seeds/', { folder: (corpus) => corpus }, async (workbench, window) => {
  await checks.group(`${window}: package`, workbench, checkPackage);
  await workbench.openFile(FIRST.name);
  await checks.group(`${window}: editor`, workbench, checkEditor);
  await checks.group(`${window}: hover`, workbench, checkHover);
  await checks.group(`${window}: tree`, workbench, checkTree);
  await workbench.screenshot('editor-and-actors');
  await checks.group(`${window}: problems`, workbench, checkProblems);
  await workbench.screenshot('problems');
  await checks.group(`${window}: following`, workbench, checkFollowing);
  await checks.group(`${window}: quiet`, workbench, checkQuiet);
});

await inWindow(
  'seeds/ itself, in the browser worker',
  { folder: (corpus) => join(corpus, 'seeds'), web: true },
  async (workbench, window) => {
    await workbench.openFile(FIRST.name);
    await checks.group(`${window}: editor`, workbench, checkEditor);
    await checks.group(`${window}: hover`, workbench, checkHover);
    await checks.group(`${window}: tree`, workbench, checkTree);
    await checks.group(`${window}: problems`, workbench, checkProblems);
    await workbench.screenshot('seeds-in-worker');
    await checks.group(`${window}: quiet`, workbench, checkQuiet);
  },
);

printCount(checks);

/** Opens a copy of the sample corpus, looks, and cleans up. */
async function inWindow(title, { folder, web = false }, look) {
  const copy = mkdtempSync(join(tmpdir(), 'corpus-'));
  cpSync(SAMPLE, copy, { recursive: true });
  try {
    const workbench = await openWorkbench({ vsix: VSIX, folder: folder(copy), web });
    try {
      await look(workbench, title);
    } finally {
      await workbench.close();
    }
  } catch (error) {
    console.error(error);
    checks.check(`${title}: the window opens and stays`, false, String(error));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
