/** What a word or mark tells of the tense of its clause, a bit each; most words tell nothing. */
export const TELLS = 1;
/** Ends a clause. */
export const BOUNDARY = 1 << 1;
export const QUOTE = 1 << 2;
/** Looks ahead by itself, or with the words behind it ("set for", "going to"). */
export const FUTURE = 1 << 3;
/** Modals that look ahead, unless of something done ("may have left"). */
export const MODAL = 1 << 4;
export const WILL = 1 << 5;
/** He’d. */
export const SHORT_WOULD = 1 << 6;
/** He’ll. */
export const SHORT_WILL = 1 << 7;
/** The form of a past tense or of a participle. */
export const PAST = 1 << 8;
export const WAS = 1 << 9;
export const HAD = 1 << 10;
export const HAS = 1 << 11;
export const IS = 1 << 12;
/** The form of a verb that tells of a plan in the present. */
export const PLAN = 1 << 13;
/** Verbs of speech: what they report as "could" is ahead ("said it could slip into May"), else it is past ("could be seen"). */
export const SAYING = 1 << 14;
/** Opens a clause within the clause. */
export const SUBORDINATOR = 1 << 15;
/** Leads to what is over before the rest. */
export const AFTER = 1 << 16;
/** Of what is so again and again. */
export const HABIT = 1 << 17;

const CUES = new Map<string, number>();
for (const [cue, words] of [
  [BOUNDARY, '. ? ! ; : ( ) “ ” " … | — –'],
  [QUOTE, "‘ '"],
  [
    FUTURE,
    "will shall 'll ’ll won’t won't scheduled due slated pencilled penciled billed booked timed earmarked planned expected " +
      'upcoming tomorrow set plans expects intends hopes aims promises vows wants forecast forecasts predicts going would',
  ],
  [MODAL, 'should must may can'],
  [WILL, "will shall won’t won't"],
  [WAS, 'was were'],
  [HAD, 'had'],
  [HAS, 'has have'],
  [IS, 'is are'],
  [SAYING, 'say says said warn warns warned think thinks believe believes fear fears feared told added argued'],
  [SUBORDINATOR, 'that which who whom while because although but after when if'],
  [AFTER, 'after following despite amid over'],
  [HABIT, 'usually normally traditionally typically always'],
  // What stands around these tells.
  [TELLS, "to am before could might not do does did don't don’t doesn't doesn’t"],
] as const)
  for (const word of words.split(' ')) CUES.set(word, (CUES.get(word) ?? 0) | TELLS | cue);

const SHORT: Record<string, number | undefined> = { d: SHORT_WOULD, ll: SHORT_WILL, re: IS };

/** The cues of a word in lower case, or of a mark, all but those of {@link verbCues}. */
export function cuesOf(word: string): number {
  const cues = CUES.get(word) ?? (/^\p{L}/u.test(word) ? 0 : TELLS);
  const short = SHORT[/['’](d|ll|re)$/.exec(word)?.[1] ?? ''];
  return short === undefined ? cues : cues | TELLS | short;
}
