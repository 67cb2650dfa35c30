import type { Evidence, Span } from '../../model/span.ts';
import type { CorrectionId } from '../correction.ts';
import type { Place } from '../tree/row.ts';

/** Where a link of a card leads. */
export type CardLink =
  | { readonly to: 'place'; readonly place: Place }
  /** The actor with all its mentions, in the tree. */
  | { readonly to: 'actor'; readonly id: string }
  /** A box that asks for the date of a document. */
  | { readonly to: 'documentDate'; readonly uri: string }
  /** What an actor says, or what is said of it, in the tree. */
  | { readonly to: 'statements'; readonly id: string; readonly side: 'source' | 'target' }
  /** A correction at a place, with its answer where the link gives it; without an id, all there are. */
  | { readonly to: 'correction'; readonly id?: CorrectionId; readonly place: Place; readonly answer?: string };

/** One line of a list: a link, and what stands beside it. */
export interface CardItem {
  readonly link?: { readonly label: string; readonly target: CardLink };
  readonly text: string;
  /** The part of the text that is emphasised. */
  readonly emphasis?: readonly [start: number, end: number];
}

export interface CardSection {
  readonly heading: string;
  readonly items: readonly CardItem[];
  /** Shown one after another on the line of the heading, instead of below it. */
  readonly inline?: true;
}

/** What a hover shows: plain text throughout, the editor's side decides how it looks. */
export interface Card {
  readonly span: Span;
  readonly title: string;
  /** The kind in words, and what qualifies it. */
  readonly subtitle: string;
  /** Labelled facts, in the order they are shown: what is to be seen at a glance. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** What can be put right, at a glance too. */
  readonly corrections: readonly CardItem[];
  /** What is found further down. */
  readonly sections: readonly CardSection[];
  readonly evidence: Evidence;
}
