import { recogniseEntities, type Recognised } from '../../src/entities/recognise.ts';
import type { Tagger } from '../../src/entities/tagger/tagger.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Boilerplate } from '../../src/model/boilerplate.ts';
import type { Mention } from '../../src/model/mention.ts';
import { SourceText } from '../../src/text/source.ts';
import { testKnowledge } from './knowledge.ts';
import { runSteps } from '../../src/util/steps.ts';

let shared: Knowledge | undefined;

interface RecogniseOptions {
  readonly knowledge?: Knowledge;
  readonly tagger?: Tagger | null;
  readonly boilerplate?: readonly Boilerplate[];
}

/** Entities of a text with the built-in knowledge, and without the tagger unless one is given. */
export function recognise(
  text: string,
  { knowledge = (shared ??= testKnowledge()), tagger = null, boilerplate = [] }: RecogniseOptions = {},
): Recognised {
  return runSteps(recogniseEntities(new SourceText(text), knowledge, tagger, boilerplate));
}

/** The text with each mention in brackets, shown as `show` says; by default `[text|LABEL]`. */
export function mark(text: string, show: (mention: Mention) => string = ({ label }) => label): string {
  let out = '';
  let at = 0;
  for (const mention of recognise(text).mentions) {
    out += `${text.slice(at, mention.start)}[${text.slice(mention.start, mention.end)}|${show(mention)}]`;
    at = mention.end;
  }
  return out + text.slice(at);
}

/** The marked text without its marks. */
export const unmarked = (marked: string): string => marked.replace(/\[([^|[\]]+)\|[^\]]*\]/g, '$1');
