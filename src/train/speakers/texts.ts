import { readdirSync } from 'node:fs';
import type { Boilerplate } from '../../model/boilerplate.ts';
import type { Actor } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { QuotesInput } from '../../quotes/find-quotes.ts';
import { SourceText } from '../../text/source.ts';
import { readReference, type ReferenceDocument } from '../../../test/gold/references.ts';
import { testBearers } from '../../../test/support/knowledge.ts';
import { isSpeaker, readPassages } from '../../../test/unit/quotes/passages.ts';

/** A text whose speakers are marked. */
export interface MarkedText {
  /** The set it is of. */
  readonly set: string;
  readonly source: SourceText;
  readonly input: QuotesInput;
  /** Is the speaker of a quote right? Undefined for what is no quote of the text's. */
  readonly isRight: (quote: Span, speaker: string | null, speakerText: string) => boolean | undefined;
}

/** The halves of the whole documents that are for learning. */
const REFERENCES = ['unseen-dev', 'reports-dev', 'reports-2-dev'] as const;

/** All texts with marked speakers that are not held out. */
export function readTexts(passages: URL): MarkedText[] {
  return [
    ...readdirSync(passages).sort().flatMap(fromPassages),
    ...REFERENCES.flatMap((set) => readReference(set).map((document) => fromReference(set, document))),
  ];
}

function fromPassages(file: string): MarkedText[] {
  return readPassages(file).map(({ text, quotes, ...found }) => ({
    set: file,
    source: new SourceText(text),
    input: { ...found, boilerplate: [] },
    isRight(quote, speaker, speakerText) {
      const wanted = at(quotes, quote);
      return wanted && isSpeaker({ speaker, speakerText }, wanted);
    },
  }));
}

function fromReference(set: string, { text, mentions, quotes, boilerplate }: ReferenceDocument): MarkedText {
  const source = new SourceText(text);
  const actors = new Map<string, Actor>();
  for (const { actor: id, label, start, end } of mentions) {
    const name = text.slice(start, end);
    if ((actors.get(id)?.name.length ?? 0) >= name.length) continue;
    const acts = ['PERSON', 'ORG', 'GPE', 'NORP'].includes(label);
    actors.set(id, { id, label, name, aliases: [], source: 'text', acts });
  }
  const lines = source.lines.flatMap(({ start, end, number }): Boilerplate[] => {
    const category = boilerplate[number];
    return category ? [{ line: number, start, end, wholeLine: true, category, score: 1, evidence: [] }] : [];
  });
  return {
    set,
    source,
    input: {
      mentions: mentions.map((mention) => ({ score: 1, evidence: [], ...mention })),
      actors: [...actors.values()],
      boilerplate: lines,
      bearers: testBearers(),
    },
    isRight(quote, speaker, speakerText) {
      const wanted = at(quotes, quote);
      if (!wanted) return undefined;
      if (speaker !== null) return wanted.speakers.includes(speaker);
      return wanted.speakerTexts.some((words) => plain(words) === plain(speakerText));
    },
  };
}

const plain = (words: string): string => words.toLowerCase().replace(/^(?:an?|the) /, '');

const at = <S extends Span>(quotes: readonly S[], { start, end }: Span): S | undefined =>
  quotes.find((quote) => quote.start === start && quote.end === end);
