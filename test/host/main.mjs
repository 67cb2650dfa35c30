// The rings `host` and `web`: the same tests in VS Code's Node extension host and, with --web, in the browser's worker.
// The windows can be named: `node test/host/main.mjs --web "nowhere on disk"`.
import { join } from 'node:path';
import { printCount, sumOf } from '../count.mjs';
import { SAMPLE, UNRELATED } from './paths.mjs';
import { chooseHost, runHostTests } from './run-host-tests.mjs';
import { DISTRUST } from './server.mjs';

const args = process.argv.slice(2);
const web = args.includes('--web');
const named = args.filter((arg) => !arg.startsWith('--'));
const VIRTUAL = web ? 'virtual-web.js' : 'virtual.js';
const host = await chooseHost();
console.log(`host tests ${web ? 'in the browser worker' : 'in Node'}: ${host.name}`);
const runs = [
  // In a worker the drive opens the folder above: a run of the whole takes two minutes.
  ...(web ? [] : [() => run('the folder above seeds/', {})]),
  () => run('seeds/ itself', { web, folder: join(SAMPLE, 'seeds') }),
  () => run('a folder that lies nowhere on disk', { web, folder: UNRELATED, entry: VIRTUAL, beside: 'memfs:/archive' }),
  ...(web
    ? []
    : [
        () => run('a folder without articles', { folder: UNRELATED, entry: 'dormant.js' }),
        () => run('a folder that is not trusted', { entry: 'untrusted.js', settings: DISTRUST }),
        ...(named.length > 0 ? [] : [checkDeadHost]),
      ]),
];
printCount(sumOf(await inTurn(runs)));

async function inTurn(starts) {
  const counts = [];
  for (const start of starts) counts.push(await start());
  return counts;
}

async function run(title, options) {
  if (named.length > 0 && !named.some((words) => title.includes(words)))
    return { passed: 0, failed: 0, failures: [], retried: [] };
  console.log(`-- ${title}`);
  const { failures, retried, ...counts } = await runTwiceAtMost({ host, ...options });
  const there = (what) => `${title}: ${what}`;
  return { ...counts, failures: failures.map(there), retried: retried.map(there) };
}

/** As a test that fails is done again once, so is a window in which nothing passed: it may never have come up. */
async function runTwiceAtMost(options) {
  const first = await runHostTests(options);
  if (first.passed > 0) return first;
  const second = await runHostTests(options);
  return { ...second, retried: [...first.failures, ...second.retried] };
}

/** The harness's own test: an extension host that dies must count as a failure. */
async function checkDeadHost() {
  const seen = await runHostTests({ host, entry: 'dead.js', quiet: true });
  const noticed = seen.failed > 0;
  console.log(`  ${noticed ? 'ok    ' : 'FAILED'}  a dead extension host is noticed`);
  if (noticed) return { passed: 1, failed: 0, failures: [], retried: [] };
  return { passed: 0, failed: 1, failures: ['a dead extension host passed for a success'], retried: [] };
}
