import type { ReviewedDocument } from '../corpus/document.ts';
import type { Mention } from '../model/mention.ts';
import type { DateMention } from '../model/date.ts';
import { t } from '../util/l10n.ts';
import { displayName } from './display.ts';
import { summaryOf } from './document-summary.ts';
import { reasonInWords } from './reasons.ts';

/** A word or two shown behind a place in the text, and why. */
export interface Hint {
  readonly offset: number;
  readonly text: string;
  readonly reasons: readonly string[];
}

/** The longest hint: more would push the text away. */
const LONGEST = 40;

/** Behind each seat of government the state it counts for, with a question mark where that is not certain. */
export function seatHints(document: ReviewedDocument): Hint[] {
  const hint = ({ end, actor, reading, evidence }: Mention): Hint[] => {
    if (reading !== 'government' && reading !== 'either') return [];
    const name = displayName(summaryOf(document).get(actor)?.actor.name ?? actor, LONGEST);
    return [{ offset: end, text: reading === 'either' ? t('{0}?', name) : name, reasons: evidence.map(reasonInWords) }];
  };
  return document.analysis.mentions.flatMap(hint);
}

/** Behind each date its value, where the text does not say the very same. A vague one ("recently") has none. @param text of the document */
export function dateHints({ analysis }: ReviewedDocument, text: string): Hint[] {
  const hint = ({ start, end, value, evidence }: DateMention): Hint[] =>
    text.slice(start, end) === value || value.endsWith('_REF')
      ? []
      : [{ offset: end, text: displayName(value, LONGEST), reasons: evidence.map(reasonInWords) }];
  return analysis.dates.flatMap(hint);
}
