import { fold } from '../../knowledge/fold.ts';

/** A name with what spellings differ in set aside: case, accents, doubled letters, and the ways English writes Russian й, ю, я and the like. */
export function spellingKey(name: string): string {
  if (KEYS.size > MAX_KEYS) KEYS.clear();
  let made = KEYS.get(name);
  if (made === undefined) KEYS.set(name, (made = makeKey(name)));
  return made;
}

const MAX_KEYS = 10_000;
const KEYS = new Map<string, string>();

function makeKey(name: string): string {
  const plain = fold(name).toLowerCase().replace(/['.]/g, '');
  return plain
    .replace(/iy\b|yy\b|yi\b|ii\b|ij\b|y\b|ey\b|ei\b/g, 'i')
    .replace(/ian\b/g, 'yan')
    .replace(/(.)\1/g, '$1');
}
