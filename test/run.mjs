// npm test: types, lint and format, the build, and every ring of tests, two processes at a time.
//   node test/run.mjs [checks] [unit] [gold] [cli] [host] [web] [ui]      (all of them where none is named)
// Closes with what failed, a line for each ring and the sum; exit code 1 when anything failed or a ring ran no test.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readCount } from './count.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const LANES = 2;
/** Only what hangs may meet it: on a busy machine a ring takes twice as long as on a quiet one. */
const LIMIT_MS = 30 * 60_000;
const GRACE_MS = 3_000;
const LONGEST_LINE = 500;
const ENV = process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : { ...process.env, NO_COLOR: '1' };
const tool = (path, ...args) => [join(ROOT, 'node_modules', path), ...args];
const tsc = (project) => tool('typescript/bin/tsc', '-p', project);
const vitest = (project) =>
  tool(
    'vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${jsonOf(project)}`,
  );
const jsonOf = (project) => join(ROOT, 'out', `${project}.json`);

const PACKAGE = tool('@vscode/vsce/vsce', ...packageFlags());

const CHECKS = {
  'types of the core': tsc('.'),
  'types of src/vscode': tsc('src/vscode'),
  'types of src/cli': tsc('src/cli'),
  'types of test': tsc('test'),
  lint: tool('eslint/bin/eslint.js', '.', '--max-warnings=0'),
  format: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
};

/** How each ring runs, and how its passed and failed tests are counted; the ring of windows that takes longest starts before the others, or it ends alone. */
const RINGS = {
  unit: { args: vitest('unit'), count: () => countVitest('unit') },
  gold: { args: vitest('gold'), count: () => countVitest('gold') },
  cli: { args: vitest('cli'), count: () => countVitest('cli') },
  ui: { args: ['test/host/drive/main.mjs'], count: readCount },
  host: { args: ['test/host/main.mjs'], count: readCount },
  web: { args: ['test/host/main.mjs', '--web'], count: readCount },
};

const HOST_RINGS = ['host', 'web', 'ui'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => name !== 'checks' && !(name in RINGS));
if (unknown.length > 0)
  throw new Error(`Unknown ring: ${unknown.join(', ')}. There are checks, ${Object.keys(RINGS).join(', ')}.`);
const wanted = (name) => asked.length === 0 || asked.includes(name);
const ringNames = Object.keys(RINGS).filter(wanted);

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void Promise.all([...running].map(stop)).then(() => process.exit(130)));
}

const inLane = lanes(LANES);
const NONE = { passed: 0, failed: 0, failures: [], retried: [] };
const checks = { ...NONE, failures: [] };
mkdirSync(join(ROOT, 'out'), { recursive: true });
const built = ringNames.length > 0 ? check('build', needsPackage() ? PACKAGE : ['esbuild.mjs']) : true;
const ready = needsPackage() ? check('VS Code for the tests', ['test/host/install.mjs'], 'inherit') : true;
const checked = wanted('checks') ? Object.entries(CHECKS).map(([title, args]) => check(title, args)) : [];
const counts = await Promise.all(ringNames.map(async (name) => [name, await runRing(name)]));
const sized = needsPackage() && (await built) ? check('sizes', ['test/sizes.mjs']) : true;
await Promise.all([built, ready, sized, ...checked]);
process.exitCode = summarise(Object.fromEntries(counts)) ? 0 : 1;

/** The flags of `npm run package`, so that both pack alike. */
function packageFlags() {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return scripts.package.split(' ').slice(1);
}

/** The host rings run the very build that is packed, so it is built once. */
function needsPackage() {
  return ringNames.some((name) => HOST_RINGS.includes(name));
}

async function check(title, args, output) {
  const { code } = await inLane(() => run(title, args, output));
  checks[code === 0 ? 'passed' : 'failed'] += 1;
  if (code !== 0) checks.failures.push(title);
  return code === 0;
}

async function runRing(name) {
  if (!(await built) || (HOST_RINGS.includes(name) && !(await ready))) return NONE;
  // It may install a package of Debian's too: two installations at once would meet at the lock.
  if (name === 'cli') await ready;
  const { args, count } = RINGS[name];
  const { code, output } = await inLane(() => run(name, args));
  const counted = count(output) ?? NONE;
  if (code === 0 || counted.failed > 0) return counted;
  return { ...counted, failed: 1, failures: [`it ended with ${code}`] };
}

/** A file that could not even be loaded holds no failed test, yet it failed. */
function countVitest(project) {
  if (!existsSync(jsonOf(project))) return undefined;
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(jsonOf(project), 'utf8'));
  rmSync(jsonOf(project));
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    failures: [...broken.map(({ name, message }) => `${relative(ROOT, name)}: ${message}`), ...messages('failed')],
    retried: messages('passed'),
  };

  /** A test that passed when it was done again keeps the messages of its failure. */
  function messages(wanted) {
    return testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status, failureMessages }) => status === wanted && failureMessages.length > 0)
        .map(({ fullName, failureMessages }) => `${relative(ROOT, name)}: ${fullName}: ${failureMessages.join(' ')}`),
    );
  }
}

/** Runs a Node program; prints its output in one piece at its end, so that two lanes stay readable, or as it comes. */
function run(title, args, stdio = 'pipe') {
  const started = Date.now();
  // A group of its own: a test that never ends may keep a grandchild busy, which has to go too.
  const child = spawn(process.execPath, args, { cwd: ROOT, env: ENV, stdio: ['ignore', stdio, stdio], detached: true });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  const limit = setTimeout(() => {
    output += `\nno end within ${LIMIT_MS / 60_000} minutes`;
    void stop(child);
  }, LIMIT_MS);
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      const state = code === 0 ? 'passed' : 'FAILED';
      console.log(`== ${title}: ${state} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
      if (output.trim()) console.log(output.trimEnd());
      done({ code, output });
    });
  });
}

/** Asks the process to end what it started, then ends all of its group. */
async function stop({ pid }) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    try {
      process.kill(-pid, signal);
    } catch {
      return; // The whole group has ended.
    }
    await new Promise((later) => setTimeout(later, GRACE_MS));
  }
}

/** A function that starts at most `width` of the tasks given to it at a time, in their order. */
function lanes(width) {
  const waiting = [];
  let free = width;
  const next = () => {
    if (free === 0 || waiting.length === 0) return;
    free -= 1;
    waiting.shift()();
  };
  return async (task) => {
    await new Promise((go) => {
      waiting.push(go);
      next();
    });
    try {
      return await task();
    } finally {
      free += 1;
      next();
    }
  };
}

/** Prints the closing lines and says whether all is well: who reads no more than the end of the output finds all there. */
function summarise(rings) {
  const line = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
  const all = { checks, ...rings };
  const sum = { passed: 0, failed: 0 };
  console.log();
  for (const [name, { failures, retried }] of Object.entries(all)) {
    for (const what of retried) console.log(`PASSED WHEN DONE AGAIN in ${name}: ${inOneLine(what)}`);
    for (const what of failures) console.log(`FAILED in ${name}: ${inOneLine(what)}`);
  }
  for (const [name, count] of Object.entries(all)) {
    if (count !== checks && count.passed + count.failed === 0) console.error(`${name}: NO TEST RAN`);
    sum.passed += count.passed;
    sum.failed += count.failed;
  }
  for (const [name, count] of Object.entries(all)) console.log(`${name}: ${line(count)}`);
  console.log(line(sum));
  return sum.failed === 0 && Object.values(rings).every(({ passed }) => passed > 0);
}

function inOneLine(text) {
  const line = text
    .replace(/^\s+at .*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
