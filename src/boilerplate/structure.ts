import type { Boilerplate } from '../model/boilerplate.ts';
import type { Span } from '../model/span.ts';
import type { StructureNote } from '../model/structure.ts';
import { FormColumn } from '../text/forms.ts';
import { indexAtOrBefore } from '../text/lines.ts';
import type { SourceText } from '../text/source.ts';
import { fold } from './fold.ts';
import { headlineIndexes } from './headline.ts';
import type { Hits } from './hit.ts';
import { readPage, type LineView, type Page } from './page.ts';
import { isLabel, isQuestion } from './shapes.ts';
import { findDamage } from './damage.ts';

/** Everything odd about the make-up of a text, in text order. Boilerplate lines are left out of account. */
export function findStructure(source: SourceText, boilerplate: readonly Boilerplate[]): StructureNote[] {
  const taken = new Set(boilerplate.filter(({ wholeLine }) => wholeLine).map(({ line }) => line));
  const page = readPage(source);
  const content = page.lines.filter((line) => !taken.has(line.line.number));
  return [
    ...noHeadline(page, taken),
    ...content.flatMap((line, i) => gluedAtEnd(source, line, content[i + 1])),
    ...faqBlocks(source, content),
    ...findDamage(source.text, content).map(({ line, ...place }): StructureNote => ({
      kind: 'damaged-text',
      line: line.line.number,
      ...place,
    })),
  ].sort((a, b) => a.start - b.start);
}

const SHORT_QUESTION = 16;
const LEAST_PARAGRAPH = 14;
const SPEECH = /["“”]/;

/** A question, or a heading, that stands at the end of a paragraph although it belongs to the next one. */
function gluedAtEnd(source: SourceText, line: LineView, next: LineView | undefined): StructureNote[] {
  if (!next || line.words < LEAST_PARAGRAPH || !next.prose) return [];
  return gluedQuestion(source, line, next) ?? gluedHeading(source, line) ?? [];
}

function gluedQuestion(source: SourceText, line: LineView, next: LineView): StructureNote[] | null {
  if (!isQuestion(line)) return null;
  const at = indexAtOrBefore(source.sentences, line.line.end);
  const last = source.sentences[at];
  const before = source.sentences[at - 1];
  if (last?.line !== line.line.number || before?.line !== last.line) return null;
  const question = source.slice(last);
  const statement = !source.slice(before).endsWith('?');
  const words = question.split(/\s+/).length;
  const opens =
    /^(?:What|Who|Whom|Whose|Why|When|Where|Which|How|Is|Are|Was|Were|Do|Does|Did|Can|Could|Will|Would|Should|Has|Have)\b/.test(
      question,
    );
  if (!opens || !statement || words < 4 || words > SHORT_QUESTION || SPEECH.test(question)) return null;
  const shared = sharedWords(question, source.text.slice(next.start, Math.min(next.end, next.start + 300)));
  if (shared.length === 0) return null;
  return [
    note('glued-question', last, line, `the next paragraph answers it: it shares “${shared.slice(0, 3).join('”, “')}”`),
  ];
}

/** A full stop, and then a few capitalised words without an end. */
const HEADING_AT_END =
  /[.!?]["”’]? +((?:\p{Lu}[\p{L}\p{N}’'-]*)(?: (?:\p{Lu}[\p{L}\p{N}’'-]*|of|the|and|in|for|to|a|on)){1,7}:?)$/u;
const TAIL = 120;

function gluedHeading(source: SourceText, line: LineView): StructureNote[] | null {
  if (line.endsSentence && !line.tail.endsWith(':')) return null;
  const from = Math.max(line.start, line.end - TAIL);
  const heading = HEADING_AT_END.exec(source.text.slice(from, line.end))?.[1];
  if (heading === undefined) return null;
  const start = line.end - heading.length;
  return [
    note(
      'glued-heading',
      { start, end: line.end },
      line,
      'a few capitalised words after the last sentence, without an end',
    ),
  ];
}

function note(kind: 'glued-question' | 'glued-heading', span: Span, line: LineView, because: string): StructureNote {
  return { kind, start: span.start, end: span.end, line: line.line.number, splitAt: span.start, evidence: [because] };
}

const FAQ = /^(?:faqs?|frequently asked questions|questions and answers|q ?& ?a)\b ?:?$/;
const REPEATS_SHARE = 0.45;

/** Questions and answers after the article that say again what it says: from their heading to the last line of content. */
function faqBlocks(source: SourceText, content: readonly LineView[]): StructureNote[] {
  const at = content.findIndex((line) => FAQ.test(line.folded));
  const heading = content[at];
  const last = content.at(-1);
  if (!heading || !last || at === 0 || at === content.length - 1) return [];
  const body = new Set<string>();
  eachSignificantWord(source, content.slice(0, at), (word) => body.add(word));
  let [words, known] = [0, 0];
  eachSignificantWord(source, content.slice(at + 1), (word) => {
    words++;
    if (body.has(word)) known++;
  });
  const repeated = known / Math.max(1, words);
  if (repeated < REPEATS_SHARE) return [];
  const share = Math.round(repeated * 100);
  return [
    {
      kind: 'faq-block',
      start: heading.start,
      end: last.end,
      line: heading.line.number,
      evidence: [`${share} % of its words stand in the text above`],
    },
  ];
}

function sharedWords(a: string, b: string): string[] {
  const others = new Set(significantWords(b));
  return [...new Set(significantWords(a))].filter((word) => others.has(word));
}

/** Words that carry meaning: of five letters and more. */
const significantWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]{5,}/gu) ?? [];

/** Those of some lines. */
function eachSignificantWord(source: SourceText, lines: readonly LineView[], take: (word: string) => void): void {
  const { tokens, forms } = source;
  const significance = SIGNIFICANCE.of(forms);
  for (const { start, end } of lines) {
    for (let i = tokens.indexFrom(start); i < tokens.count && (tokens.start[i] ?? end) < end; i++) {
      const form = tokens.form[i] ?? 0;
      if (significance[form] === WHOLE) take(forms.lowers[form] ?? '');
      else if (significance[form] === PARTS) significantWords(forms.texts[form] ?? '').forEach(take);
    }
  }
}

/** Whether a form is a significant word, or only has some in it. */
const SIGNIFICANCE = new FormColumn((form, lower) => {
  if (/^[\p{L}\p{N}]{5,}$/u.test(lower)) return WHOLE;
  return significantWords(form).length > 0 ? PARTS : 0;
});
const WHOLE = 1;
const PARTS = 2;

/** The first line of content is a paragraph already: the text has lost its headline. */
function noHeadline(page: Page, taken: ReadonlySet<number>): StructureNote[] {
  const hits: Hits = page.lines.map((line) => (taken.has(line.line.number) ? TAKEN : null));
  const first = page.lines.find((line) => !taken.has(line.line.number));
  if (!first || !first.prose || headlineIndexes(page, hits).some((index) => index < first.index)) return [];
  if (isLabel(first, 20)) return [];
  return [
    {
      kind: 'no-headline',
      start: first.start,
      end: first.start,
      line: first.line.number,
      evidence: ['the text begins with a paragraph'],
    },
  ];
}

const TAKEN = { rule: 'taken', category: 'notice', score: 1, evidence: ['taken'] } as const;
