import type { DayPart, Season, Unit } from './meaning.ts';

/** Classes of words, one bit each; a word can be in several ("second", "may"). */
export const MONTH = 1;
export const WEEKDAY = 1 << 1;
export const UNIT = 1 << 2;
export const CARDINAL = 1 << 3;
export const ORDINAL = 1 << 4;
export const NUMBER = 1 << 5;
/** Starts with a digit and holds letters: 19th, 1990s, 10am. */
export const ALPHANUMERIC = 1 << 6;
export const SEASON = 1 << 7;
export const PART = 1 << 8;
/** Vague amounts: several, many. */
export const AMOUNT = 1 << 9;
/** Words before a quantity: nearly, about, more, at, up. */
export const APPROXIMATE = 1 << 10;
/** Words that say which part of a period: early, late, mid, earlier, later. */
export const POSITION = 1 << 11;
/** the, a, an, this, that, these, those. */
export const DETERMINER = 1 << 12;
/** last, next, past, previous, following, coming, recent, same … */
export const SELECTOR = 1 << 13;
/** today, yesterday, tomorrow, tonight, overnight. */
export const DEICTIC = 1 << 14;
export const VAGUE = 1 << 15;
export const FREQUENCY = 1 << 16;
/** every, each, once, twice, per. */
export const RECURRENCE = 1 << 17;
export const HOLIDAY = 1 << 18;
export const FISCAL = 1 << 19;
export const WEEKDAY_PLURAL = 1 << 20;
export const APOSTROPHE = 1 << 21;
export const DECADE_NAME = 1 << 22;
/** Q1, H2. */
export const PERIOD_CODE = 1 << 23;
export const NOON = 1 << 24;
/** Units that can stand without a number: "years ago", "weeklong". */
export const IDIOM = 1 << 25;
export const ERA = 1 << 26;
/** end, beginning … of a period. */
export const BOUNDARY = 1 << 27;
/** Words with no meaning of time that an expression can go on with after its first word: "the near future". */
export const LED = 1 << 28;
/** Numbers of one or two plain digits, and those of four that can be a year. */
export const TWO_DIGITS = 1 << 29;
export const YEAR_DIGITS = 1 << 30;

const words = (list: string): string[] => list.split(' ');

export const MONTHS = new Map<string, number>(
  words('january february march april may june july august september october november december').map((name, i) => [
    name,
    i + 1,
  ]),
);
const MONTH_ABBREVIATIONS = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
for (const [name, number] of Object.entries(MONTH_ABBREVIATIONS)) MONTHS.set(name, number);

export const WEEKDAYS = new Map<string, number>(
  words('monday tuesday wednesday thursday friday saturday sunday').map((name, i) => [name, i + 1]),
);
const WEEKDAY_ABBREVIATIONS = { mon: 1, tue: 2, tues: 2, wed: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6, sun: 7 };
for (const [name, number] of Object.entries(WEEKDAY_ABBREVIATIONS)) WEEKDAYS.set(name, number);

export const UNITS = new Map<string, Unit>(
  Object.entries({
    second: 'second',
    seconds: 'second',
    minute: 'minute',
    minutes: 'minute',
    min: 'minute',
    mins: 'minute',
    hour: 'hour',
    hours: 'hour',
    hr: 'hour',
    hrs: 'hour',
    day: 'day',
    days: 'day',
    week: 'week',
    weeks: 'week',
    fortnight: 'week',
    weekend: 'weekend',
    weekends: 'weekend',
    month: 'month',
    months: 'month',
    quarter: 'quarter',
    quarters: 'quarter',
    half: 'half',
    year: 'year',
    years: 'year',
    yr: 'year',
    yrs: 'year',
    decade: 'decade',
    decades: 'decade',
    century: 'century',
    centuries: 'century',
    millennium: 'millennium',
    millennia: 'millennium',
  }),
);

export const CARDINALS = new Map<string, number>(
  words(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ).map((name, i) => [name, i]),
);
export const TENS = new Map<string, number>(
  words('twenty thirty forty fifty sixty seventy eighty ninety').map((name, i) => [name, (i + 2) * 10]),
);
export const SCALES = new Map<string, number>(
  Object.entries({
    hundred: 100,
    thousand: 1000,
    million: 1_000_000,
    billion: 1_000_000_000,
    dozen: 12,
  }),
);

export const ORDINALS = new Map<string, number>(
  words(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
      'sixteenth seventeenth eighteenth nineteenth twentieth',
  ).map((name, i) => [name, i + 1]),
);
ORDINALS.set('thirtieth', 30);

export const SEASONS = new Map<string, Season>(
  Object.entries({
    spring: 'SP',
    springtime: 'SP',
    summer: 'SU',
    summertime: 'SU',
    autumn: 'FA',
    fall: 'FA',
    winter: 'WI',
    wintertime: 'WI',
  }),
);

export const PARTS = new Map<string, DayPart>(
  Object.entries({
    morning: 'MO',
    dawn: 'MO',
    midday: 'MI',
    lunchtime: 'MI',
    afternoon: 'AF',
    evening: 'EV',
    dusk: 'EV',
    night: 'NI',
    mornings: 'MO',
    afternoons: 'AF',
    evenings: 'EV',
    nights: 'NI',
  }),
);

export const DECADE_NAMES = new Map<string, number>(
  Object.entries({
    twenties: 2,
    thirties: 3,
    forties: 4,
    fifties: 5,
    sixties: 6,
    seventies: 7,
    eighties: 8,
    nineties: 9,
  }),
);

/** Adverbs and adjectives of frequency with their TIMEX3 period. */
export const FREQUENCIES = new Map<string, string>(
  Object.entries({
    hourly: 'PT1H',
    daily: 'P1D',
    nightly: 'P1D',
    weekly: 'P1W',
    biweekly: 'P2W',
    fortnightly: 'P2W',
    monthly: 'P1M',
    bimonthly: 'P2M',
    quarterly: 'P3M',
    semiannual: 'P6M',
    semiannually: 'P6M',
    annual: 'P1Y',
    annually: 'P1Y',
    yearly: 'P1Y',
    biannual: 'P6M',
    biennial: 'P2Y',
  }),
);

const LEXICON = new Map<string, number>();
function add(flag: number, names: Iterable<string>): void {
  for (const name of names) LEXICON.set(name, (LEXICON.get(name) ?? 0) | flag);
}
add(MONTH, MONTHS.keys());
add(WEEKDAY, WEEKDAYS.keys());
add(WEEKDAY_PLURAL, words('mondays tuesdays wednesdays thursdays fridays saturdays sundays'));
add(UNIT, UNITS.keys());
add(CARDINAL, [
  ...CARDINALS.keys(),
  ...TENS.keys(),
  'hundred',
  'thousand',
  'half',
  'dozen',
  'hundreds',
  'thousands',
  'dozens',
]);
add(ORDINAL, [...ORDINALS.keys(), ...TENS.keys()]);
add(SEASON, SEASONS.keys());
add(PART, PARTS.keys());
add(AMOUNT, words('several many few some couple numerous countless multiple'));
add(
  APPROXIMATE,
  words(
    'more less fewer nearly almost about around roughly approximately some at up over no well as under exactly close',
  ),
);
add(POSITION, words('early late mid middle earlier later'));
add(DETERMINER, words('the a an this that these those another'));
add(
  SELECTOR,
  words(
    'last next past previous preceding prior following coming upcoming recent same latest current entire whole all first final initial ensuing subsequent',
  ),
);
add(DEICTIC, words('today yesterday tomorrow tonight overnight'));
add(VAGUE, words('now currently recently lately presently nowadays future past present moment recent'));
add(FREQUENCY, FREQUENCIES.keys());
add(RECURRENCE, words('every each once twice thrice per'));
add(
  HOLIDAY,
  words(
    "christmas thanksgiving halloween easter new valentine's valentine independence labor memorial veterans boxing",
  ),
);
add(FISCAL, ['fiscal']);
add(DECADE_NAME, DECADE_NAMES.keys());
add(PERIOD_CODE, words('q1 q2 q3 q4 h1 h2'));
add(NOON, words('noon midnight'));
add(
  IDIOM,
  words(
    'year week month day decade hour years months decades weeks days hours minutes centuries daylong weeklong monthlong yearlong ago',
  ),
);
add(ERA, ['ad']);
add(BOUNDARY, words('end beginning start middle turn close dawn'));
add(
  LED,
  words(
    'near distant foreseeable immediate not very good number other single fewer least first working business than most many long little to consecutive straight date time',
  ),
);

/** The classes of a lower-case word; 0 for the rest of the language. */
export function classesOf(word: string): number {
  return LEXICON.get(word) ?? 0;
}
