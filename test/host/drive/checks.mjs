import { eventually } from './workbench.mjs';

/** Counts what holds and what does not, one printed line each; a failure does not stop the rest. */
export class Checks {
  passed = 0;
  failed = 0;

  check(title, holds, seen) {
    this[holds ? 'passed' : 'failed'] += 1;
    console.log(`  ${holds ? 'ok     ' : 'FAILED '} ${title}${holds ? '' : `\n          seen: ${inShort(seen)}`}`);
  }

  /** Checks what the page shows sooner or later; returns what it showed. */
  async shows(title, read, accept) {
    const seen = await eventually(read, accept);
    this.check(title, Boolean(accept(seen)), seen);
    return seen;
  }

  /** Runs checks that belong together on an open window and takes a screenshot; an exception is one failure. */
  async group(name, workbench, run) {
    console.log(name);
    try {
      await run(workbench, this);
    } catch (error) {
      this.check(`${name} runs to its end`, false, error);
    }
    await workbench.screenshot(name);
  }
}

const LONGEST = 600;

function inShort(seen) {
  const text = seen instanceof Error ? seen.message.split('\n')[0] : JSON.stringify(seen);
  return text?.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
