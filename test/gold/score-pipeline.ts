import { createEngine } from '../../src/analysis/engine.ts';
import { NO_WORKSPACE, type WorkspaceKnowledge } from '../../src/knowledge/knowledge.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { Span } from '../../src/model/span.ts';
import { ratesOf, type Counts, type Rates } from '../../src/train/score.ts';
import { sourceEngineFiles } from '../support/engine.ts';
import type { WantedQuote } from '../support/marked-document.ts';
import { scoreEntities, type EntityScore, type ScoredDocument, type ScoredMention } from '../support/score-entities.ts';
import { readReference, type ReferenceDocument, type ReferenceName } from './references.ts';

/** How the whole of `analyze` does on a reference. */
export interface PipelineScore {
  readonly entities: EntityScore;
  /** What the entities were scored on. */
  readonly scored: readonly ScoredDocument[];
  /** Exact spans. */
  readonly dates: Rates;
  /** Spans that overlap. */
  readonly datesRelaxed: Rates;
  /** Exact spans with the right value. */
  readonly dateValues: Rates;
  /** Right values, of the dates found at their exact place. */
  readonly valueShare: number;
  readonly documentDates: number;
  readonly quotes: Rates;
  /** Right speakers, of the quotes found at their exact place. */
  readonly speakers: number;
  readonly boilerplate: Rates;
  /** Right categories, of the boilerplate lines found. */
  readonly categories: number;
  /** Every difference but those of entities, which are in `entities`. */
  readonly errors: readonly string[];
}

/** Runs the engine over a reference and scores everything it has an answer for. */
export async function scorePipeline(name: ReferenceName): Promise<PipelineScore> {
  const engine = createEngine(sourceEngineFiles());
  const tally = new Tally();
  const references = readReference(name);
  engine.setCorpus('', givenDates(references));
  for (const wanted of references) {
    tally.add(await engine.analyze({ text: wanted.text, name: wanted.name, folder: '' }), wanted);
  }
  return tally.score();
}

function givenDates(references: readonly ReferenceDocument[]): WorkspaceKnowledge {
  const documents = references.flatMap(({ name, isDateGiven, documentDate: date }) =>
    isDateGiven && date !== null ? [[name, { date }] as const] : [],
  );
  return { ...NO_WORKSPACE, version: 'dates', documents: new Map(documents) };
}

const meets = (span: Span, others: readonly Span[]): boolean =>
  others.some((other) => other.start < span.end && span.start < other.end);
const at = <S extends Span>({ start, end }: Span, others: readonly S[]): S | undefined =>
  others.find((other) => other.start === start && other.end === end);

class Share {
  right = 0;
  of = 0;
  add(isRight: boolean): boolean {
    this.of++;
    if (isRight) this.right++;
    return isRight;
  }
  get value(): number {
    return this.right / Math.max(1, this.of);
  }
}

const noCounts = (): Counts => ({ right: 0, found: 0, wanted: 0 });

/** What is right, found and wanted over the documents of a reference. */
class Tally {
  readonly #scored: ScoredDocument[] = [];
  readonly #dates = noCounts();
  readonly #datesRelaxed = noCounts();
  readonly #dateValues = noCounts();
  readonly #quotes = noCounts();
  readonly #lines = noCounts();
  readonly #shares = {
    values: new Share(),
    documentDates: new Share(),
    speakers: new Share(),
    categories: new Share(),
  };
  readonly #errors: string[] = [];

  add(analysis: Analysis, wanted: ReferenceDocument): void {
    const mentions = countedMentions(analysis, wanted);
    const { name, text, optional } = wanted;
    this.#scored.push({ name, text, wanted: wanted.mentions, found: mentions, optional });
    const isDate = (analysis.documentDate?.value ?? null) === wanted.documentDate;
    if (!wanted.isDateGiven && !this.#shares.documentDates.add(isDate)) this.#errors.push(`DOCUMENT DATE ${name}`);
    this.#addDates(analysis, wanted);
    this.#addQuotes(analysis, wanted);
    this.#addBoilerplate(analysis, wanted);
  }

  score(): PipelineScore {
    return {
      entities: scoreEntities(this.#scored),
      scored: this.#scored,
      dates: ratesOf(this.#dates),
      datesRelaxed: ratesOf(this.#datesRelaxed),
      dateValues: ratesOf(this.#dateValues),
      valueShare: this.#shares.values.value,
      documentDates: this.#shares.documentDates.value,
      quotes: ratesOf(this.#quotes),
      speakers: this.#shares.speakers.value,
      boilerplate: ratesOf(this.#lines),
      categories: this.#shares.categories.value,
      errors: this.#errors,
    };
  }

  #addDates({ dates }: Analysis, wanted: ReferenceDocument): void {
    const found = counted(dates, wanted.dates, wanted.optionalDates);
    for (const counts of [this.#dates, this.#datesRelaxed, this.#dateValues]) {
      counts.found += found.length;
      counts.wanted += wanted.dates.length;
    }
    for (const date of wanted.dates) {
      const got = at(date, found);
      if (got || meets(date, found)) this.#datesRelaxed.right++;
      if (!got) {
        this.#say('MISSED DATE', date, wanted);
        continue;
      }
      this.#dates.right++;
      if (this.#shares.values.add([date.value, ...date.alt].includes(got.value))) this.#dateValues.right++;
      else this.#say(`VALUE ${date.value}≠${got.value}`, date, wanted);
    }
    for (const extra of found.filter((one) => !at(one, wanted.dates))) this.#say('EXTRA DATE', extra, wanted);
  }

  #addQuotes(analysis: Analysis, wanted: ReferenceDocument): void {
    const found = counted(analysis.quotes, wanted.quotes, wanted.optionalQuotes);
    this.#quotes.found += found.length;
    this.#quotes.wanted += wanted.quotes.length;
    for (const quote of wanted.quotes) {
      const got = at(quote, found);
      if (!got) {
        this.#say('MISSED QUOTE', quote, wanted);
        continue;
      }
      this.#quotes.right++;
      const isRight = this.#shares.speakers.add(isSpeaker(got, quote, analysis, wanted));
      if (!isRight) this.#say(`SPEAKER ${quote.speakers.join()}≠${got.speaker ?? got.speakerText}`, quote, wanted);
    }
    for (const extra of found.filter((one) => !at(one, wanted.quotes))) this.#say('EXTRA QUOTE', extra, wanted);
  }

  #addBoilerplate({ boilerplate }: Analysis, wanted: ReferenceDocument): void {
    const found = boilerplate.filter(({ wholeLine }) => wholeLine);
    this.#lines.found += found.length;
    this.#lines.wanted += Object.keys(wanted.boilerplate).length;
    for (const line of found) {
      const category = wanted.boilerplate[line.line];
      if (category === undefined) {
        this.#say(`EXTRA LINE ${line.category}`, line, wanted);
        continue;
      }
      this.#lines.right++;
      const isRight = this.#shares.categories.add(category === line.category);
      if (!isRight) this.#say(`CATEGORY ${category}≠${line.category}`, line, wanted);
    }
    for (const [line, category] of Object.entries(wanted.boilerplate)) {
      if (found.some((one) => String(one.line) === line)) continue;
      this.#errors.push(
        `MISSED LINE ${category} ${wanted.name} ${wanted.text.split('\n')[Number(line) - 1]?.slice(0, 80)}`,
      );
    }
  }

  #say(what: string, { start, end }: Span, { name, text }: ReferenceDocument): void {
    const around = `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`;
    this.#errors.push(`${what} ${name} …${around.replace(/\n/g, '⏎')}…`);
  }
}

/** What meets an optional span is neither wanted nor wrong. */
function counted<S extends Span>(found: readonly S[], wanted: readonly Span[], optional: readonly Span[]): S[] {
  return found.filter((span) => at(span, wanted) !== undefined || !meets(span, optional));
}

/** Mentions outside what the reference has as boilerplate: there it has no answers. */
function countedMentions(
  { mentions }: Analysis,
  { boilerplateRanges, mentions: wanted }: ReferenceDocument,
): ScoredMention[] {
  const isWanted = (mention: ScoredMention): boolean => wanted.some(({ start }) => start === mention.start);
  return mentions.filter(
    (mention) => isWanted(mention) || (!mention.boilerplate && !meets(mention, boilerplateRanges)),
  );
}

/** Actors of the two sides are the same where most of the mentions of ours that the reference has are of its actor. */
function isSpeaker(
  { speaker, speakerText }: Quote,
  quote: WantedQuote,
  { mentions }: Analysis,
  wanted: ReferenceDocument,
): boolean {
  const plain = (words: string): string => words.toLowerCase().replace(/^(?:an?|the) /, '');
  if (speaker === null) return quote.speakerTexts.some((words) => plain(words) === plain(speakerText));
  const votes = new Map<string, number>();
  for (const mention of mentions) {
    const actor = mention.actor === speaker ? at(mention, wanted.mentions)?.actor : undefined;
    if (actor !== undefined) votes.set(actor, (votes.get(actor) ?? 0) + 1);
  }
  const [actor] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [speaker];
  return quote.speakers.includes(actor);
}
