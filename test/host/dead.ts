/** A test entry whose extension host dies: VS Code reports success for it, so the harness must not. */
export function run(): Promise<void> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}
