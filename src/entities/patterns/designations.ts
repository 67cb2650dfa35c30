import type { Candidate } from '../candidate.ts';
import { cluesOf } from '../clues.ts';
import type { Words } from '../words.ts';
import { wordSet } from '../../util/word-set.ts';

/** Letters that open the designation of an aircraft, missile, vehicle or gun. From common knowledge of arms reporting. */
const SERIES = wordSet(
  'S T F B A C D K M J Y JF RC HQ DF PL Su MiG Mig Mi Tu An Il Yak Ka Be AK BM BMP BTR BRDM TOS RPG KC RQ MQ UH AH CH SS SM PAC SA RS UR ' +
    'Kh BUK TB Bayraktar Shahab Fateh Zelzal Qiam Hwasong Taepodong Nodong Agni Shaheen Boeing Airbus Orlan Lancet ' +
    'Shahed Geran Mohajer Heron Hermes Spike Leopard Abrams Challenger Caesar Gepard Marder Bradley Iskander Tochka',
);

const CLUES = cluesOf(SERIES);

/** "S-300", "MiG-29s", "Boeing 737": letters of a known series with their number. */
export function findDesignations(words: Words): Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  for (const i of words.marked(CLUES)) {
    if (i < next || !words.capital(i)) continue;
    const hyphen = words.ties(i + 1);
    const number = hyphen ? i + 2 : i + 1;
    const long = words.text(i).length > 3;
    if ((!hyphen && !long) || !/^\d{1,4}\p{L}{0,4}$/u.test(words.text(number)) || !words.joined(number - 1)) continue;
    const evidence = ['a series of arms or aircraft with its number'];
    found.push({ first: i, last: number, label: 'PRODUCT', origin: 'pattern', score: 0.9, evidence });
    next = number + 1;
  }
  return found;
}
