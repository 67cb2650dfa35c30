import { literalsOf } from './literals.ts';

/**
 * A pattern as several, one for each of its alternatives: the outermost ones, and those of a group that opens one of them. In a
 * text the pattern finds what the first of those finds that match earliest.
 */
export function alternativesOf({ source, flags }: RegExp): RegExp[] {
  return split(source).map((part) => new RegExp(part, flags));
}

function split(source: string): string[] {
  const [parts] = partsOf(source, 0);
  if (parts.length > 1) return parts.flatMap(split);
  const edge = source.startsWith('\\b') ? '\\b' : '';
  const opening = `${edge}(?:`;
  if (!source.startsWith(opening)) return parts;
  const [inside, end] = partsOf(source, opening.length);
  const after = source.slice(end + 1);
  if (inside.length < 2 || /^[?*+{]/.test(after)) return parts;
  const several = inside.map((part) => `${opening}${part})${after}`);
  return several.some((part) => wordsOf(part) !== wordsOf(source)) ? several : parts;
}

/** Without words of their own, parts are tried where the whole is. */
const wordsOf = (source: string): string => literalsOf(new RegExp(source, 'u'))[0]?.join() ?? '';

/** The alternatives from `start` on, and where their group or the pattern ends. */
function partsOf(source: string, start: number): [parts: string[], end: number] {
  const parts: string[] = [];
  let [from, depth, at] = [start, 0, start];
  for (; at < source.length && depth >= 0; at++) {
    const char = source.charAt(at);
    if (char === '\\') at++;
    else if (char === '[') while (source.charAt(++at) !== ']') at += source.charAt(at) === '\\' ? 1 : 0;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '|' && depth === 0) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  const end = depth < 0 ? at - 1 : at;
  return [[...parts, source.slice(from, end)], end];
}
