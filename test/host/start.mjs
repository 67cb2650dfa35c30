// npm start [-- FOLDER]: builds, then opens VS Code with the extension on that folder; the sample corpus by default.
// On a desktop that is the installed `code`, or else the one @vscode/test-electron downloads; without a display, or
// without either, VS Code's server from npm, whose address is printed. Ctrl+C ends what was started here.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { workbenchUrl } from './browser.mjs';
import { downloadCode, findInstalledCode, hasDisplay } from './desktop.mjs';
import { findOnPath } from '../support/debian.mjs';
import { ensureHost } from './install.mjs';
import { ROOT, SAMPLE, VSIX } from './paths.mjs';
import { installExtension, startServer } from './server.mjs';

const folder = process.argv[2] ? resolve(process.env.INIT_CWD ?? '.', process.argv[2]) : copySample();
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`Not a folder: ${folder}`);
  process.exit(2);
}
const dir = mkdtempSync(join(tmpdir(), 'vscode-'));
const { program, reason } = await findDesktop();
const window = program ? await openDesktop(program) : await openServer(reason);
await Promise.race([window.exited, anySignal()]);
await window.stop();
rmSync(dir, { recursive: true, force: true });

function anySignal() {
  return Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
}

/** The sample is opened as a copy: what is decided while trying things out stays, and the fixture stays clean. */
function copySample() {
  const copy = join(ROOT, 'out/sample');
  cpSync(SAMPLE, copy, { recursive: true, force: false });
  return copy;
}

async function findDesktop() {
  if (!hasDisplay()) return { reason: 'there is no display' };
  const installed = findInstalledCode();
  if (installed) return { program: installed };
  console.log('No `code` on PATH: downloading VS Code ...');
  return downloadCode();
}

/** A VS Code of its own, with its own settings: one that runs already would keep the window when this ends. */
async function openDesktop(program) {
  npm('build');
  console.log(`Opening ${folder} in ${program}. Ctrl+C closes it.`);
  const places = [`--user-data-dir=${join(dir, 'user-data')}`, `--extensions-dir=${join(dir, 'extensions')}`];
  const flags = [
    '--new-window',
    '--skip-welcome',
    '--skip-release-notes',
    '--disable-workspace-trust',
    '--disable-updates',
  ];
  const child = spawn(program, [`--extensionDevelopmentPath=${ROOT}`, ...places, ...flags, folder], {
    stdio: 'ignore',
  });
  const exited = new Promise((end) => child.once('exit', end));
  const stop = () => {
    child.kill();
    return exited;
  };
  return { exited, stop };
}

async function openServer(why) {
  console.log(`VS Code's server instead of the desktop: ${why}.`);
  await ensureHost({ browser: false });
  npm('package');
  installExtension(dir, VSIX);
  const server = await startServer({ dir });
  const address = workbenchUrl(server, folder);
  console.log(`\nCorpus Review is open on ${folder} at\n\n  ${address}\n\nCtrl+C ends it.`);
  const opener = hasDisplay() && findOnPath('xdg-open');
  if (opener) spawn(opener, [address], { stdio: 'ignore' }).unref();
  return server;
}

/** Quiet unless it fails. */
function npm(script) {
  console.log(`npm run ${script} ...`);
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(stdout + stderr);
  process.exit(1);
}
