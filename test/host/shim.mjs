#!/usr/bin/env node
// Takes the place of the desktop's `code` for @vscode/test-electron where there is no desktop: understands the flags
// it passes and runs the same tests in VS Code's server and a headless Chromium.
// Exit code: 0 passed, 1 a test failed, 2 no end within the time, 3 the extension host died.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { openPage, workbenchUrl } from './browser.mjs';
import { IN_WORKER, SHOTS } from './paths.mjs';
import { startServer } from './server.mjs';
import { diedIn } from './verdict.mjs';

// Only what hangs may meet it: the whole suite takes two minutes on a quiet machine, several times that beside other work.
const LIMIT_MS = Number(process.env.VSCODE_TEST_LIMIT_MS ?? 600_000);
const NOISE =
  /^(Canceled: Canceled|Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace|Updating additional builtin|Ignoring fetching|\[Service Worker\]|\[AgentHost|\[AccountPolicyGate|Creation of workbench|No search provider|Started (local|initializing)|Using proxy)/;

const args = process.argv.slice(2);
const flag = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

const dir = mkdtempSync(join(tmpdir(), 'vscode-'));
const opened = [];
async function close() {
  for (const end of opened.splice(0).reverse()) await end();
  rmSync(dir, { recursive: true, force: true });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().finally(() => process.exit(2)));

let code = 2;
try {
  code = await runInServer();
} catch (error) {
  console.error(error);
} finally {
  await close();
}
process.exit(code);

async function runInServer() {
  const server = await startServer({ dir, settings: readSettings(), testable: true });
  opened.push(server.stop);
  const { browser, context, page } = await openPage();
  opened.push(() => browser.close());
  const ended = untilEnd(context, page);
  const uri = (path) => `vscode-remote://${server.authority}${resolve(path)}`;
  const folder = args.find((arg) => !arg.startsWith('-')) ?? dir;
  await page.goto(
    workbenchUrl(server, resolve(folder), [
      ['extensionDevelopmentPath', uri(flag('extensionDevelopmentPath'))],
      ['extensionTestsPath', uri(flag('extensionTestsPath'))],
    ]),
    { timeout: LIMIT_MS },
  );
  const reported = await ended;
  if (reported !== 0) await page.screenshot({ path: join(SHOTS, 'host-failure.png') }).catch(() => undefined);
  const death = diedIn(readFileSync(server.log, 'utf8'));
  if (death) console.error(`the extension host died: ${death}`);
  return death ? 3 : reported;
}

/** The page calls these two functions, as it does under @vscode/test-web: one for each log line, one at the end. */
async function untilEnd(context, page) {
  await context.exposeBinding('codeAutomationLog', (_source, _level, values) => {
    const line = format(...values);
    if (!NOISE.test(line)) console.log(line);
  });
  return new Promise((end) => {
    void context.exposeBinding('codeAutomationExit', (_source, reported) => {
      end(reported);
    });
    page.on('crash', () => {
      console.error('the page crashed');
      end(2);
    });
    setTimeout(() => {
      console.error(`no end of the tests within ${LIMIT_MS / 1000} s`);
      end(2);
    }, LIMIT_MS).unref();
  });
}

function readSettings() {
  const path = join(flag('user-data-dir') ?? dir, 'User/settings.json');
  const settings = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return flag('extensionDevelopmentKind') === 'web' ? { ...settings, ...IN_WORKER } : settings;
}
