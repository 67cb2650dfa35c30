import type { Memento } from 'vscode';
import type { CorpusSession } from '../corpus/session.ts';
import { createActorTree, type ActorTree } from '../review/actor-tree.ts';
import type { CardSources } from '../review/cards/actor-card.ts';
import { createClaimsTree, type ClaimsTree } from '../review/claims-tree.ts';
import { createDatesTree, type DatesTree } from '../review/dates-tree.ts';
import { Excerpts } from '../review/excerpts.ts';
import { Overview } from '../review/overview.ts';
import type { ReviewedMarks } from '../review/reviewed-marks.ts';
import type { Row } from '../review/tree/row.ts';
import { Statements } from '../review/statements.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { registerActorsView } from './actors-view.ts';
import { registerClaimsView } from './claims-view.ts';
import { registerDatesView } from './dates-view.ts';
import { registerGoTo } from './go-to.ts';
import { registerLegend } from './legend-view.ts';
import { registerReviewedFiles } from './reviewed-files.ts';
import { registerShowInViews } from './show-in-views.ts';
import { textReader } from './text-reader.ts';

/** The views of the side bar, and what they are worked out from. */
export interface Views extends CardSources, Disposable {
  readonly actors: ActorTree;
  readonly dates: DatesTree;
  readonly claims: ClaimsTree;
  /** The rows that are selected in the Actors view. */
  selectedActors(): readonly Row[];
}

/** Registers all views over a session. */
export function registerViews(session: CorpusSession, marks: ReviewedMarks, memory: Memento): Views {
  const owned = new DisposableStore();
  const overview = owned.add(new Overview(session));
  const statements = owned.add(new Statements(session));
  const excerpts = new Excerpts(textReader);
  const sources = { session, overview, statements, excerpts, marks };
  const actors = owned.add(createActorTree(sources));
  const dates = owned.add(createDatesTree(sources));
  const claims = owned.add(createClaimsTree(sources));
  const shownActors = owned.add(registerActorsView(actors, { session, memory, marks }));
  owned.add(registerDatesView(dates, { session, memory }));
  const shownClaims = owned.add(registerClaimsView(claims, { session, memory }));
  owned.add(registerShowInViews({ tree: actors, shown: shownActors }, { tree: claims, shown: shownClaims }));
  owned.add(registerLegend());
  owned.add(registerReviewedFiles(session, marks));
  owned.add(registerGoTo(session));
  return {
    ...{ actors, dates, claims, session, overview, statements, excerpts },
    selectedActors: () => shownActors.view.selection,
    dispose: () => {
      owned.dispose();
    },
  };
}
