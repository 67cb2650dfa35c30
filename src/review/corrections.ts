import { spanAt } from '../corpus/document.ts';
import { setDocumentFact } from '../knowledge/workspace/edit-documents.ts';
import { isCalendarDay, isTimexValue } from '../knowledge/workspace/values.ts';
import { BOILERPLATE_CATEGORIES, type BoilerplateCategory } from '../model/boilerplate.ts';
import type { DateMention } from '../model/date.ts';
import type { DecisionScope } from '../model/decision.ts';
import { LABELS, type Label } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { t } from '../util/l10n.ts';
import { workspaceEdits, type Change } from './change.ts';
import {
  decisionChange,
  markedAs,
  quoted,
  SCOPES,
  targetOf,
  wordsAt,
  type Choice,
  type Correction,
  type Place,
  type Question,
} from './correction.ts';
import { kindName } from './kinds.ts';
import { mentionCorrections } from './mention-corrections.ts';
import { noteChange, noteSpan } from './notes.ts';
import { categoryName } from './problems.ts';

/**
 * What can be corrected where a reviewer stands: at a mention, a date, a line that is or is not boilerplate, or in a
 * selection. The likeliest first.
 * @param place its span is the selection, or empty at a caret
 */
export function correctionsAt(place: Place): Correction[] {
  const { analysis } = place.document;
  const { start, end } = place.span;
  if (end > start) {
    const same = [...analysis.mentions, ...analysis.dates].some((item) => item.start === start && item.end === end);
    if (!same) return selectionCorrections(trimmed(place));
  }
  const mention = spanAt(analysis.mentions, start);
  const date = spanAt(analysis.dates, start);
  return [
    ...(mention ? mentionCorrections({ ...place, span: mention }, mention) : []),
    ...(date ? dateCorrections({ ...place, span: date }, date) : []),
    ...boilerplateCorrections(place),
    ...noteCorrections(place, mention ?? date ?? { start, end: start }),
  ];
}

const labelChoices = (): Choice[] =>
  LABELS.map((label) => ({ value: label, label: kindName(label), description: label }));
const categoryChoices = (): Choice[] =>
  BOILERPLATE_CATEGORIES.map((category) => ({
    value: category,
    label: categoryName(category),
    description: category,
  }));

const choose = (choices: () => readonly Choice[]): Question => ({ kind: 'choice', prompt: t('What is it?'), choices });

/** What can be made of a selection that is no mention or date yet. */
function selectionCorrections(place: Place): Correction[] {
  const words = wordsAt(place);
  if (words === '') return [];
  return [
    {
      id: 'entity',
      title: t('{0} is an entity…', quoted(words)),
      scopes: SCOPES,
      question: choose(labelChoices),
      make: (scope, label) =>
        decisionChange(place, scope, markedAs(quoted(words), label as Label), {
          kind: 'entity',
          label: label as Label,
        }),
    },
    dateCorrection(place, t('{0} is a date…', quoted(words)), ''),
    ...boilerplateCorrections(place),
    ...noteCorrections(place, place.span),
  ];
}

function trimmed(place: Place): Place {
  const words = wordsAt(place);
  const start = place.span.start + (words.length - words.trimStart().length);
  return { ...place, span: { start, end: start + words.trim().length } };
}

function dateCorrections(place: Place, date: DateMention): Correction[] {
  const words = quoted(wordsAt(place));
  const value = date.interval?.from === date.interval?.to ? date.interval?.from : undefined;
  return [
    dateCorrection(place, t('Change the value of {0}…', words), date.value),
    {
      id: 'not-a-date',
      title: t('{0} is not a date', words),
      scopes: SCOPES,
      make: (scope) => decisionChange(place, scope, t('{0} is not a date', words), { kind: 'not-a-date' }),
    },
    documentDateCorrection(place, value ?? place.document.analysis.documentDate?.value ?? ''),
  ];
}

function dateCorrection(place: Place, title: string, initial: string): Correction {
  const validate = (answer: string): string | undefined =>
    isTimexValue(answer) ? undefined : t('Write it as 2024-12-19, 2024-12, 2024, 199, P10Y, 1992/1994 or XXXX-09-27.');
  return {
    id: 'date',
    title,
    scopes: SCOPES,
    question: { kind: 'text', prompt: t('Which date is it?'), initial, validate },
    make: (scope, value) =>
      decisionChange(place, scope, t('{0} is {1}', quoted(wordsAt(place)), value), { kind: 'date', value }),
  };
}

/** The day a document was published; its relative dates are counted from it. */
export function documentDateCorrection(place: Pick<Place, 'document' | 'fileKey'>, initial: string): Correction {
  const validate = (answer: string): string | undefined =>
    isCalendarDay(answer) ? undefined : t('Write a day of the calendar, as 2024-12-19.');
  return {
    id: 'document-date',
    title: t('Change the date of the document…'),
    scopes: [],
    question: {
      kind: 'text',
      prompt: t('When was it published?'),
      initial: isCalendarDay(initial) ? initial : '',
      validate,
    },
    make: (_, date) => documentChange(place.fileKey(), t('{0} is of {1}', place.document.name, date), { date }),
  };
}

/** Says of a document that a person has gone through it, or no longer. */
export function reviewedChange(file: string, reviewed: boolean): Change {
  const title = reviewed ? t('{0} is reviewed', file) : t('{0} is not reviewed', file);
  return documentChange(file, title, { status: reviewed ? 'reviewed' : null });
}

function documentChange(file: string, title: string, fact: { date: string } | { status: string | null }): Change {
  return {
    title,
    effect: {},
    edit: ({ documents }) =>
      workspaceEdits({
        actors: [],
        documents:
          'date' in fact
            ? setDocumentFact(documents, file, 'date', fact.date)
            : setDocumentFact(documents, file, 'status', fact.status),
        decisions: [],
      }),
  };
}

/** Is the line at a place, or the selection, the article or not? */
function boilerplateCorrections(place: Place): Correction[] {
  const { boilerplate } = place.document.analysis;
  const item = boilerplate.find(({ start, end }) => start <= place.span.start && place.span.start <= end);
  const span = item ?? (place.span.end > place.span.start ? place.span : lineAt(place));
  const at = { ...place, span };
  const words = quoted(wordsAt(at));
  if (wordsAt(at).trim() === '') return [];
  const mark: Correction = {
    id: 'boilerplate',
    title: item ? t('{0} is other boilerplate…', words) : t('{0} is boilerplate…', words),
    scopes: SCOPES,
    question: choose(categoryChoices),
    make: (scope, answer) => {
      const category = answer as BoilerplateCategory;
      const title = t('{0} is boilerplate ({1})', words, categoryName(category));
      return decisionChange(at, scope, title, { kind: 'boilerplate', category });
    },
  };
  if (!item) return [mark];
  const title = t('{0} is the article', words);
  const unmark = (scope: DecisionScope): Change => decisionChange(at, scope, title, { kind: 'not-boilerplate' });
  return [{ id: 'not-boilerplate', title, scopes: SCOPES, make: unmark }, mark];
}

function lineAt({ document, span }: Place): Span {
  return document.lines.spanOf(document.lines.positionOf(span.start).line) ?? span;
}

function noteCorrections(place: Place, selection: Span): Correction[] {
  const span = noteSpan(place.text, selection, lineAt(place));
  if (!span) return [];
  const at = { ...place, span };
  const correction: Correction = {
    id: 'note',
    title: t('Write a note on {0}…', quoted(wordsAt(at))),
    scopes: ['here'],
    question: {
      kind: 'text',
      prompt: t('Note'),
      initial: '',
      validate: (answer) => (answer.trim() === '' ? t('Write something.') : undefined),
    },
    make: (scope, text) => noteChange(targetOf(at, scope), text),
  };
  return [correction];
}
