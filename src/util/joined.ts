/** Both lists, one after the other, and no longer than that: a list that a spread makes keeps room for sixteen more. */
export function joined<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  const all = new Array<T>(first.length + second.length);
  let at = 0;
  for (const item of first) all[at++] = item;
  for (const item of second) all[at++] = item;
  return all;
}
