import { isPerson, phraseFrom, type Phrase } from './noun-phrase.ts';
import type { Words } from './words.ts';
import { wordList } from './word-list.ts';

const NAMING = wordList('name call named identified identify identifies introduced introduces called goes');
/** How many tokens behind "who" the name may stand. */
const GIVEN_NAME = 14;
/** How many tokens there are from "with" to the words "call sign", and from there to the name. */
const CALL_SIGN = 4;
const OBJECT_PRONOUNS = wordList('him her them me');
/** How many tokens a relative clause before a name has. */
const RELATIVE = 16;

/** "Ukraine's foreign minister, Dmytro Kuleba", "a woman who gave her name as Anahit": the name set off behind a description. */
export function nameBehind(words: Words, phrase: Phrase, ceiling: number): Phrase {
  if (words.mention(phrase.head)) return phrase;
  const next = words.word(phrase.to);
  if (next === 'with' || next === 'whose') return behindCallSign(words, phrase.to, ceiling) ?? phrase;
  if (next === 'who' || (next === ',' && words.word(phrase.to + 1) === 'who'))
    return givenName(words, phrase.to, ceiling) ?? nameBehindRelative(words, phrase.to, ceiling) ?? phrase;
  if (next !== ',' && next !== 'and' && next !== 'called' && next !== 'named') return phrase;
  const apposed = phraseFrom(words, phrase.to + 1, ceiling);
  const verb = words.word(apposed?.to ?? phrase.to);
  // "The man in charge, a Swiss named Beat Frei,"
  const named =
    apposed && (verb === 'called' || verb === 'named') ? phraseFrom(words, apposed.to + 1, ceiling) : apposed;
  return named && isPerson(words, named.head) ? named : phrase;
}

/** "a gunner with the call sign Vyuga" */
function behindCallSign(words: Words, start: number, ceiling: number): Phrase | undefined {
  for (let i = start; i < Math.min(ceiling, start + CALL_SIGN); i++) {
    const isSign = words.word(i) === 'callsign' || (words.word(i) === 'sign' && words.word(i - 1) === 'call');
    if (!isSign) continue;
    let name = i + 1;
    while (name < ceiling && name < i + CALL_SIGN && !words.mention(name)) name++;
    return isPerson(words, name) ? phraseFrom(words, name, ceiling) : undefined;
  }
  return undefined;
}

/** "who gave her name as", "who asked to be identified only as", "who introduced himself as": the name that follows. */
function givenName(words: Words, who: number, ceiling: number): Phrase | undefined {
  let naming = false;
  for (let i = who + 1; i < Math.min(ceiling, who + GIVEN_NAME); i++) {
    const word = words.word(i);
    if (isPerson(words, i)) return naming ? phraseFrom(words, i, ceiling) : undefined;
    if (words.is(i, NAMING)) naming ||= !word.startsWith('call') || isTheirName(words, i);
    else if (!words.isWord(i) && !(naming && word === ',')) return undefined;
  }
  return undefined;
}

/** "who wants to be called", "who asks us to call him": not "who called Anna Berg". */
const isTheirName = (words: Words, call: number): boolean =>
  words.word(call - 1) === 'be' || words.is(call + 1, OBJECT_PRONOUNS);

/** "The general who lost it, Stefan Danek,": a name between the commas behind the relative clause. */
function nameBehindRelative(words: Words, who: number, ceiling: number): Phrase | undefined {
  let comma = words.word(who) === ',' ? who + 2 : who + 1;
  while (comma < Math.min(ceiling, who + RELATIVE) && words.word(comma) !== ',') comma++;
  const named = words.word(comma) === ',' ? phraseFrom(words, comma + 1, ceiling) : undefined;
  return named && isPerson(words, named.head) && words.word(named.to) === ',' ? named : undefined;
}
