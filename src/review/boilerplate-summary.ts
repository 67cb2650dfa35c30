import type { ReviewedDocument } from '../corpus/document.ts';
import { t } from '../util/l10n.ts';

/** How much of a document is not the article. */
export interface BoilerplateSummary {
  /** Whole lines of boilerplate. */
  readonly lines: number;
  /** Lines that are not empty. */
  readonly of: number;
  /** Pieces of boilerplate inside lines of the article. */
  readonly ranges: number;
  /** `23 of 38 lines are boilerplate`. */
  readonly text: string;
}

export function boilerplateSummary({ analysis, lines }: ReviewedDocument): BoilerplateSummary {
  const whole = analysis.boilerplate.filter(({ wholeLine }) => wholeLine).length;
  const ranges = analysis.boilerplate.length - whole;
  let of = 0;
  for (let line = 1; line <= lines.count; line++) {
    const span = lines.spanOf(line);
    if (span && span.end > span.start) of++;
  }
  return { lines: whole, of, ranges, text: inWords(whole, of, ranges) };
}

function inWords(lines: number, of: number, ranges: number): string {
  if (lines === 0 && ranges === 0) return t('No boilerplate');
  if (lines === 0)
    return ranges === 1 ? t('1 part of a line is boilerplate') : t('{0} parts of lines are boilerplate', ranges);
  const text = lines === 1 ? t('1 of {0} lines is boilerplate', of) : t('{0} of {1} lines are boilerplate', lines, of);
  if (ranges === 0) return text;
  return ranges === 1 ? t('{0}, and a part of another', text) : t('{0}, and parts of {1} others', text, ranges);
}
