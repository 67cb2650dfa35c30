/** Work that is done step by step, with a `yield` between two steps. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all the steps of one piece of work. */
export function runSteps<T>(piece: Steps<T>): T {
  for (;;) {
    const { done, value } = piece.next();
    if (done) return value;
  }
}

/**
 * Does several pieces of work together: each step for all of them before anybody's next one. What the code of a step needs
 * is then in the processor's caches for all but the first, where a whole piece of work would drive it out. A piece that
 * throws is given up, and the others go on.
 */
export function runTogether<T>(pieces: readonly Steps<T>[]): PromiseSettledResult<T>[] {
  const outcomes: PromiseSettledResult<T>[] = [];
  let open = [...pieces.entries()];
  while (open.length > 0) {
    open = open.filter(([at, piece]) => {
      try {
        const { done, value } = piece.next();
        if (done) outcomes[at] = { status: 'fulfilled', value };
        return done !== true;
      } catch (reason) {
        outcomes[at] = { status: 'rejected', reason };
        return false;
      }
    });
  }
  return outcomes;
}
