import type { FileName } from '../knowledge/workspace/file-keys.ts';
import type { Analysis } from '../model/analysis.ts';
import type { DecisionEntry, Ruling } from '../model/decision.ts';
import type { Label, Mention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import type { SourceText } from '../text/source.ts';
import { DecidedActors, type ActorLookup } from './decide-actors.ts';
import { ruleOnBoilerplate } from './decide-boilerplate.ts';
import { ruleOnDates } from './decide-dates.ts';
import { ruleOnMentions } from './decide-mentions.ts';
import { reattribute } from './decide-quotes.ts';
import { type DecisionBook, type Drifted, type Placed } from './decision-places.ts';
import { without } from '../util/without.ts';
import { SpanList } from './span-list.ts';

/** An analysis with the reviewers' decisions in force. */
export interface Decided {
  readonly analysis: Analysis;
  /** Every decision that holds in this document, at each place; notes among them. */
  readonly placed: readonly Placed[];
  /** Decisions about this document that did not find their place. They are not in force. */
  readonly drifted: readonly Drifted[];
}

/**
 * Puts decisions in force over what the recognisers found: they win over everything. Pure.
 */
export function applyDecisions(
  analysis: Analysis,
  source: SourceText,
  file: FileName,
  book: DecisionBook,
  lookup: ActorLookup,
): Decided {
  const { placed, drifted } = book.placesIn(file, source);
  const rulings = placed.filter(({ entry }) => entry.ruling.kind !== 'note');
  if (rulings.length === 0) return { analysis, placed, drifted };
  const bench = new Bench(analysis, source, lookup);
  for (const { entry, span } of rulings) bench.rule(entry, span);
  return { analysis: bench.result(), placed, drifted };
}

/** One analysis while decisions are put in force. */
class Bench {
  readonly #before: Analysis;
  readonly #source: SourceText;
  readonly #actors: DecidedActors;
  readonly #mentions: SpanList<Mention>;
  readonly #dates: SpanList<Analysis['dates'][number]>;
  readonly #boilerplate: SpanList<Analysis['boilerplate'][number]>;
  #boilerplateChanged = false;

  constructor(analysis: Analysis, source: SourceText, lookup: ActorLookup) {
    this.#before = analysis;
    this.#source = source;
    this.#actors = new DecidedActors(analysis.actors, lookup);
    this.#mentions = new SpanList(analysis.mentions);
    this.#dates = new SpanList(analysis.dates);
    this.#boilerplate = new SpanList(analysis.boilerplate);
  }

  rule({ ruling, target: { scope }, yamlLine }: DecisionEntry, span: Span): void {
    const reason = `decided: ${wordsFor(ruling)}, in decisions.yaml line ${yamlLine}`;
    switch (ruling.kind) {
      case 'note':
        return;
      case 'date':
      case 'not-a-date':
        ruleOnDates(this.#dates, ruling, { span, scope, reason });
        return;
      case 'boilerplate':
      case 'not-boilerplate':
        this.#boilerplateChanged = true;
        ruleOnBoilerplate(this.#boilerplate, ruling, { span, reason, source: this.#source });
        return;
      default:
        ruleOnMentions(this.#mentions, this.#actors, ruling, { span, scope, reason, name: this.#source.slice(span) });
    }
  }

  result(): Analysis {
    const boilerplate = this.#boilerplate.items;
    const mark = <T extends Marked>(items: readonly T[]): readonly T[] =>
      items.map((item) => (this.#boilerplateChanged || item.decided ? inBoilerplate(item, this.#boilerplate) : item));
    const mentions = mark(this.#mentions.items);
    const { quotes, claims } = reattribute(this.#before, mentions, this.#source);
    const labels = new Map<string, Set<Label>>();
    for (const { actor, label } of mentions) labels.set(actor, (labels.get(actor) ?? new Set()).add(label));
    for (const id of [
      ...quotes.map(({ speaker }) => speaker),
      ...claims.flatMap(({ source, targets }) => [source, ...targets]),
    ]) {
      if (id !== null && !labels.has(id)) labels.set(id, new Set());
    }
    const actors = this.#actors.listed(labels);
    return { ...this.#before, actors, mentions, dates: mark(this.#dates.items), quotes, claims, boilerplate };
  }
}

type Marked = Span & { readonly boilerplate?: true; readonly decided?: true };

/** With the flag that says whether it stands in boilerplate. */
function inBoilerplate<T extends Marked>(item: T, boilerplate: SpanList<Analysis['boilerplate'][number]>): T {
  const inside = boilerplate.touching(item).length > 0;
  if (inside === (item.boilerplate ?? false)) return item;
  if (inside) return { ...item, boilerplate: true };
  // The flag is optional: what is left is still a T.
  return without(item, 'boilerplate') as unknown as T;
}

function wordsFor(ruling: Ruling): string {
  switch (ruling.kind) {
    case 'entity':
      return `this is ${ruling.actor ?? 'an entity'} (${ruling.label})`;
    case 'label':
      return `the label is ${ruling.label}`;
    case 'actor':
      return `this is ${ruling.actor}`;
    case 'reading':
      return `the reading is ${ruling.reading}`;
    case 'date':
      return `the value is ${ruling.value}`;
    case 'boilerplate':
      return `boilerplate (${ruling.category})`;
    default:
      return ruling.kind.replaceAll('-', ' ');
  }
}
