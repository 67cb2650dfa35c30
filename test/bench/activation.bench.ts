// What a window pays for the extension until a file to review is found: npm run bench activation
// The packed bundle is loaded and activated in a process of its own, against an editor that does nothing.
import { spawnSync } from 'node:child_process';
import { createRequire, Module } from 'node:module';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const ROUNDS = 15;

/** Any function, class or object of VS Code's. */
function anything(known: Readonly<Record<string, unknown>> = {}): object {
  const parts = new Map<PropertyKey, unknown>(Object.entries(known));
  return new Proxy(Object, {
    get: (_, key) => {
      // A promise it is not, nor a list or a number.
      if (key === 'then' || typeof key === 'symbol') return undefined;
      if (!parts.has(key)) parts.set(key, anything());
      return parts.get(key);
    },
    apply: () => anything(),
    construct: () => anything(),
  });
}

/** Those parts of it that are used before there is something to review, over a folder where nothing is. */
const EDITOR = {
  l10n: anything(),
  window: anything(),
  RelativePattern: class {
    readonly baseUri: object;
    readonly pattern: string;
    constructor({ uri }: { readonly uri: object }, pattern: string) {
      this.baseUri = uri;
      this.pattern = pattern;
    }
  },
  workspace: anything({
    workspaceFolders: [{ uri: anything({ path: '/folder', scheme: 'file' }) }],
    findFiles: () => Promise.resolve([]),
    getConfiguration: () => anything({ get: () => ['seeds/*.txt'] }),
  }),
};

interface Extension {
  activate(context: object): { readonly ready: Promise<void> };
}

async function activateOnce(): Promise<void> {
  const load = (Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown })._load;
  Object.assign(Module, {
    _load: (request: string, ...rest: unknown[]) => (request === 'vscode' ? EDITOR : load(request, ...rest)),
  });
  const start = performance.now();
  const extension = createRequire(resolve(ROOT, 'package.json'))(resolve(ROOT, 'dist/extension.js')) as Extension;
  const loaded = performance.now();
  const { ready } = extension.activate({ subscriptions: [] });
  const activated = performance.now();
  await ready;
  console.log(JSON.stringify([loaded - start, activated - loaded]));
}

function activateOften(): void {
  const built = spawnSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: ROOT, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('There is no bundle to activate.');
  const rounds = Array.from({ length: ROUNDS }, () => {
    const { stdout } = spawnSync(process.execPath, [process.argv[1] ?? '', 'once'], { encoding: 'utf8' });
    return JSON.parse(stdout) as [number, number];
  });
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const [load, activate] = [middle(rounds.map(([ms]) => ms)), middle(rounds.map(([, ms]) => ms))];
  const verdict = load + activate <= 50 ? 'ok    ' : 'SLOW  ';
  console.log(
    `${verdict} activation: ${(load + activate).toFixed(1)} ms, the middle of ${ROUNDS} (at most 50): ` +
      `${load.toFixed(1)} to load the bundle, ${activate.toFixed(1)} to activate it`,
  );
}

if (process.argv[2] === 'once') void activateOnce();
else activateOften();
