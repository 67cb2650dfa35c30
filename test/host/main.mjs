// The rings `host` and `web`: the same tests in VS Code's Node extension host and, with --web, in the browser's worker.
import { join } from 'node:path';
import { printCount } from '../count.mjs';
import { SAMPLE, UNRELATED } from './paths.mjs';
import { chooseHost, runHostTests } from './run-host-tests.mjs';

/** As a person's window is until they say that they trust the folder; without the question at the start. */
const DISTRUST = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

const web = process.argv.includes('--web');
const host = await chooseHost();
console.log(`host tests ${web ? 'in the browser worker' : 'in Node'}: ${host.name}`);
const runs = [
  () => run('the folder above seeds/', { web }),
  () => run('seeds/ itself', { web, folder: join(SAMPLE, 'seeds') }),
  ...(web
    ? []
    : [
        () => run('a folder without articles', { folder: UNRELATED, entry: 'dormant.js' }),
        () => run('a folder that is not trusted', { entry: 'untrusted.js', settings: DISTRUST }),
        checkDeadHost,
      ]),
];
const total = { passed: 0, failed: 0 };
for (const start of runs) {
  const { passed, failed } = await start();
  total.passed += passed;
  total.failed += failed;
}
printCount(total);

async function run(title, options) {
  console.log(`-- ${title}`);
  const { passed, failed, trouble } = await runHostTests({ host, ...options });
  if (trouble) console.error(trouble);
  return { passed, failed };
}

/** The harness's own test: an extension host that dies must count as a failure. */
async function checkDeadHost() {
  const seen = await runHostTests({ host, entry: 'dead.js', quiet: true });
  const noticed = seen.failed > 0;
  console.log(
    noticed ? '  ok      a dead extension host is noticed' : '  FAILED  a dead extension host passed for a success',
  );
  return { passed: noticed ? 1 : 0, failed: noticed ? 0 : 1 };
}
