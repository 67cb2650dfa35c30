import { readFileSync } from 'node:fs';

export interface PhoenixName {
  readonly name: string;
  readonly kind: 'person' | 'body';
}

/** Words that no person's name holds: entries with one are bodies or descriptions. */
const NOT_PERSONAL = new RegExp(
  '\\b(?:OF|THE|FOR|AND|GOVERNMENT|MINISTER|MINISTRY|PARTY|ARMY|UNION|BANK|COUNCIL|COMMITTEE|FORCES?|POLICE|GROUP|STATE|' +
    'REPUBLIC|COURT|PRESIDENT|KING|PRINCE|QUEEN|LEADERS?|OFFICIALS?|NATIONAL|INTERNATIONAL|PEOPLE|TROOPS?|REBELS?|MILITARY)\\b',
);

/**
 * Names in a dictionary of political actors: upper case, `_` between words, `+` before a synonym, codes in brackets, `#`
 * before remarks. Its entries don't say what is a person; two to four words of which the first is a first name are taken
 * for one, and so is what came from a list of office holders.
 */
export function* readPhoenixNames(path: string, isFirstName: (word: string) => boolean): Generator<PhoenixName> {
  let officeHolder = false;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('#') || line.startsWith('\t') || line.trim() === '') continue;
    const synonym = line.startsWith('+');
    const [entry = '', remark = ''] = line.split('#', 2);
    if (!synonym) officeHolder = /CountryInfo|rulers/i.test(remark);
    const name = (entry.replace(/^\+/, '').split('[')[0] ?? '').replaceAll('_', ' ').trim();
    const words = name.split(/\s+/);
    if (!/^[A-Z]/i.test(name) || words.length > 6 || name.length < 4) continue;
    const shape = words.length >= 2 && words.length <= 4 && !NOT_PERSONAL.test(name.toUpperCase());
    const person = shape && (officeHolder || isFirstName(words[0] ?? ''));
    yield { name, kind: person ? 'person' : 'body' };
  }
}
