import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Lexicon } from '../../entities/tagger/lexicon.ts';
import type { Model, Weights } from '../../entities/tagger/model.ts';
import type { WordKnowledge } from '../../entities/tagger/view.ts';
import { augment } from './augment.ts';
import { calibrate } from './calibrate.ts';
import { writeCard } from './card.ts';
import { type LabelledText, readBlocks, readCorpus } from './corpus.ts';
import { trainCrf } from './crf.ts';
import { Dataset } from './dataset.ts';
import { encodeWeights } from './encode.ts';
import { buildLists, type Listing, type Listings } from './lists.ts';
import { quantise } from './quantise.ts';
import { refineLabels } from './refine.ts';
import { SETTINGS } from './settings.ts';
import { partOf } from './split.ts';

type Log = (line: string) => void;

/** Trains the tagger on `../shared/data` beside the project's root; writes its weights and its model card. */
export function trainTagger(root: URL): void {
  const sources = fileURLToPath(new URL('../shared/data', root));
  if (!existsSync(sources)) throw new Error('The training sets are absent: there is no ../shared/data.');
  const here = fileURLToPath(new URL('src/train/tagger/', root));
  const log: Log = (line) => {
    console.log(line);
  };
  const texts = readTexts(sources, here);
  const listings = buildLists(`${sources}/knowledge`, `${here}lists`, texts);
  const lexicons = {
    words: toLexicon(listings.words),
    names: toLexicon(listings.names),
  };
  const weights = trainWeights({ texts, sources, listings, knowledge: lexicons, log });
  const model: Model = { weights, knowledge: lexicons };
  const calibrated = { weights: { ...weights, temperature: calibrate(model, texts) }, knowledge: lexicons };
  const bytes = encodeWeights({ ...listings, weights: calibrated.weights });
  const target = fileURLToPath(new URL('src/entities/tagger/', root));
  writeFileSync(`${target}weights.bin`, bytes);
  const zipped = gzipSync(bytes, { level: 9 }).length;
  writeFileSync(`${target}MODEL.md`, writeCard({ model: calibrated, texts, listings, bytes: bytes.length, zipped }));
  log(`weights.bin: ${bytes.length} bytes, ${zipped} compressed`);
}

interface Training {
  readonly texts: readonly LabelledText[];
  /** The folder of the sets. */
  readonly sources: string;
  readonly listings: Listings;
  readonly knowledge: WordKnowledge;
  readonly log: Log;
}

function readTexts(sources: string, here: string): LabelledText[] {
  const written = readdirSync(`${here}written`).sort();
  return [
    ...readCorpus(`${sources}/ner`),
    ...written.flatMap((file) => readBlocks(`${here}written/${file}`, 'written', /\n\s*\n/)),
  ];
}

function trainWeights({ texts, sources, listings, knowledge, log }: Training): Weights {
  const dataset = new Dataset(knowledge, new Set());
  const train = texts.filter((text) => partOf(text) === 'train').map((text) => refineLabels(text, listings));
  for (const text of train) dataset.add(text, SETTINGS.weights[text.set]);
  for (const text of augment(train, `${sources}/knowledge`, SETTINGS.augment)) {
    dataset.add(text, SETTINGS.weights[text.set] * SETTINGS.augmentedWeight);
  }
  const table = dataset.index(SETTINGS.leastCount);
  log(`${dataset.tokenCount} tokens to decode, ${table.hashes.length} features`);
  const trained = trainCrf(dataset, table.hashes.length, { ...SETTINGS.training, log });
  return quantise(trained, table, SETTINGS.leastWeight, 1);
}

function toLexicon(listing: Listing): Lexicon {
  return new Lexicon(Int32Array.from(listing.keys()), Int32Array.from(listing.values()));
}
