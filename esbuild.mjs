// Builds all that runs: dist/ (what the .vsix holds) and out/test/host/ (the host tests).
//   node esbuild.mjs [--production] [--sizes]
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const root = import.meta.dirname;
const at = (path) => join(root, path);
const production = process.argv.includes('--production');
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** What every bundle shares. `dist` is CommonJS: VS Code's extension hosts load nothing else, in Node and in a worker. */
const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
};
const shipped = {
  ...shared,
  define: { VERSION: JSON.stringify(version) },
  minify: production,
  sourcemap: production ? false : 'linked',
};
const node = { platform: 'node', target: 'node20' };
// CommonJS first would bundle a second, larger build of some packages into the browser's files.
const browser = { platform: 'browser', mainFields: ['browser', 'module', 'main'] };
const editor = { external: ['vscode'], plugins: [rulesAsTitles()] };
/** The same library as modules, of which what is not called is left out; Node would get it as CommonJS, whole. */
const yamlAsModules = { alias: { yaml: at('node_modules/yaml/browser/index.js') } };
const worker = { plugins: [rulesWithoutText()] };
const tests = { ...shared, sourcemap: 'inline', plugins: [hostSuite(), mochaAsScript()] };

/** @type {{ entry: string, out: string, options: import('esbuild').BuildOptions }[]} */
const bundles = [
  {
    entry: 'src/extension.ts',
    out: 'dist/extension.js',
    options: { ...shipped, ...node, ...editor, ...yamlAsModules },
  },
  { entry: 'src/extension.web.ts', out: 'dist/web/extension.js', options: { ...shipped, ...browser, ...editor } },
  { entry: 'src/worker/node.ts', out: 'dist/worker.js', options: { ...shipped, ...node, ...worker } },
  {
    entry: 'src/worker/web.ts',
    out: 'dist/web/worker.js',
    options: { ...shipped, ...browser, ...worker, format: 'iife' },
  },
  {
    entry: 'src/cli/main.ts',
    out: 'dist/cli.js',
    options: { ...shipped, ...node, banner: { js: '#!/usr/bin/env node' } },
  },
  ...['index', 'dormant', 'untrusted', 'virtual'].map((name) =>
    hostTests(name, { ...tests, ...node, external: ['vscode', 'mocha'] }),
  ),
  ...['web', 'virtual-web'].map((name) =>
    hostTests(name, { ...tests, ...browser, external: ['vscode'], define: { global: 'globalThis' } }),
  ),
  { entry: 'test/host/dead.ts', out: 'out/test/host/dead.js', options: { ...tests, ...node } },
];

function hostTests(name, options) {
  return { entry: `test/host/${name}.ts`, out: `out/test/host/${name}.js`, options };
}

/** The module `host:suite`: every test of test/host/suite/, imported one after the other. */
function hostSuite() {
  return {
    name: 'host-suite',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^host:suite$/ }, ({ path }) => ({ path, namespace: 'host-suite' }));
      onLoad({ filter: /.*/, namespace: 'host-suite' }, () => {
        const folder = at('test/host/suite');
        const files = readdirSync(folder, { recursive: true })
          .filter((file) => file.endsWith('.test.ts'))
          .sort();
        const contents = files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n');
        return { contents, resolveDir: folder, loader: 'js' };
      });
    },
  };
}

/** Mocha's browser build, taken into a CommonJS bundle, would make itself that bundle's exports. */
function mochaAsScript() {
  return {
    name: 'mocha-as-script',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => {
        return { contents: `((module, exports) => {${readFileSync(path, 'utf8')}\n})();`, loader: 'js' };
      });
    },
  };
}

/** The editor shows what rules are called; what they look for runs in the worker alone, and is left out here. */
function rulesAsTitles() {
  return {
    name: 'rules-as-titles',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]boilerplate[\\/]rules[\\/]titles\.ts$/ }, async () => {
        const titles = (await readRules()).map(({ title }) => title);
        return { contents: `export const TITLES = new Set(${JSON.stringify(titles)});`, loader: 'js' };
      });
    },
  };
}

let rules;

/** What rules say of themselves, which three ask for at once. */
async function readRules() {
  rules ??= evaluate('src/boilerplate/rules/documentation.ts', 'rules');
  return (await rules).RULES;
}

/** The pages that explain a problem are made of it. */
async function writeRules() {
  writeFileSync(at('dist/data/rules.json'), JSON.stringify(await readRules()));
}

/** The worker in turn needs nothing of what rules say for people to read. */
function rulesWithoutText() {
  const texts = new Set(['description', 'examples', 'counterExamples']);
  return {
    name: 'rules-without-text',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]boilerplate[\\/].*\.ts$/ }, ({ path }) => {
        let contents = readFileSync(path, 'utf8');
        const properties = [];
        const visit = (node) => {
          if (ts.isPropertyAssignment(node) && texts.has(node.name.getText())) properties.push(node);
          else ts.forEachChild(node, visit);
        };
        ts.forEachChild(ts.createSourceFile(path, contents, ts.ScriptTarget.Latest, true), visit);
        for (const property of properties.reverse())
          contents = contents.slice(0, property.getStart()) + contents.slice(property.end).replace(/^,/, '');
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** Bundles a module of src/ and imports it into this process. */
async function evaluate(entry, name) {
  const outfile = at(`out/build/${name}.cjs`);
  await build({ ...shared, ...node, entryPoints: [at(entry)], outfile });
  return import(pathToFileURL(outfile).href);
}

/** Compiles the built-in knowledge once, so that neither host parses YAML at start. */
async function compileKnowledge() {
  const folder = at('src/knowledge/builtin');
  const { compileBuiltins } = await evaluate('src/knowledge/compile.ts', 'compile-knowledge');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  writeFileSync(at('dist/data/knowledge.json'), compileBuiltins(sources));
}

function copyWeights() {
  const weights = { 'src/entities/tagger/weights.bin': 'tagger.bin', 'src/boilerplate/lines.bin': 'lines.bin' };
  for (const [from, to] of Object.entries(weights)) {
    if (existsSync(at(from))) copyFileSync(at(from), at(`dist/data/${to}`));
  }
}

function printSizes(metafile) {
  for (const [path, { bytes }] of Object.entries(metafile.outputs)) {
    if (path.endsWith('.js')) console.log(`${(bytes / 1024).toFixed(1).padStart(9)} KB  ${path}`);
  }
}

// A file left from an earlier build would be packed, or run, as if it were today's.
for (const folder of ['dist', 'out/test', 'out/build']) rmSync(at(folder), { recursive: true, force: true });
mkdirSync(at('dist/data'), { recursive: true });
const present = bundles.filter(({ entry }) => existsSync(at(entry)));
const [built] = await Promise.all([
  Promise.all(present.map(({ entry, out, options }) => build({ ...options, entryPoints: [entry], outfile: out }))),
  compileKnowledge(),
  writeRules(),
]);
copyWeights();
if (existsSync(at('dist/cli.js'))) chmodSync(at('dist/cli.js'), 0o755);
if (process.argv.includes('--sizes')) built.forEach(({ metafile }) => printSizes(metafile));
