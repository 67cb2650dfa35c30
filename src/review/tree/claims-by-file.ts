import type { FileRef, ReviewedDocument } from '../../corpus/document.ts';
import { t } from '../../util/l10n.ts';
import * as count from '../counts.ts';
import { displayName } from '../display.ts';
import { spansAt } from '../spans-at.ts';
import { statementsOf, type Statement } from '../statements.ts';
import { ByFile } from './by-file.ts';
import { joined, unreadyLook } from './file-rows.ts';
import type { Row, RowLook } from './row.ts';
import { statementRow, type ClaimContext } from './statement-rows.ts';

/** File > quotes and claims in text order. */
export class ClaimsByFile extends ByFile<ClaimContext> {
  protected override isShown(file: FileRef): boolean {
    return this.#statements(file).length > 0;
  }

  protected override readFindings(document: ReviewedDocument): void {
    statementsOf(document);
  }

  protected override children(row: Row, file: FileRef): Row[] {
    return this.context.paging.page(row, this.#statements(file), (statement) =>
      statementRow(this.context, row, { uri: file.uri, statement }, 'file'),
    );
  }

  protected override pathBelow(row: Row, file: FileRef, offset: number): Row[] {
    const statements = this.#statements(file);
    const [statement] = spansAt(statements, offset);
    const isListed = statement && statements.indexOf(statement) < this.context.paging.shown(row);
    return isListed ? [statementRow(this.context, row, { uri: file.uri, statement }, 'file')] : [];
  }

  /** What is said in a file, by or about whom the filter lets through. */
  #statements(file: FileRef): readonly Statement[] {
    const document = this.context.session.index.get(file.uri);
    if (!document) return [];
    const filter = this.context.filter();
    const all = statementsOf(document);
    if (filter.isEmpty || filter.matches(file.name)) return all;
    const actors = this.context.session.index.actorsOf(file.uri).map(({ actor }) => actor);
    const wanted = new Set(actors.filter((actor) => filter.matchesActor(actor)).map(({ id }) => id));
    return all.filter(
      ({ source, sourceText, targets }) =>
        filter.matches(sourceText) || (source !== null && wanted.has(source)) || targets.some((id) => wanted.has(id)),
    );
  }

  protected override look(file: FileRef): RowLook {
    const { session, overview } = this.context;
    const label = overview.fileNames.rowLabelOf(file);
    const fullLabel = displayName(file.name);
    const unready = unreadyLook(session, file.uri, label);
    if (unready) return unready;
    const statements = this.#statements(file);
    const quotes = statements.filter(({ kind }) => kind === 'quote').length;
    const claims = statements.length - quotes;
    const folder = overview.fileNames.folderOf(file);
    const found = [
      quotes > 0 ? count.quotes(quotes) : undefined,
      claims > 0 ? count.claims(claims) : undefined,
      statements.length === 0 ? t('nothing is said') : undefined,
    ];
    const all = [fullLabel, folder, ...found].filter(Boolean);
    return {
      label,
      fullLabel,
      description: joined(statements.length > 0 ? `(${statements.length})` : undefined, folder, ...found),
      tooltip: all.join('\n'),
      spoken: all.join(', '),
      icon: 'file',
      shape: this.shape(statements.length === 0),
    };
  }
}
