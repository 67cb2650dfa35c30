// What the tests need of the system: found where it is, installed where that is possible, asked for where it is not.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The executable of that name on PATH, or undefined. */
export function findOnPath(name) {
  const places = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return places.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Installs packages that are missing, as root on Debian; else throws with the exact command.
 * `elsewhere` says what to do on other systems.
 */
export async function installFromDebian(packages, elsewhere) {
  if (packages.length === 0) return;
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!findOnPath('apt-get') || process.getuid?.() !== 0) {
    throw new Error(`Missing: ${packages.join(', ')}. On Debian: sudo apt-get update && sudo ${install}\n${elsewhere}`);
  }
  console.log(`[install] ${packages.join(', ')} from Debian`);
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', install.split(' ').slice(1), { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/** Shows the output of a step only when it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`));
    });
  });
}
