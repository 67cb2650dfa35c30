import type { ReviewedDocument } from '../../corpus/document.ts';
import type { CorpusSession } from '../../corpus/session.ts';
import type { ActorId } from '../../model/mention.ts';
import { t } from '../../util/l10n.ts';
import { displayName } from '../display.ts';
import { summaryOf } from '../document-summary.ts';
import type { Excerpts } from '../excerpts.ts';
import type { Overview } from '../overview.ts';
import { reasonInWords } from '../reasons.ts';
import { statementsOf, type PlacedStatement, type Statement, type Statements } from '../statements.ts';
import type { TreeContext } from './corpus-tree.ts';
import { joined } from './file-rows.ts';
import { childId, type Row, type RowLook } from './row.ts';

export const CLAIM_GROUPINGS = ['source', 'target', 'file'] as const;
export type ClaimGrouping = (typeof CLAIM_GROUPINGS)[number];

export const CLAIM_SORTINGS = ['count', 'name'] as const;
export type ClaimSorting = (typeof CLAIM_SORTINGS)[number];

/** What the groupings of the Claims tree share. */
export interface ClaimContext extends TreeContext<ClaimGrouping, ClaimSorting> {
  readonly session: CorpusSession;
  readonly overview: Overview;
  readonly statements: Statements;
  readonly excerpts: Excerpts;
}

/** What a row leaves out because the row above says it. */
export type Known = 'source' | 'target' | 'file';

/** The longest part of a statement that a row shows. */
const LONGEST = 160;

/** The row of one quote or claim. */
export function statementRow(
  context: ClaimContext,
  parent: Row,
  { uri, statement }: PlacedStatement,
  known: Known,
): Row {
  const { kind, index } = statement;
  const now = (): { document: ReviewedDocument; statement: Statement } | undefined => {
    const document = context.session.index.get(uri);
    const found = document && statementsOf(document).find((one) => one.kind === kind && one.index === index);
    return found && { document, statement: found };
  };
  return context.rows.row(childId(parent, `${uri}|${kind}${index}`), (id) => ({
    id,
    kind: 'statement',
    parent,
    uri,
    children: () => [],
    look: async () => {
      const found = now();
      return found ? statementLook(context, found.document, found.statement, known) : { label: '', shape: 'leaf' };
    },
    place: () => {
      const span = now()?.statement;
      return span && { uri, span };
    },
  }));
}

async function statementLook(
  context: ClaimContext,
  document: ReviewedDocument,
  statement: Statement,
  known: Known,
): Promise<RowLook> {
  const text = await context.excerpts.text(document);
  const words = displayName(
    text?.slice(statement.start, Math.min(statement.end, statement.start + 4 * LONGEST)) ?? '…',
    LONGEST,
  );
  const name = (id: ActorId): string => displayName(summaryOf(document).get(id)?.actor.name ?? id, 40);
  const source = statement.source === null ? displayName(statement.sourceText, 40) : name(statement.source);
  const targets = statement.targets.slice(0, 3).map(name).join(', ');
  const verb =
    statement.isNegative && !statement.isDenial
      ? t('not {0}', displayName(statement.verb, 40))
      : displayName(statement.verb, 40);
  const about = statement.kind === 'claim' && targets !== '' && known !== 'target' ? `${verb} → ${targets}` : verb;
  const saying = displayName(text ? sayingIn(text, statement, document) : '…', LONGEST);
  const line = t('line {0}', document.lines.positionOf(statement.start).line);
  const { evidence } = (statement.kind === 'quote' ? document.analysis.quotes : document.analysis.claims)[
    statement.index
  ] ?? { evidence: [] };
  const speaker = source || t('no speaker named');
  const file = displayName(context.overview.fileNames.labelOf(document), 40);
  const description = joined(about, known === 'file' ? undefined : file, line);
  return {
    ...(known === 'source' ? { label: saying } : { label: `${speaker}: ${saying}`, emphasis: [0, speaker.length] }),
    description,
    icon: { id: iconFor(statement) },
    tooltip: [
      words,
      joined(speaker, about, file, line),
      ...evidence.map((reason) => displayName(reasonInWords(reason))),
    ].join('\n'),
    spoken: [statement.kind === 'quote' ? t('Quote') : t('Claim'), source, about, words, line]
      .filter(Boolean)
      .join(', '),
    shape: 'leaf',
  };
}

/** What is left of a claim's words says more than this, or the row begins with the source after all. */
const SAYING = 30;

/** The words of a statement; those of a claim from its verb on, as the row or the one above names the source. */
function sayingIn(text: string, { kind, start, end, verb, source }: Statement, document: ReviewedDocument): string {
  const words = text.slice(start, Math.min(end, start + 4 * LONGEST));
  if (kind === 'quote') return words;
  const named = document.analysis.mentions.find((one) => one.start >= start && one.end <= end && one.actor === source);
  const from = verbIn(words, verb) ?? (named ? named.end - start : 0);
  const saying = words.slice(from).trimStart();
  return from > 0 && saying.length >= SAYING ? `…${saying}` : words;
}

/** Where a form of a verb begins that shares all but the last letter of its lemma: "voicing" of "voice". */
function verbIn(words: string, lemma: string): number | undefined {
  const stem = lemma.slice(0, Math.max(3, lemma.length - 1)).toLowerCase();
  const at = ` ${words.toLowerCase().replace(/\s/g, ' ')}`.indexOf(` ${stem}`);
  return at < 0 ? undefined : at;
}

function iconFor({ kind, isDenial, isNegative }: Statement): string {
  if (kind === 'quote') return 'quote';
  return isDenial || isNegative ? 'circle-slash' : 'comment';
}
