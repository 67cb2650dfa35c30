import type { AnalysisInput } from '../analysis/engine-files.ts';
import { cleanText } from '../boilerplate/clean-text.ts';
import type { Analysis } from '../model/analysis.ts';
import { SourceText } from '../text/source.ts';
import { Batcher } from '../util/batcher.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { Emitter, type Event } from '../util/event.ts';
import { CorpusDuplicates, type Copy } from './corpus-duplicates.ts';
import { CorpusRepetition } from './corpus-repetition.ts';
import { LineStarts, type FileRef, type ReviewedDocument } from './document.ts';
import { shiftAnalysis, type Edit } from './edits.ts';
import { CorpusIndex } from './corpus-index.ts';

/** The newest text of a file: what is in the editor where it is open, else what is on disk. Rejects if there is none. */
export interface TextReader {
  read(uri: string): Promise<{ readonly text: string; readonly notice?: string }>;
}

/** Analyses a text somewhere else; undefined where a newer request for the same key came. */
export interface Analyzer {
  analyze(key: string, input: AnalysisInput, urgent: boolean): Promise<Analysis | undefined>;
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
}

/** Files read at once in the background: enough to keep the workers busy, few enough not to hold a corpus in memory. */
const BACKGROUND_READS = 4;

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
  readonly #queue = new Set<string>();
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
    return this.#queue.size + this.#running;
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
    const entry = this.#entries.get(file.uri) ?? { file, state: { status: 'waiting' }, request: 0 };
    if (!this.#entries.has(file.uri)) {
      this.#entries.set(file.uri, entry);
      this.#batch.add(file.uri);
    }
    entry.request++;
    if (urgent) {
      this.#queue.delete(file.uri);
      void this.#process(entry, true);
    } else {
      this.#queue.add(file.uri);
      this.#pump();
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
    if (!this.#entries.delete(uri)) return;
    this.index.delete(uri);
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
    this.#entries.clear();
    this.#owned.dispose();
  }

  #pump(): void {
    for (const uri of this.#queue) {
      if (this.#running >= BACKGROUND_READS) return;
      this.#queue.delete(uri);
      const entry = this.#entries.get(uri);
      if (entry) void this.#process(entry, false);
    }
    if (this.pending > 0 || this.#readAgain()) return;
    this.#batch.flush();
    const waiting = this.#idle;
    this.#idle = [];
    for (const resolve of waiting) resolve();
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
    try {
      const { text, notice } = await this.#reader.read(file.uri);
      if (isStale()) return;
      const repeated = this.#repetition.update(file, text);
      const input = { text, name: file.name, folder: file.folder, repeated, ...(notice !== undefined && { notice }) };
      const analysis = await this.#analyzer.analyze(file.uri, input, urgent);
      if (!analysis || isStale()) return;
      this.#settle(entry, { status: 'ready', document: { ...file, analysis, lines: new LineStarts(text) } });
      this.#compare(entry, text, analysis, urgent);
    } catch (error) {
      this.#repetition.remove(file.uri);
      this.#noLongerCompare(file.uri);
      if (!isStale())
        this.#settle(entry, { status: 'failed', message: error instanceof Error ? error.message : String(error) });
    } finally {
      this.#running--;
      this.#pump();
    }
  }

  /** Looks for the same article in other files: at once in the background, after a pause where somebody types. */
  #compare(entry: Entry, text: string, { boilerplate, notice }: Analysis, urgent: boolean): void {
    const { file, request } = entry;
    const compare = (): void => {
      if (this.#entries.get(file.uri) !== entry || entry.request !== request) return;
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
    if (state.status === 'ready') this.index.set(state.document);
    else this.index.delete(entry.file.uri);
    this.#batch.add(entry.file.uri);
  }
}
