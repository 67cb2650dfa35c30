import { applyDecisions } from '../analysis/decide.ts';
import type { ActorLookup } from '../analysis/decide-actors.ts';
import { DecisionBook } from '../analysis/decision-places.ts';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Decision, DecisionEntry } from '../model/decision.ts';
import type { ActorId } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { SourceText } from '../text/source.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { t } from '../util/l10n.ts';
import * as count from './counts.ts';

/** The files of `.corpus-review/`, in the order a change edits them. */
export const WORKSPACE_FILES = ['actors', 'documents', 'decisions'] as const;
export type WorkspaceFile = (typeof WORKSPACE_FILES)[number];

/** Their texts as they are now; empty for one that is not there. */
export type WorkspaceTexts = Readonly<Record<WorkspaceFile, string>>;

/** Edits of them; a file that stays as it is is absent. */
export type WorkspaceEdits = Readonly<Partial<Record<WorkspaceFile, readonly TextEdit[]>>>;

/** A correction on its way into the files. */
export interface Change {
  /** In words, for the notification and the undo: `"Spring" is not an entity, in the corpus`. */
  readonly title: string;
  /**
   * Computed on the newest texts, right before they are applied.
   * @throws EditRefused with a message for a person
   */
  edit(texts: WorkspaceTexts): WorkspaceEdits;
  /** What it decides, for the preview of its effect; actors that it changes as a whole count with all their mentions. */
  readonly effect: { readonly decisions?: readonly Decision[]; readonly actors?: readonly ActorId[] };
}

/** The edits without the files that none is for. */
export function workspaceEdits(edits: Readonly<Record<WorkspaceFile, readonly TextEdit[]>>): WorkspaceEdits {
  return Object.fromEntries(Object.entries(edits).filter(([, list]) => list.length > 0));
}

/** What a change does to one document. */
export interface DocumentEffect {
  readonly uri: string;
  readonly name: string;
  /** Mentions, dates and lines of boilerplate that come, go or become something else. */
  readonly changes: number;
}

/** The documents that a change concerns, with how much of each. */
export function effectOf(
  { effect }: Change,
  documents: Iterable<{ readonly document: ReviewedDocument; readonly text: string }>,
  lookup: ActorLookup,
): DocumentEffect[] {
  const span = { start: 0, end: 0 };
  const entries = (effect.decisions ?? []).map((decision): DecisionEntry => ({ ...decision, span, yamlLine: 0 }));
  const book = new DecisionBook(entries);
  const effects: DocumentEffect[] = [];
  for (const { document, text } of documents) {
    const { uri, name, analysis } = document;
    const named = analysis.mentions.filter(({ actor }) => effect.actors?.includes(actor)).length;
    const decided = book.concerns(document)
      ? applyDecisions(analysis, new SourceText(text), document, book, lookup)
      : undefined;
    const changes = named + (decided ? countChanges(analysis, decided.analysis) : 0);
    if (changes > 0) effects.push({ uri, name, changes });
  }
  return effects;
}

/** `12 places in 3 files`. */
export function effectText(effects: readonly DocumentEffect[]): string {
  const places = effects.reduce((sum, { changes }) => sum + changes, 0);
  const files = effects.length;
  return t('{0} in {1}', places === 1 ? t('1 place') : t('{0} places', places), count.files(files));
}

function countChanges(before: Analysis, after: Analysis): number {
  const keys = ({ mentions, dates, boilerplate }: Analysis): Map<string, string> =>
    new Map([
      ...mentions.map((item) => entry('mention', item, item.label, item.actor, item.reading)),
      ...dates.map((item) => entry('date', item, item.type, item.value)),
      ...boilerplate.map((item) => entry('boilerplate', item, item.category)),
    ]);
  const old = keys(before);
  const now = keys(after);
  const gone = [...old.keys()].filter((key) => !now.has(key)).length;
  return gone + [...now].filter(([key, value]) => old.get(key) !== value).length;
}

const entry = (kind: string, { start, end }: Span, ...values: (string | undefined)[]): [string, string] => [
  `${kind} ${start} ${end}`,
  values.join(' '),
];
