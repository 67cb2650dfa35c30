import type { TreeSources } from './actor-tree.ts';
import type { Statements } from './statements.ts';
import { ClaimsByActor } from './tree/claims-by-actor.ts';
import { ClaimsByFile } from './tree/claims-by-file.ts';
import { CorpusTree } from './tree/corpus-tree.ts';
import type { ClaimGrouping, ClaimSorting } from './tree/statement-rows.ts';

export type ClaimsTree = CorpusTree<ClaimGrouping, ClaimSorting>;

/** The Claims tree: quotes and claims by who says it, by whom it is about, or by file. */
export function createClaimsTree(sources: TreeSources & { readonly statements: Statements }): ClaimsTree {
  const options = { grouping: 'source', sorting: 'count', filter: '', showBoilerplate: false } as const;
  return new CorpusTree<ClaimGrouping, ClaimSorting>(sources.session, options, (tree) => {
    const context = { ...tree, ...sources };
    return {
      source: new ClaimsByActor(context, 'source'),
      target: new ClaimsByActor(context, 'target'),
      file: new ClaimsByFile(context),
    };
  });
}
