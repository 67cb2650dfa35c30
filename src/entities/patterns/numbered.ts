import type { Label } from '../../model/mention.ts';
import type { Candidate } from '../candidate.ts';
import { cluesOf } from '../clues.ts';
import type { Words } from '../words.ts';

/** Words that make a name with the number after them. */
const NUMBERED: ReadonlyMap<string, Label> = new Map([
  ['Resolution', 'LAW'],
  ['Directive', 'LAW'],
  ['Protocol', 'LAW'],
]);

const CLUES = cluesOf(NUMBERED);

/** "Resolution 1559", with the council that passed it left to its own mention. */
export function findNumbered(words: Words): Candidate[] {
  const found: Candidate[] = [];
  for (const i of words.marked(CLUES)) {
    if (!words.capital(i) || !words.isNumber(i + 1) || !words.joined(i)) continue;
    const label = NUMBERED.get(words.text(i));
    if (!label) continue;
    const evidence = [`"${words.text(i)}" with its number`];
    found.push({ first: i, last: i + 1, label, origin: 'pattern', score: 0.9, evidence });
  }
  return found;
}
