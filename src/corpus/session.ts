import type { AnalysisInput } from '../analysis/engine-files.ts';
import {
  countActors,
  rulesOnBoilerplate,
  unpackActors,
  type CountedActor,
  type Findings,
} from '../analysis/findings.ts';
import type { Concern, KnowledgeChange } from '../analysis/knowledge-change.ts';
import { Batcher } from '../util/batcher.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { Emitter, type Event } from '../util/event.ts';
import { Slices } from '../util/slices.ts';
import { CorpusDuplicates, type Copy } from './corpus-duplicates.ts';
import { CorpusIndex } from './corpus-index.ts';
import { CorpusRepetition } from './corpus-repetition.ts';
import { LineStarts, type FileRef, type ReviewedDocument } from './document.ts';
import { shiftAnalysis, type Edit } from './edits.ts';
import { Entry, type FileState } from './entry.ts';
import { KeptFindings, type Keeper } from './kept-findings.ts';
import { KeptTexts } from './kept-texts.ts';
import { circumstancesOf, LastFindings, OTHER_DECISIONS } from './last-findings.ts';
import type { StoredDocument } from './stored-index.ts';
import type { Text, TextReader } from './text-reader.ts';
import { WorkQueue } from './work-queue.ts';

/** Analyses a text somewhere else; undefined where a newer request for the same key came. */
export interface Analyzer {
  analyze(key: string, input: AnalysisInput, urgent: boolean): Promise<Findings | undefined>;
}

/** Files read at once in the background: a worker is given several, but they are few enough not to hold a corpus in memory. */
const BACKGROUND_READS = 32;

/** Where their texts are at hand, so many. */
const BACKGROUND = 64;

/** Text kept at hand, in UTF-16 code units: 800 files of 5 KB. */
const KEPT_TEXT = 4e6;

/** How long changes are collected before the views hear of them, and at the latest after how long. */
const QUIET_MS = 30;
const LATEST_MS = 200;

/** The corpus as it is being reviewed: which files there are, what was found in each, and what is still to be done. */
export class CorpusSession implements Disposable {
  readonly index = new CorpusIndex();
  readonly #repetition = new CorpusRepetition();
  readonly #reader: TextReader;
  readonly #analyzer: Analyzer;
  readonly #entries = new Map<string, Entry>();
  readonly #texts = new KeptTexts<Text>(KEPT_TEXT);
  readonly #queue = new WorkQueue();
  /** Of most files nothing is new, and none of them waits for anything: thousands in a row would hold the thread. */
  readonly #slices = new Slices();
  readonly #owned = new DisposableStore();
  readonly #changes = this.#owned.add(new Emitter<ReadonlySet<string>>());
  readonly #batch = this.#owned.add(
    new Batcher<string>(QUIET_MS, LATEST_MS, (uris) => {
      this.#changes.fire(uris);
    }),
  );
  readonly #copies = new CorpusDuplicates();
  readonly #kept: KeptFindings;
  #idle: (() => void)[] = [];

  constructor(reader: TextReader, analyzer: Analyzer, keeper?: Keeper) {
    this.#reader = reader;
    this.#analyzer = analyzer;
    this.#kept = new KeptFindings(keeper);
  }

  /** Fires with the URIs of files that came, changed or went; several at once where they come quickly. */
  get onDidChange(): Event<ReadonlySet<string>> {
    return this.#changes.event;
  }

  /** Files still to be analysed. */
  get pending(): number {
    return this.#queue.pending;
  }

  /** How many files there are. */
  get size(): number {
    return this.#entries.size;
  }

  files(): FileRef[] {
    return Array.from(this.#entries.values(), ({ file }) => file);
  }

  state(uri: string): FileState | undefined {
    return this.#entries.get(uri)?.state;
  }

  /** True where nobody knows whether the file is still the one in which something was found. */
  isUnverified(uri: string): boolean {
    return this.#entries.get(uri)?.isUnverified ?? false;
  }

  /** Files before this one, by name, that hold nearly the same article; the likest first. */
  earlierCopies(uri: string): Copy[] {
    return this.#copies.earlier(uri);
  }

  /** Reads and analyses a file, now if it is urgent, else when its turn comes. Adds it if it is new. */
  refresh(file: FileRef, urgent: boolean): void {
    this.#request(this.#toBeRead(file), urgent);
  }

  /** The same at once; resolves with what is known when that is done, and what took its place too. Never rejects. */
  async readNow(file: FileRef): Promise<ReviewedDocument | undefined> {
    const entry = this.#toBeRead(file);
    let awaited;
    void this.#start(entry);
    while (entry.newest !== awaited && this.#entries.get(file.uri) === entry) {
      awaited = entry.newest;
      await awaited?.done;
      // A newer one that waits in the background would leave this one without an answer.
      if (entry.newest === awaited && entry.request !== awaited?.request) void this.#start(entry);
    }
    return this.index.get(file.uri);
  }

  #toBeRead(file: FileRef): Entry {
    const entry = this.#entries.get(file.uri) ?? new Entry(file);
    if (!this.#entries.has(file.uri)) {
      this.#entries.set(file.uri, entry);
      this.#batch.add(file.uri);
    }
    entry.isRead = false;
    return entry;
  }

  /**
   * Brings the files of a corpus in line with what it has learned: those that the change concerns, and of these only what
   * depends on it is done again.
   * @param first URIs that go before the others
   */
  learn(folder: string, change: KnowledgeChange, first: ReadonlySet<string>): void {
    this.#kept.learn(folder, change.version);
    for (const entry of this.#entries.values()) {
      const { file, last, busy } = entry;
      if (file.folder !== folder) continue;
      const mayConcern = last?.learn(change) ?? true;
      // What is under way may be of a text that the last findings don't know.
      if (mayConcern || busy > 0) this.#request(entry, first.has(file.uri));
    }
  }

  /**
   * Takes in what was found in another session; {@link resume} then looks whether the file is still the same. What was
   * found under other actors or document dates is left out.
   */
  restore(stored: StoredDocument): void {
    const { uri, folder, name } = stored;
    const file = { uri, folder, name };
    const fit = this.#kept.fitOf(stored);
    if (fit === 'none' || this.#entries.has(uri)) return;
    const last = LastFindings.restored(file, stored);
    if (fit === 'recognised') last.learn(OTHER_DECISIONS);
    const entry = new Entry(file, last);
    this.#entries.set(uri, entry);
    this.#repetition.restore(file, stored.lineKeys, stored.repetition);
    this.#copies.restore(file, stored.article);
    this.#settle(entry, { status: 'ready', document: last.document }, stored.actors());
  }

  /** Gives up what waits in the background; what is looked at is still analysed. {@link resume} goes on. */
  pause(): void {
    this.#queue.clear();
    this.#pump();
  }

  /** Has a look at each file, whether it has changed, though nobody said so. */
  verify(): void {
    for (const entry of this.#entries.values()) {
      entry.isRead = false;
      entry.isUnverified = entry.last !== undefined;
    }
    this.resume();
  }

  /** Takes up what was given up, and has a look at what was restored. */
  resume(): void {
    for (const entry of this.#entries.values()) {
      if (!entry.isOpen || entry.busy > 0 || this.#queue.has(entry.file.uri)) continue;
      if (entry.isUnverified && entry.isUpToDate) this.#queue.postpone(entry.file.uri);
      else this.#queue.add(entry.file.uri);
    }
    this.#pump();
  }

  /** Has everything kept anew. */
  keepAll(): void {
    for (const entry of this.#entries.values()) if (entry.last) this.#keep(entry);
  }

  /**
   * Carries the marks of a file along with an edit, before the new text is analysed.
   * @param text of the file after it
   */
  edit(uri: string, edits: readonly Edit[], text: () => string): void {
    const entry = this.#entries.get(uri);
    if (entry?.state.status !== 'ready') return;
    const { document } = entry.state;
    const lines = new LineStarts(text());
    const analysis = shiftAnalysis(document.analysis, edits, lines);
    this.#settle(entry, { status: 'ready', document: { ...document, analysis, lines } });
    this.#batch.flush();
  }

  remove(uri: string): void {
    this.#queue.delete(uri);
    const entry = this.#entries.get(uri);
    if (!entry) return;
    this.#entries.delete(uri);
    this.index.delete(uri);
    this.#texts.delete(uri);
    this.#repetition.remove(entry.file);
    this.#announce(this.#copies.remove(uri));
    this.#kept.forget(uri);
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

  #request(entry: Entry, urgent: boolean): void {
    if (urgent) {
      void this.#start(entry);
      return;
    }
    entry.request++;
    this.#queue.add(entry.file.uri);
    this.#pump();
  }

  #start(entry: Entry): Promise<void> {
    entry.request++;
    this.#queue.delete(entry.file.uri);
    return this.#process(entry, true);
  }

  #pump(): void {
    const most = (uri: string): number => (this.#textOf(uri) ? BACKGROUND : BACKGROUND_READS);
    for (let uri = this.#queue.take(most); uri !== undefined; uri = this.#queue.take(most)) {
      const entry = this.#entries.get(uri);
      if (entry) void this.#process(entry, false);
    }
    if (this.pending > 0 || this.#readAgain()) return;
    this.#stamp();
    this.#batch.flush();
    const waiting = this.#idle;
    this.#idle = [];
    for (const resolve of waiting) resolve();
  }

  /** The text of a file that nobody said had changed, where it was kept. */
  #textOf(uri: string): Text | undefined {
    return this.#entries.get(uri)?.isRead ? this.#texts.get(uri) : undefined;
  }

  /** A line may turn out to stand in many files only when the last of them is read: then the first are read again. */
  #readAgain(): boolean {
    const files = this.#repetition.outdated();
    for (const file of files) this.refresh(file, false);
    return files.length > 0;
  }

  #process(entry: Entry, urgent: boolean): Promise<void> {
    const { request } = entry;
    const done = this.#workOn(entry, request, urgent);
    entry.newest = { request, done };
    return done;
  }

  /** Never rejects: what goes wrong with a file becomes its state. */
  async #workOn(entry: Entry, request: number, urgent: boolean): Promise<void> {
    const { file } = entry;
    const isStale = (): boolean => this.#entries.get(file.uri) !== entry || entry.request !== request;
    entry.busy++;
    await this.#queue.run(async () => {
      try {
        if (!urgent) await this.#slices.pause();
        if (!isStale()) await this.#bringUpToDate(entry, urgent, isStale);
      } catch (error) {
        if (!isStale()) this.#fail(entry, error instanceof Error ? error.message : String(error));
      }
    });
    entry.busy--;
    this.#pump();
  }

  async #bringUpToDate(entry: Entry, urgent: boolean, isStale: () => boolean): Promise<void> {
    const { file } = entry;
    const isAsStored = entry.isUnverified && (await this.#isAsStored(entry));
    entry.isUnverified = false;
    if (isAsStored) {
      entry.isRead = true;
      return;
    }
    const from = this.#textOf(file.uri) ?? (await this.#reader.read(file.uri));
    if (isStale()) return;
    entry.isRead = true;
    this.#texts.set(file.uri, from);
    const now = { ...from, repetition: this.#repetition.signature(file) };
    const concern = entry.last?.concern(now, this.index.actorsOf(file.uri)) ?? 'recognition';
    if (concern === 'line-numbers' && this.#queue.isBusy && !urgent) this.#queue.postpone(file.uri);
    else if (concern === 'none') this.#stay(entry);
    else await this.#analyze(entry, from, concern, urgent, isStale);
  }

  async #isAsStored({ file, last }: Entry): Promise<boolean> {
    const { stamp, repetition } = last?.circumstances ?? {};
    if (stamp === undefined || !last?.isUpToDate || repetition !== this.#repetition.signature(file)) return false;
    return stamp === (await this.#reader.stamp?.(file.uri));
  }

  async #analyze(entry: Entry, from: Text, concern: Concern, urgent: boolean, isStale: () => boolean): Promise<void> {
    const { file, last: before } = entry;
    const { name, folder } = file;
    const { text, notice, isLarge = false } = from;
    const said = { ...(notice !== undefined && { notice }), ...(isLarge && { isLarge }) };
    if (isLarge) this.#repetition.remove(file);
    const same = concern === 'recognition' ? undefined : before;
    const isCompared = !same || rulesOnBoilerplate(same.decisions);
    const known = same ? { found: same.found() } : { repeated: isLarge ? [] : this.#repetition.update(file, text) };
    const now = { ...from, repetition: this.#repetition.signature(file) };
    const circumstances = circumstancesOf(now, this.#kept.knowledgeOf(folder));
    const findings = await this.#analyzer.analyze(
      file.uri,
      { text, name, folder, ...said, ...known, isCompared },
      urgent,
    );
    if (!findings || isStale()) return;
    const lines = same?.document.lines ?? new LineStarts(text);
    const { decided, article } = findings;
    const { found } = same ?? findings;
    const last = new LastFindings(file, lines, { found, decided }, circumstances);
    entry.last = last;
    this.#settle(entry, { status: 'ready', document: last.document }, unpackActors(findings.actors));
    if (article) this.#announce(this.#copies.update(file, article));
    this.#keep(entry);
  }

  /** What is kept is put together when it is written, a moment later. */
  #keep({ file }: Entry): void {
    this.#kept.keep(file.uri, () => {
      const { last, state } = this.#entries.get(file.uri) ?? {};
      if (!last || state?.status !== 'ready') return undefined;
      const isShown = state.document === last.document;
      const actors = (): readonly CountedActor[] =>
        isShown ? this.index.actorsOf(file.uri) : countActors(last.document.analysis);
      const corpus = { lineKeys: this.#repetition.keysOf(file), article: this.#copies.numbersOf(file.uri) };
      return { ...file, ...last.circumstances, ...last.packed, actors, ...corpus };
    });
  }

  /** Nothing is left to do: what is kept of a corpus is right under its knowledge of now, where nothing was given up. */
  #stamp(): void {
    this.#kept.stamp((folder, knowledge) => {
      const found = [...this.#entries.values()].flatMap(({ file, last = [] }) => (file.folder === folder ? last : []));
      if (!found.every(({ isUpToDate }) => isUpToDate)) return false;
      for (const last of found) last.keptUnder(knowledge);
      return true;
    });
  }

  #fail(entry: Entry, message: string): void {
    const { uri } = entry.file;
    this.#texts.delete(uri);
    this.#repetition.remove(entry.file);
    this.#announce(this.#copies.remove(uri));
    entry.last = undefined;
    this.#kept.forget(uri);
    this.#settle(entry, { status: 'failed', message });
  }

  /** Nothing is new; marks that were carried along with edits, which have been taken back, are put where they belong. */
  #stay(entry: Entry): void {
    const { last, state } = entry;
    if (!last) return;
    last.forgetChanges();
    if (state.status === 'ready' && state.document === last.document) return;
    this.#settle(entry, { status: 'ready', document: last.document });
  }

  #announce(uris: ReadonlySet<string>): void {
    for (const uri of uris) this.#batch.add(uri);
  }

  /** @param actors of what is shown, where they are at hand */
  #settle(entry: Entry, state: FileState, actors?: readonly CountedActor[]): void {
    entry.state = state;
    if (state.status === 'ready') this.index.set(state.document, actors);
    else this.index.delete(entry.file.uri);
    this.#batch.add(entry.file.uri);
  }
}
