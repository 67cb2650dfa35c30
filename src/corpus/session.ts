import type { Findings } from '../analysis/findings.ts';
import type { Concern, KnowledgeChange } from '../analysis/knowledge-change.ts';
import type { AnalysisInput } from '../analysis/engine-files.ts';
import { cleanText } from '../boilerplate/clean-text.ts';
import { SourceText } from '../text/source.ts';
import { Batcher } from '../util/batcher.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { Emitter, type Event } from '../util/event.ts';
import { CorpusDuplicates, type Copy } from './corpus-duplicates.ts';
import { CorpusRepetition } from './corpus-repetition.ts';
import { LineStarts, type FileRef, type ReviewedDocument } from './document.ts';
import { shiftAnalysis, type Edit } from './edits.ts';
import { CorpusIndex } from './corpus-index.ts';
import { KeptTexts } from './kept-texts.ts';
import { LastFindings } from './last-findings.ts';

/** The newest text of a file: what is in the editor where it is open, else what is on disk. Rejects if there is none. */
export interface TextReader {
  read(uri: string): Promise<Text>;
}

interface Text {
  readonly text: string;
  /** Where the file is no text, or not all of it was read. */
  readonly notice?: string;
}

/** Analyses a text somewhere else; undefined where a newer request for the same key came. */
export interface Analyzer {
  analyze(key: string, input: AnalysisInput, urgent: boolean): Promise<Findings | undefined>;
}

/** How far a file has come. */
export type FileState =
  | { readonly status: 'waiting' }
  | { readonly status: 'ready'; readonly document: ReviewedDocument }
  | { readonly status: 'failed'; readonly message: string };

interface Entry {
  readonly file: FileRef;
  state: FileState;
  /** Counts requests: an answer to an older one is dropped. */
  request: number;
  /** Nothing says that the file is another one than when it was last read. */
  isRead: boolean;
  /** Requests that are being worked on. */
  busy: number;
  /** What was found last, also while marks are carried along with edits. */
  last?: LastFindings;
}

/** Files read at once in the background: enough to keep the workers busy, few enough not to hold a corpus in memory. */
const BACKGROUND_READS = 8;

/** Text kept at hand, in UTF-16 code units: 1,600 files of 5 KB. */
const KEPT_TEXT = 8e6;

/** How long changes are collected before the views hear of them, and at the latest after how long. */
const QUIET_MS = 30;
const LATEST_MS = 200;

/** A text that is typed in is compared with the others after a longer pause. */
const COMPARE_PAUSE_MS = 1000;

/** The corpus as it is being reviewed: which files there are, what was found in each, and what is still to be done. */
export class CorpusSession implements Disposable {
  readonly index = new CorpusIndex();
  readonly #repetition = new CorpusRepetition();
  readonly #duplicates = new CorpusDuplicates();
  readonly #reader: TextReader;
  readonly #analyzer: Analyzer;
  readonly #entries = new Map<string, Entry>();
  readonly #texts = new KeptTexts<Text>(KEPT_TEXT);
  readonly #queue = new Set<string>();
  /** What has time until the queue is empty. */
  readonly #later = new Set<string>();
  readonly #owned = new DisposableStore();
  readonly #changes = this.#owned.add(new Emitter<ReadonlySet<string>>());
  readonly #batch = this.#owned.add(
    new Batcher<string>(QUIET_MS, LATEST_MS, (uris) => {
      this.#changes.fire(uris);
    }),
  );
  /** Comparisons put off until nobody types. */
  readonly #putOff = new Map<string, () => void>();
  readonly #pause = this.#owned.add(
    new Batcher<string>(COMPARE_PAUSE_MS, Infinity, () => {
      const comparisons = [...this.#putOff.values()];
      this.#putOff.clear();
      for (const compare of comparisons) compare();
    }),
  );
  #running = 0;
  #idle: (() => void)[] = [];

  constructor(reader: TextReader, analyzer: Analyzer) {
    this.#reader = reader;
    this.#analyzer = analyzer;
  }

  /** Fires with the URIs of files that came, changed or went; several at once where they come quickly. */
  get onDidChange(): Event<ReadonlySet<string>> {
    return this.#changes.event;
  }

  /** Files still to be analysed. */
  get pending(): number {
    return this.#queue.size + this.#later.size + this.#running;
  }

  files(): FileRef[] {
    return Array.from(this.#entries.values(), ({ file }) => file);
  }

  state(uri: string): FileState | undefined {
    return this.#entries.get(uri)?.state;
  }

  /** Files before this one, by name, that hold nearly the same article; the likest first. */
  earlierCopies(uri: string): Copy[] {
    return this.#duplicates.earlier(uri);
  }

  /** Reads and analyses a file, now if it is urgent, else when its turn comes. Adds it if it is new. */
  refresh(file: FileRef, urgent: boolean): void {
    const entry: Entry = this.#entries.get(file.uri) ?? {
      file,
      state: { status: 'waiting' },
      isRead: false,
      request: 0,
      busy: 0,
    };
    if (!this.#entries.has(file.uri)) {
      this.#entries.set(file.uri, entry);
      this.#batch.add(file.uri);
    }
    entry.isRead = false;
    this.#request(entry, urgent);
  }

  /**
   * Brings the files of a corpus in line with what it has learned: those that the change concerns, and of these only what
   * depends on it is done again.
   * @param first URIs that go before the others
   */
  learn(folder: string, change: KnowledgeChange, first: ReadonlySet<string>): void {
    for (const entry of this.#entries.values()) {
      const { file, last, busy } = entry;
      if (file.folder !== folder) continue;
      const mayConcern = last?.learn(change) ?? true;
      // What is under way may be of a text that the last findings don't know.
      if (mayConcern || busy > 0) this.#request(entry, first.has(file.uri));
    }
  }

  /** Carries the marks of a file along with an edit, before the new text is analysed. */
  edit(uri: string, edits: readonly Edit[], text: string): void {
    const entry = this.#entries.get(uri);
    if (entry?.state.status !== 'ready') return;
    const { document } = entry.state;
    const lines = new LineStarts(text);
    const analysis = shiftAnalysis(document.analysis, edits, lines);
    this.#settle(entry, { status: 'ready', document: { ...document, analysis, lines } });
    this.#batch.flush();
  }

  remove(uri: string): void {
    this.#queue.delete(uri);
    this.#later.delete(uri);
    if (!this.#entries.delete(uri)) return;
    this.index.delete(uri);
    this.#texts.delete(uri);
    this.#repetition.remove(uri);
    this.#noLongerCompare(uri);
    this.#batch.add(uri);
    this.#pump();
  }

  /** Resolves when nothing is left to analyse. */
  whenIdle(): Promise<void> {
    if (this.pending === 0) {
      this.#batch.flush();
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  dispose(): void {
    this.#queue.clear();
    this.#later.clear();
    this.#entries.clear();
    this.#owned.dispose();
  }

  #request(entry: Entry, urgent: boolean): void {
    const { uri } = entry.file;
    entry.request++;
    if (urgent) {
      this.#queue.delete(uri);
      void this.#process(entry, true);
    } else {
      this.#queue.add(uri);
      this.#pump();
    }
  }

  #pump(): void {
    for (let uri = this.#next(); uri !== undefined; uri = this.#next()) {
      const entry = this.#entries.get(uri);
      if (entry) void this.#process(entry, false);
    }
    if (this.pending > 0 || this.#readAgain()) return;
    this.#batch.flush();
    const waiting = this.#idle;
    this.#idle = [];
    for (const resolve of waiting) resolve();
  }

  /** The next file to be read in the background, if there is room for one more. */
  #next(): string | undefined {
    if (this.#running >= BACKGROUND_READS) return undefined;
    const queue = this.#queue.size > 0 ? this.#queue : this.#later;
    const [uri] = queue;
    if (uri !== undefined) queue.delete(uri);
    return uri;
  }

  /** A line may turn out to stand in many files only when the last of them is read: then the first are read again. */
  #readAgain(): boolean {
    const files = this.#repetition.outdated();
    for (const file of files) this.refresh(file, false);
    return files.length > 0;
  }

  /** Never rejects: what goes wrong with a file becomes its state. */
  async #process(entry: Entry, urgent: boolean): Promise<void> {
    const { file, request } = entry;
    const isStale = (): boolean => this.#entries.get(file.uri) !== entry || entry.request !== request;
    this.#running++;
    entry.busy++;
    try {
      const kept = entry.isRead ? this.#texts.get(file.uri) : undefined;
      const from = kept ?? (await this.#reader.read(file.uri));
      if (isStale()) return;
      entry.isRead = true;
      this.#texts.set(file.uri, from);
      const concern = entry.last?.concern({ ...from, repetition: this.#repetition.signature(file) }) ?? 'recognition';
      if (concern === 'line-numbers' && this.#queue.size > 0 && !urgent) this.#later.add(file.uri);
      else if (concern === 'none') this.#keep(entry);
      else await this.#analyze(entry, from, concern, urgent, isStale);
    } catch (error) {
      if (!isStale()) this.#fail(entry, error instanceof Error ? error.message : String(error));
    } finally {
      this.#running--;
      entry.busy--;
      this.#pump();
    }
  }

  async #analyze(entry: Entry, from: Text, concern: Concern, urgent: boolean, isStale: () => boolean): Promise<void> {
    const { file, last: before } = entry;
    const { name, folder } = file;
    const known =
      concern === 'recognition' || !before
        ? { repeated: this.#repetition.update(file, from.text) }
        : { found: before.found };
    const repetition = this.#repetition.signature(file);
    const findings = await this.#analyzer.analyze(file.uri, { ...from, name, folder, ...known }, urgent);
    if (!findings || isStale()) return;
    const last = new LastFindings(file, { ...from, repetition }, findings);
    entry.last = last;
    this.#settle(entry, { status: 'ready', document: last.document });
    if (concern === 'recognition' || [before, last].some(hasRulingOnBoilerplate))
      this.#compare(entry, from.text, urgent);
  }

  #fail(entry: Entry, message: string): void {
    const { uri } = entry.file;
    this.#texts.delete(uri);
    this.#repetition.remove(uri);
    this.#noLongerCompare(uri);
    delete entry.last;
    this.#settle(entry, { status: 'failed', message });
  }

  /** Nothing is new; marks that were carried along with edits, which have been taken back, are put where they belong. */
  #keep(entry: Entry): void {
    const { last, state } = entry;
    if (!last) return;
    last.forgetChanges();
    if (state.status === 'ready' && state.document === last.document) return;
    this.#settle(entry, { status: 'ready', document: last.document });
  }

  /** Looks for the same article in other files: at once in the background, after a pause where somebody types. */
  #compare(entry: Entry, text: string, urgent: boolean): void {
    const { file, last } = entry;
    const compare = (): void => {
      if (this.#entries.get(file.uri) !== entry || entry.last !== last || !last) return;
      const { boilerplate, notice } = last.document.analysis;
      const article = notice === undefined ? cleanText(new SourceText(text), boilerplate) : '';
      for (const uri of this.#duplicates.update(file, article)) this.#batch.add(uri);
    };
    this.#putOff.delete(file.uri);
    if (!urgent) {
      compare();
      return;
    }
    this.#putOff.set(file.uri, compare);
    this.#pause.add(file.uri);
  }

  #noLongerCompare(uri: string): void {
    this.#putOff.delete(uri);
    for (const other of this.#duplicates.remove(uri)) this.#batch.add(other);
  }

  #settle(entry: Entry, state: FileState): void {
    entry.state = state;
    const { last } = entry;
    if (state.status === 'ready')
      this.index.set(state.document, last?.document === state.document ? last.actors : undefined);
    else this.index.delete(entry.file.uri);
    this.#batch.add(entry.file.uri);
  }
}

const hasRulingOnBoilerplate = (last: LastFindings | undefined): boolean =>
  last?.decisions.placed.some(({ entry }) => entry.ruling.kind.endsWith('boilerplate')) ?? false;
