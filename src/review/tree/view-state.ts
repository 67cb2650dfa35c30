import type { CorpusSession } from '../../corpus/session.ts';
import { t } from '../../util/l10n.ts';
import type { Row } from './row.ts';

/** What a view says beside its name, and in the place of rows: '' where there is nothing to say. */
export interface ViewState {
  readonly description: string;
  readonly message: string;
}

/**
 * How far the work is and what the tree is narrowed to, beside the name, where nothing moves when it comes and goes; a
 * line of its own only where the tree is empty.
 * @param emptyMessage what an empty tree says where files have been read
 * @param isAnnounced whether the work is worth a word
 */
export function viewState(
  session: Pick<CorpusSession, 'files' | 'pending'>,
  tree: { readonly options: { readonly filter: string }; roots(): readonly Row[] },
  { emptyMessage, isAnnounced }: { readonly emptyMessage: string; readonly isAnnounced: boolean },
): ViewState {
  const files = session.files().length;
  const { filter } = tree.options;
  const isEmpty = files > 0 && session.pending === 0 && tree.roots().length === 0;
  const progress = isAnnounced && session.pending > 0 ? t('reading {0} of {1} files', session.pending, files) : '';
  const message = filter ? t('Nothing here matches “{0}”.', filter) : emptyMessage;
  return {
    description: [filter && `“${filter}”`, progress].filter(Boolean).join(' · '),
    message: isEmpty ? message : '',
  };
}
