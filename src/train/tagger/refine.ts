import { SourceText } from '../../text/source.ts';
import { hashFolded } from '../../entities/tagger/hashing.ts';
import { lexiconKey, lexiconKeyOf } from '../../entities/tagger/lexicon.ts';
import { TokenTable } from '../../entities/tagger/token-table.ts';
import { NAME_LISTS, type NameList, wordBit, type WordList } from '../../entities/tagger/word-lists.ts';
import { LABELS, type Label } from '../../model/mention.ts';
import type { LabelledSpan, LabelledText } from './corpus.ts';
import type { Listings } from './lists.ts';

/** What a name's own list says of its label; earlier ones win. */
const BY_NAME: readonly [NameList, Label][] = [
  ['facility', 'FAC'],
  ['region', 'LOC'],
  ['country', 'GPE'],
  ['province', 'GPE'],
  ['city', 'GPE'],
  ['demonymName', 'NORP'],
  ['event', 'EVENT'],
  ['law', 'LAW'],
  ['product', 'PRODUCT'],
  ['work', 'WORK_OF_ART'],
];

/** What a name's last or first word says of its label. */
const BY_HEAD: readonly [WordList, Label][] = [
  ['demonym', 'NORP'],
  ['eventHead', 'EVENT'],
  ['lawHead', 'LAW'],
  ['workHead', 'WORK_OF_ART'],
  ['facilityHead', 'FAC'],
  ['locationHead', 'LOC'],
  ['stateHead', 'GPE'],
];

/**
 * Narrows coarse labels by what the lists say of the name or its head word: left to itself, training would share out a coarse
 * label among ours at random. A place that no list knows is a state or a region, not a building.
 */
export function refineLabels(text: LabelledText, listings: Listings): LabelledText {
  const spans = text.spans.map((span): LabelledSpan => {
    if ((span.labels & (span.labels - 1)) === 0) return span;
    return { ...span, labels: narrow(text.text.slice(span.start, span.end), span.labels, listings) };
  });
  return { ...text, spans };
}

function narrow(name: string, labels: number, listings: Listings): number {
  const bitOf = (label: Label): number => 1 << LABELS.indexOf(label);
  const lists = listings.names.get(lexiconKeyOf(name)) ?? 0;
  for (const [list, label] of BY_NAME) {
    if ((lists & (1 << NAME_LISTS.indexOf(list))) !== 0 && (labels & bitOf(label)) !== 0) return bitOf(label);
  }
  const heads = headWords(name).map((key) => listings.words.get(key) ?? 0);
  for (const words of heads) {
    for (const [list, label] of BY_HEAD) {
      if ((words & wordBit(list)) !== 0 && (labels & bitOf(label)) !== 0) return bitOf(label);
    }
  }
  return labels & ~bitOf('FAC') || labels;
}

/** Keys of the last word, the last before an "of", and the first. */
function headWords(name: string): number[] {
  const words = name.split(/\s+/);
  const of = words.indexOf('of');
  const picked = [of > 0 ? words[of - 1] : words.at(-1), words.at(-1), words[0]];
  return picked.map((word = '') => {
    const table = new TokenTable(new SourceText(word));
    return lexiconKey(hashFolded(word, table.start[0] ?? 0, table.end[0] ?? 0));
  });
}
