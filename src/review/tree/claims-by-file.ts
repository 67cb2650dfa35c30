import { spanAt, type FileRef } from '../../corpus/document.ts';
import { t } from '../../util/l10n.ts';
import * as count from '../counts.ts';
import { displayName, fileLabel } from '../display.ts';
import { summaryOf } from '../document-summary.ts';
import { statementsOf, type Statement } from '../statements.ts';
import { opensByItself, type Grouping } from './corpus-tree.ts';
import { filesInOrder, joined, unreadyLook } from './file-rows.ts';
import type { Row, RowLook } from './row.ts';
import { statementRow, type ClaimContext } from './statement-rows.ts';

/** File > quotes and claims in text order. */
export class ClaimsByFile implements Grouping {
  readonly isByFile = true;
  readonly #context: ClaimContext;
  #rootCount = 0;

  constructor(context: ClaimContext) {
    this.#context = context;
  }

  roots(): Row[] {
    const { session, filter } = this.#context;
    const all = filesInOrder(session);
    const files = filter().isEmpty ? all : all.filter((file) => this.#statements(file).length > 0);
    this.#rootCount = files.length;
    return files.map((file) => this.#fileRow(file));
  }

  path(uri: string, offset: number | undefined): Row[] {
    const document = this.#context.session.index.get(uri);
    if (!document) return [];
    const row = this.#fileRow(document);
    const statements = this.#statements(document);
    const statement = offset === undefined ? undefined : spanAt(statements, offset);
    const isListed = statement && statements.indexOf(statement) < this.#context.paging.shown(row);
    return isListed ? [row, statementRow(this.#context, row, { uri, statement }, 'file')] : [row];
  }

  affected(roots: readonly Row[], changed: ReadonlySet<string>): Row[] {
    return roots.filter(({ uri }) => uri !== undefined && changed.has(uri));
  }

  /** What is said in a file, by or about whom the filter lets through. */
  #statements(file: FileRef): readonly Statement[] {
    const document = this.#context.session.index.get(file.uri);
    if (!document) return [];
    const filter = this.#context.filter();
    const all = statementsOf(document);
    if (filter.isEmpty || filter.matches(file.name)) return all;
    const summary = summaryOf(document);
    return all.filter(({ source, sourceText, targets }) => {
      const parties = source === null ? targets : [source, ...targets];
      return filter.matches(sourceText) || parties.some((id) => matches(summary.get(id)?.actor));
    });
    function matches(actor: Parameters<typeof filter.matchesActor>[0] | undefined): boolean {
      return actor !== undefined && filter.matchesActor(actor);
    }
  }

  #fileRow(file: FileRef): Row {
    const { uri } = file;
    return this.#context.rows.row(this.#context.prefix() + uri, (id) => {
      const row: Row = {
        id,
        kind: 'file',
        parent: undefined,
        uri,
        children: () =>
          this.#context.paging.page(row, this.#statements(file), (statement) =>
            statementRow(this.#context, row, { uri, statement }, 'file'),
          ),
        look: () => this.#fileLook(file),
      };
      return row;
    });
  }

  #fileLook(file: FileRef): RowLook {
    const { session, overview, filter } = this.#context;
    const label = fileLabel(file.name);
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
      shape: statements.length === 0 ? 'leaf' : opensByItself(filter(), this.#rootCount) ? 'open' : 'closed',
    };
  }
}
