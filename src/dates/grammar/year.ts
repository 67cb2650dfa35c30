import {
  ALPHANUMERIC,
  DECADE_NAME,
  DECADE_NAMES,
  ERA,
  MONTH,
  NUMBER,
  ORDINAL,
  ORDINALS,
  SEASON,
  UNIT,
  WEEKDAY,
  YEAR_DIGITS,
} from '../lexicon.ts';
import { NOT_A_DATE, type Match } from '../meaning.ts';
import type { Words } from '../words.ts';

/** A year in four plain digits at token `i`; only what stands around it tells a year from a count. */
export function fourDigits(w: Words, i: number): number | undefined {
  return w.is(i, YEAR_DIGITS) ? w.integer(i) : undefined;
}

/** A year after a month or a season, where nothing else is likely: 1998, ’98. */
export function yearAfterMonth(w: Words, i: number): { end: number; year: number } | undefined {
  const year = fourDigits(w, i);
  if (year !== undefined) return { end: i + 1, year };
  if (!w.isApostrophe(i) || !w.glued(i + 1) || !/^\d\d$/.test(w.raw(i + 1))) return undefined;
  return { end: i + 2, year: centuryOf(Number(w.raw(i + 1))) };
}

function centuryOf(twoDigits: number): number {
  return (twoDigits > 50 ? 1900 : 2000) + twoDigits;
}

/** Names of numbered things: what follows is no year. */
const NUMBERED =
  /^(?:no|nos|number|resolution|resolutions|flight|article|articles|route|highway|room|channel|chapter|page|pages|section|paragraph|lot|unit|boeing|airbus|bill|act|order|case|decree|model|version|code|zip|box|gate|level|line|series|type|mark|figure|table|block|area|dow|index|points|agenda|vision|windows|battalion|brigade|regiment|division|unit|hill|height|elevation|psalm)$/;

/** Words before a number that make it a count. */
const COUNTING =
  /^(?:some|nearly|almost|than|least|most|over|approximately|roughly|up|only|another|every|all|these|those|those|many|first|last|next|least|killed|wounded|injured|lost|captured|arrested|employs|employed|numbered|total|totaling|totalling)$/;

/** Things that are counted in hundreds and thousands. */
const COUNTED =
  /^(?:people|men|women|children|persons|soldiers|troops|fighters|civilians|refugees|residents|inhabitants|dead|wounded|injured|killed|casualties|prisoners|deaths|victims|families|households|homes|houses|buildings|villages|tanks|vehicles|aircraft|planes|drones|missiles|rockets|shells|rounds|sorties|mines|km|kilometers|kilometres|kms|miles|mile|meters|metres|feet|ft|yards|acres|hectares|square|tons|tonnes|kg|pounds|dollars|euros|rubles|roubles|lire|yen|francs|marks|percent|per|units|copies|shares|jobs|workers|employees|members|votes|seats|students|pupils|police|officers|protesters|demonstrators|others|more|times|hours|minutes|days|weeks|months|years|strong|barrels|cases|points|calories|mah|hp|watts|megawatts|mw|volts|degrees|pages|words|men-at-arms|cavalry|infantry|horsemen|knights|guns|horses|ships|men’s|million|billion|trillion|thousand)$/;

/** What a number before it is the name of: "the 1922 Committee". */
const NAMED = /^(?:committee|society|squadron|regiment|battalion|brigade|division|avenue|street|road|group)$/;

/** Words and marks that lead to a year of any age. */
const BEFORE_OLD_YEAR =
  /^(?:in|since|by|until|till|from|during|before|after|between|through|or|late|early|mid|circa|ca|year|throughout|that|born|died|founded|est|established|\(|-|–|—|&)$/;

/** Capital words that do not make a year a part of their name. */
const BEFORE_YEAR =
  /^(?:in|since|by|until|from|of|during|before|after|between|to|through|and|or|late|early|mid|circa|fiscal|copyright|year|for|throughout|the|its|their|his|her|this|that|a|about|published|updated|established|founded|with|on|like|back)$/;

/**
 * A year that stands for itself, or a stretch of years joined by a dash. The twentieth and twenty-first century need no
 * word that leads to them; the others do.
 */
export function bareYear(w: Words, i: number): Match | undefined {
  const year = fourDigits(w, i);
  if (year === undefined) return undefined;
  const range = yearRange(w, i, year);
  const end = range?.end ?? i + 1;
  if (isCount(w, i, end, year)) return undefined;
  if (range) {
    return { start: i, end, meaning: { kind: 'range', from: { year }, to: { year: range.year } } };
  }
  const era = eraAfter(w, end);
  if (era) return { start: i, end: era.end, meaning: { kind: 'fields', fields: { year: era.sign * year } } };
  return { start: i, end, meaning: { kind: 'fields', fields: { year } } };
}

/** Is this a count, a price or a part of a name rather than a year? */
function isCount(w: Words, i: number, end: number, year: number): boolean {
  if (touchesSign(w, i, end)) return true;
  const before = w.raw(i - 1) === '.' && w.glued(i - 1) ? w.word(i - 2) : w.word(i - 1);
  if (NUMBERED.test(before) || COUNTING.test(before) || (w.isCapital(end) && NAMED.test(w.word(end)))) return true;
  const after = w.isDash(end) && w.glued(end + 1) ? w.word(end + 1) : w.word(end);
  const surelyYear = year >= 1900 && year !== 2000 && /^(?:in|since|by|until)$/.test(before);
  if (COUNTED.test(after) && !surelyYear && !(after === 'more' && before === 'in')) return true;
  if (year >= 2100) return !/^(?:by|until|year)$/.test(before);
  if (year >= 1900) return isModelNumber(w, i, before) || (year === 2000 && countsPlural(w, i, end));
  return countsPlural(w, i, end) || !olderYearFits(w, end, before);
}

/** $1999, 2000%, 1999/00 of a longer chain, a@1999. */
function touchesSign(w: Words, i: number, end: number): boolean {
  if (/^[$€£¥#]$/.test(w.raw(i - 1)) || (w.glued(i) && /^[+.:\\=_@]$/.test(w.raw(i - 1)))) return true;
  // "in 1993: 822 and 853" ends a clause; "1993:822" is a number.
  if (!w.glued(end) || (w.raw(end) === ':' && !w.glued(end + 1))) return false;
  return /^[%°:\\=_@]$/.test(w.raw(end)) || (w.raw(end) === '/' && w.glued(end + 1));
}

/** Before 1900 a bare number needs a word of time before it, and some also no noun behind. */
function olderYearFits(w: Words, end: number, before: string): boolean {
  if (before === 'the' || before === 'an') return w.isWord(end) && !w.word(end).endsWith('s');
  if (/^(?:of|and|to|around|about)$/.test(before)) {
    return !w.isWord(end) || /^(?:and|when|the|in|by|as|he|she|it|they|to)$/.test(w.word(end));
  }
  return BEFORE_OLD_YEAR.test(before);
}

/** "2000 rebels": a round number and a plural noun, with nothing that leads to a year. */
function countsPlural(w: Words, i: number, end: number): boolean {
  const before = w.word(i - 1);
  const after = w.word(end);
  return (
    w.isWord(end) &&
    /[^s]s$/.test(after) &&
    !/^(?:in|since|the|by|until|during|its|’s|'s|was|is|has|as|this|his)$/.test(before) &&
    after !== 'was' &&
    after !== 'is' &&
    after !== 'has' &&
    after !== 'as' &&
    after !== 'his'
  );
}

/** "Windows 2000", "Tokyo 2020": a name before it, in the middle of a sentence, makes it part of the name. */
function isModelNumber(w: Words, i: number, before: string): boolean {
  if (!w.isCapital(i - 1) || !w.isWord(i - 1) || BEFORE_YEAR.test(before) || isCopyright(w, i)) return false;
  return !w.is(i - 1, MONTH | SEASON | WEEKDAY | UNIT) && !w.glued(i);
}

/** How long the name of a holder of rights is, in tokens. */
const HOLDER = 8;

/** "Copyright Example Media Ltd 2024" */
function isCopyright(w: Words, i: number): boolean {
  for (let at = i - 2; at > i - HOLDER; at--) if (w.word(at) === 'copyright' || w.raw(at) === '©') return true;
  return false;
}

/** The second year of "1992-1994", "1992–94" or "2020/21". */
function yearRange(w: Words, i: number, from: number): { end: number; year: number } | undefined {
  const slash = w.raw(i + 1) === '/' && w.glued(i + 1) && w.glued(i + 2);
  if (!slash && !w.isDash(i + 1)) return undefined;
  const raw = w.raw(i + 2);
  if (/^\d\d$/.test(raw) && w.glued(i + 1) && w.glued(i + 2) && !(w.glued(i + 3) && /^[-/:]$/.test(w.raw(i + 3)))) {
    const year = Math.floor(from / 100) * 100 + Number(raw);
    return year > from ? { end: i + 3, year } : undefined;
  }
  const to = fourDigits(w, i + 2);
  if (to === undefined || to <= from || to - from > 500) return undefined;
  return { end: i + 3, year: to };
}

/** "AD", "BC", "B.C.", "CE" after a year. */
function eraAfter(w: Words, i: number): { end: number; sign: 1 | -1 } | undefined {
  if (!w.isCapital(i)) return undefined;
  const raw = w.raw(i).replaceAll('.', '');
  if (raw === 'BC' || raw === 'BCE') return { end: i + 1, sign: -1 };
  return raw === 'AD' || raw === 'CE' ? { end: i + 1, sign: 1 } : undefined;
}

/** "44 BC", "476 AD", "AD 70": the years that four digits leave out. */
export function eraYear(w: Words, i: number): Match | undefined {
  const first = w.is(i, ERA) && w.raw(i) === 'AD';
  const at = first ? i + 1 : i;
  const era = first ? { end: at + 1, sign: 1 } : eraAfter(w, at + 1);
  const raw = w.raw(at);
  if (!era || !/^\d{1,4}$/.test(raw) || Number(raw) === 0) return undefined;
  return { start: i, end: era.end, meaning: { kind: 'fields', fields: { year: era.sign * Number(raw) } } };
}

/** 1990s, ’90s, the nineties; those of a person's age or of a temperature are none. */
export function decade(w: Words, i: number): Match | undefined {
  if (w.isApostrophe(i) && w.glued(i + 1) && !isOwned(w, i)) {
    const short = /^(\d)0s$/.exec(w.word(i + 1));
    return short ? decadeMatch(i, i + 2, 190 + Number(short[1])) : undefined;
  }
  const raw = w.word(i);
  if (w.is(i, ALPHANUMERIC)) {
    const full = /^([12]\d\d)0s$/.exec(raw);
    if (full) return decadeMatch(i, i + 1, Number(full[1]));
    const short = /^(\d)0s$/.exec(raw);
    if (
      !short ||
      Number(short[1]) < 2 ||
      !/^(?:the|early|late|mid)$/.test(w.word(w.isDash(i - 1) ? i - 2 : i - 1)) ||
      isOwned(w, i)
    )
      return undefined;
    return decadeMatch(i, i + 1, 190 + Number(short[1]));
  }
  if (w.is(i, DECADE_NAME)) {
    const named = DECADE_NAMES.get(raw);
    if (
      named === undefined ||
      isOwned(w, i) ||
      !/^(?:the|early|late|mid)$/.test(w.word(w.isDash(i - 1) ? i - 2 : i - 1))
    )
      return undefined;
    return decadeMatch(i, i + 1, 190 + named);
  }
  const year = fourDigits(w, i);
  const possessive =
    year !== undefined && year % 10 === 0 && w.glued(i + 1) && /^['’]s$/.test(w.raw(i + 1)) && w.word(i - 1) === 'the';
  return possessive ? decadeMatch(i, i + 2, year / 10) : undefined;
}

/** "in ’93", "the summer of ’92": a year without its century. */
export function shortYear(w: Words, i: number): Match | undefined {
  if (
    !w.isApostrophe(i) ||
    !w.glued(i + 1) ||
    !/^\d\d$/.test(w.raw(i + 1)) ||
    (w.glued(i + 2) && !/^[.,;:?!)]$/.test(w.raw(i + 2)))
  )
    return undefined;
  if (!/^(?:in|of|since|from|until|till|by|after|before|and|to|early|late|mid)$/.test(w.word(i - 1))) return undefined;
  const number = Number(w.raw(i + 1));
  const year = (number > 50 ? 1900 : 2000) + number;
  return { start: i, end: i + 2, meaning: { kind: 'fields', fields: { year } } };
}

/** "in his early 90s": an age. */
function isOwned(w: Words, i: number): boolean {
  let before = i - 1;
  while (w.isDash(before) || /^(?:early|late|mid)$/.test(w.word(before))) before--;
  return /^(?:his|her|their|my|our|your|its)$/.test(w.word(before)) || /^['’]s$/.test(w.raw(before));
}

function decadeMatch(start: number, end: number, value: number): Match {
  return { start, end, meaning: { kind: 'fields', fields: { decade: value } } };
}

/** The number of an ordinal, in letters or digits, at token `i`: twentieth, twenty-first, 19th. */
export function ordinal(w: Words, i: number): { end: number; value: number } | undefined {
  if (w.is(i, ALPHANUMERIC)) {
    const raw = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(w.word(i));
    return raw ? { end: i + 1, value: Number(raw[1]) } : undefined;
  }
  if (!w.is(i, ORDINAL)) return undefined;
  const simple = ORDINALS.get(w.word(i));
  if (simple !== undefined) return { end: i + 1, value: simple };
  const unit = w.isDash(i + 1) && w.glued(i + 1) && w.glued(i + 2) ? ORDINALS.get(w.word(i + 2)) : undefined;
  const ten = w.word(i) === 'twenty' ? 20 : w.word(i) === 'thirty' ? 30 : undefined;
  return unit !== undefined && ten !== undefined && unit < 10 ? { end: i + 3, value: ten + unit } : undefined;
}

/** "12th century", "19th-century", "the 19th and 20th centuries". */
export function century(w: Words, i: number): Match | undefined {
  const single = singleCentury(w, i);
  if (single) return single;
  const first = centuryNumber(w, i);
  if (!first) return undefined;
  if (!/^(?:and|to|or)$/.test(w.word(first.end)) && !w.isDash(first.end)) return undefined;
  const second = singleCentury(w, w.word(first.end + 1) === 'the' ? first.end + 2 : first.end + 1);
  return second && { ...centuryMatch(w, i, first.end, first.value), then: second };
}

function singleCentury(w: Words, i: number): Match | undefined {
  const number = centuryNumber(w, i);
  if (!number) return undefined;
  const at = w.isDash(number.end) && w.glued(number.end) ? number.end + 1 : number.end;
  return /^centur(?:y|ies)$/.test(w.word(at)) ? centuryMatch(w, i, at + 1, number.value) : undefined;
}

function centuryNumber(w: Words, i: number): { end: number; value: number } | undefined {
  const number = ordinal(w, i);
  return number && number.value >= 1 && number.value <= 30 ? number : undefined;
}

function centuryMatch(w: Words, start: number, end: number, value: number): Match {
  const era = eraAfter(w, end);
  if (era?.sign === -1) return { start, end: era.end, meaning: { kind: 'fields', fields: { century: -value } } };
  return { start, end: era?.end ?? end, meaning: { kind: 'fields', fields: { century: value - 1 } } };
}

/** "24/7", "9/11", "50/50": numbers that look like a day and a month but are sayings, fractions or scores. */
export function slashedPair(w: Words, i: number): Match | undefined {
  if (!w.is(i, NUMBER) || w.raw(i + 1) !== '/' || !w.glued(i + 1) || !w.glued(i + 2) || !w.is(i + 2, NUMBER))
    return undefined;
  if (fourDigits(w, i) !== undefined) return undefined;
  return { start: i, end: i + 3, meaning: NOT_A_DATE };
}
