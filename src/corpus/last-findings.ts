import type { CountedActor, Findings } from '../analysis/findings.ts';
import type { Concern, KnowledgeChange, KnownDecisions } from '../analysis/knowledge-change.ts';
import { wideHash } from '../util/hash.ts';
import { LineStarts, PackedDocument, type FileRef } from './document.ts';
import type { StoredDocument } from './stored-index.ts';

const GRADES: readonly Concern[] = ['none', 'line-numbers', 'decisions', 'recognition'];

const UNDECIDED: KnownDecisions = { placed: [], drifted: [] };

/** A file's text on its way into the analysis, and what the corpus says of it. */
export interface FileText {
  readonly text: string;
  readonly notice?: string;
  /** Changes with the lines of it that stand in several other files. */
  readonly repetition: number;
}

/** Says what a change of the knowledge means to a document. */
export type Change = Pick<KnowledgeChange, 'mayConcern' | 'concernOf'>;

/** Decisions have changed, nobody knows which. */
export const OTHER_DECISIONS: Change = { mayConcern: () => true, concernOf: () => 'decisions' };

type Recognised = Pick<Findings, 'found' | 'decided'>;

/** What the findings depend on besides the text. */
export interface Circumstances {
  readonly key: string;
  /** The signature of its repeated lines. */
  readonly repetition: number;
  /** Changes with the file on disk; absent where the text was not the one on disk. */
  readonly stamp?: string;
  /** The version of the corpus's knowledge that counted. */
  readonly knowledge: string;
}

/** What was last found in a file, what it was found in, and what the corpus has learned since. */
export class LastFindings {
  readonly document: PackedDocument;
  /** What the recognisers found, before decisions. */
  readonly found: () => Uint8Array;
  readonly #decided: Uint8Array | null;
  #circumstances: Circumstances;
  /** Decisions that hold in it, or that have drifted. */
  readonly decisions: KnownDecisions;
  #changes: readonly Change[] = [];

  constructor(file: FileRef, lines: LineStarts, { found, decided }: Recognised, circumstances: Circumstances) {
    this.document = new PackedDocument(file, lines, decided ? () => decided : found);
    this.found = found;
    this.#decided = decided;
    this.#circumstances = circumstances;
    // Of most documents nothing is decided, and nothing is unpacked.
    const { placed, drifted } = decided ? this.document.analysis : UNDECIDED;
    this.decisions = { placed, drifted };
  }

  /** What was {@link packed} in another session; it holds on to nothing else of what was stored, which is large. */
  static restored(file: FileRef, stored: StoredDocument): LastFindings {
    const { key, repetition, stamp, knowledge, lines, found, decided } = stored;
    const circumstances = { key, repetition, knowledge, ...(stamp !== undefined && { stamp }) };
    return new LastFindings(file, new LineStarts(lines), { found: () => found, decided }, circumstances);
  }

  /** All that is kept of it but its actors. */
  get packed(): Pick<StoredDocument, 'found' | 'decided' | 'lines'> {
    return { found: this.found(), decided: this.#decided, lines: this.document.lines.bytes };
  }

  get circumstances(): Circumstances {
    return this.#circumstances;
  }

  /** A later version of the knowledge has changed nothing here. */
  keptUnder(knowledge: string): void {
    this.#circumstances = { ...this.#circumstances, knowledge };
  }

  /** True where nothing was learned that may concern it. */
  get isUpToDate(): boolean {
    return this.#changes.length === 0;
  }

  /**
   * Takes in a change of what the corpus knows.
   * @returns whether it could concern this document
   */
  learn(change: Change): boolean {
    if (!change.mayConcern({ name: this.document.name, analysis: this.decisions })) return false;
    this.#changes = [...this.#changes, change];
    return true;
  }

  /** How much must be done again for the file as it is now. @param counted the actors of the document */
  concern(now: FileText, counted: readonly CountedActor[]): Concern {
    if (keyOf(now) !== this.circumstances.key) return 'recognition';
    const actors = counted.map(({ actor }) => actor);
    const known = { name: this.document.name, text: now.text, analysis: { actors, ...this.decisions } };
    const concerns = this.#changes.map((change) => GRADES.indexOf(change.concernOf(known)));
    return GRADES[Math.max(0, ...concerns)] ?? 'recognition';
  }

  /** The changes do not concern it after all. */
  forgetChanges(): void {
    this.#changes = [];
  }
}

/** @param knowledge the version that counts */
export const circumstancesOf = (from: FileText & Pick<Circumstances, 'stamp'>, knowledge: string): Circumstances => ({
  key: keyOf(from),
  repetition: from.repetition,
  ...(from.stamp !== undefined && { stamp: from.stamp }),
  knowledge,
});

/** Equal for texts in which the same is found. */
const keyOf = ({ text, notice, repetition }: FileText): string =>
  `${text.length} ${wideHash(text)} ${repetition} ${notice ?? ''}`;
