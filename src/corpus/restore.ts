import type { CorpusSession } from './session.ts';
import { pause } from '../util/pause.ts';
import type { StoredIndex } from './stored-index.ts';

/** How long the thread may be held at once. */
const SLICE_MS = 10;

/** Takes in everything that was kept in another session, in slices so that the window stays at hand. */
export async function restoreIndex(session: CorpusSession, stored: StoredIndex): Promise<void> {
  const documents = await stored.load();
  let since = performance.now();
  for (const document of documents.values()) {
    session.restore(document);
    if (performance.now() - since < SLICE_MS) continue;
    await pause();
    since = performance.now();
  }
  if (stored.isWasteful) {
    session.keepAll();
    stored.replaceLoaded();
  }
  session.resume();
}
