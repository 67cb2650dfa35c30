import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import type { Actor, Label, Mention, Reading } from '../../../src/model/mention.ts';
import { findQuotes } from '../../../src/quotes/find-quotes.ts';
import { SourceText } from '../../../src/text/source.ts';
import { testBearers } from '../../support/knowledge.ts';

/** A text whose actors are written into it: `[PERSON:hu-jintao Hu Jintao]`, `[GPE:russia/government Moscow]`. */
export interface Annotated {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
  readonly bearers: Knowledge['bearers'];
}

const bearers = testBearers();

const ANNOTATION = /\[([A-Z_]+)(?::([a-z0-9-]+))?(?:\/(government|place|either))? ([^[\]]+)\]/g;
const ACTING = new Set<string>(['PERSON', 'ORG', 'GPE', 'NORP']);

/** Takes the annotations out of a text and makes mentions of them; without an id the name's slug is the actor. */
export function annotated(marked: string): Annotated {
  const mentions: Mention[] = [];
  const actors = new Map<string, Actor>();
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(ANNOTATION)) {
    const [whole, label = '', id, reading, name = ''] = match;
    text += marked.slice(last, match.index);
    const actor = id ?? name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const mention = {
      start: text.length,
      end: text.length + name.length,
      label: label as Label,
      actor,
      score: 1,
      evidence: ['by hand'],
    };
    mentions.push(reading === undefined ? mention : { ...mention, reading: reading as Reading });
    if (!actors.has(actor)) {
      const acts = ACTING.has(label) || actor === 'the-west';
      actors.set(actor, { id: actor, label: label as Label, name, aliases: [], source: 'text', acts });
    }
    text += name;
    last = match.index + whole.length;
  }
  return { text: text + marked.slice(last), mentions, actors: [...actors.values()], bearers };
}

/** The quotes of an annotated text, each as `speaker | its words | speakerText | cue`. */
export function quotesIn(marked: string): string[] {
  const { text, ...found } = annotated(marked);
  const { quotes } = findQuotes(new SourceText(text), { ...found, boilerplate: [] });
  return quotes.map(
    ({ start, end, speaker, speakerText }) => `${speaker ?? `(${speakerText})`}: ${text.slice(start, end)}`,
  );
}
