import type { Candidate } from './candidate.ts';
import { cluesOf } from './clues.ts';
import type { Placement } from './placement.ts';
import type { Words } from './words.ts';
import { wordSet } from '../util/word-set.ts';

/** What sides do to each other, in a sentence that gives the score. */
const MATCH_VERBS = wordSet(
  'beat beats defeated lost drew won thrashed edged trounced routed downed hammered stunned crushed hosted swept outlasted thumped smashed overcame held humbled demolished',
);

/** What leads to the other side: "lost to", "drew with", "a win over". */
const LEADS = wordSet('to with against over at');

const VERBS = cluesOf(MATCH_VERBS);

/** Cities that stand for their clubs: beside the verb of a match whose score the sentence gives. */
export function takeClubs(words: Words, placement: Placement): void {
  for (const verb of words.marked(VERBS)) {
    const score = scoreAfter(words, verb);
    if (score === undefined) continue;
    const sides = [placement.at(verb - 1), ...placement.within(verb + 1, score + 6)];
    for (const side of sides) {
      if (!side || words.sentence(side.first) !== words.sentence(verb) || !isCity(side)) continue;
      const before = side.first - 1;
      if (side.last === verb - 1 || before === verb || LEADS.has(words.text(before)))
        placement.replace(side, club(side));
    }
  }
}

/** Where the first number of "4-0" or "24–17" stands, close behind a verb. */
function scoreAfter(words: Words, verb: number): number | undefined {
  for (let i = verb + 1; i < verb + 9 && words.sentence(i) === words.sentence(verb); i++) {
    if (isGoals(words.text(i)) && /^[-–]$/.test(words.text(i + 1)) && isGoals(words.text(i + 2))) return i;
    if (/^\d{1,3}[-–]\d{1,3}$/.test(words.text(i))) return i;
  }
  return undefined;
}

const isGoals = (text: string): boolean => /^\d{1,3}$/.test(text);

/** A city that is known, or a place only the tagger knows; states play under their own names. */
function isCity({ label, actor, origin }: Candidate): boolean {
  if (label !== 'GPE' || origin === 'workspace') return false;
  return actor === undefined || CITY_KINDS.has(actor.kind ?? '');
}

const CITY_KINDS = wordSet('city seat');

const club = ({ first, last, score }: Candidate): Candidate => ({
  first,
  last,
  label: 'ORG',
  origin: 'pattern',
  score: Math.min(score, 0.8),
  evidence: ['a club: in a match, with its score'],
});
