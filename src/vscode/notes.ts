import {
  CommentMode,
  comments,
  commands,
  Range,
  Uri,
  type Comment,
  type CommentController,
  type CommentReply,
  type CommentThread,
} from 'vscode';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { contentOf } from '../knowledge/workspace/decision-content.ts';
import type { DecisionEntry, DecisionTarget } from '../model/decision.ts';
import type { Span } from '../model/span.ts';
import type { Change } from '../review/change.ts';
import { editedNoteChange, noteChange, notesIn, noteSpan, noteText, removedNoteChange } from '../review/notes.ts';
import { makeAnchor } from '../text/anchors.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { t } from '../util/l10n.ts';
import type { CorpusFiles } from './corpus-files.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { Decisions } from './decisions.ts';
import { fileKeyOf } from './file-keys.ts';
import { COMMANDS, NOTES } from './ids.ts';
import { toOffset, toRange } from './positions.ts';
import { textReader } from './text-reader.ts';

export interface NotesDeps {
  readonly session: CorpusSession;
  readonly files: CorpusFiles;
  readonly knowledge: CorpusKnowledge;
  readonly decisions: Decisions;
}

/** A note as VS Code shows it. */
interface NoteComment extends Comment {
  readonly entry: DecisionEntry;
  /** Plain text: what a person or a corpus wrote never becomes markup. */
  body: string;
}

/** The notes about one place. */
interface Shown {
  readonly thread: CommentThread;
  entries: readonly DecisionEntry[];
}

/** Notes about places of the texts, shown and written as comments, kept in `decisions.yaml`. */
export class NoteThreads implements Disposable {
  readonly #deps: NotesDeps;
  readonly #owned = new DisposableStore();
  readonly #controller: CommentController;
  /** By document and place. */
  readonly #shown = new Map<string, Map<string, Shown>>();

  constructor(deps: NotesDeps) {
    this.#deps = deps;
    this.#controller = this.#owned.add(comments.createCommentController(NOTES, t('Corpus Review: notes')));
    this.#controller.options = { prompt: t('Write a note'), placeHolder: t('What is to be known about this place?') };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: ({ uri, lineCount }) =>
        deps.files.fileOf(uri) ? [new Range(0, 0, Math.max(0, lineCount - 1), 0)] : [],
    };
    const own = (command: string, run: (argument: never) => unknown): void => {
      this.#owned.add(commands.registerCommand(command, run));
    };
    own(COMMANDS.addNote, (reply: CommentReply) => this.#add(reply));
    own(COMMANDS.editNote, (note: NoteComment) => {
      this.#setMode(note, CommentMode.Editing);
    });
    own(COMMANDS.cancelNote, (note: NoteComment) => {
      this.#setMode(note, CommentMode.Preview);
    });
    own(COMMANDS.saveNote, (note: NoteComment) => this.#save(note));
    own(COMMANDS.deleteNote, (note: NoteComment) => this.#decide(note, removedNoteChange(note.entry)));
    this.#owned.add(
      deps.session.onDidChange((uris) => {
        for (const uri of uris) this.#show(uri);
      }),
    );
  }

  /** The threads of a document, in no order. */
  threads(uri: string): CommentThread[] {
    return Array.from(this.#shown.get(uri)?.values() ?? [], ({ thread }) => thread);
  }

  dispose(): void {
    for (const uri of [...this.#shown.keys()]) this.#forget(uri);
    this.#owned.dispose();
  }

  #show(uri: string): void {
    const document = this.#deps.session.index.get(uri);
    if (!document) {
      this.#forget(uri);
      return;
    }
    const places = notesIn(document.analysis);
    const shown = this.#shown.get(uri) ?? new Map<string, Shown>();
    for (const { key, span, entries } of places) {
      const range = toRange(document.lines, span);
      const known = shown.get(key);
      if (known) update(known, range, entries);
      else shown.set(key, this.#create(uri, range, entries));
    }
    this.#drop(document, shown, new Set(places.map(({ key }) => key)));
    if (shown.size > 0) this.#shown.set(uri, shown);
    else this.#shown.delete(uri);
  }

  #create(uri: string, range: Range, entries: readonly DecisionEntry[]): Shown {
    const thread = this.#controller.createCommentThread(Uri.parse(uri, true), range, entries.map(toComment));
    return { thread, entries };
  }

  /** A note whose words are being typed in is nowhere for a moment: it stays until it is gone from the file, or drifted. */
  #drop(document: ReviewedDocument, shown: Map<string, Shown>, placed: ReadonlySet<string>): void {
    const gone = [...shown].filter(([key]) => !placed.has(key));
    if (gone.length === 0) return;
    const drifted = new Set(document.analysis.drifted.map(({ entry }) => contentOf(entry)));
    const { decisions } = this.#deps.knowledge.of(document.folder)?.files.knowledge ?? { decisions: [] };
    const inForce = new Set(decisions.map(contentOf));
    for (const [key, { thread, entries }] of gone) {
      if (entries.some((entry) => inForce.has(contentOf(entry)) && !drifted.has(contentOf(entry)))) continue;
      thread.dispose();
      shown.delete(key);
    }
  }

  #forget(uri: string): void {
    for (const { thread } of this.#shown.get(uri)?.values() ?? []) thread.dispose();
    this.#shown.delete(uri);
  }

  /** A new note: on an own thread's place, or where VS Code has opened an empty thread. */
  async #add({ thread, text }: CommentReply): Promise<boolean> {
    const uri = thread.uri.toString();
    const document = this.#deps.session.index.get(uri);
    if (!document || text.trim() === '') return false;
    const own = [...(this.#shown.get(uri)?.values() ?? [])].find((shown) => shown.thread === thread);
    const target = own?.entries[0]?.target ?? (await newTarget(document, this.#deps, thread.range));
    if (!target) return false;
    const isMade = await this.#deps.decisions.make(document.folder, noteChange(target, text), { quietly: true });
    // The note comes back as a thread of its own when the file is read.
    if (isMade && !own) thread.dispose();
    return isMade;
  }

  async #save(note: NoteComment): Promise<boolean> {
    if (note.body.trim() === '') return false;
    if (
      note.body.trim() !== noteText(note.entry) &&
      !(await this.#decide(note, editedNoteChange(note.entry, note.body)))
    )
      return false;
    this.#setMode(note, CommentMode.Preview);
    return true;
  }

  #decide(note: NoteComment, change: Change): Promise<boolean> {
    const document = this.#documentOf(note);
    return document ? this.#deps.decisions.make(document.folder, change, { quietly: true }) : Promise.resolve(false);
  }

  #documentOf(note: NoteComment): ReviewedDocument | undefined {
    for (const [uri, shown] of this.#shown)
      for (const { thread } of shown.values())
        if (thread.comments.includes(note)) return this.#deps.session.index.get(uri);
    return undefined;
  }

  /** VS Code draws a thread anew when its comments are set; one that is no longer edited says what the file says. */
  #setMode(note: NoteComment, mode: CommentMode): void {
    for (const shown of this.#shown.values()) {
      for (const { thread } of shown.values()) {
        if (!thread.comments.includes(note)) continue;
        note.mode = mode;
        if (mode === CommentMode.Preview) note.body = noteText(note.entry);
        thread.comments = [...thread.comments];
      }
    }
  }
}

/** Leaves a comment that still says the same as it is: it may be in somebody's hands. */
function update(shown: Shown, range: Range, entries: readonly DecisionEntry[]): void {
  const { thread } = shown;
  if (!thread.range?.isEqual(range)) thread.range = range;
  const same = (a: readonly DecisionEntry[]): string => JSON.stringify(a.map(contentOf));
  if (same(shown.entries) === same(entries)) return;
  const known = new Map((thread.comments as readonly NoteComment[]).map((note) => [contentOf(note.entry), note]));
  thread.comments = entries.map((entry) => known.get(contentOf(entry)) ?? toComment(entry));
  shown.entries = entries;
}

const toComment = (entry: DecisionEntry): NoteComment => ({
  entry,
  body: noteText(entry),
  mode: CommentMode.Preview,
  author: { name: t('Note') },
  contextValue: 'note',
});

/** Where a new note belongs: to what was selected, or the beginning of the line. */
async function newTarget(
  document: ReviewedDocument,
  { session, knowledge }: NotesDeps,
  range: Range | undefined,
): Promise<DecisionTarget | undefined> {
  const { lines, uri } = document;
  const selection = spanOf(document, range);
  const line = lines.spanOf(lines.positionOf(selection.start).line);
  const { text } = await textReader.read(uri);
  const span = line && noteSpan(text, selection, line);
  return span && { scope: 'here', file: fileKeyOf(session, knowledge, document), anchor: makeAnchor(text, span) };
}

function spanOf({ lines }: ReviewedDocument, range: Range | undefined): Span {
  const start = range ? toOffset(lines, range.start) : (lines.firstVisible?.start ?? 0);
  return { start, end: range ? toOffset(lines, range.end) : start };
}
