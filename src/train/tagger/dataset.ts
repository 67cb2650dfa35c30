import { SourceText } from '../../text/source.ts';
import { FeatureReader } from '../../entities/tagger/features.ts';
import { mix, scatter } from '../../entities/tagger/hashing.ts';
import { tagsOutOf } from '../../entities/tagger/lattice.ts';
import { nextSegment, roleOf, type Segment } from '../../entities/tagger/segments.ts';
import { BEGIN, INSIDE, LAST, OUTSIDE, TAG_COUNT, tagOf, UNIT } from '../../entities/tagger/tags.ts';
import { TextView, type WordKnowledge } from '../../entities/tagger/view.ts';
import { LABELS } from '../../model/mention.ts';
import { isFine, type LabelledText, SET_NAMES, UNMARKED } from './corpus.ts';

/** Templates of which a set of other conventions than news gets copies of its own, that are not shipped. */
const DOMAIN_TEMPLATES = new Set([0, 1, 2, 3, 12, 16, 31, 36, 37, 60]);

class Column {
  length = 0;
  values = new Int32Array(1 << 16);

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }
}

/** Stretches of tokens with their features and the tags that their labels allow, as flat columns. */
export class Dataset {
  /** Token ranges of the stretches: the stretch `s` is `sequenceStart[s]` to `sequenceStart[s + 1]`. */
  readonly sequenceStart = new Column();
  /** Weight of each stretch's set, in thousandths. */
  readonly sequenceWeight = new Column();
  /** Feature ranges of the tokens. */
  readonly featureStart = new Column();
  /** Hashes; after `index` has run, rows of the weight table. */
  readonly features = new Column();
  readonly templates = new Column();
  readonly roles = new Column();
  /** For each token, 41 tags in two columns of bits. */
  readonly allowedLow = new Column();
  readonly allowedHigh = new Column();
  readonly #knowledge: WordKnowledge;
  readonly #ablated: ReadonlySet<number>;

  constructor(knowledge: WordKnowledge, ablated: ReadonlySet<number>) {
    this.#knowledge = knowledge;
    this.#ablated = ablated;
  }

  get sequenceCount(): number {
    return this.sequenceStart.length;
  }

  get tokenCount(): number {
    return this.roles.length;
  }

  /** @param weight of the text in the likelihood */
  add(text: LabelledText, weight: number): void {
    const view = new TextView(new SourceText(text.text), this.#knowledge);
    const gold = allowedTags(view, text);
    const reader = new FeatureReader(view);
    const segment: Segment = { from: 0, to: 0 };
    const domain = isFine(text.set) ? 0 : 1 + SET_NAMES.indexOf(text.set);
    while (nextSegment(view.tokens, segment)) {
      this.sequenceStart.push(this.tokenCount);
      this.sequenceWeight.push(Math.round(1000 * weight));
      reader.enter(segment);
      for (let i = segment.from; i < segment.to; i++) {
        reader.read(i);
        this.#addToken(reader, domain);
        const role = roleOf(view.tokens, i);
        this.roles.push(role);
        const row = gold(i, segment);
        let low = 0;
        let high = 0;
        for (let tag = 0; tag < TAG_COUNT; tag++) {
          if (row[tag] !== 1 || tagsOutOf(role).includes(tag)) continue;
          if (tag < 31) low |= 1 << tag;
          else high |= 1 << (tag - 31);
        }
        this.allowedLow.push(low);
        this.allowedHigh.push(high);
      }
    }
  }

  #addToken(reader: FeatureReader, domain: number): void {
    this.featureStart.push(this.features.length);
    // By template: training adds up in this order, so the order in which groups are read must not change the weights.
    const order = Array.from({ length: reader.count }, (_, k) => k).sort(
      (a, b) => (reader.templates[a] ?? 0) - (reader.templates[b] ?? 0),
    );
    for (const k of order) {
      const template = reader.templates[k] ?? 0;
      if (this.#ablated.has(template)) continue;
      const hash = reader.hashes[k] ?? 0;
      this.features.push(hash);
      this.templates.push(template);
      if (domain > 0 && DOMAIN_TEMPLATES.has(template)) {
        this.features.push(mix(hash, domain * 7919));
        this.templates.push(DOMAIN_COPY);
      }
    }
  }

  /** Replaces hashes by rows, dropping features seen less than `least` times. */
  index(least: number): FeatureTable {
    const counter = new HashCounter();
    const { values, length } = this.features;
    for (let k = 0; k < length; k++) counter.count(values[k] ?? 0);
    const table = counter.keep(least);
    const shipped = new Uint8Array(table.hashes.length);
    for (let k = 0; k < length; k++) {
      const row = table.rowOf(values[k] ?? 0);
      values[k] = row;
      if (row >= 0 && this.templates.values[k] !== DOMAIN_COPY) shipped[row] = 1;
    }
    return { hashes: table.hashes, shipped };
  }
}

/** Stands as template of the copies made for one set alone. */
const DOMAIN_COPY = 255;

export interface FeatureTable {
  /** Hash of each row. */
  readonly hashes: Int32Array;
  /** 1 for rows that news texts can have. */
  readonly shipped: Uint8Array;
}

/** The tags that a text's labels allow each token; a name that is cut by the ends of its segment leaves its tokens free. */
function allowedTags(view: TextView, text: LabelledText): (i: number, segment: Segment) => Uint8Array {
  const { start, end, count } = view.tokens;
  const free = new Uint8Array(TAG_COUNT).fill(1);
  const outside = new Uint8Array(TAG_COUNT);
  outside[OUTSIDE] = 1;
  for (let label = 0; label < LABELS.length; label++) {
    if ((UNMARKED[text.set] & (1 << label)) === 0) continue;
    for (let part = BEGIN; part <= UNIT; part++) outside[tagOf(label, part)] = 1;
  }
  const rows = new Map<number, { row: Uint8Array; from: number; to: number }>();
  let from = 0;
  for (const span of [...text.spans].sort((a, b) => a.start - b.start)) {
    while (from < count && (end[from] ?? 0) <= span.start) from++;
    let to = from;
    while (to < count && (start[to] ?? 0) < span.end) to++;
    const exact = start[from] === span.start && end[to - 1] === span.end;
    for (let i = from; i < to; i++) {
      const part = to - from === 1 ? UNIT : i === from ? BEGIN : i === to - 1 ? LAST : INSIDE;
      rows.set(i, { row: exact ? rowOf(span.labels, part) : free, from, to });
    }
  }
  return (i, segment) => {
    const found = rows.get(i);
    if (found === undefined) return outside;
    return found.from >= segment.from && found.to <= segment.to ? found.row : free;
  };
}

function rowOf(labels: number, part: number): Uint8Array {
  const row = new Uint8Array(TAG_COUNT);
  for (let label = 0; label < LABELS.length; label++) if ((labels & (1 << label)) !== 0) row[tagOf(label, part)] = 1;
  return row;
}

/** Counts hashes in open addressing; a Map of millions of numbers would take gigabytes. */
class HashCounter {
  #keys = new Int32Array(1 << 20);
  #counts = new Int32Array(1 << 20);
  #size = 0;

  count(key: number): void {
    if (this.#size * 2 > this.#keys.length) this.#grow();
    const slot = this.#slotOf(key);
    if (this.#counts[slot] === 0) {
      this.#keys[slot] = key;
      this.#size++;
    }
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = scatter(key) & mask;
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Int32Array(keys.length * 2);
    this.#counts = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (counts[i] === 0) continue;
      const slot = this.#slotOf(keys[i] ?? 0);
      this.#keys[slot] = keys[i] ?? 0;
      this.#counts[slot] = counts[i] ?? 0;
    }
  }

  /** Rows for the hashes counted at least `least` times, by ascending unsigned hash. */
  keep(least: number): { hashes: Int32Array; rowOf: (key: number) => number } {
    const kept: number[] = [];
    for (let i = 0; i < this.#keys.length; i++)
      if ((this.#counts[i] ?? 0) >= least) kept.push((this.#keys[i] ?? 0) >>> 0);
    const hashes = Int32Array.from(Float64Array.from(kept).sort(), (hash) => hash | 0);
    const rows = new Int32Array(this.#keys.length).fill(-1);
    hashes.forEach((hash, row) => (rows[this.#slotOf(hash)] = row));
    return { hashes, rowOf: (key) => rows[this.#slotOf(key)] ?? -1 };
  }
}
