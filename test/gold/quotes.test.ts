import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Boilerplate } from '../../src/model/boilerplate.ts';
import type { Actor, Label, Mention } from '../../src/model/mention.ts';
import type { Claim, Quote } from '../../src/model/quote.ts';
import { findQuotes } from '../../src/quotes/find-quotes.ts';
import { recogniseEntities } from '../../src/entities/recognise.ts';
import { SourceText } from '../../src/text/source.ts';
import { testBearers, testKnowledge } from '../support/knowledge.ts';
import { testTagger } from '../support/tagger.ts';
import {
  hasShared,
  newsArticles,
  readShared,
  scoreClaims,
  SHARED,
  type ClaimScore,
  type ExpectedClaim,
} from './claims-score.ts';
import { runSteps } from '../../src/util/steps.ts';

interface Reference {
  readonly actors: Readonly<Record<string, { readonly label: Label; readonly name: string }>>;
  readonly documents: Readonly<Record<string, ReferenceDocument>>;
}

interface ReferenceQuote {
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  readonly speakerText?: string;
  readonly speakerAlt?: readonly string[];
}

interface ReferenceDocument {
  readonly mentions: readonly Mention[];
  readonly boilerplate: Readonly<Record<string, Boilerplate['category']>>;
  readonly boilerplateRanges: readonly Boilerplate[];
  readonly quotes: readonly ReferenceQuote[];
  readonly optionalQuotes?: readonly ReferenceQuote[];
}

const bearers = testBearers();
const SAMPLE = new URL('../fixtures/sample/', import.meta.url);
const readReference = (url: URL): Reference => JSON.parse(readFileSync(url, 'utf8')) as Reference;

/** Runs the recogniser on a document with the reference's own mentions and boilerplate. */
function run(
  reference: Reference,
  name: string,
  root: URL,
): { text: string; boilerplate: Boilerplate[]; quotes: Quote[]; claims: Claim[] } {
  const document = reference.documents[name];
  if (document === undefined) throw new Error(`No reference for ${name}`);
  const text = readFileSync(new URL(`seeds/${name}`, root), 'utf8').replace(/^\ufeff/, '');
  const source = new SourceText(text);
  const whole = Object.entries(document.boilerplate).map(([number, category]) => ({
    ...lineOf(source, Number(number)),
    category,
  }));
  const boilerplate = [...whole, ...document.boilerplateRanges].sort((a, b) => a.start - b.start) as Boilerplate[];
  const actors = Object.entries(reference.actors).map(([id, { label, name: actorName }]): Actor => {
    const acts = ['PERSON', 'ORG', 'GPE', 'NORP'].includes(label) || id === 'the-west';
    return { id, label, name: actorName, aliases: [], source: 'built-in', acts };
  });
  return { text, boilerplate, ...findQuotes(source, { actors, mentions: document.mentions, boilerplate, bearers }) };
}

function lineOf(source: SourceText, number: number): { start: number; end: number; line: number } {
  const line = source.lines[number - 1];
  return { start: line?.start ?? 0, end: line?.end ?? 0, line: number };
}

interface QuoteScore {
  readonly f1: number;
  readonly speakers: number;
  readonly problems: readonly string[];
}

function scoreQuotes(reference: Reference, root: URL): QuoteScore {
  const ids = new Map(Object.entries(reference.actors).map(([id, { name }]) => [name, id]));
  const problems: string[] = [];
  let [expected, found, matched, speakers] = [0, 0, 0, 0];
  for (const [name, document] of Object.entries(reference.documents)) {
    const { quotes } = run(reference, name, root);
    const same = (a: ReferenceQuote) => (b: Quote) => a.start === b.start && a.end === b.end;
    const neutral = quotes.filter((quote) => (document.optionalQuotes ?? []).some((one) => same(one)(quote)));
    expected += document.quotes.length;
    found += quotes.length - neutral.length;
    for (const wanted of document.quotes) {
      const quote = quotes.find(same(wanted));
      if (quote) matched++;
      if (quote && isSpeaker(quote, wanted, ids)) speakers++;
      else
        problems.push(
          `${name} ${wanted.start}: ${quote ? `speaker ${quote.speaker ?? quote.speakerText}` : 'not found'}`,
        );
    }
  }
  return { f1: (2 * matched) / (expected + found), speakers: speakers / matched, problems };
}

function isSpeaker({ speaker, speakerText }: Quote, wanted: ReferenceQuote, ids: ReadonlyMap<string, string>): boolean {
  if (speaker !== null && wanted.speakerAlt?.includes(speaker) === true) return true;
  const plain = (text: string): string => text.replace(/, quoted by .*/, '');
  if (wanted.speaker === null)
    return speaker === null && plain(wanted.speakerText ?? '').toLowerCase() === speakerText.toLowerCase();
  return speaker === ids.get(plain(wanted.speaker));
}

function total(scores: readonly ClaimScore[]): { recall: number; precision: number; misses: string[] } {
  const sum = (pick: (score: ClaimScore) => number): number => scores.reduce((all, score) => all + pick(score), 0);
  const right = sum((score) => score.right);
  return {
    recall: right / sum((score) => score.wanted),
    precision: right / sum((score) => score.found),
    misses: scores.flatMap((score) => score.misses),
  };
}

const expectedClaims = (file: string): (ExpectedClaim & { readonly file?: string; readonly article?: number })[] =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as (ExpectedClaim & {
    file?: string;
    article?: number;
  })[];

describe('the sample corpus', () => {
  it('has its quotes found, with their speakers', () => {
    const score = scoreQuotes(readReference(new URL('reference.json', SAMPLE)), SAMPLE);
    expect(score.f1, score.problems.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(score.speakers, score.problems.join('\n')).toBeGreaterThanOrEqual(0.96);
  });
});

if (!hasShared)
  console.log('test/gold/quotes.test.ts: ../shared is absent, so the seeds and the news articles are not measured.');

describe.skipIf(!hasShared)('the seeds', () => {
  it('have every quote found, with its speaker, and no other', () => {
    const score = scoreQuotes(readReference(new URL('gold/seeds.json', SHARED)), SHARED);
    expect(score.problems).toEqual([]);
    expect(score.f1).toBe(1);
  });

  it('have their claims found by source, verb, polarity and targets', () => {
    const reference = readReference(new URL('gold/seeds.json', SHARED));
    const expected = expectedClaims('claims.seeds.json');
    const scores = Object.keys(reference.documents).map((name) => {
      const { text, claims } = run(reference, name, SHARED);
      return scoreClaims(
        text,
        claims,
        expected.filter(({ file }) => file === name),
      );
    });
    const { recall, precision, misses } = total(scores);
    expect(recall, misses.join('\n')).toBeGreaterThanOrEqual(0.96);
    expect(precision, misses.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('have the denial linked to the accusation', () => {
    const reference = readReference(new URL('gold/seeds.json', SHARED));
    for (const { file = '', at, deniesAt } of expectedClaims('claims.seeds.json')) {
      if (deniesAt === undefined) continue;
      const { claims } = run(reference, file, SHARED);
      const denial = claims.find(({ start, end, denies }) => denies !== undefined && start <= at && at < end);
      const denied = claims[denial?.denies ?? -1];
      expect(denied !== undefined && denied.start <= deniesAt && deniesAt < denied.end).toBe(true);
    }
  });
});

describe.skipIf(!hasShared)('the seeds with the mentions that we recognise ourselves', () => {
  it('have every quote found, with its speaker by name, and no other', () => {
    const reference = readReference(new URL('gold/seeds.json', SHARED));
    const [knowledge, tagger] = [testKnowledge(), testTagger()];
    for (const [name, { quotes: wanted }] of Object.entries(reference.documents)) {
      const { text, boilerplate } = run(reference, name, SHARED);
      const source = new SourceText(text);
      const { actors, mentions } = runSteps(recogniseEntities(source, knowledge, tagger, boilerplate));
      const { quotes } = findQuotes(source, { actors, mentions, boilerplate, bearers });
      const nameOf = (id: string | null): string => actors.find((actor) => actor.id === id)?.name ?? '';
      expect(quotes.map(({ start, end }) => [start, end])).toEqual(
        inOrder(wanted).map(({ start, end }) => [start, end]),
      );
      inOrder(wanted).forEach(({ speaker, speakerAlt }, i) => {
        const id = quotes[i]?.speaker ?? null;
        const alternative = id !== null && speakerAlt?.includes(id) === true;
        expect(alternative ? speaker : nameOf(id)).toBe(speaker?.replace(/, quoted by .*/, ''));
      });
    }
  });
});

const inOrder = (quotes: readonly ReferenceQuote[]): ReferenceQuote[] => [...quotes].sort((a, b) => a.start - b.start);

describe.skipIf(!hasShared)('the labelled news articles', () => {
  it('have the claims found that were written down before the grammar', () => {
    const articles = newsArticles();
    const expected = expectedClaims('claims.news.json');
    const scores = [...new Set(expected.map(({ article }) => article ?? -1))].map((index) => {
      const article = articles[index];
      if (article === undefined) throw new Error(`No article ${index}`);
      const { claims } = findQuotes(new SourceText(article.text), { ...article, boilerplate: [], bearers });
      return scoreClaims(
        article.text,
        claims,
        expected.filter((claim) => claim.article === index),
      );
    });
    const { recall, precision, misses } = total(scores);
    expect(recall, misses.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(precision, misses.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('are there', () => {
    expect(readShared('data/ner/news-articles.txt').length).toBeGreaterThan(0);
  });
});
