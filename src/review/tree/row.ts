import type { ActorId } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Event } from '../../util/event.ts';
import type { Kind } from '../kinds.ts';

/** A place in a reviewed file. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** How a row is drawn: an icon of VS Code's own set, in the colour of a kind where there is one. */
export interface RowIcon {
  readonly id: string;
  readonly kind?: Kind;
}

/** What a row shows just now: plain text throughout. */
export interface RowLook {
  readonly label: string;
  /** The label in full, where it is cut. */
  readonly fullLabel?: string;
  /** The part of the label that is emphasised. */
  readonly emphasis?: readonly [start: number, end: number];
  readonly description?: string;
  /** `file` is the icon that the reader's icon theme gives the file. */
  readonly icon?: RowIcon | 'file';
  readonly tooltip?: string;
  /** What a screen reader says, where that is not the label and description. */
  readonly spoken?: string;
  readonly shape: 'leaf' | 'closed' | 'open';
  /** A box to tick, where the row has one. */
  readonly checked?: boolean;
  /** True where it names a seat of government, whose reading can be corrected. */
  readonly isSeat?: boolean;
}

/** Characters that a row below two others shows for certain in a side bar of the default width. */
export const ROOM = 28;

export type RowKind = 'file' | 'group' | 'actor' | 'mention' | 'date' | 'statement' | 'more' | 'legend';

/**
 * A row of a tree: an identity that lasts, one object an id, so that a view keeps its selection, what is open and its
 * scroll while everything a row shows changes under it. Children and look are worked out each time they are asked for,
 * hence only for rows that are seen.
 */
export interface Row {
  /** Unique in its tree. */
  readonly id: string;
  readonly kind: RowKind;
  readonly parent: Row | undefined;
  /** The file it stands for or is in, where that is one file. */
  readonly uri?: string;
  /** For an actor, its id: that of its document where `uri` names one, else that of the corpus. */
  readonly actor?: ActorId;
  children(): readonly Row[];
  look(): RowLook | Promise<RowLook>;
  /** Where a click leads; undefined for a row that leads nowhere, and when the place is gone. */
  place?(): Place | undefined;
  /** What a click does that leads nowhere. */
  act?(): void;
  /** Takes a change of the row's box. */
  tick?(checked: boolean): Promise<void> | undefined;
}

/** A tree of rows that changes. */
export interface TreeModel {
  /** Fires with the rows that look different or have other children; undefined when the roots changed. */
  readonly onDidChange: Event<readonly Row[] | undefined>;
  roots(): readonly Row[];
  /** Works out in slices what the roots need, where that takes long; to be waited for before they are asked for. */
  prepare?(): Promise<void> | undefined;
  /** The rows that stand for a place, outermost first; empty where the tree has none for it. */
  path(uri: string, offset: number | undefined): readonly Row[];
}

/** Keeps one object an id. */
export class RowTable {
  readonly #rows = new Map<string, Row>();

  get size(): number {
    return this.#rows.size;
  }

  /** The row of that id, made where there is none yet. */
  row(id: string, make: (id: string) => Row): Row {
    let row = this.#rows.get(id);
    if (!row) {
      row = make(id);
      this.#rows.set(id, row);
    }
    return row;
  }

  clear(): void {
    this.#rows.clear();
  }

  /** Lets go of rows that no longer stand for anything. */
  forget(isGone: (row: Row) => boolean): void {
    for (const [id, row] of this.#rows) if (isGone(row)) this.#rows.delete(id);
  }
}

/** The id of a row below another: parts are URIs, slugs and numbers, none of which holds the bar. */
export const childId = (parent: Row | undefined, key: string | number): string =>
  parent ? `${parent.id}|${key}` : String(key);
