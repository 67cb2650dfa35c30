import type { Label, Reading } from '../../src/model/mention.ts';
import type { Span } from '../../src/model/span.ts';
import type { ScoredMention } from './score-entities.ts';

const READINGS: Readonly<Record<string, Reading>> = { g: 'government', p: 'place', e: 'either' };

/** A text with its reference, from the inline format of test/fixtures/entities/README.md. */
export function parseInline(marked: string): { text: string; wanted: ScoredMention[]; optional: Span[] } {
  const wanted: ScoredMention[] = [];
  const optional: Span[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[([^|[\]]+)\|([A-Z_]+)\|([a-z0-9-]+)(?:\|([gpe]))?\]|\{([^}]*)\}/g)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const start = text.length;
    const [, named, label, actor = '', reading = ''] = match;
    text += named ?? match[5] ?? '';
    const span = { start, end: text.length };
    const read = READINGS[reading];
    if (named === undefined) optional.push(span);
    else wanted.push({ ...span, label: label as Label, actor, ...(read && { reading: read }) });
  }
  return { text: text + marked.slice(at), wanted, optional };
}
