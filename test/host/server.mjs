// Runs VS Code's server on a free port of 127.0.0.1, with a home, settings and extensions of its own.
import { execFileSync, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { HOST_ENTRY, HOST_NODE } from './install.mjs';

/** Nothing that asks, announces, updates or reaches out; files are saved only when a test saves them. */
const SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'security.workspace.trust.enabled': false,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'git.enabled': false,
  // Whatever else listens on the machine would be announced.
  'remote.autoForwardPorts': false,
  'files.autoSave': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
};

/** As a person's window is until they say that they trust the folder; without the question at the start. */
export const DISTRUST = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5_000;

/**
 * Starts a server whose every file is under `dir`. `testable` lets the page name an extension under test; it also hides
 * notifications, so a person's window and the UI drive go without.
 */
export async function startServer({ dir, settings = {}, testable = false }) {
  const port = await freePort();
  const { args, env } = privatePlaces(dir);
  writeFileSync(join(dir, 'user-data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  const flags = [
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
    ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
    ...(settings['security.workspace.trust.enabled'] ? [] : ['--disable-workspace-trust']),
    ...(testable ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
  const log = join(dir, 'server.log');
  // A group of its own: stopping it ends the extension hosts it started too.
  const child = spawn(HOST_NODE, [HOST_ENTRY, ...args, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env,
  });
  const file = createWriteStream(log);
  for (const stream of [child.stdout, child.stderr]) stream.pipe(file, { end: false });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const authority = `127.0.0.1:${port}`;
  const server = { base: `http://${authority}`, authority, log, exited, stop: () => stopGroup(child, exited) };
  await untilReady(server, child);
  return server;
}

/** Installs a .vsix into the extensions of `dir`, before or while a server runs there. */
export function installExtension(dir, vsix) {
  const { args, env } = privatePlaces(dir);
  execFileSync(HOST_NODE, [HOST_ENTRY, ...args, '--install-extension', vsix], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return join(dir, 'extensions');
}

/** Flags and environment that keep code-server away from the user's own files, and from any extension gallery. */
function privatePlaces(dir) {
  const [userData, extensions, home, temporary] = ['user-data', 'extensions', 'home', 't'].map((name) =>
    join(dir, name),
  );
  for (const folder of [join(userData, 'User'), extensions, home, temporary]) mkdirSync(folder, { recursive: true });
  const config = join(dir, 'config.yaml');
  writeFileSync(config, '{}\n');
  return {
    args: ['--config', config, '--user-data-dir', userData, '--extensions-dir', extensions],
    env: { ...process.env, HOME: home, TMPDIR: temporary, EXTENSIONS_GALLERY: '{}' },
  };
}

async function untilReady({ base, log, stop }, child) {
  const end = Date.now() + START_LIMIT_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`VS Code's server ended with ${child.exitCode}, see ${log}`);
    const healthy = await fetch(`${base}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`VS Code's server was not ready within ${START_LIMIT_MS / 1000} s, see ${log}`);
}

async function stopGroup(child, exited) {
  signalGroup(child, 'SIGTERM');
  await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, STOP_LIMIT_MS).unref())]);
  signalGroup(child, 'SIGKILL');
}

function signalGroup({ pid }, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // The whole group has ended already.
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
