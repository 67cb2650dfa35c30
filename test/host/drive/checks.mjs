import { eventually } from './workbench.mjs';

/** Counts what holds and what does not, one printed line each; a failure does not stop the rest. */
export class Checks {
  passed = 0;
  failures = [];

  get failed() {
    return this.failures.length;
  }

  check(title, holds, seen) {
    if (holds) this.passed += 1;
    else this.failures.push(`${title}, seen: ${inShort(seen)}`);
    console.log(holds ? `  ok      ${title}` : `  FAILED  ${this.failures.at(-1)}`);
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
  // Playwright's first lines name the element that did not come.
  const text = seen instanceof Error ? seen.message.replace(/\s+/g, ' ') : JSON.stringify(seen);
  return text?.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
