import { contentOf } from '../knowledge/workspace/decision-content.ts';
import { decisionListOf } from '../knowledge/workspace/decision-list.ts';
import { removeDecisions } from '../knowledge/workspace/edit-decisions.ts';
import { yamlWarning, type YamlFix, type YamlProblem } from '../knowledge/workspace/problem.ts';
import type { LineStarts, ReviewedDocument } from '../corpus/document.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Decision, DecisionEntry } from '../model/decision.ts';
import type { Span } from '../model/span.ts';
import { makeAnchor } from '../text/anchors.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { t } from '../util/l10n.ts';
import { quoted } from './correction.ts';

/** A decision as the file has it now, with the places that may be meant. */
export interface DriftedEntry {
  readonly entry: DecisionEntry;
  readonly candidates: readonly Span[];
}

/**
 * What has drifted in a document, at its entries of now: an analysis may be older than the file.
 * @param entries of {@link byContent}
 */
export function driftedOf(
  { drifted }: Pick<Analysis, 'drifted'>,
  entries: ReadonlyMap<string, DecisionEntry>,
): DriftedEntry[] {
  return drifted.flatMap(({ entry, candidates }) => {
    const now = entries.get(contentOf(entry));
    return now ? [{ entry: now, candidates }] : [];
  });
}

/** The same for many documents. What a file's name alone says may be about one of several: there it is not missed. */
export function driftedIn<D extends Pick<ReviewedDocument, 'analysis'>>(
  documents: readonly D[],
  entries: ReadonlyMap<string, DecisionEntry>,
): (DriftedEntry & { readonly document: D })[] {
  const all = documents.flatMap((document) =>
    driftedOf(document.analysis, entries).map((drifted) => ({ ...drifted, document })),
  );
  if (all.length === 0) return [];
  const placed = new Set(documents.flatMap(({ analysis }) => analysis.placed.map(({ entry }) => contentOf(entry))));
  return all.filter(({ entry }) => !placed.has(contentOf(entry)));
}

/** Entries by what they say. */
export const byContent = (entries: readonly DecisionEntry[]): Map<string, DecisionEntry> =>
  new Map(entries.map((entry) => [contentOf(entry), entry]));

/** Says at its entry that a decision is not in force. */
export function driftedProblem({ entry, candidates }: DriftedEntry): YamlProblem {
  const { target } = entry;
  const words = quoted(target.scope === 'here' ? target.anchor.quote : target.match);
  const gone =
    target.scope === 'corpus'
      ? t('The place of this decision, {0}, is not found any more: it is not in force.', words)
      : t('The place of this decision, {0}, is not found in {1} any more: it is not in force.', words, target.file);
  const message = candidates.length === 0 ? gone : `${gone} ${t('A place like it is offered as a fix.')}`;
  return yamlWarning('decision/drifted', entry.span, message);
}

/**
 * Ways out for a decision that has drifted: the places that may be meant, the nearest first, or no decision.
 * @param yaml the text of decisions.yaml
 * @param document what the places are in
 */
export function driftedFixes(
  yaml: string,
  { entry, candidates }: DriftedEntry,
  document: { readonly text: string; readonly lines: LineStarts } | undefined,
): YamlFix[] {
  const { target, ruling } = entry;
  const moves = (document ? candidates : []).flatMap((span): YamlFix[] => {
    if (!document || target.scope !== 'here') return [];
    const { line } = document.lines.positionOf(span.start);
    const moved: Decision = { target: { ...target, anchor: makeAnchor(document.text, span) }, ruling };
    const words = quoted(document.text.slice(span.start, span.end));
    return [{ title: t('It is about {0} in line {1}', words, line), edits: inPlace(yaml, entry, moved) }];
  });
  return [...moves, { title: t('Remove the decision'), edits: removeDecisions(yaml, [entry]) }];
}

/** The entry stays where it stands, with the comments around it. */
function inPlace(yaml: string, { span }: DecisionEntry, moved: Decision): TextEdit[] {
  const list = decisionListOf(yaml);
  return list.replace(
    list.items.findIndex(({ start }) => start === span.start),
    moved,
  );
}
