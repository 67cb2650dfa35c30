import type { Evidence, Span } from './span.ts';

/** The entity labels, OntoNotes names. */
export const LABELS = ['PERSON', 'NORP', 'ORG', 'GPE', 'LOC', 'FAC', 'EVENT', 'LAW', 'PRODUCT', 'WORK_OF_ART'] as const;
export type Label = (typeof LABELS)[number];

/** What a capital or a seat of government stands for: the state, the place itself, or both fit. */
export const READINGS = ['government', 'place', 'either'] as const;
export type Reading = (typeof READINGS)[number];

/** An actor's identity: a unique ASCII slug of its name, such as `nikol-pashinyan`. */
export type ActorId = string;

/** Where an actor is known from: shipped knowledge, the corpus's own YAML, or this text alone. */
export type ActorSource = 'built-in' | 'workspace' | 'text';

/** Somebody or something that mentions resolve to. */
export interface Actor {
  readonly id: ActorId;
  readonly label: Label;
  readonly name: string;
  /** Other forms that resolve to this actor, as they stood in the text or in the knowledge; without `name` itself. */
  readonly aliases: readonly string[];
  readonly source: ActorSource;
  /** True for what can act: people, organisations, states, groups of people, and a region that stands for a bloc. */
  readonly acts: boolean;
  /** Offices and descriptions the text gives them ("Prime Minister of Armenia"), in order of appearance. */
  readonly roles?: readonly string[];
}

/** One place where an actor or another entity is named: the name alone, no title, article, possessive or punctuation. */
export interface Mention extends Span {
  readonly label: Label;
  readonly actor: ActorId;
  /** Only for capitals and seats of government. */
  readonly reading?: Reading;
  /** True inside boilerplate: reported, but not counted for the actor. */
  readonly boilerplate?: true;
  /** True where a reviewer decided it. */
  readonly decided?: true;
  /** The recogniser's belief in this mention, 0 to 1; knowledge and rules that are certain give 1. */
  readonly score: number;
  readonly evidence: Evidence;
}
