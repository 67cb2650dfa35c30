import type { CountedActor } from '../analysis/findings.ts';
import type { Actor } from '../model/mention.ts';
import { Batcher } from '../util/batcher.ts';
import type { Disposable } from '../util/disposable.ts';
import { pack } from '../util/pack.ts';
import { Slices } from '../util/slices.ts';
import { decodeSegment, encodeSegment } from './segment.ts';
import { actorsFrom, ActorTable } from './stored-actors.ts';

/** Where an index is kept between two sessions: a few files that are written once each and never changed. */
export interface IndexStorage {
  /** In no particular order; empty where nothing was ever kept. */
  list(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  delete(name: string): Promise<void>;
}

/** A document as it is kept. Its large parts are packed already, so that keeping them costs nothing but copying. */
export interface StoredDocument extends DocumentBytes {
  /** Asked when they are needed: a corpus has very many. */
  readonly actors: () => readonly CountedActor[];
}

interface DocumentBytes {
  readonly uri: string;
  readonly folder: string;
  readonly name: string;
  /** What it was found in: its text, its notice, its repeated lines. */
  readonly key: string;
  /** The signature of its repeated lines. */
  readonly repetition: number;
  /** Changes with the file on disk; absent where the text was not the one on disk. */
  readonly stamp?: string;
  readonly found: Uint8Array;
  readonly decided: Uint8Array | null;
  /** Where its lines start and end. */
  readonly lines: Uint8Array;
  /** The numbers its lines are compared by, in other files. */
  readonly lineKeys: Uint8Array;
  /** The numbers its article is compared by; empty where there are none. */
  readonly article: Uint8Array;
  /** The version of the corpus's knowledge that counted. */
  readonly knowledge: string;
}

/** What a segment says, in the order it became so. */
type StoredRecord =
  | { readonly kind: 'document'; readonly document: StoredDocument }
  | { readonly kind: 'gone'; readonly uri: string }
  /**
   * The documents of a corpus folder are right under this version of its knowledge: those that the same window kept
   * before, and those in segments before number `since`, which it had loaded.
   */
  | { readonly kind: 'stamp'; readonly folder: string; readonly knowledge: string; readonly since: number };

/** The same as it is written; the segment's actors come last, and the documents give their numbers among them. */
type PackedRecord =
  | Exclude<StoredRecord, { readonly kind: 'document' }>
  | { readonly kind: 'document'; readonly document: DocumentBytes; readonly actors: readonly number[] }
  | { readonly kind: 'engine'; readonly version: string }
  | { readonly kind: 'actors'; readonly actors: readonly Actor[] };

/** Changes are written together, not on the heels of each. */
const QUIET_MS = 2000;
const LATEST_MS = 10_000;

/** How large a segment gets, in documents. */
const SEGMENT = 100;

/** So many segments more than are needed, or so many records a document, and all is written anew. */
const SPARE_SEGMENTS = 60;
const MOST_RECORDS = 2;

/**
 * What is known of all documents, kept when the window closes. Each window writes segments of its own, so that two of them
 * over one folder don't disturb each other; what cannot be read is analysed again, what cannot be written is said once.
 */
export class StoredIndex implements Disposable {
  readonly #storage: IndexStorage;
  readonly #engine: () => Promise<string>;
  readonly #writer: string;
  readonly #onTrouble: (error: unknown) => void;
  readonly #waiting = new Map<string, () => StoredRecord>();
  readonly #batch = new Batcher<string>(QUIET_MS, LATEST_MS, () => {
    void this.flush();
  });
  #writing: Promise<void> = Promise.resolve();
  #number = 0;
  /** Segments before this one were loaded. */
  #first = 0;
  #loaded: readonly string[] = [];
  #obsolete: readonly string[] = [];
  #isWasteful = false;
  #isBroken = false;

  /**
   * @param engine changes with anything that recognises: what another engine found is not read; asked when first needed
   * @param writer tells this window's segments from those of others
   * @param onTrouble told once when nothing can be kept
   */
  constructor(
    storage: IndexStorage,
    engine: () => Promise<string>,
    writer: string,
    onTrouble: (error: unknown) => void,
  ) {
    this.#storage = storage;
    this.#engine = engine;
    this.#writer = writer;
    this.#onTrouble = onTrouble;
  }

  /** Everything that was kept and is whole, by URI. Never rejects. */
  async load(): Promise<Map<string, StoredDocument>> {
    const engine = await this.#engine();
    const documents = new Map<string, StoredDocument>();
    let count = 0;
    /** After damage nobody knows whether a stamp speaks of what was read. */
    let isWhole = true;
    const names = (await this.#storage.list().catch(() => [])).filter((name) => SEGMENT_NAME.test(name)).sort(byAge);
    const sources = new Map<string, Source>();
    const slices = new Slices();
    let next = this.#read(names[0], engine);
    for (const [at, name] of names.entries()) {
      const { records, damaged } = await next;
      // Under way while this one is taken in.
      next = this.#read(names[at + 1], engine);
      const stamps = (isWhole &&= !damaged);
      for (const record of records)
        take(record, { number: numberOf(name), writer: writerOf(name) }, sources, documents, stamps);
      count += records.length;
      await slices.pause();
    }
    this.#first = this.#number = Math.max(0, ...names.map((name) => numberOf(name) + 1));
    this.#isWasteful =
      names.length > documents.size / SEGMENT + SPARE_SEGMENTS || count > MOST_RECORDS * (documents.size + SEGMENT);
    this.#loaded = names;
    return documents;
  }

  /** True where the segments that were loaded should be written anew, as fewer. */
  get isWasteful(): boolean {
    return this.#isWasteful;
  }

  /** Gives up the segments that were loaded, once what waits is written: everything in them must have been kept anew. */
  replaceLoaded(): void {
    this.#obsolete = this.#loaded;
    this.#loaded = [];
  }

  /** Keeps a document, soon. @param document asked when it is written */
  keep(uri: string, document: () => StoredDocument | undefined): void {
    this.#add(uri, () => {
      const current = document();
      return current ? { kind: 'document', document: current } : { kind: 'gone', uri };
    });
  }

  forget(uri: string): void {
    this.#add(uri, () => ({ kind: 'gone', uri }));
  }

  /** Says that everything kept of a corpus folder is right under this version of its knowledge. */
  stamp(folder: string, knowledge: string): void {
    this.#add(`stamp ${folder}`, () => ({ kind: 'stamp', folder, knowledge, since: this.#first }));
  }

  /** Writes what waits. Resolves when it is written, or is known to be impossible. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** What has not been written by now is analysed again. */
  dispose(): void {
    this.#batch.dispose();
    this.#waiting.clear();
    this.#isBroken = true;
  }

  #add(key: string, record: () => StoredRecord): void {
    if (this.#isBroken) return;
    // What is said of all documents comes after what is said of each.
    this.#waiting.delete(key);
    this.#waiting.set(key, record);
    this.#batch.add(key);
  }

  /** The records of a segment, none where another engine wrote it. */
  async #read(name: string | undefined, engine: string): Promise<Segment> {
    if (name === undefined) return { records: [], damaged: false };
    try {
      const { records, damaged } = decodeSegment(await this.#storage.read(name));
      // What was encoded was of this type.
      return segmentOf(records as readonly PackedRecord[], damaged, engine);
    } catch {
      return { records: [], damaged: true };
    }
  }

  async #write(): Promise<void> {
    const version = await this.#engine();
    const slices = new Slices();
    while (this.#waiting.size > 0 && !this.#isBroken) {
      const records = [packed({ kind: 'engine', version })];
      const table = new ActorTable();
      for (const [key, record] of this.#waiting) {
        this.#waiting.delete(key);
        records.push(packed(withNumbers(record(), table)));
        if (records.length > SEGMENT) break;
        await slices.pause();
      }
      records.push(packed({ kind: 'actors', actors: table.items }));
      const name = `${this.#number++}-${this.#writer}`;
      await this.#try(() => this.#storage.write(name, encodeSegment(records)));
      await slices.pause();
    }
    const obsolete = this.#obsolete;
    if (obsolete.length === 0 || this.#isBroken) return;
    this.#obsolete = [];
    for (const name of obsolete) await this.#try(() => this.#storage.delete(name));
  }

  /** A full or read-only disk stays so: one message, and the review goes on without. */
  async #try(run: () => Promise<void>): Promise<void> {
    if (this.#isBroken) return;
    try {
      await run();
    } catch (error) {
      this.#isBroken = true;
      this.#waiting.clear();
      this.#onTrouble(error);
    }
  }
}

const SEGMENT_NAME = /^\d+-[a-z0-9]+$/;

const numberOf = (segment: string): number => Number.parseInt(segment, 10);
const writerOf = (segment: string): string => segment.slice(segment.indexOf('-') + 1);

/** Later numbers are newer, whoever wrote them. */
const byAge = (a: string, b: string): number => numberOf(a) - numberOf(b) || (a < b ? -1 : 1);

const packed = (record: PackedRecord): Uint8Array => pack(record);

function withNumbers(record: StoredRecord, table: ActorTable): PackedRecord {
  if (record.kind !== 'document') return record;
  const { actors, ...document } = record.document;
  return { kind: 'document', document, actors: table.numbersOf(actors()) };
}

interface Segment {
  readonly records: readonly StoredRecord[];
  readonly damaged: boolean;
}

function segmentOf(packed: readonly PackedRecord[], damaged: boolean, engine: string): Segment {
  const [first] = packed;
  const last = packed.at(-1);
  if (first?.kind !== 'engine' || first.version !== engine) return { records: [], damaged };
  // Without them its documents are of no use.
  const table = last?.kind === 'actors' ? last.actors : undefined;
  const records = packed.flatMap((record): StoredRecord[] => {
    if (record.kind === 'engine' || record.kind === 'actors') return [];
    if (record.kind !== 'document') return [record];
    return table ? [{ kind: 'document', document: withActors(record, table) }] : [];
  });
  return { records, damaged: damaged || !table };
}

const withActors = (
  { document, actors }: Extract<PackedRecord, { readonly kind: 'document' }>,
  table: readonly Actor[],
): StoredDocument => ({ ...document, actors: () => actorsFrom(table, actors) });

interface Source {
  readonly number: number;
  readonly writer: string;
}

function take(
  record: StoredRecord,
  source: Source,
  sources: Map<string, Source>,
  documents: Map<string, StoredDocument>,
  stamps: boolean,
): void {
  if (record.kind === 'document') {
    documents.set(record.document.uri, record.document);
    sources.set(record.document.uri, source);
  } else if (record.kind === 'gone') documents.delete(record.uri);
  else if (stamps) {
    const { folder, knowledge, since } = record;
    for (const [uri, document] of documents) {
      const from = sources.get(uri);
      const isMeant = from && (from.number < since || from.writer === source.writer);
      if (isMeant && document.folder === folder) documents.set(uri, { ...document, knowledge });
    }
  }
}
