import type { FileRef, ReviewedDocument } from '../../corpus/document.ts';
import type { CorpusSession } from '../../corpus/session.ts';
import { opensByItself, type Grouping, type TreeContext } from './corpus-tree.ts';
import { filesInOrder } from './file-rows.ts';
import type { Row, RowLook } from './row.ts';

/** The files of the corpus as roots of a tree; each tree says what stands below them and what they look like. */
export abstract class ByFile<
  Context extends TreeContext<string, string> & { readonly session: CorpusSession },
> implements Grouping {
  readonly isByFile = true;
  protected readonly context: Context;
  #rootCount = 0;

  constructor(context: Context) {
    this.context = context;
  }

  roots(): Row[] {
    const files = filesInOrder(this.context.session).filter((file) => this.#isListed(file));
    this.#rootCount = files.length;
    return files.map((file) => this.#row(file));
  }

  prepare(document: ReviewedDocument): void {
    if (!this.context.filter().isEmpty) this.readFindings(document);
  }

  path(uri: string, offset: number | undefined): Row[] {
    const { session } = this.context;
    const file = session.index.get(uri) ?? session.files().find((known) => known.uri === uri);
    if (!file || !this.#isListed(file)) return [];
    const row = this.#row(file);
    return [row, ...(offset === undefined ? [] : this.pathBelow(row, file, offset))];
  }

  affected(roots: readonly Row[], changed: ReadonlySet<string>): Row[] {
    return roots.filter(({ uri }) => uri !== undefined && changed.has(uri));
  }

  /** Whether the filter, which is not empty, lets something of a file through. */
  protected abstract isShown(file: FileRef): boolean;
  /** Works out, once, what {@link isShown} and {@link look} need of what was found in a document. */
  protected abstract readFindings(document: ReviewedDocument): void;
  protected abstract children(row: Row, file: FileRef): Row[];
  protected abstract look(file: FileRef): RowLook;
  /** The rows below a file's that stand for a place in it, outermost first. */
  protected abstract pathBelow(row: Row, file: FileRef, offset: number): Row[];

  /** Takes a change of a file's box, where it has one. */
  protected tick?(file: FileRef, checked: boolean): Promise<void> | undefined;

  protected shape(isEmpty: boolean): RowLook['shape'] {
    if (isEmpty) return 'leaf';
    return opensByItself(this.context.filter(), this.#rootCount) ? 'open' : 'closed';
  }

  #isListed(file: FileRef): boolean {
    return this.context.filter().isEmpty || this.isShown(file);
  }

  #row(file: FileRef): Row {
    const { uri } = file;
    return this.context.rows.row(this.context.prefix() + uri, (id) => {
      const row: Row = {
        id,
        kind: 'file',
        parent: undefined,
        uri,
        children: () => this.children(row, file),
        look: () => this.look(file),
        tick: (checked) => this.tick?.(file, checked),
      };
      return row;
    });
  }
}
