import { compareFiles } from '../corpus/corpus-index.ts';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { Mention } from '../model/mention.ts';
import { t } from '../util/l10n.ts';
import type { Change } from './change.ts';
import { decisionChange, markedAs, quoted, wordsAt, type Place } from './correction.ts';

/** A mention that a reviewer should look at. */
export interface Uncertain {
  readonly document: ReviewedDocument;
  readonly mention: Mention;
  /** 0, no doubt, to 1. */
  readonly doubt: number;
  /** Why, in words: `tagger: 0.41`, or `the government or the place`. */
  readonly reason: string;
}

/** Below this score a mention is uncertain. */
const UNCERTAIN_BELOW = 0.75;

/** A seat that can be read both ways is as doubtful as a coin. */
const EITHER_DOUBT = 0.5;

/** How doubtful a mention is; 0 for one that is certain, decided, or in boilerplate. */
function doubtOf({ score, reading, decided, boilerplate }: Mention): number {
  if (decided || boilerplate) return 0;
  return Math.max(score < UNCERTAIN_BELOW ? 1 - score : 0, reading === 'either' ? EITHER_DOUBT : 0);
}

const known = new WeakMap<ReviewedDocument, readonly Uncertain[]>();

/** The uncertain mentions of a corpus, the most doubtful first; equal ones in the order of files and text. */
export function uncertainIn(documents: Iterable<ReviewedDocument>): Uncertain[] {
  return [...documents].flatMap(uncertainOf).sort(inOrderOfDoubt);
}

/** In text order. Worked out once: a corpus is asked for anew at each step through it. */
function uncertainOf(document: ReviewedDocument): readonly Uncertain[] {
  let found = known.get(document);
  if (!found) {
    found = document.analysis.mentions.flatMap((mention) => {
      const doubt = doubtOf(mention);
      return doubt > 0 ? [{ document, mention, doubt, reason: reasonOf(mention) }] : [];
    });
    known.set(document, found);
  }
  return found;
}

const reasonOf = ({ score, reading }: Mention): string =>
  reading === 'either' && score >= UNCERTAIN_BELOW
    ? t('the government or the place: both fit')
    : t('found with a score of {0}', score.toFixed(2));

function inOrderOfDoubt(a: Uncertain, b: Uncertain): number {
  return b.doubt - a.doubt || compareFiles(a.document, b.document) || a.mention.start - b.mention.start;
}

/**
 * The one after another in the queue, also where that is decided by now and no longer in it; the first one after the
 * last, undefined where none is left.
 */
export function nextUncertain(queue: readonly Uncertain[], after?: Uncertain): Uncertain | undefined {
  return (after && queue.find((item) => inOrderOfDoubt(item, after) > 0)) ?? queue[0];
}

export function previousUncertain(queue: readonly Uncertain[], before?: Uncertain): Uncertain | undefined {
  return (before && queue.findLast((item) => inOrderOfDoubt(item, before) < 0)) ?? queue.at(-1);
}

/** The proposal is right, at this place. */
export function acceptChange(place: Place, mention: Mention): Change {
  const at = { ...place, span: mention };
  const words = quoted(wordsAt(at));
  if (mention.reading === 'either') {
    return decisionChange(at, 'here', t('{0} is read as {1}', words, 'either'), { kind: 'reading', reading: 'either' });
  }
  // An actor known from this text alone is found again by its name; its id may not be the same in the next analysis.
  const isKnown = place.lookup.actors.some(({ id }) => id === mention.actor);
  const actor = isKnown ? { actor: mention.actor } : {};
  return decisionChange(at, 'here', markedAs(words, mention.label), {
    kind: 'entity',
    label: mention.label,
    ...actor,
  });
}

/** The proposal is wrong: these words, at this place, are no entity. */
export function rejectChange(place: Place, mention: Mention): Change {
  const at = { ...place, span: mention };
  return decisionChange(at, 'here', t('{0} is not an entity', quoted(wordsAt(at))), { kind: 'not-an-entity' });
}
