import type { Model } from '../../entities/tagger/model.ts';
import { SequenceTagger } from '../../entities/tagger/tagger.ts';
import { LABELS } from '../../model/mention.ts';
import { SourceText } from '../../text/source.ts';
import { type Counts, ratesOf, SpanScore, toCoarse, type CoarseType } from '../score.ts';
import { labelOfSpan, type LabelledText, SET_NAMES } from './corpus.ts';
import type { Listings } from './lists.ts';
import { NOTES } from './notes.ts';
import { SETTINGS } from './settings.ts';
import { type Part, partOf } from './split.ts';

export interface CardFacts {
  readonly model: Model;
  readonly texts: readonly LabelledText[];
  readonly listings: Listings;
  /** Size of the weights file, and compressed. */
  readonly bytes: number;
  readonly zipped: number;
}

/** The model card, Markdown. */
export function writeCard(facts: CardFacts): string {
  const { model, listings } = facts;
  const cells = model.weights.cellTag.length;
  return `# The tagger's model card

Written by \`npm run train -- tagger\`; the same input gives the same bytes. Design, comparisons and speed at the end are
kept by hand in \`src/train/tagger/notes.ts\`.

## Data
${dataTable(facts.texts)}

Weight: share of the set in the likelihood. News texts (articles and sentences) are split by a hash of the text: 12 % for
development, 12 % for the test, the rest for training. **The weights have seen neither the development nor the test split.**
Licences: see NOTICE. Seed ${SETTINGS.training.seed}, ${SETTINGS.training.epochs} epochs, the last ${SETTINGS.training.averaged} averaged.

## Size
${model.weights.features.length} features with ${cells} weights of 8 bits; ${listings.words.size} words and ${listings.names.size} names in
lists. weights.bin: ${facts.bytes} bytes, ${facts.zipped} after gzip.

## Figures: the tagger alone, exact span and label
Scores are probabilities of the whole span under the model, at temperature ${model.weights.temperature} (chosen on the development split so
that they are as likely as possible).

${figures(facts, 'dev', 'Development split')}

${figures(facts, 'test', 'Test split')}

${NOTES}`;
}

function dataTable(texts: readonly LabelledText[]): string {
  const rows = SET_NAMES.map((set) => {
    const own = texts.filter((text) => text.set === set);
    const train = own.filter((text) => partOf(text) === 'train');
    const spans = own.reduce((sum, text) => sum + text.spans.length, 0);
    return `| ${set} | ${own.length} | ${train.length} | ${spans} | ${SETTINGS.weights[set]} |`;
  });
  return ['| set | texts | of these for training | spans | weight |', '|---|---:|---:|---:|---:|', ...rows].join('\n');
}

function figures({ model, texts }: CardFacts, part: Part, title: string): string {
  const tagger = new SequenceTagger(model);
  const fine = new SpanScore();
  const coarse = new SpanScore<CoarseType>();
  for (const text of texts) {
    if (partOf(text) !== part) continue;
    const found = tagger.tag(new SourceText(text.text));
    const wanted = text.spans.map((span) => ({ start: span.start, end: span.end, label: labelOfSpan(span) }));
    fine.add(found, wanted);
    coarse.add(toCoarse(found), toCoarse(wanted));
  }
  const lines = LABELS.flatMap((label) => {
    const counts = fine.byType.get(label);
    return counts === undefined ? [] : [row(label, counts)];
  });
  return [
    `### ${title}`,
    '| label | wanted | P | R | F1 |',
    '|---|---:|---:|---:|---:|',
    ...lines,
    row('all ten', fine.total),
    row('PER/ORG/LOC', coarse.total),
  ].join('\n');
}

function row(name: string, counts: Counts): string {
  const { precision, recall, f1 } = ratesOf(counts);
  return `| ${name} | ${counts.wanted} | ${precision.toFixed(3)} | ${recall.toFixed(3)} | ${f1.toFixed(3)} |`;
}
