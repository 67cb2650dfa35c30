import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/analysis/engine.ts';
import { edited } from '../../support/edits.ts';
import { sourceEngineFiles } from '../../support/engine.ts';
import { Random } from '../../support/random.ts';
import { runSteps } from '../../../src/util/steps.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
/** Lines of several parts, each judged by itself. */
const PAGE_FOOT = 'Vote   View results   412 votes\nHome   News   Sport';
const TEXTS = [
  'sample/seeds/001_8d20b6e4f7139ca5.txt',
  'sample/seeds/004_e2907b4cd61f8a35.txt',
  'entities/war-03.txt',
  'entities/world-05.txt',
  'quotes/war-reports.txt',
].map((name) => [name, `${readFileSync(resolve(FIXTURES, name), 'utf8').slice(0, 1500)}\n${PAGE_FOOT}`] as const);
const EDITS_A_TEXT = 14;

describe('analysis of a document that is being edited', () => {
  const engine = createEngine(sourceEngineFiles());
  let documents = 0;
  const report = (text: string, folder: string): string =>
    JSON.stringify(runSteps(engine.recognise({ text, name: 'a.txt', folder })), null, 1);
  const anew = (text: string): string => report(text, `once-${documents++}`);

  it.each(TEXTS)('equals a full analysis after each of many random edits: %s', (name, original) => {
    const random = new Random(TEXTS.findIndex(([other]) => other === name) + 1);
    const again = (text: string): string => report(text, name);
    let text: string = original;
    again(text);
    again(text);
    for (let n = 0; n < EDITS_A_TEXT; n++) {
      const next = edited(text, n, random);
      expect(again(next), `edit ${n} of ${name}`).toBe(anew(next));
      // What goes back to an earlier text is answered from the memo most of all.
      if (n % 6 === 5) expect(again(text)).toBe(anew(text));
      text = next;
    }
  });
});
