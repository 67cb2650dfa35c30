import { dayNumber, formatDay, isDay } from '../calendar.ts';

/** A day in a file's name or path, with the characters that say it. */
export interface NamedDay {
  readonly value: string;
  readonly text: string;
}

/** Year, month and day between separators, or the other way round; digits on either side make it a longer number. */
const SEPARATED =
  /(?<!\d)(\d{4})[-_./](\d{1,2})[-_./](\d{1,2})(?!\d)|(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](\d{4})(?!\d)/g;

/** Eight digits, with nothing but letters between them and the separator before: a hash has letters and digits mixed. */
const SOLID = /(?:^|[^A-Za-z0-9])[A-Za-z]{0,16}(\d{4})(\d{2})(\d{2})(?=$|[^A-Za-z0-9]|[Tt]\d)/g;

/** A cheap look for one of them: most names have neither. */
const HINT = /\d{8}|\d{4}[-_./]\d|\d[-_.]\d{4}/;

/** The day that a file's name gives (2020-10-27_foo.txt, 20201027-foo.txt, 2020/10/27/foo.txt), the last one in the path. */
export function dayInFileName(name: string): NamedDay | undefined {
  if (!HINT.test(name)) return undefined;
  let found: NamedDay | undefined;
  for (const match of name.matchAll(SEPARATED)) {
    found = (match[1] !== undefined ? day(match[1], match[2], match[3], match[0]) : dayLast(match)) ?? found;
  }
  for (const match of name.matchAll(SOLID))
    found = day(match[1], match[2], match[3], match[0].replace(/^[^A-Za-z0-9]/, '')) ?? found;
  return found;
}

/** "27-10-2020", or "10-27-2020" where 27 cannot be a month. */
function dayLast(match: RegExpExecArray): NamedDay | undefined {
  return day(match[6], match[5], match[4], match[0]) ?? day(match[6], match[4], match[5], match[0]);
}

function day(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
  text: string,
): NamedDay | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(dayOfMonth)];
  if (!isPublicationYear(y) || !isDay(y, m, d)) return undefined;
  return { value: formatDay(dayNumber(y, m, d)), text };
}

/** News on file is younger than newspapers and not from another century. */
export function isPublicationYear(year: number): boolean {
  return year >= 1700 && year < 2100;
}
