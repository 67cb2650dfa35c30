import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civilDay,
  dayNumber,
  formatDay,
  isDay,
  isoWeek,
  parseDay,
  weekdayOf,
  weekStart,
} from '../../../src/dates/calendar.ts';

describe('the calendar', () => {
  it('agrees with the platform on every tenth day of six centuries', () => {
    for (let day = dayNumber(1600, 1, 1); day < dayNumber(2200, 1, 1); day += 10) {
      const date = new Date(day * 86_400_000);
      expect(formatDay(day)).toBe(date.toISOString().slice(0, 10));
      expect(weekdayOf(day)).toBe(date.getUTCDay() || 7);
      const { year, month, day: number } = civilDay(day);
      expect(dayNumber(year, month, number)).toBe(day);
    }
  });

  it.each([
    ['2024-12-19', 2024, 51],
    ['2024-12-30', 2025, 1],
    ['2021-01-03', 2020, 53],
    ['2020-10-27', 2020, 44],
  ])('puts %s into the right ISO week', (text, year, week) => {
    const day = parseDay(text) ?? 0;
    expect(isoWeek(day)).toEqual({ year, week });
    expect(weekStart(year, week)).toBe(day - weekdayOf(day) + 1);
  });

  it('knows leap years and the lengths of months', () => {
    expect(isDay(2023, 2, 29)).toBe(false);
    expect(isDay(2024, 2, 29)).toBe(true);
    expect(isDay(1900, 2, 29)).toBe(false);
    expect(isDay(undefined, 2, 29)).toBe(true);
    expect(isDay(2024, 13, 1)).toBe(false);
    expect(parseDay('2024-02-31')).toBeUndefined();
    expect(parseDay('0000-01-01')).toBeUndefined();
  });

  it('adds months over the ends of years', () => {
    expect(addMonths(2024, 12, 1)).toEqual({ year: 2025, month: 1 });
    expect(addMonths(2024, 1, -13)).toEqual({ year: 2022, month: 12 });
  });
});
