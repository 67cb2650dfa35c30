import type { CorpusSession } from './session.ts';
import { Slices } from '../util/slices.ts';
import type { StoredIndex } from './stored-index.ts';

/** Takes in everything that was kept in another session, in slices so that the window stays at hand. */
export async function restoreIndex(session: CorpusSession, stored: StoredIndex): Promise<void> {
  const documents = await stored.load();
  const slices = new Slices();
  for (const [uri, document] of documents) {
    session.restore(document);
    // Much of it is not needed any more.
    documents.delete(uri);
    await slices.pause();
  }
  if (stored.isWasteful) {
    session.keepAll();
    stored.replaceLoaded();
  }
  session.resume();
}
