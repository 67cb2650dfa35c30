import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconKeyOf } from '../../entities/tagger/lexicon.ts';
import { CLUSTER_BITS } from '../../entities/tagger/word-lists.ts';
import type { Listing } from './lists.ts';

/** The clusters of words in `clusters.txt`: a line is a cluster, and the lines between two blank ones are a group of them. */
export function readClusters(written: string): Listing {
  const listing: Listing = new Map();
  const groups = readFileSync(join(written, 'clusters.txt'), 'utf8').trim().split('\n\n');
  groups.forEach((group, g) => {
    group.split('\n').forEach((line, c) => {
      const cluster = ((g + 1) << CLUSTER_BITS) | c;
      for (const word of line.split(' ')) {
        const key = lexiconKeyOf(word);
        // Words come with the most frequent first; a later one that folds to the same key is the rarer.
        if (!listing.has(key)) listing.set(key, cluster);
      }
    });
  });
  return listing;
}
