import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS, type Label } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';

/** A labelled name; more than one label where the set's own labels are coarser than ours. */
export interface LabelledSpan extends Span {
  /** Bits by index into `LABELS`. */
  readonly labels: number;
}

export interface LabelledText {
  readonly id: string;
  readonly set: SetName;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

export const SET_NAMES = [
  'articles',
  'sentences',
  'written',
  'wikigold',
  'redocred',
  'crossner',
  'btc',
  'wnut',
] as const;
export type SetName = (typeof SET_NAMES)[number];

/** Sets labelled with all ten of our labels. */
export function isFine(set: SetName): boolean {
  return set === 'articles' || set === 'sentences' || set === 'written';
}

function bits(...labels: Label[]): number {
  return labels.reduce((mask, label) => mask | (1 << LABELS.indexOf(label)), 0);
}

const PLACE = bits('GPE', 'LOC', 'FAC');
const MISC = bits('NORP', 'EVENT', 'LAW', 'PRODUCT', 'WORK_OF_ART');

/** Labels that a set leaves unmarked although we mark them: they may stand where the set has nothing. */
export const UNMARKED: Readonly<Record<SetName, number>> = {
  articles: 0,
  sentences: 0,
  written: 0,
  wikigold: 0,
  redocred: 0,
  crossner: 0,
  btc: MISC | bits('FAC'),
  wnut: bits('NORP', 'EVENT', 'LAW', 'FAC'),
};

/** What the original labels of the coarse sets can be in ours. */
const COARSE: Readonly<Record<string, number>> = {
  PER: bits('PERSON'),
  ORG: bits('ORG'),
  LOC: PLACE,
  MISC,
  person: bits('PERSON'),
  politician: bits('PERSON'),
  politicalparty: bits('ORG', 'NORP'),
  organisation: bits('ORG'),
  location: PLACE,
  country: bits('GPE', 'NORP'),
  election: bits('EVENT'),
  event: bits('EVENT'),
  misc: MISC | bits('ORG'),
  corporation: bits('ORG'),
  group: bits('ORG', 'NORP'),
  product: bits('PRODUCT'),
  'creative-work': bits('WORK_OF_ART'),
};

interface CoarseRow {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { start: number; end: number; label: string; original: string }[];
}

const FILES: Readonly<Record<string, SetName>> = {
  'wikigold.jsonl': 'wikigold',
  'redocred-dev.jsonl': 'redocred',
  'redocred-test.jsonl': 'redocred',
  'crossner-politics.jsonl': 'crossner',
  'btc.jsonl': 'btc',
  'wnut17-train.jsonl': 'wnut',
  'wnut17-test.jsonl': 'wnut',
};

/** All labelled texts under a folder like `../shared/data/ner`, in a fixed order. */
export function readCorpus(folder: string): LabelledText[] {
  const texts = [
    ...readBlocks(join(folder, 'news-articles.txt'), 'articles', /\n\s*\n/),
    ...readBlocks(join(folder, 'news-sentences.txt'), 'sentences', /\n/),
  ];
  for (const [file, set] of Object.entries(FILES)) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      if (line !== '') texts.push(fromCoarse(JSON.parse(line) as CoarseRow, set));
    }
  }
  return texts;
}

/** Texts with inline labels, cut at `separator`; lines that open with # are comments. */
export function readBlocks(path: string, set: SetName, separator: RegExp): LabelledText[] {
  const blocks = readFileSync(path, 'utf8')
    .replace(/^#.*\n/gm, '')
    .split(separator)
    .map((block) => block.trim());
  return blocks.filter((block) => block !== '').map((block, i) => fromInline(block, `${set}-${i}`, set));
}

const INLINE = /\[([A-Z_]+) ([^\]]+)\]/g;

function fromInline(marked: string, id: string, set: SetName): LabelledText {
  let text = '';
  let from = 0;
  const spans: LabelledSpan[] = [];
  for (const match of marked.matchAll(INLINE)) {
    const label = LABELS.indexOf(match[1] as Label);
    if (label < 0) continue;
    text += marked.slice(from, match.index);
    spans.push({ start: text.length, end: text.length + (match[2] ?? '').length, labels: 1 << label });
    text += match[2] ?? '';
    from = match.index + match[0].length;
  }
  return { id, set, text: text + marked.slice(from), spans };
}

function fromCoarse(row: CoarseRow, set: SetName): LabelledText {
  const spans = row.entities.map(({ start, end, label, original }) => {
    // Re-DocRED files demonyms under LOC; the mapped label tells them apart.
    const demonym = set === 'redocred' && label === 'MISC' && original === 'LOC';
    return { start, end, labels: demonym ? bits('NORP') : (COARSE[original] ?? COARSE[label] ?? MISC) };
  });
  return { id: row.id, set, text: row.text, spans };
}

/** The one label of a span in a set labelled with our ten. */
export function labelOfSpan(span: LabelledSpan): Label {
  return LABELS[31 - Math.clz32(span.labels)] ?? 'ORG';
}
