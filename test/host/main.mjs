// The rings `host` and `web`: the same tests in VS Code's Node extension host and, with --web, in the browser's worker.
import { printCount } from '../count.mjs';
import { chooseHost, runHostTests } from './run-host-tests.mjs';

const web = process.argv.includes('--web');
const host = await chooseHost();
console.log(`host tests ${web ? 'in the browser worker' : 'in Node'}: ${host.name}`);
const { passed, failed, trouble } = await runHostTests({ host, web });
if (trouble) console.error(trouble);
const dead = web ? { passed: 0, failed: 0 } : await checkDeadHost();
printCount({ passed: passed + dead.passed, failed: failed + dead.failed });

/** The harness's own test: an extension host that dies must count as a failure. */
async function checkDeadHost() {
  const seen = await runHostTests({ host, entry: 'dead.js', quiet: true });
  const noticed = seen.failed > 0;
  console.log(
    noticed ? '  ok      a dead extension host is noticed' : '  FAILED  a dead extension host passed for a success',
  );
  return { passed: noticed ? 1 : 0, failed: noticed ? 0 : 1 };
}
