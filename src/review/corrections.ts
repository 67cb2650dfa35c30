import { spanAt } from '../corpus/document.ts';
import { setDocumentFact } from '../knowledge/workspace/edit-documents.ts';
import { isCalendarDay, isTimexValue } from '../knowledge/workspace/values.ts';
import { BOILERPLATE_CATEGORIES, type BoilerplateCategory } from '../model/boilerplate.ts';
import type { DateMention } from '../model/date.ts';
import type { DecisionScope } from '../model/decision.ts';
import { LABELS, type Label } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { workspaceEdits, type Change } from './change.ts';
import {
  decisionChange,
  quoted,
  SCOPES,
  wordsAt,
  type Choice,
  type Correction,
  type Place,
  type Question,
} from './correction.ts';
import { kindName } from './kinds.ts';
import { mentionCorrections } from './mention-corrections.ts';
import { CATEGORY_NAMES } from './problems.ts';

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
    ...(mention || date ? [noteCorrection({ ...place, span: mention ?? date ?? place.span })] : []),
  ];
}

const LABEL_CHOICES: readonly Choice[] = LABELS.map((label) => ({
  value: label,
  label: kindName(label),
  description: label,
}));
const CATEGORY_CHOICES: readonly Choice[] = BOILERPLATE_CATEGORIES.map((category) => ({
  value: category,
  label: category,
  description: CATEGORY_NAMES[category],
}));

const choose = (prompt: string, choices: readonly Choice[]): Question => ({
  kind: 'choice',
  prompt,
  choices: () => choices,
});

/** What can be made of a selection that is no mention or date yet. */
function selectionCorrections(place: Place): Correction[] {
  const words = wordsAt(place);
  if (words === '') return [];
  return [
    {
      id: 'entity',
      title: `${quoted(words)} is an entity…`,
      scopes: SCOPES,
      question: choose('What is it?', LABEL_CHOICES),
      make: (scope, label) =>
        decisionChange(place, scope, `${quoted(words)} is ${label}`, { kind: 'entity', label: label as Label }),
    },
    dateCorrection(place, `${quoted(words)} is a date…`, ''),
    ...boilerplateCorrections(place),
    noteCorrection(place),
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
    dateCorrection(place, `Change the value of ${words}…`, date.value),
    {
      id: 'not-a-date',
      title: `${words} is not a date`,
      scopes: SCOPES,
      make: (scope) => decisionChange(place, scope, `${words} is not a date`, { kind: 'not-a-date' }),
    },
    documentDateCorrection(place, value ?? place.document.analysis.documentDate?.value ?? ''),
  ];
}

function dateCorrection(place: Place, title: string, initial: string): Correction {
  const validate = (answer: string): string | undefined =>
    isTimexValue(answer) ? undefined : 'Write it as 2024-12-19, 2024-12, 2024, 199, P10Y, 1992/1994 or XXXX-09-27.';
  return {
    id: 'date',
    title,
    scopes: SCOPES,
    question: { kind: 'text', prompt: 'Which date is it?', initial, validate },
    make: (scope, value) =>
      decisionChange(place, scope, `${quoted(wordsAt(place))} is ${value}`, { kind: 'date', value }),
  };
}

/** The day a document was published; its relative dates are counted from it. */
export function documentDateCorrection({ document }: Pick<Place, 'document'>, initial: string): Correction {
  const validate = (answer: string): string | undefined =>
    isCalendarDay(answer) ? undefined : 'Write a day of the calendar, as 2024-12-19.';
  return {
    id: 'document-date',
    title: 'Change the date of the document…',
    scopes: [],
    question: {
      kind: 'text',
      prompt: 'When was it published?',
      initial: isCalendarDay(initial) ? initial : '',
      validate,
    },
    make: (_, date) => documentChange(document.name, `${document.name} is of ${date}`, { date }),
  };
}

/** Says of a document that a person has gone through it, or no longer. */
export function reviewedChange(file: string, reviewed: boolean): Change {
  const title = `${file} is ${reviewed ? '' : 'not '}reviewed`;
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
    title: item ? `${words} is other boilerplate…` : `${words} is boilerplate…`,
    scopes: SCOPES,
    question: choose('What is it?', CATEGORY_CHOICES),
    make: (scope, category) =>
      decisionChange(at, scope, `${words} is boilerplate (${category})`, {
        kind: 'boilerplate',
        category: category as BoilerplateCategory,
      }),
  };
  if (!item) return [mark];
  const title = `${words} is the article`;
  const unmark = (scope: DecisionScope): Change => decisionChange(at, scope, title, { kind: 'not-boilerplate' });
  return [{ id: 'not-boilerplate', title, scopes: SCOPES, make: unmark }, mark];
}

function lineAt({ document, span }: Place): Span {
  return document.lines.spanOf(document.lines.positionOf(span.start).line) ?? span;
}

function noteCorrection(place: Place): Correction {
  return {
    id: 'note',
    title: `Write a note on ${quoted(wordsAt(place))}…`,
    scopes: ['here'],
    question: {
      kind: 'text',
      prompt: 'Note',
      initial: '',
      validate: (answer) => (answer.trim() === '' ? 'Write something.' : undefined),
    },
    make: (scope, text) => decisionChange(place, scope, `Note on ${quoted(wordsAt(place))}`, { kind: 'note', text }),
  };
}
