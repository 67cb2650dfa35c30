import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { downloadCode, hasDisplay } from './desktop.mjs';
import { ensureHost } from './install.mjs';
import { ROOT, SAMPLE } from './paths.mjs';
import { verdict } from './verdict.mjs';

/**
 * Which VS Code runs the tests: the one `VSCODE_TEST_EXE` names, the desktop's where there is a display and a download,
 * else the server from npm behind a stand-in executable.
 */
export async function chooseHost() {
  const named = process.env.VSCODE_TEST_EXE;
  if (named) return { program: named, name: named };
  const { program, reason } = hasDisplay() ? await downloadCode() : { reason: 'no display' };
  if (program) return { program, name: `desktop VS Code, ${program}` };
  await ensureHost();
  return { program: join(import.meta.dirname, 'shim.mjs'), name: `VS Code's server and Chromium (desktop: ${reason})` };
}

/**
 * Runs a test entry in a real VS Code on a copy of `folder` and says what passed and failed.
 * @param {{ host: { program: string, name: string }, entry?: string, web?: boolean, folder?: string, settings?: object, beside?: string, quiet?: boolean }} run `beside` is the URI of a second folder to open
 */
export async function runHostTests({
  host,
  web = false,
  entry,
  folder = SAMPLE,
  settings = {},
  beside,
  quiet = false,
}) {
  const dir = mkdtempSync(join(tmpdir(), 'host-tests-'));
  try {
    const workspace = join(dir, basename(folder));
    mkdirSync(workspace);
    if (existsSync(folder)) cpSync(folder, workspace, { recursive: true });
    const userData = join(dir, 'user-data');
    mkdirSync(join(userData, 'User'), { recursive: true });
    writeFileSync(join(userData, 'User/settings.json'), JSON.stringify(settings));
    const options = {
      vscodeExecutablePath: host.program,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: join(ROOT, 'out/test/host', entry ?? (web ? 'web.js' : 'index.js')),
      launchArgs: [
        beside ? windowOf(workspace, beside) : workspace,
        `--user-data-dir=${userData}`,
        '--disable-extensions',
        ...(web ? ['--extensionDevelopmentKind=web'] : []),
      ],
    };
    return verdict(await runApart(options, quiet));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A workspace file of two folders, in the place above the first. */
function windowOf(folder, uri) {
  const path = `${folder}.code-workspace`;
  writeFileSync(path, JSON.stringify({ folders: [{ path: folder }, { uri }] }));
  return path;
}

/** `runTests` writes to its process's own output; a process apart lets us read it. */
function runApart(options, quiet) {
  const script = join(import.meta.dirname, 'test-electron.mjs');
  const child = spawn(process.execPath, [script, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    from.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (!quiet) to.write(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}
