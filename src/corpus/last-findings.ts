import { unpackActors, type CountedActor, type Findings } from '../analysis/findings.ts';
import type { Concern, KnowledgeChange, KnownDocument } from '../analysis/knowledge-change.ts';
import type { Analysis } from '../model/analysis.ts';
import { LineStarts, PackedDocument, type FileRef } from './document.ts';
import { wideHash } from './line-keys.ts';

const GRADES: readonly Concern[] = ['none', 'line-numbers', 'decisions', 'recognition'];

const UNDECIDED: Pick<Analysis, 'placed' | 'drifted'> = { placed: [], drifted: [] };

/** A file's text on its way into the analysis, and what the corpus says of it. */
export interface FileText {
  readonly text: string;
  readonly notice?: string;
  /** Changes with the lines of it that stand in several other files. */
  readonly repetition: number;
}

/** What was last found in a file, what it was found in, and what the corpus has learned since. */
export class LastFindings {
  readonly document: PackedDocument;
  readonly actors: readonly CountedActor[];
  /** What the recognisers found, before decisions. */
  readonly found: Uint8Array;
  /** Decisions that hold in it, or that have drifted. */
  readonly decisions: Pick<Analysis, 'placed' | 'drifted'>;
  readonly #key: string;
  #changes: readonly KnowledgeChange[] = [];

  constructor(file: FileRef, from: FileText, { found, decided, actors }: Findings) {
    this.document = new PackedDocument(file, new LineStarts(from.text), decided ?? found);
    this.actors = unpackActors(actors);
    this.found = found;
    this.#key = keyOf(from);
    // Of most documents nothing is decided, and nothing is unpacked.
    const { placed, drifted } = decided ? this.document.analysis : UNDECIDED;
    this.decisions = { placed, drifted };
  }

  /**
   * Takes in a change of what the corpus knows.
   * @returns whether it could concern this document
   */
  learn(change: KnowledgeChange): boolean {
    if (!change.mayConcern(this.#known)) return false;
    this.#changes = [...this.#changes, change];
    return true;
  }

  /** How much must be done again for the file as it is now. */
  concern(now: FileText): Concern {
    if (keyOf(now) !== this.#key) return 'recognition';
    const known = { ...this.#known, text: now.text };
    const concerns = this.#changes.map((change) => GRADES.indexOf(change.concernOf(known)));
    return GRADES[Math.max(0, ...concerns)] ?? 'recognition';
  }

  /** The changes do not concern it after all. */
  forgetChanges(): void {
    this.#changes = [];
  }

  get #known(): Omit<KnownDocument, 'text'> {
    const { name } = this.document;
    return { name, analysis: { actors: this.actors.map(({ actor }) => actor), ...this.decisions } };
  }
}

const keyOf = ({ text, notice, repetition }: FileText): string =>
  `${text.length} ${wideHash(text)} ${repetition} ${notice ?? ''}`;
