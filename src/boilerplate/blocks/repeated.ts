import { claim, type Hits } from '../hit.ts';
import type { Page } from '../page.ts';
import type { RepetitionWitness } from '../repetition-witness.ts';
import { isLabel, isNumber, isProse } from '../shapes.ts';
import { BLOCK_RULES, blockHit } from './block-rules.ts';
import { inferCategory } from '../category.ts';

/** A paragraph in other files may be a syndicated text: only lines that stand in this many are the site's. */
const FILES_FOR_LABEL = 2;
const FILES_FOR_PROSE = 3;

const MOST_REPEATED = 3;

/** Short lines that a text with paragraphs holds three times and more. A poem or a table has no paragraphs. */
export function takeRepeated(page: Page, hits: Hits): void {
  const paragraphs = page.lines.filter(isProse).length;
  if (paragraphs < 3) return;
  const copies = new Map<string, number[]>();
  for (const line of page.lines) {
    if (!isLabel(line, 8)) continue;
    const places = copies.get(line.folded);
    if (places) places.push(line.index);
    else copies.set(line.folded, [line.index]);
  }
  const repeated = [...copies.values()].filter((places) => places.length >= 3);
  // Many texts that each stand several times are the parts of a table or a plan.
  if (repeated.length > MOST_REPEATED) return;
  for (const places of repeated) {
    if (places.length > paragraphs * 2) continue;
    for (const index of places) claim(hits, index, blockHit(BLOCK_RULES.repeated, `${places.length} times`));
  }
}

/** Lines that stand in other files of the corpus. */
export function takeWitnessed(page: Page, hits: Hits, witness: RepetitionWitness): void {
  for (const line of page.lines) {
    if (isNumber(line) || line.text.length < 3) continue;
    const seen = witness.otherFiles(line.text, line.end - line.start);
    if (!seen || seen.count < (isProse(line) ? FILES_FOR_PROSE : FILES_FOR_LABEL)) continue;
    const names = seen.files.slice(0, 3).join(', ');
    const because = `${seen.near ? 'nearly the same in' : 'in'} ${seen.count} other files, such as ${names}`;
    const score = Math.min(0.98, 0.8 + 0.04 * seen.count);
    const present = hits[line.index];
    const category = present?.category ?? inferCategory(line, page, hits);
    if (present)
      hits[line.index] = {
        ...present,
        score: Math.max(present.score, score),
        evidence: [...present.evidence, `${BLOCK_RULES.witness.title}: ${because}`],
      };
    else claim(hits, line.index, blockHit(BLOCK_RULES.witness, because, category, score));
  }
}
