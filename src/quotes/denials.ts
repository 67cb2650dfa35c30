import type { Claim } from '../model/quote.ts';
import type { FoundClaim } from './claims.ts';
import type { Words } from './words.ts';

/** Nouns and pronouns by which a denial takes up what was said: denied the accusation, denied it. */
const TAKES_UP =
  /\b(?:accusations?|allegations?|claims?|charges?|reports?|this|it|any (?:involvement|wrongdoing|role|responsibility)|responsibility|involvement|wrongdoing|suggestions?|statements?)\b/i;
/** How many claims before a denial are looked at. */
const LOOK_BACK = 8;

/** Links each denial to the claim of its own or the sentence before that it denies, and drops what served the linking. */
export function linkDenials(words: Words, found: readonly FoundClaim[]): Claim[] {
  return found.map((claim, index) => {
    const { relative, denial } = claim;
    const plain = claimOf(claim);
    const denied = denial ? deniedBy(words, found, index) : undefined;
    const accuser = denied === undefined ? undefined : found[denied]?.source;
    if (denied === undefined) return plain;
    const targets = relative || plain.targets.length === 0 ? (accuser ? [accuser] : plain.targets) : plain.targets;
    const evidence = [...plain.evidence, 'denies what is said just before'];
    return { denies: denied, ...claimOf(claim, targets, evidence) };
  });
}

function claimOf(
  { start, end, source, verb, polarity, targets, evidence }: FoundClaim,
  meant = targets,
  reasons = evidence,
): Claim {
  return { start, end, source, verb, polarity, targets: meant, evidence: reasons };
}

function deniedBy(words: Words, found: readonly FoundClaim[], index: number): number | undefined {
  const denial = found[index];
  if (denial === undefined) return undefined;
  const takesUp =
    denial.relative || TAKES_UP.test(words.source.text.slice(denial.start, Math.min(denial.end, denial.start + 300)));
  for (let i = index - 1; i >= 0 && index - i <= LOOK_BACK; i--) {
    const claim = found[i];
    if (claim === undefined || claim.sentence < denial.sentence - 1) return undefined;
    if (claim.source === denial.source || claim.denial) continue;
    const about = denial.source !== null && claim.targets.includes(denial.source);
    if (about || (takesUp && denial.relative)) return i;
  }
  return undefined;
}
