import { civilDay } from '../calendar.ts';
import type { Fields } from '../meaning.ts';
import { choose } from './choose.ts';
import { stampIn } from './fields.ts';
import { MEMORY, type Reference, type Situation } from './situation.ts';
import { daysOf, yearOf, type Stamp } from './stamp.ts';

/** What a text tells of another year than its own, paragraph after paragraph: "in May 1992 … on the 8th … in June". */
export interface Story {
  readonly last: Reference;
  /** How many dates of it have been named. */
  readonly dates: number;
}

/** @param isOfReport the date was counted from the document's: the text is back in its own days */
export function storyAfter(story: Story | undefined, named: Reference, isOfReport: boolean): Story | undefined {
  if (isOfReport) return undefined;
  if (named.isFlashback) return story;
  const isFine = !/^(?:year|decade|century)$/.test(named.stamp.unit);
  if (!isFine || !named.explicitYear) return undefined;
  return { last: named, dates: named.goesOn || named.isCounted ? (story?.dates ?? 0) + 1 : 1 };
}

/** Does the text tell its story up to here? */
export function tellsStory({ before, segment }: Situation): boolean {
  const { story, reference } = before;
  return story !== undefined && story.last === reference && segment - story.last.segment < MEMORY;
}

/** A day this far back is not one of the news, where the text has been in another year. */
const NEWS_DAYS = 60;
/** A day so near is of the news, if it is not the very next one of the story. */
const JUST_NOW = 7;
/** A step of the story, in days: what is so near the date before is of it, though the news have such a day as well. */
const STEP = 31;
/** Dates of the story after which the next one is of it. */
const UNDERWAY = 2;

/** "On 2 May 2018 he moved £40,000. On 14 May he moved the rest": the next step of a story of another year. */
export function nextOfStory(
  fields: Fields,
  s: Situation,
): { readonly year: number; readonly stamp: Stamp } | undefined {
  const { document } = s;
  const { story } = s.before;
  if (!story || document === undefined || !tellsStory(s) || s.isFlashback() || s.tense() === 'future') return undefined;
  const year = yearOf(story.last.stamp);
  const told = daysOf(story.last.stamp);
  if (year === undefined || year >= civilDay(document).year || !told) return undefined;
  const stamp = stampIn(fields, year);
  const days = stamp && daysOf(stamp);
  const last = choose(fields, document, undefined, () => 'past');
  const ofNews = last && daysOf(last.stamp);
  if (!days || !ofNews || days.to < told.from) return undefined;
  const gone = document - ofNews.to;
  const isNear = days.from - told.to <= STEP;
  if (!isNear && gone <= JUST_NOW) return undefined;
  const isNext = story.dates >= UNDERWAY || (s.opensSentence() && (isNear || gone > NEWS_DAYS));
  return isNext ? { year, stamp } : undefined;
}
