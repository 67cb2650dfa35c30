import type { ActorLookup } from '../analysis/decide-actors.ts';
import type { CorpusIndex } from '../corpus/corpus-index.ts';
import type { ReviewedDocument } from '../corpus/document.ts';
import { addDecisions } from '../knowledge/workspace/edit-decisions.ts';
import type { Decision, DecisionScope, DecisionTarget, Ruling } from '../model/decision.ts';
import type { Label } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { makeAnchor } from '../text/anchors.ts';
import { t } from '../util/l10n.ts';
import { workspaceEdits, type Change } from './change.ts';
import { kindName } from './kinds.ts';

/** Everything that can be corrected; the editor has a command for each. */
export const CORRECTIONS = [
  'not-an-entity',
  'label',
  'actor',
  'new-actor',
  'split',
  'merge',
  'rename',
  'alias',
  'reading',
  'entity',
  'date',
  'not-a-date',
  'document-date',
  'boilerplate',
  'not-boilerplate',
  'note',
] as const;
export type CorrectionId = (typeof CORRECTIONS)[number];

/** One answer to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

/** What a correction needs to know: one of some choices, worked out when they are asked for, or a text. */
export type Question =
  | { readonly kind: 'choice'; readonly prompt: string; choices(): readonly Choice[] }
  | {
      readonly kind: 'text';
      readonly prompt: string;
      readonly initial: string;
      /** What is wrong with an answer, for a person; undefined where nothing is. */
      validate(answer: string): string | undefined;
    };

/** Something that can be corrected at a place. */
export interface Correction {
  readonly id: CorrectionId;
  /** `"Spring" is not an entity` */
  readonly title: string;
  /** Where it can hold; empty where there is nothing to choose. */
  readonly scopes: readonly DecisionScope[];
  readonly question?: Question;
  /** @param answer to the question, checked; empty where there is none */
  make(scope: DecisionScope, answer: string): Change;
}

/** A place in a document, and what is known around it. */
export interface Place {
  readonly document: ReviewedDocument;
  readonly text: string;
  readonly span: Span;
  readonly index: CorpusIndex;
  /** How the YAML files are to call the document. */
  readonly fileKey: () => string;
  readonly lookup: ActorLookup;
}

export const SCOPES: readonly DecisionScope[] = ['here', 'file', 'corpus'];

export function scopeName(scope: DecisionScope): string {
  if (scope === 'here') return t('here');
  return scope === 'file' ? t('in this file') : t('in the corpus');
}

/** What was decided, and where it holds: `"Spring" is not an entity, in the corpus`. */
export const scoped = (title: string, scope: DecisionScope): string => t('{0}, {1}', title, scopeName(scope));

export const wordsAt = ({ text, span }: Pick<Place, 'text' | 'span'>): string => text.slice(span.start, span.end);

/** Words as they are shown in a title, on one line and not too long. */
export function quoted(words: string): string {
  const folded = words.replace(/\s+/g, ' ');
  return `"${folded.length > 40 ? `${folded.slice(0, 39)}…` : folded}"`;
}

/** What a decision about a kind is called: `"Spring" is marked as Event`. */
export const markedAs = (words: string, label: Label): string => t('{0} is marked as {1}', words, kindName(label));

export function targetOf(place: Place, scope: DecisionScope): DecisionTarget {
  const match = wordsAt(place).replace(/\s+/g, ' ').trim();
  if (scope === 'corpus') return { scope, match };
  const file = place.fileKey();
  return scope === 'file' ? { scope, file, match } : { scope, file, anchor: makeAnchor(place.text, place.span) };
}

/** The change that decides one thing about a place. */
export function decisionChange(place: Place, scope: DecisionScope, title: string, ruling: Ruling): Change {
  const decision: Decision = { target: targetOf(place, scope), ruling };
  return {
    title: scoped(title, scope),
    effect: { decisions: [decision] },
    edit: ({ decisions }) =>
      workspaceEdits({ actors: [], documents: [], decisions: addDecisions(decisions, [decision]) }),
  };
}
