import type { Analysis } from '../model/analysis.ts';
import type { Actor } from '../model/mention.ts';
import { pack, unpack } from '../util/pack.ts';
import type { Steps } from '../util/steps.ts';
import { articleNumbers, bytesOfArticle } from './article-numbers.ts';
import type { Engine } from './engine.ts';
import type { AnalysisInput } from './engine-files.ts';

/**
 * What was found in one document, packed: a corpus's analyses travel from a worker, lie in memory and are kept between
 * two sessions in this form, a quarter of their size and less.
 */
export interface Findings {
  /** The analysis before decisions: what the recognisers found. Put together anew each time, as it lies in less room. */
  readonly found: () => Uint8Array;
  /** The analysis with the decisions that hold in this document; null where none does. */
  readonly decided: Uint8Array | null;
  /** Each actor with its mentions, for what is known of all documents together. */
  readonly actors: Uint8Array;
  /** The numbers its article is compared by, packed; absent where they were not asked for and no decision changes them. */
  readonly article?: Uint8Array;
}

/** An actor of one document and how often it is named there. */
export interface CountedActor {
  readonly actor: Actor;
  /** Mentions outside boilerplate. */
  readonly counted: number;
  /** All mentions. */
  readonly all: number;
}

/** Analyses a document, or puts decisions alone in force where `input.found` says what was found in it before. */
export function* findingsOf(engine: Pick<Engine, 'recognise' | 'decide'>, input: AnalysisInput): Steps<Findings> {
  const found = input.found ? unpackAnalysis(input.found) : yield* engine.recognise(input);
  yield;
  const decided = engine.decide(found, input);
  const findings = packFindings(found, decided, input.found);
  if (!input.isCompared && !rulesOnBoilerplate(decided)) return findings;
  return { ...findings, article: bytesOfArticle(articleNumbers(input.text, decided)) };
}

/**
 * @param decided the very same as `found` where nothing is decided
 * @param packed `found`, where it is packed already
 */
export function packFindings(found: Analysis, decided = found, packed = pack(found)): Findings {
  return {
    found: () => packed,
    decided: decided === found ? null : pack(decided),
    actors: pack(countActors(decided)),
  };
}

/** Does a decision change what the article is? */
export const rulesOnBoilerplate = ({ placed }: Pick<Analysis, 'placed'>): boolean =>
  placed.some(({ entry }) => entry.ruling.kind.endsWith('boilerplate'));

/** The actors in order of their first mention. */
export function countActors({ actors, mentions }: Analysis): CountedActor[] {
  const counts = new Map(actors.map((actor) => [actor.id, { actor, counted: 0, all: 0 }]));
  for (const { actor, boilerplate } of mentions) {
    const count = counts.get(actor);
    if (!count) continue;
    count.all++;
    if (!boilerplate) count.counted++;
  }
  return [...counts.values()];
}

// What was packed was of this type.
export const unpackAnalysis = (bytes: Uint8Array): Analysis => unpack(bytes) as Analysis;
export const unpackActors = (bytes: Uint8Array): CountedActor[] => unpack(bytes) as CountedActor[];
