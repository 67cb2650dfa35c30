import { fileKeys, type FileName } from '../knowledge/workspace/file-keys.ts';
import type { DecisionEntry } from '../model/decision.ts';
import type { Span } from '../model/span.ts';
import { AnchorFinder, isWhole } from '../text/anchors.ts';
import { FoldedText, foldSpaces } from '../text/folded.ts';
import type { SourceText } from '../text/source.ts';
import { groupBy } from '../util/group-by.ts';

/** A decision at one of the places it holds for. */
export interface Placed {
  readonly entry: DecisionEntry;
  readonly span: Span;
}

/** A decision about a file whose words are not there, or cannot be told apart. */
export interface Drifted {
  readonly entry: DecisionEntry;
  /** Places that may be meant, the likeliest first. */
  readonly candidates: readonly Span[];
}

export interface Places {
  /** From the most general to the most particular, each in the order of the YAML: what comes later wins. */
  readonly placed: readonly Placed[];
  readonly drifted: readonly Drifted[];
}

const NONE: Places = { placed: [], drifted: [] };

/** All decisions of a corpus, sorted once so that a document asks only for its own. */
export class DecisionBook {
  readonly entries: readonly DecisionEntry[];
  readonly #byFile: ReadonlyMap<string, readonly DecisionEntry[]>;
  readonly #everywhere: Matcher;

  constructor(entries: readonly DecisionEntry[]) {
    this.entries = entries;
    const inFiles = entries.filter(({ target }) => target.scope !== 'corpus');
    this.#byFile = groupBy(inFiles, ({ target }) => (target.scope === 'corpus' ? '' : target.file));
    this.#everywhere = new Matcher(entries.filter(({ target }) => target.scope === 'corpus'));
  }

  /** Is anything decided that may concern this document? */
  concerns(file: FileName): boolean {
    return this.#isNamed(file) || !this.#everywhere.isEmpty;
  }

  /** The same with the text at hand: is one of them about its file, or do the words of one stand in it? */
  concernsText(file: FileName, text: string): boolean {
    return this.#isNamed(file) || this.#everywhere.find(new FoldedText(text)).length > 0;
  }

  /** Where the decisions hold in one document. */
  placesIn(file: FileName, source: SourceText): Places {
    if (!this.concerns(file)) return NONE;
    const own = this.#about(file);
    const folded = new FoldedText(source.text);
    const finder = new AnchorFinder(source.text, folded, source.lines);
    const inFile = new Matcher(own.filter(({ target }) => target.scope === 'file'));
    const general = [...this.#everywhere.find(folded), ...inFile.find(folded)];
    const met = new Set(general.map(({ entry }) => entry));
    const drifted: Drifted[] = [];
    const here: Placed[] = [];
    for (const entry of own) {
      if (entry.target.scope === 'here') {
        const found = finder.find(entry.target.anchor);
        if ('span' in found) here.push({ entry, span: found.span });
        else drifted.push({ entry, candidates: found.candidates });
      } else if (!met.has(entry)) drifted.push({ entry, candidates: [] });
    }
    return { placed: [...general, ...here], drifted };
  }

  #isNamed(file: FileName): boolean {
    return this.#byFile.size > 0 && fileKeys(file).some((key) => this.#byFile.has(key));
  }

  /** The entries for a document under whichever key, in the order of the YAML. */
  #about(file: FileName): readonly DecisionEntry[] {
    const lists = fileKeys(file).flatMap((key) => [this.#byFile.get(key) ?? []]);
    const named = lists.filter((list) => list.length > 0);
    return named.length < 2 ? (named[0] ?? []) : named.flat().sort((a, b) => a.span.start - b.span.start);
  }
}

interface Pattern {
  readonly text: string;
  readonly entry: DecisionEntry;
  readonly order: number;
}

const RUN = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu;

/** So many are sooner looked for one by one than a text is taken apart. */
const FEW = 30;

/** Finds many texts at once. */
class Matcher {
  readonly #patterns: Pattern[] = [];
  /** Each is looked for only where its first word stands. */
  readonly #byFirst = new Map<string, Pattern[]>();

  constructor(entries: readonly DecisionEntry[]) {
    entries.forEach((entry, order) => {
      if (entry.target.scope === 'here') return;
      const text = foldSpaces(entry.target.match).trim();
      const [first] = text.match(RUN) ?? [];
      if (first === undefined) return;
      const pattern = { text, entry, order };
      this.#patterns.push(pattern);
      const known = this.#byFirst.get(first);
      if (known) known.push(pattern);
      else this.#byFirst.set(first, [pattern]);
    });
  }

  get isEmpty(): boolean {
    return this.#patterns.length === 0;
  }

  /** Every place of every text, whole words only, in the order of the YAML. */
  find(folded: FoldedText): Placed[] {
    if (this.isEmpty) return [];
    const found: { placed: Placed; order: number }[] = [];
    const { text } = folded;
    for (const [pattern, index] of this.#candidates(text)) {
      const end = index + pattern.text.length;
      if (!text.startsWith(pattern.text, index) || !isWhole(text, index, end)) continue;
      const span = folded.toOriginal({ start: index, end });
      found.push({ placed: { entry: pattern.entry, span }, order: pattern.order });
    }
    return found.sort((a, b) => a.order - b.order).map(({ placed }) => placed);
  }

  *#candidates(text: string): Iterable<readonly [Pattern, number]> {
    if (this.#patterns.length > FEW) {
      for (const { 0: word, index } of text.matchAll(RUN))
        for (const pattern of this.#byFirst.get(word) ?? []) yield [pattern, index];
      return;
    }
    for (const pattern of this.#patterns)
      for (let at = text.indexOf(pattern.text); at >= 0; at = text.indexOf(pattern.text, at + 1)) yield [pattern, at];
  }
}
