import type { TreeSources } from './actor-tree.ts';
import { CorpusTree } from './tree/corpus-tree.ts';
import type { DateGrouping } from './tree/date-rows.ts';
import { DatesByFile } from './tree/dates-by-file.ts';
import { DatesByTime } from './tree/dates-by-time.ts';

export type DatesTree = CorpusTree<DateGrouping, 'time'>;

/** The Dates tree, by file or in time over the corpus. */
export function createDatesTree({ session, overview, excerpts }: TreeSources): DatesTree {
  const options = { grouping: 'file', sorting: 'time', filter: '', showBoilerplate: false } as const;
  return new CorpusTree<DateGrouping, 'time'>(session, options, (tree) => {
    const context = { ...tree, session, overview, excerpts };
    return { file: new DatesByFile(context), time: new DatesByTime(context) };
  });
}
