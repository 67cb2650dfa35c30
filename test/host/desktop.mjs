// Finds the desktop's VS Code, where there can be one.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { findOnPath } from '../support/debian.mjs';
import { ROOT } from './paths.mjs';

const IDLE_LIMIT_MS = 15_000;
const DOWNLOAD_LIMIT_MS = 180_000;

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The program behind an installed `code`: started directly it is a child that can be ended, the launcher's is not. */
export function findInstalledCode() {
  const launcher = findOnPath(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (!launcher) return undefined;
  const bin = dirname(realpathSync(launcher));
  const programs = { darwin: '../../../MacOS/Electron', win32: '../Code.exe' };
  const program = join(bin, programs[process.platform] ?? '../code');
  return existsSync(program) ? program : undefined;
}

/**
 * Desktop VS Code by @vscode/test-electron, kept in `.vscode-test/`. Gives up soon where there is no network, with the
 * reason; `VSCODE_TEST_VERSION` asks for another version than the newest stable one.
 */
export async function downloadCode() {
  const options = {
    version: process.env.VSCODE_TEST_VERSION ?? 'stable',
    cachePath: join(ROOT, '.vscode-test'),
    timeout: IDLE_LIMIT_MS,
    reporter: new SilentReporter(),
  };
  try {
    return { program: await Promise.race([downloadAndUnzipVSCode(options), refuseAfter(DOWNLOAD_LIMIT_MS)]) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

function refuseAfter(ms) {
  return new Promise((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error(`no download within ${ms / 1000} s`));
    }, ms).unref();
  });
}
