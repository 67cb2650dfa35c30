import type { Candidate } from './candidate.ts';
import type { Placement } from './placement.ts';
import type { Words } from './words.ts';

/** The "Basarnas" of "the Rescue Agency, known as Basarnas": the other name of who is named right before. */
export function knownAs(words: Words, placement: Placement, { last }: Candidate): Candidate | undefined {
  let at = words.text(last + 1) === ',' ? last + 2 : last + 1;
  if (/^(?:also|locally|better|commonly)$/.test(words.lower(at))) at++;
  const [verb, next] = [words.lower(at), words.lower(at + 1)];
  if (!(verb === 'known' && next === 'as') && verb !== 'called') return undefined;
  at += verb === 'called' ? 1 : 2;
  const other = placement.at(words.lower(at) === 'the' ? at + 1 : at);
  return other?.actor === undefined ? other : undefined;
}
