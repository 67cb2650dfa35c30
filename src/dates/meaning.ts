/** Units that news counts time in. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** TIMEX3 parts of the day: morning, midday, afternoon, evening, night. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';

/** TIMEX3 seasons: spring, summer, autumn, winter. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** The fields of a calendar that an expression names; what it leaves out is for the context to fill. */
export interface Fields {
  /** Full years; negative for BC. */
  readonly year?: number;
  /** The year without its last digit: 199 for the 1990s. */
  readonly decade?: number;
  /** The year without its last two digits: 11 for the 12th century. */
  readonly century?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: Season;
  readonly month?: number;
  readonly day?: number;
  /** ISO: Monday is 1. */
  readonly weekday?: number;
  /** Which of the month's days of that weekday: Thanksgiving is the fourth Thursday; 5 is the last. */
  readonly nth?: number;
  readonly part?: DayPart;
  /** `15:30`, or `15`. */
  readonly clock?: string;
  /** Its hour is of a clock of twelve: the part of the day is for the context to tell. */
  readonly ofTwelve?: true;
}

/** Before, at or after the moment of speaking: last, this, next. */
export type Which = -1 | 0 | 1;

/**
 * What a step counts from: the document's day; the date named before ("the next day"); or whichever of the two a bare
 * "the year" is likely to speak of.
 */
export type Base = 'document' | 'reference' | 'spoken';

/** What an expression says, before any context is known. */
export type Meaning =
  /** Not a date, though it looks like one; keeps the rest of the grammar off its words. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'fields';
      readonly fields: Fields;
      /** "last July", "next Friday". */
      readonly which?: Which;
      /** "July of last year": where to take the missing fields from. */
      readonly outer?: Meaning;
      /** Taken from the date named before rather than from the document's: "that night". */
      readonly anaphoric?: true;
      readonly why?: string;
    }
  /** A dash between two points: one expression. */
  | { readonly kind: 'range'; readonly from: Fields; readonly to: Fields }
  | {
      readonly kind: 'shift';
      readonly unit: Unit;
      /** In units; null where the text leaves it open ("years ago"). */
      readonly by: number | null;
      /** For an open number: the direction. */
      readonly toward: 'past' | 'future';
      readonly base: Base;
      readonly part?: DayPart;
      /** "twenty years ago today": not the year but its day, so many days from the one counted from. */
      readonly on?: number;
    }
  | {
      readonly kind: 'duration';
      readonly value: string;
      readonly unit: Unit;
      /** Null where the text leaves it open. */
      readonly count: number | null;
      /** Does it end, or start, at the moment of speaking? */
      readonly reach?: 'past' | 'future';
    }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'vague'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };

/** A stretch of tokens with its meaning: `start` inclusive, `end` exclusive, indices of tokens. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** A second expression that only the first one shows to be a date: "May 5 and 6". */
  readonly then?: Match;
  /** Offset in the text where the expression ends, if inside a token. */
  readonly endOffset?: number;
}

export const NOT_A_DATE: Meaning = { kind: 'none' };
