import { LABELS } from '../../model/mention.ts';
import type { SourceText } from '../../text/source.ts';
import type { Proposal } from '../proposal.ts';
import { Emissions } from './emissions.ts';
import { FeatureReader } from './features.ts';
import { Lattice, tagsOutOf } from './lattice.ts';
import { LINE_NAMES, lineEnd, moved, witnessOfLine } from './line-names.ts';
import type { Model } from './model.ts';
import { nextSegment, roleOf, type Segment } from './segments.ts';
import { quickExp } from './quick-exp.ts';
import { BEGIN, labelOf, OUTSIDE, partOf, TAG_COUNT, UNIT } from './tags.ts';
import { trimStart } from './trim.ts';
import { TextView, type WordKnowledge } from './view.ts';
import { decodeWeights } from './weights-file.ts';

/** Proposes named entities from the look of words and what stands beside them. */
export interface Tagger {
  /** Proposals in text order, not overlapping. */
  tag(source: SourceText): Proposal[];
}

/**
 * A tagger from the bytes of `weights.bin`.
 * @throws {ModelError} if the bytes are truncated, damaged or of another version
 */
export function loadTagger(bytes: Uint8Array): Tagger {
  return new SequenceTagger(decodeWeights(bytes));
}

/** What the evidence says of a score, by its hundredths. */
const SCORES = Array.from({ length: 101 }, (_, hundredths) => `tagger: ${(hundredths / 100).toFixed(2)}`);

/** The linear-chain model, ready to read texts. */
export class SequenceTagger implements Tagger {
  readonly #knowledge: WordKnowledge;
  /** What a sum of weights of 1 is worth in log score. */
  readonly #unit: number;
  readonly #emissions: Emissions;
  readonly #lattice: Lattice;

  constructor({ weights, knowledge }: Model) {
    this.#knowledge = knowledge;
    this.#unit = weights.scale / weights.temperature;
    this.#emissions = new Emissions(weights);
    this.#lattice = new Lattice(
      weights.transitions.map((score) => score / weights.temperature),
      quickExp,
    );
  }

  tag(source: SourceText): Proposal[] {
    const view = new TextView(source, this.#knowledge);
    this.#emissions.enter(source.forms);
    const reader = new FeatureReader(view, this.#emissions.hashes);
    const proposals: Proposal[] = [];
    const known = LINE_NAMES.of(source);
    if (!known) {
      this.#tagTokens(view, reader, 0, view.tokens.count, proposals);
      return proposals;
    }
    for (let from = 0; from < view.tokens.count;) {
      const to = lineEnd(view.tokens, from);
      const span = { start: view.tokens.start[from] ?? 0, end: view.tokens.end[to - 1] ?? 0 };
      const witnessed = witnessOfLine(view, from, to);
      let line = known.get(source.slice(span));
      if (line?.witnessed !== witnessed) {
        const names: Proposal[] = [];
        this.#tagTokens(view, reader, from, to, names);
        // Not -span.start: -0 is no small integer to V8, and offsets that come of it are boxed from then on.
        line = { witnessed, names: names.map((name) => moved(name, 0 - span.start)) };
        known.set(source.slice(span), line);
      }
      for (const name of line.names) proposals.push(moved(name, span.start));
      from = to;
    }
    return proposals;
  }

  /** Finds the names among the tokens `from` to `to`, exclusive, which are whole lines. */
  #tagTokens(view: TextView, reader: FeatureReader, from: number, to: number, into: Proposal[]): void {
    const segment: Segment = { from, to: from };
    while (nextSegment(view.tokens, segment, to)) {
      this.#score(view, reader, segment);
      this.#lattice.findBest();
      this.#collect(view, segment, into);
    }
  }

  #score(view: TextView, reader: FeatureReader, segment: Segment): void {
    const lattice = this.#lattice;
    const emissions = this.#emissions;
    const { sums } = emissions;
    lattice.reset(segment.to - segment.from);
    const { scores } = lattice;
    reader.enter(segment);
    for (let i = segment.from; i < segment.to; i++) {
      const form = view.tokens.form[i] ?? 0;
      if (!emissions.knows(form)) {
        reader.readForm(i);
        emissions.keep(form, reader.count);
      }
      reader.read(i, false);
      emissions.add(form, reader.count);
      const row = (i - segment.from) * TAG_COUNT;
      for (let tag = 0; tag < TAG_COUNT; tag++) scores[row + tag] = (sums[tag] ?? 0) * this.#unit;
      for (const tag of tagsOutOf(roleOf(view.tokens, i))) scores[row + tag] = -Infinity;
    }
  }

  #collect(view: TextView, segment: Segment, proposals: Proposal[]): void {
    const lattice = this.#lattice;
    const { start, end } = view.tokens;
    const length = segment.to - segment.from;
    let summed = false;
    let open = 0;
    for (let i = 0; i < length; i++) {
      const tag = lattice.path[i] ?? OUTSIDE;
      if (tag === OUTSIDE) continue;
      const part = partOf(tag);
      if (part === BEGIN || part === UNIT) open = i;
      if (part < 2) continue;
      summed ||= lattice.sum();
      const hundredths = Math.round(lattice.pathProbability(open, i + 1) * 100);
      const label = LABELS[labelOf(tag)] ?? 'ORG';
      const first = trimStart(view, segment.from + open, segment.from + i + 1, label);
      proposals.push({
        start: start[first] ?? 0,
        end: end[segment.from + i] ?? 0,
        label,
        score: hundredths / 100,
        evidence: [SCORES[hundredths] ?? ''],
      });
    }
  }
}
