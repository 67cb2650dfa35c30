import { SourceText } from '../../src/text/source.ts';
import { scoreEntities, type ScoredDocument, type ScoredMention } from '../support/score-entities.ts';
import { addConfusions, type Confusions, type Counts, listConfusions, rateRow, SpanScore, toCoarse } from './score.ts';
import { LABELS } from '../../src/model/mention.ts';

const CONFUSIONS_SHOWN = 10;
const ERRORS_SHOWN = 12;

/** An error with all its occurrences. */
interface RepeatedError {
  readonly what: string;
  readonly sentence: string;
  readonly count: number;
  /** Of the mention found, 0 for what was missed. */
  readonly score: number;
}

/**
 * The lines of a report on entities: rates by label, over all ten and over the three coarse types, actors, readings, confusion
 * pairs, and the worst errors in their sentences: the commonest first, then those the recogniser was surest of.
 * @param quiet leaves the errors out, for texts whose errors nobody is to tune on
 */
export function reportEntities(title: string, documents: readonly ScoredDocument[], quiet: boolean): string[] {
  const judged = documents.map(judge);
  const fine = new SpanScore();
  const coarse = new SpanScore<string>();
  const confusions: Confusions = new Map();
  for (const { found, wanted } of judged) {
    fine.add(found, wanted);
    coarse.add(toCoarse(found), toCoarse(wanted));
    addConfusions(confusions, found, wanted);
  }
  const { bCubed, readings, readingCount } = scoreEntities(documents);
  return [
    title,
    `  ${''.padEnd(14)} ${'wanted'.padStart(6)}  P      R      F1`,
    ...LABELS.flatMap((label) => rows(label, fine.byType.get(label))),
    ...rows('all ten', fine.total),
    ...rows('PER/ORG/LOC', coarse.total),
    `  actors B-cubed ${bCubed.toFixed(3)}, readings ${readings.toFixed(3)} of ${readingCount}`,
    ...(quiet ? [] : errorLines(judged, confusions)),
    '',
  ];
}

const rows = (name: string, counts: Counts | undefined): string[] => (counts ? [`  ${rateRow(name, counts)}`] : []);

function errorLines(judged: readonly ScoredDocument[], confusions: Confusions): string[] {
  const worst = worstErrors(judged);
  if (worst.length === 0) return [];
  return [
    '  confusions, wanted → found:',
    ...listConfusions(confusions, CONFUSIONS_SHOWN).map((line) => `  ${line}`),
    '  worst errors:',
    ...worst
      .slice(0, ERRORS_SHOWN)
      .map(({ count, what, sentence }) => `  ${`${count}×`.padStart(4)} ${what}: ${sentence}`),
  ];
}

/** The document without what is found over optional spans. */
function judge(document: ScoredDocument): ScoredDocument {
  const isWanted = (mention: ScoredMention): boolean =>
    document.wanted.some(({ start, end }) => start === mention.start && end === mention.end);
  const found = document.found.filter(
    (mention) =>
      isWanted(mention) || !document.optional.some((span) => mention.start < span.end && span.start < mention.end),
  );
  return { ...document, found };
}

function worstErrors(documents: readonly ScoredDocument[]): RepeatedError[] {
  const errors = new Map<string, RepeatedError>();
  for (const document of documents) {
    const source = new SourceText(document.text);
    const key = ({ start, end, label }: ScoredMention): string => `${start} ${end} ${label}`;
    const wanted = new Set(document.wanted.map(key));
    const found = new Set(document.found.map(key));
    const add = (kind: string, mention: ScoredMention): void => {
      const text = document.text.slice(mention.start, mention.end);
      const what = `${kind} ${mention.label} "${text}"`;
      const known = errors.get(what) ?? { what, sentence: sentenceOf(source, mention), count: 0, score: 0 };
      errors.set(what, { ...known, count: known.count + 1, score: Math.max(known.score, mention.score ?? 0) });
    };
    for (const mention of document.wanted) if (!found.has(key(mention))) add('missed', mention);
    for (const mention of document.found) if (!wanted.has(key(mention))) add('wrong', mention);
  }
  return [...errors.values()].sort((a, b) => b.count - a.count || b.score - a.score || (a.what < b.what ? -1 : 1));
}

/** The sentence around a mention, on one line, with the mention in brackets. */
function sentenceOf(source: SourceText, { start, end }: ScoredMention): string {
  const sentence = source.sentences.find((other) => other.start <= start && start < other.end);
  const from = Math.max(sentence?.start ?? 0, start - 120);
  const to = Math.min(Math.max(sentence?.end ?? 0, end), end + 120);
  const { text } = source;
  return `${text.slice(from, start)}[${text.slice(start, end)}]${text.slice(end, to)}`.replace(/\s+/g, ' ').trim();
}
