import type { BoilerplateCategory } from './boilerplate.ts';
import type { DateType } from './date.ts';
import type { ActorId, Label, Reading } from './mention.ts';
import type { Span } from './span.ts';

export const DECISION_KINDS = [
  'entity',
  'not-an-entity',
  'label',
  'actor',
  'reading',
  'date',
  'not-a-date',
  'boilerplate',
  'not-boilerplate',
  'note',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** One place of a text, described so that it is found again when the text moves. White space is folded to one space. */
export interface Anchor {
  readonly quote: string;
  /** What stands right before and after the quote; empty where it is not known. */
  readonly prefix: string;
  readonly suffix: string;
  /** 1-based line it was last seen in. */
  readonly line?: number;
}

/** What a decision holds for: one place, a text wherever it stands in one file, or in all of them. */
export type DecisionTarget =
  | { readonly scope: 'here'; readonly file: string; readonly anchor: Anchor }
  | { readonly scope: 'file'; readonly file: string; readonly match: string }
  | { readonly scope: 'corpus'; readonly match: string };
export type DecisionScope = DecisionTarget['scope'];

/** What was decided. */
export type Ruling =
  /** This is an entity; without `actor`, it is whatever actor has that name. */
  | { readonly kind: 'entity'; readonly label: Label; readonly actor?: ActorId }
  | { readonly kind: 'not-an-entity' }
  | { readonly kind: 'label'; readonly label: Label }
  | { readonly kind: 'actor'; readonly actor: ActorId }
  | { readonly kind: 'reading'; readonly reading: Reading }
  /** `value` is a TIMEX3 value; the type follows from it where it is not said. */
  | { readonly kind: 'date'; readonly value: string; readonly type?: DateType }
  | { readonly kind: 'not-a-date' }
  | { readonly kind: 'boilerplate'; readonly category: BoilerplateCategory }
  | { readonly kind: 'not-boilerplate' }
  | { readonly kind: 'note'; readonly text: string };

/** Something a reviewer decided. */
export interface Decision {
  readonly target: DecisionTarget;
  readonly ruling: Ruling;
}

/** A decision as it stands in `decisions.yaml`. */
export interface DecisionEntry extends Decision {
  /** The entry in the YAML text. */
  readonly span: Span;
  /** 1-based line of the YAML text. */
  readonly yamlLine: number;
}
