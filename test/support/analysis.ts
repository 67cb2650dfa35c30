import type { Analysis } from '../../src/model/analysis.ts';
import { LineStarts, type ReviewedDocument } from '../../src/corpus/document.ts';
import type { Actor, Label, Mention } from '../../src/model/mention.ts';

export const NOTHING: Analysis = {
  documentDate: null,
  actors: [],
  mentions: [],
  dates: [],
  quotes: [],
  claims: [],
  boilerplate: [],
  structure: [],
  placed: [],
  drifted: [],
};

export const actor = (name: string, label: Label = 'PERSON', more: Partial<Actor> = {}): Actor => {
  const id = name.toLowerCase().replace(/[^a-z]+/g, '-');
  return { id, label, name, aliases: [], source: 'text', acts: label !== 'EVENT' && label !== 'LAW', ...more };
};

/** A document in which each `[LABEL name]` of the text is a mention of the actor of that name, the brackets taken out. */
export function reviewed(
  uri: string,
  marked: string,
  more: Partial<Analysis> = {},
): ReviewedDocument & { text: string } {
  const mentions: Mention[] = [];
  const actors = new Map<string, Actor>();
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[([A-Z_]+) ([^\]]+)\]/g)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const named = actor(match[2] ?? '', match[1] as Label);
    actors.set(named.id, named);
    const start = text.length;
    text += named.name;
    mentions.push({ start, end: text.length, label: named.label, actor: named.id, score: 1, evidence: ['a test'] });
  }
  text += marked.slice(from);
  const analysis = { ...NOTHING, actors: [...actors.values()], mentions, ...more };
  return { uri, folder: '', name: uri, analysis, lines: new LineStarts(text), text };
}
