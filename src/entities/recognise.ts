import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Boilerplate } from '../model/boilerplate.ts';
import type { Actor, Mention } from '../model/mention.ts';
import type { SourceText } from '../text/source.ts';

export interface Recognised {
  /** The actors that the mentions name, in order of first mention. */
  readonly actors: readonly Actor[];
  /** In text order, not overlapping. */
  readonly mentions: readonly Mention[];
}

/** Finds the named entities of a text and resolves them to actors. */
export function recogniseEntities(
  source: SourceText,
  knowledge: Knowledge,
  boilerplate: readonly Boilerplate[],
): Recognised {
  void source;
  void knowledge;
  void boilerplate;
  return { actors: [], mentions: [] };
}
