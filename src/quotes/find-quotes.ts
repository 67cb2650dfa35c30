import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Boilerplate } from '../model/boilerplate.ts';
import type { Actor, Mention } from '../model/mention.ts';
import type { Claim, Quote } from '../model/quote.ts';
import type { Span } from '../model/span.ts';
import type { SourceText } from '../text/source.ts';
import type { Training } from './antecedents.ts';
import { Claims, inside } from './claims.ts';
import { DirectSpeech } from './find-direct.ts';
import { pairMarks } from './pairs.ts';
import { People } from './people.ts';
import { Words } from './words.ts';

export interface QuotesInput {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly boilerplate: readonly Boilerplate[];
  /** Who mostly bears a first name. */
  readonly bearers: Knowledge['bearers'];
}

/** Who says what: direct quotes with their speakers, and reported speech. Nothing is found inside boilerplate. */
export function findQuotes(
  source: SourceText,
  input: QuotesInput,
  training?: Training,
): { quotes: Quote[]; claims: Claim[] } {
  const paragraphs = articleLines(source, input.boilerplate);
  const pairs = pairMarks(source.text, paragraphs);
  const words = new Words(source, input.mentions);
  const people = new People(words, input.actors, input.bearers);
  const speech = new DirectSpeech(words, people, paragraphs, pairs, training);
  const quotes = speech.find();
  const claims = new Claims(people, speech).find(inside(paragraphs));
  return { quotes, claims };
}

/** The lines with text on them, cut where a range of boilerplate lies in them. */
function articleLines(source: SourceText, boilerplate: readonly Boilerplate[]): Span[] {
  const lines: Span[] = [];
  let next = 0;
  for (const line of source.lines) {
    let start = line.start;
    while (next < boilerplate.length && (boilerplate[next]?.start ?? Infinity) < line.end) {
      const out = boilerplate[next++];
      if (out === undefined || out.end <= start) continue;
      if (out.start > start) lines.push({ start, end: out.start });
      start = Math.max(start, out.end);
    }
    if (start < line.end) lines.push({ start, end: line.end });
  }
  return lines.filter(({ start, end }) => /\S/.test(source.text.slice(start, Math.min(end, start + 4096))));
}
