// Installs what shows VS Code without a desktop: code-server (a real VS Code) and its Node from npm, and a Chromium.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findOnPath, installFromDebian, run } from '../support/debian.mjs';
import { HOST_DIR } from './paths.mjs';

/** code-server 4.139.1 is VS Code 1.139.1. */
export const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';

const nodePackage = `node-${process.platform}-${process.arch}`;
const nodeDir = join(HOST_DIR, 'node_modules', nodePackage);
export const HOST_NODE = join(nodeDir, 'bin/node');
export const HOST_ENTRY = join(HOST_DIR, 'node_modules/code-server/out/node/entry.js');
const vscodeDir = join(HOST_DIR, 'node_modules/code-server/lib/vscode');
const ready = join(HOST_DIR, `.ready-${CODE_SERVER}-${NODE}`);

const say = (text) => console.log(`[install] ${text}`);

/** Installs the server, and a browser to drive it, where they are missing; quick where they are not. */
export async function ensureHost({ browser = true } = {}) {
  await ensureDebianPackages(browser);
  if (!existsSync(ready)) await installHost();
}

/** The Chromium to use, or undefined. `CHROMIUM` names one that is not in a usual place. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return named;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  return names.map(findOnPath).find(Boolean) ?? MAC_CHROMES.find(existsSync);
}

const MAC_CHROMES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A compiler only while the two small native modules of the server are still to be built. */
async function ensureDebianPackages(browser) {
  const compiler = existsSync(ready) ? [] : ['g++', 'make', 'python3'].filter((name) => !findOnPath(name));
  const missing = browser && !findChromium() ? ['chromium', ...compiler] : compiler;
  await installFromDebian(
    missing,
    'On other systems install them as usual; CHROMIUM=/path/to/chromium names a browser elsewhere.',
  );
}

async function installHost() {
  const started = Date.now();
  say(`VS Code (code-server ${CODE_SERVER}) into ${HOST_DIR}: once, about a minute`);
  mkdirSync(HOST_DIR, { recursive: true });
  writeFileSync(join(HOST_DIR, 'package.json'), '{ "private": true }\n');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'];
  say(`1/4 code-server and Node ${NODE}`);
  await run('npm', ['install', ...quiet, `${nodePackage}@${NODE}`, `code-server@${CODE_SERVER}`], { cwd: HOST_DIR });
  const env = { ...process.env, PATH: `${nodeDir}/bin${delimiter}${process.env.PATH}`, npm_config_nodedir: nodeDir };
  say('2/4 the packages of VS Code');
  await run('npm', ['install', '--omit=dev', ...quiet], { cwd: vscodeDir, env });
  say('3/4 two native modules');
  await run('npm', ['rebuild', '--loglevel=error', '@vscode/spdlog', '@vscode/native-watchdog'], {
    cwd: vscodeDir,
    env,
  });
  say('4/4 removing what no extension needs');
  prune();
  writeFileSync(ready, '');
  say(`done in ${Math.round((Date.now() - started) / 1000)} s: ${serverVersion()}`);
}

/** 330 MB: Copilot with its SDK and sandbox, a diagram extension, ripgrep for other systems. */
function prune() {
  const unused = [
    'node_modules/@github',
    'node_modules/@microsoft/mxc-sdk',
    'extensions/copilot',
    'extensions/mermaid-markdown-features',
  ];
  const ripgreps = join(vscodeDir, 'node_modules/@vscode/ripgrep-universal/bin');
  const ours = `${process.platform}-${process.arch}`;
  const foreign = existsSync(ripgreps) ? readdirSync(ripgreps).filter((name) => !name.endsWith(ours)) : [];
  const all = [...unused.map((path) => join(vscodeDir, path)), ...foreign.map((name) => join(ripgreps, name))];
  for (const path of all) rmSync(path, { recursive: true, force: true });
}

function serverVersion() {
  return execFileSync(HOST_NODE, [HOST_ENTRY, '--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

if (process.argv[1] === import.meta.filename) await ensureHost();
