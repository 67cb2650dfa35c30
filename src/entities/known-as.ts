import type { Candidate } from './candidate.ts';
import type { Placement } from './placement.ts';
import type { Words } from './words.ts';

/** The "Basarnas" of "the Rescue Agency, known as Basarnas": the other name of who is named right before. */
export function knownAs(words: Words, placement: Placement, { last }: Candidate): Candidate | undefined {
  const at = words.text(last + 1) === ',' ? last + 2 : last + 1;
  if (words.lower(at) !== 'known' || words.lower(at + 1) !== 'as' || !words.joined(at)) return undefined;
  const other = placement.at(words.lower(at + 2) === 'the' ? at + 3 : at + 2);
  return other?.actor === undefined ? other : undefined;
}
