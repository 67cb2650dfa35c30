/** The known word that a misspelt one most likely means; undefined where none is close. */
export function nearest<T extends string>(word: string, known: readonly T[]): T | undefined {
  const given = plain(word);
  const limit = Math.max(1, Math.ceil(Math.min(given.length, 12) / 3));
  let best: T | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    const distance = editDistance(given, plain(candidate), bestDistance);
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, '-');

/** Levenshtein distance; gives up at `limit`, which also bounds the work on long words. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[b.length] ?? limit;
}
