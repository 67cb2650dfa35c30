import { inOrder, type TextEdit } from '../text/text-edit.ts';
import { t } from '../util/l10n.ts';
import { WORKSPACE_FILES, type WorkspaceEdits, type WorkspaceFile, type WorkspaceTexts } from './change.ts';

/** One stretch that a change put in, with what stood there before and what stands around it. */
interface UndoPart {
  /** Where it was right after the change. */
  readonly at: number;
  readonly now: string;
  readonly was: string;
  readonly before: string;
  readonly after: string;
}

/**
 * How to take a change back: plain JSON, small enough for the host's storage, good after a reload and while others edit
 * the files.
 */
export interface UndoRecord {
  readonly title: string;
  readonly files: Readonly<Partial<Record<WorkspaceFile, readonly UndoPart[]>>>;
}

/** Characters kept around a part to find it again. */
const AROUND = 80;

/** @param texts right before the edits */
export function undoRecord(title: string, texts: WorkspaceTexts, edits: WorkspaceEdits): UndoRecord {
  const files: Partial<Record<WorkspaceFile, UndoPart[]>> = {};
  for (const file of WORKSPACE_FILES) {
    const list = edits[file];
    if (list && list.length > 0) files[file] = partsOf(texts[file], list);
  }
  return { title, files };
}

/** The first entry of a file brings the key above it along: others may stand below that key when it is taken back. */
const KEY_WITH_ENTRY = /^([a-z]+:(?:\r\n|\r|\n))[^]/;
const KEY = /^[a-z]+:(?:\r\n|\r|\n)$/;

function partsOf(text: string, edits: readonly TextEdit[]): UndoPart[] {
  const sorted = inOrder(edits);
  let moved = 0;
  const placed = sorted.flatMap(({ start, end, text: now }) => {
    const at = start + moved;
    moved += now.length - (end - start);
    const key = start === end ? (KEY_WITH_ENTRY.exec(now)?.[1] ?? '') : '';
    const entry = { at: at + key.length, now: now.slice(key.length), was: text.slice(start, end) };
    return key === '' ? [entry] : [{ at, now: key, was: '' }, entry];
  });
  const after = textAfter(text, sorted);
  return placed.map(({ at, now, was }) => {
    const end = at + now.length;
    return { at, now, was, before: after.slice(Math.max(0, at - AROUND), at), after: after.slice(end, end + AROUND) };
  });
}

function textAfter(text: string, sorted: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: now } of sorted) {
    out += text.slice(at, start) + now;
    at = end;
  }
  return out + text.slice(at);
}

export type Undone = { readonly edits: WorkspaceEdits } | { readonly problem: string };

/** The edits that take a change back, on the texts of now; or why it cannot be. All of it is taken back, or nothing. */
export function undoLast(record: UndoRecord, texts: WorkspaceTexts): Undone {
  const edits: Partial<Record<WorkspaceFile, TextEdit[]>> = {};
  for (const file of WORKSPACE_FILES) {
    const parts = record.files[file];
    if (!parts) continue;
    const found: TextEdit[] = [];
    const keys: TextEdit[] = [];
    for (const part of parts) {
      const start = placeOf(part, texts[file]);
      const isKey = part.was === '' && KEY.test(part.now);
      if (start !== undefined) (isKey ? keys : found).push({ start, end: start + part.now.length, text: part.was });
      else if (!isKey) return { problem: changedSince(file, record.title) };
    }
    if (overlap(found)) return { problem: changedSince(file, record.title) };
    edits[file] = [...keys.filter((key) => !holdsMore(texts[file], key, found)), ...found];
  }
  return { edits };
}

/** Do entries of others stand below a key, beside those that are taken back? */
function holdsMore(text: string, key: TextEdit, gone: readonly TextEdit[]): boolean {
  const kept = (start: number): boolean => !gone.some((edit) => edit.start <= start && start < edit.end);
  for (const { 0: line, index } of text.slice(key.end).matchAll(/^.*$/gm)) {
    if (/^[^\s#]/.test(line)) return line.startsWith('-') && kept(key.end + index);
    if (/^[ \t]+[^\s#]/.test(line) && kept(key.end + index)) return true;
  }
  return false;
}

const changedSince = (file: WorkspaceFile, title: string): string =>
  t(
    '{0}.yaml has changed since at the place of the decision ({1}): it cannot be taken back by command. Edit the file itself.',
    file,
    title,
  );

const overlap = (edits: readonly TextEdit[]): boolean =>
  inOrder(edits).some((edit, i, all) => i > 0 && edit.start < (all[i - 1]?.end ?? 0));

/** Where a part stands now: in its old place, or the only place with its surroundings; undefined where that is not sure. */
function placeOf({ at, now, before, after }: UndoPart, text: string): number | undefined {
  const isWhole = text.startsWith(now + after, at) && text.slice(Math.max(0, at - before.length), at) === before;
  if (isWhole && (now !== '' || before + after !== '' || text === '')) return at;
  const whole = onlyPlace(text, before + now + after);
  if (whole !== undefined) return whole + before.length;
  // What is put in between neighbours changes what is around; a stretch of some length is still the one it was.
  if (now.length >= DISTINCT) return onlyPlace(text, now);
  const left = before.length >= DISTINCT ? onlyPlace(text, before + now) : undefined;
  if (left !== undefined) return left + before.length;
  return after.length >= DISTINCT ? onlyPlace(text, now + after) : undefined;
}

/** Characters that hardly stand in two places by chance. */
const DISTINCT = 12;

function onlyPlace(text: string, part: string): number | undefined {
  const first = part === '' ? -1 : text.indexOf(part);
  return first < 0 || text.includes(part, first + 1) ? undefined : first;
}
