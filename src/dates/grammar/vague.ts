import { MONTH, NUMBER, UNIT, VAGUE, CARDINAL, AMOUNT } from '../lexicon.ts';
import type { Match } from '../meaning.ts';
import type { Words } from '../words.ts';

type Reference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

const vague = (start: number, end: number, value: Reference): Match => ({
  start,
  end,
  meaning: { kind: 'vague', value },
});

const ADVERBS: Record<string, Reference | undefined> = {
  now: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  presently: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  recently: 'PAST_REF',
  lately: 'PAST_REF',
  recent: 'PAST_REF',
};

/** Who is spoken to, so that "Now," opens a speech and names no time. */
const ADDRESS = /^(?:we|you|i|let|let's|let’s|here|then|look|listen|imagine|back)$/;

/** "now", "recently", "currently". */
export function vagueAdverb(w: Words, i: number): Match | undefined {
  if (!w.is(i, VAGUE)) return undefined;
  const word = w.word(i);
  const value = ADVERBS[word];
  if (!value || (w.isCapital(i) && !w.opensSentence(i))) return undefined;
  if ((w.isDash(i + 1) && w.glued(i + 1)) || (w.isDash(i - 1) && w.glued(i))) return undefined;
  // "most recently in May": the date says when.
  if (/^(?:recently|lately)$/.test(word) && w.word(i - 1) === 'most') return undefined;
  if (word === 'recent' && /^(?:more|most|as|so|too)$/.test(w.word(i - 1))) return undefined;
  if (word === 'now') {
    if (w.word(i + 1) === 'that' || (w.isCapital(i) && w.isCapital(i + 1))) return undefined;
    const next = w.raw(i + 1) === ',' ? w.word(i + 2) : w.word(i + 1);
    if (w.opensSentence(i) && ADDRESS.test(next) && (w.raw(i + 1) === ',' || !/^(?:we|i)$/.test(next)))
      return undefined;
  }
  return vague(i, i + 1, value);
}

const AFTER_NOUN =
  /^(?:will|would|has|had|may|can|could|should|and|or|but|to|as|when|if|it|he|she|they|the|with|by|because|while|is|was|at)$/;

/** "in the past", "in the near future", "at the moment", "at present". */
export function vagueNoun(w: Words, i: number): Match | undefined {
  if (w.word(i) === 'present' && w.word(i - 1) === 'at') return vague(i, i + 1, 'PRESENT_REF');
  if (w.word(i) === 'this' && w.word(i + 1) === 'moment' && /^(?:of|at|until|to|for)$/.test(w.word(i - 1)))
    return vague(i, i + 2, 'PRESENT_REF');
  if (w.word(i) !== 'the') return undefined;
  const adjective = /^(?:near|recent|distant|foreseeable|immediate|not-too-distant|very|present)$/.test(w.word(i + 1))
    ? 1
    : 0;
  const noun = w.word(i + 1 + adjective);
  const end = i + 2 + adjective;
  const before = w.word(i - 1);
  if (w.isCapital(end - 1) || (w.isDash(end) && w.glued(end))) return undefined;
  const loose = adjective === 0 && /^(?:in|for|into|from)$/.test(before) && (noun === 'future' || noun === 'past');
  if (/^(?:of|tense|fiscal|perfect)$/.test(w.word(end))) return undefined;
  if (!loose && w.isWord(end) && !AFTER_NOUN.test(w.word(end)) && !(noun === 'present' && w.word(end) === 'time'))
    return undefined;
  if (w.is(end, NUMBER | UNIT | CARDINAL | AMOUNT | MONTH)) return undefined;
  if (noun === 'future' && (/^(?:in|for|into|at)$/.test(before) || adjective)) return vague(i, end, 'FUTURE_REF');
  if (noun === 'past' && /^(?:in|from|than|as)$/.test(before)) return vague(i, end, 'PAST_REF');
  if (noun === 'moment' && /^(?:at|for)$/.test(before) && !adjective) return vague(i, end, 'PRESENT_REF');
  if (noun === 'present' && /^(?:at|to|until|for)$/.test(before))
    return vague(i, w.word(end) === 'time' ? end + 1 : end, 'PRESENT_REF');
  return undefined;
}
