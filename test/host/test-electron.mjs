// Runs @vscode/test-electron with the options given as JSON.
import { runTests } from '@vscode/test-electron';

try {
  await runTests(JSON.parse(process.argv[2]));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
