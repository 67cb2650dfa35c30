import type { BoilerplateCategory } from '../../model/boilerplate.ts';
import type { DateMention, DocumentDateSource } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';

/** A line of a text that may say when it was published. */
export interface Candidate {
  readonly span: Span;
  /** `YYYY-MM-DD`. */
  readonly value: string;
  readonly line: number;
  readonly source: Exclude<DocumentDateSource, 'documents.yaml' | 'given' | 'file name'>;
  /** The more, the surer; the first of the surest is taken. */
  readonly rank: number;
  readonly why: string;
}

/** Words that say a line is about rights, whose year is not that of the text. */
const RIGHTS = /©|\(c\)\s*(?:19|20)\d\d|\bcopyright\b|\ball rights reserved\b/i;

const PUBLISHED =
  /\b(?:published|posted|publication date|date published|released|issued|filed|first published|created|date)\b/i;
const UPDATED = /\b(?:updated|last updated|modified|last modified|edited)\b/i;
const BY = /(?:^|[|/•·,–—-]\s*)by\s+\p{Lu}/iu;

/** Words that put a date into a sentence rather than on a line of its own. */
const IN_SENTENCE =
  /\b(?:on|in|of|since|from|until|till|to|between|and|before|after|during|the|for|a|by|next|last)\s*$/i;

/** The longest line that is taken for furniture rather than for a sentence. */
const SHORT = 160;

/** What stands before the date of a dateline: names, each with its capital. */
const PLACE = String.raw`^\s*\(?(?:\p{Lu}[\p{L}.’'-]*[\s,/]{1,3}){1,6}[\s(—–-]*`;
const OPENS_WITH_PLACE = new RegExp(PLACE, 'u');
const IS_PLACE = new RegExp(`${PLACE}$`, 'u');

/** A dateline's date starts within so many characters of a line, and is over so many later. */
const DATELINE_START = 90;
const LONGEST_DAY = 40;

/** Every full day has a year: four digits, two after an apostrophe, or a part of a numeric date. */
const YEAR = /\d{4}|['’]\d\d|\d[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[/.\-‐‑–]/;

/** And a month by its name, a part of a numeric date, or a holiday. */
const DAY =
  /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[/.\-‐‑–]|christmas|boxing|new year|thanksgiving|memorial|labor|veterans|halloween|valentine/i;

/** Can {@link judge} find anything on a line? A cheap look before its dates are read. */
export function mayDate(text: string, category: BoilerplateCategory | undefined, atTop: boolean): boolean {
  const isSentence = text.length > SHORT && category === undefined;
  if (isSentence && !atTop) return false;
  // Of a sentence only a dateline's date counts, right behind the place: most sentences have none.
  const seen = isSentence ? datelineOf(text) : text;
  return YEAR.test(seen) && DAY.test(seen);
}

/** The part of a line that holds the date if it is a dateline. */
function datelineOf(text: string): string {
  if (!/\d/.test(text.slice(0, DATELINE_START + LONGEST_DAY))) return '';
  const place = OPENS_WITH_PLACE.exec(text.slice(0, DATELINE_START))?.[0].length ?? 0;
  return place === 0 ? '' : text.slice(0, place + LONGEST_DAY);
}

export function isRightsLine(text: string): boolean {
  return RIGHTS.test(text);
}

/** What an explicit date on a line says about the document, or nothing; `atTop` for the first lines of the text. */
export function judge(
  text: string,
  lineStart: number,
  line: number,
  date: DateMention,
  category: BoilerplateCategory | undefined,
  atTop: boolean,
): Candidate | undefined {
  const before = text.slice(0, date.start - lineStart);
  const after = text.slice(date.end - lineStart);
  const found = (source: Candidate['source'], rank: number, why: string): Candidate => ({
    span: { start: date.start, end: date.end },
    value: date.value.slice(0, 10),
    line,
    source,
    rank,
    why,
  });
  if (isDateline(before, after) && atTop) return found('dateline', 70, `in the dateline on line ${line}`);
  if (text.length > SHORT && category === undefined) return undefined;
  const label = before.slice(-40);
  if (UPDATED.test(label) && !PUBLISHED.test(label.slice(label.search(UPDATED))))
    return found('byline', 60, `after "updated" on line ${line}`);
  if (PUBLISHED.test(label)) {
    const bare = category === 'navigation' || /\bdate\W*$/.test(label);
    return found(bare ? 'navigation' : 'byline', 90, `after its label on line ${line}`);
  }
  if (category === 'byline') return found('byline', 85, `in the byline on line ${line}`);
  if (BY.test(text) && (atTop || category !== undefined)) return found('byline', 80, `in the byline on line ${line}`);
  if (category === 'navigation') return found('navigation', 65, `in the navigation on line ${line}`);
  if (!atTop || IN_SENTENCE.test(before)) return undefined;
  if (closesTitle(before, after)) return found('byline', 55, `at the end of the heading on line ${line}`);
  return standsAlone(before, after) ? found('navigation', 50, `on line ${line}, which holds little else`) : undefined;
}

/** "LONDON, 5 October 2020 (Reuters) -", "Kyiv, 12 March 2021 –", "(AP, May 5, 2020)". */
function isDateline(before: string, after: string): boolean {
  if (before.length > DATELINE_START || !IS_PLACE.test(before)) return false;
  const agency = /^[\s,]{0,3}\([\p{Lu}][^)]{1,30}\)/u.test(after);
  return agency || /^\s{0,2}\)?\s{0,2}[-–—:]\s/.test(after) || (/\p{Lu}{3}/u.test(before) && /^\s{0,2}\./.test(after));
}

/** "Transcript of the briefing by the press office, Geneva, 3 October 2022": place and day close a title of many words. */
function closesTitle(before: string, after: string): boolean {
  return /,\s+\p{Lu}[\p{L}.’' -]{1,30},\s*$/u.test(before) && after.trim() === '' && !/[.?!]\s/.test(before);
}

/** Few words beside the date, and no sentence. */
function standsAlone(before: string, after: string): boolean {
  const words = `${before} ${after}`.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length > 8 || (words.length > 3 && /[.?!]\s*$/.test(after))) return false;
  return words.length <= 2 || /[|•·/,–—:-]\s*$/.test(before) || /^\s*[|•·/,–—(-]/.test(after) || before.trim() === '';
}
