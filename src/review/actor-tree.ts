import type { CorpusSession } from '../corpus/session.ts';
import type { Excerpts } from './excerpts.ts';
import type { Overview } from './overview.ts';
import type { ReviewedMarks } from './reviewed-marks.ts';
import type { ActorGrouping, ActorSorting } from './tree/actor-context.ts';
import { ActorRows } from './tree/actor-rows.ts';
import { ActorsByFile } from './tree/actors-by-file.ts';
import { ActorsByName } from './tree/actors-by-name.ts';
import { CorpusTree } from './tree/corpus-tree.ts';

/** What the trees are made over. */
export interface TreeSources {
  readonly session: CorpusSession;
  readonly overview: Overview;
  readonly excerpts: Excerpts;
  readonly marks?: ReviewedMarks;
}

export type ActorTree = CorpusTree<ActorGrouping, ActorSorting>;

/** The Actors tree, by file, by actor or by label. */
export function createActorTree({ session, overview, excerpts, marks }: TreeSources): ActorTree {
  const options = { grouping: 'file', sorting: 'count', filter: '', showBoilerplate: false } as const;
  const created = new CorpusTree<ActorGrouping, ActorSorting>(session, options, (tree) => {
    const { rows, paging } = tree;
    const actorRows = new ActorRows({ session, excerpts, rows, paging }, () => tree.options().showBoilerplate);
    const context = { ...tree, session, overview, marks, actorRows };
    return {
      file: new ActorsByFile(context),
      actor: new ActorsByName(context, false),
      label: new ActorsByName(context, true),
    };
  });
  if (marks) {
    created.own(
      marks.onDidChange((changed) => {
        created.refresh(changed);
      }),
    );
  }
  return created;
}
