import { PARTS, WEEKDAY, WEEKDAYS } from '../lexicon.ts';
import { NOT_A_DATE, type Match } from '../meaning.ts';
import type { Words } from '../words.ts';

const HOLIDAY_BEFORE = /^(?:black|good|bloody|super|ash|palm|cyber|holy|easter|giving|shrove|maundy|whit|man|girl)$/;
const PAPER_AFTER =
  /^(?:times|telegraph|mirror|express|post|herald|mail|people|world|star|sun|journal|review|night|morning|prayers)$/;

/** "Friday", "Friday night"; not "Black Friday" or "Sunday Times". */
export function bareWeekday(w: Words, i: number): Match | undefined {
  if (!w.is(i, WEEKDAY) || w.raw(i).length < 6 || !w.isCapital(i)) return undefined;
  const weekday = WEEKDAYS.get(w.word(i));
  if (weekday === undefined) return undefined;
  if (w.isCapital(i - 1) && HOLIDAY_BEFORE.test(w.word(i - 1))) return { start: i, end: i + 1, meaning: NOT_A_DATE };
  if (w.isCapital(i + 1) && PAPER_AFTER.test(w.word(i + 1))) return { start: i, end: i + 2, meaning: NOT_A_DATE };
  const part = PARTS.get(w.word(i + 1));
  if (part && !w.word(i + 1).endsWith('s'))
    return { start: i, end: i + 2, meaning: { kind: 'fields', fields: { weekday, part } } };
  return { start: i, end: i + 1, meaning: { kind: 'fields', fields: { weekday } } };
}
