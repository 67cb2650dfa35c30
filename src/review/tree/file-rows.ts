import { compareFiles } from '../../corpus/corpus-index.ts';
import type { FileRef } from '../../corpus/document.ts';
import type { CorpusSession } from '../../corpus/session.ts';
import { t } from '../../util/l10n.ts';
import type { RowLook } from './row.ts';

/** The reviewed files in the order they are shown. */
export const filesInOrder = (session: CorpusSession): FileRef[] => session.files().sort(compareFiles);

/** The look of a file that has nothing to show yet or never will; undefined for one that has been analysed. */
export function unreadyLook(session: CorpusSession, uri: string, label: string): RowLook | undefined {
  const state = session.state(uri);
  if (state?.status === 'ready') return undefined;
  if (state?.status === 'failed') {
    const description = t('could not be read');
    return { label, description, tooltip: state.message, icon: { id: 'error' }, shape: 'leaf' };
  }
  return { label, description: t('reading…'), icon: { id: 'loading~spin' }, shape: 'leaf' };
}

/** Joins what is there with a middle dot. */
export const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
