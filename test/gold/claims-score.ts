import { existsSync, readFileSync } from 'node:fs';
import type { Actor, Label, Mention } from '../../src/model/mention.ts';
import type { Claim } from '../../src/model/quote.ts';

/** A claim written down by hand: where its verb stands, and what it says of whom. */
export interface ExpectedClaim {
  readonly at: number;
  readonly source: string | null;
  readonly sourceAlt?: readonly string[];
  readonly verb: string;
  readonly polarity: string;
  readonly targets: readonly string[];
  /** Neither wanted nor wrong. */
  readonly optional?: true;
  readonly deniesAt?: number;
}

export interface ClaimScore {
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
  readonly misses: readonly string[];
}

/** Compares the claims of one text by source, verb, polarity and the set of targets. */
export function scoreClaims(text: string, found: readonly Claim[], expected: readonly ExpectedClaim[]): ClaimScore {
  const misses: string[] = [];
  const matched = new Set<Claim>();
  let right = 0;
  const wanted = expected.filter(({ optional }) => optional !== true);
  for (const claim of expected) {
    const candidates = found.filter((one) => verbOffset(text, one) === claim.at);
    for (const one of candidates) matched.add(one);
    if (claim.optional === true) continue;
    const hit = candidates.find((one) => agrees(one, claim));
    if (hit) right++;
    else misses.push(`MISS ${describe(claim)} at ${claim.at}, got ${candidates.map(describe).join(' / ')}`);
  }
  const extra = found.filter((one) => !matched.has(one));
  for (const one of extra)
    misses.push(`EXTRA ${describe(one)} at ${one.start}: ${text.slice(one.start, one.end).slice(0, 110)}`);
  const wrong = wanted.filter((claim) => found.some((one) => verbOffset(text, one) === claim.at)).length - right;
  return { wanted: wanted.length, found: right + wrong + extra.length, right, misses };
}

function agrees(found: Claim, claim: ExpectedClaim): boolean {
  const sources = [claim.source, ...(claim.sourceAlt ?? [])];
  const targets = new Set(claim.targets);
  return (
    sources.includes(found.source) &&
    found.verb === claim.verb &&
    found.polarity === claim.polarity &&
    found.targets.length === targets.size &&
    found.targets.every((target) => targets.has(target))
  );
}

function describe({
  source,
  verb,
  polarity,
  targets,
}: Pick<Claim, 'source' | 'verb' | 'polarity' | 'targets'> | ExpectedClaim): string {
  return `${source ?? '-'} ${polarity === 'negative' ? 'not ' : ''}${verb} [${targets.join(', ')}]`;
}

/** Where the claim's verb stands: its evidence quotes the form; the span holds it. */
function verbOffset(text: string, { start, end, verb, evidence }: Claim): number {
  const form =
    verb === 'according to'
      ? /according/i
      : new RegExp(`\\b${/“([^”]+)”/.exec(evidence[0] ?? '')?.[1] ?? verb}\\b`, 'g');
  const match = form.exec(text.slice(start, end));
  return match ? start + match.index : -1;
}

export const SHARED = new URL('../../../shared/', import.meta.url);
export const hasShared = existsSync(new URL('gold/seeds.json', SHARED));

export function readShared(path: string): string {
  return readFileSync(new URL(path, SHARED), 'utf8');
}

const LABEL = /\[(PERSON|NORP|ORG|GPE|LOC|FAC|EVENT|LAW|PRODUCT|WORK_OF_ART) ([^\]]*)\]/g;
const SAME: Readonly<Record<string, string>> = {
  'u-s': 'united-states',
  us: 'united-states',
  'people-s-republic-of-china': 'china',
  'republic-of-china': 'taiwan',
  'u-k': 'united-kingdom',
  cda: 'christian-democratic-appeal',
  d66: 'democrats-66',
};

/** Those of the annotated articles. */
const DEMONYMS: Readonly<Record<string, string>> = {
  Russian: 'russia',
  Albanian: 'albania',
  Macedonian: 'macedonia',
  Japanese: 'japan',
  Chinese: 'china',
  Dutch: 'netherlands',
  Sudanese: 'sudan',
  Ukrainian: 'ukraine',
  Israeli: 'israel',
  Iraqi: 'iraq',
  Jordanian: 'jordan',
  British: 'united-kingdom',
  Irish: 'ireland',
};

export interface NewsArticle {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
}

/** The labelled articles as texts with mentions; persons are joined by their last name, demonyms to their states. */
export function newsArticles(): NewsArticle[] {
  return readShared('data/ner/news-articles.txt')
    .split('\n\n')
    .filter((block) => !block.startsWith('#'))
    .map(readArticle);
}

function readArticle(block: string): NewsArticle {
  const mentions: Mention[] = [];
  const actors = new Map<string, Actor>();
  const people = new Map<string, string>();
  for (const [, label, name = ''] of block.matchAll(LABEL)) {
    if (label === 'PERSON' && name.includes(' ')) people.set(slug(name.split(' ').at(-1) ?? ''), slug(name));
  }
  let text = '';
  let last = 0;
  for (const match of block.matchAll(LABEL)) {
    const [whole, label = '', name = ''] = match;
    text += block.slice(last, match.index);
    const own = slug(name);
    const id = label === 'PERSON' ? (people.get(own) ?? own) : label === 'NORP' ? (DEMONYMS[name] ?? own) : own;
    const actor = SAME[id] ?? id;
    mentions.push({
      start: text.length,
      end: text.length + name.length,
      label: label as Label,
      actor,
      score: 1,
      evidence: ['by hand'],
    });
    if (!actors.has(actor)) {
      actors.set(actor, {
        id: actor,
        label: label as Label,
        name,
        aliases: [],
        source: 'text',
        acts: /PERSON|NORP|ORG|GPE/.test(label),
      });
    }
    text += name;
    last = match.index + whole.length;
  }
  return { text: text + block.slice(last), mentions, actors: [...actors.values()] };
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
