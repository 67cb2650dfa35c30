/** No line is surer than this from its own features, so that its neighbours still count. */
const LIMIT = 6;

/**
 * The probability that each line is boilerplate, given all lines: forward and backward over a chain of two states in
 * which a line tends to be what its neighbour is. Blocks hold together; a lone odd line goes with those around it.
 * @param odds log-odds of each line alone
 * @param cohesion log-odds for two neighbours to be alike
 */
export function smooth(odds: readonly number[], cohesion: number): number[] {
  const clipped = odds.map((value) => Math.max(-LIMIT, Math.min(LIMIT, value)));
  const forward = pass(clipped, cohesion);
  const backward = pass(clipped.toReversed(), cohesion).reverse();
  return clipped.map((own, i) => sigmoid(own + message(forward[i - 1], cohesion) + message(backward[i + 1], cohesion)));
}

/** The log-odds of each line given itself and all lines before it. */
function pass(odds: readonly number[], cohesion: number): number[] {
  const belief: number[] = [];
  for (const [i, own] of odds.entries()) belief.push(own + message(belief[i - 1], cohesion));
  return belief;
}

/** What a neighbour's log-odds say about this line. */
function message(neighbour: number | undefined, cohesion: number): number {
  if (neighbour === undefined) return 0;
  const p = sigmoid(neighbour);
  const alike = sigmoid(cohesion);
  return Math.log((p * alike + (1 - p) * (1 - alike)) / (p * (1 - alike) + (1 - p) * alike));
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
