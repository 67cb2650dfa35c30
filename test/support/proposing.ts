import type { Proposal } from '../../src/entities/proposal.ts';
import type { Tagger } from '../../src/entities/tagger/tagger.ts';
import type { Label } from '../../src/model/mention.ts';

/** A tagger that proposes what stands between marks: `[text|LABEL|score]`. */
export function proposing(marked: string): { text: string; tagger: Tagger } {
  const proposals: Proposal[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[([^|[\]]+)\|([A-Z_]+)\|([\d.]+)\]/g)) {
    const [whole, name = '', label, score = ''] = match;
    text += marked.slice(at, match.index);
    at = match.index + whole.length;
    const start = text.length;
    text += name;
    proposals.push({
      start,
      end: text.length,
      label: label as Label,
      score: Number(score),
      evidence: [`tagger: ${score}`],
    });
  }
  return { text: text + marked.slice(at), tagger: { tag: () => proposals } };
}
