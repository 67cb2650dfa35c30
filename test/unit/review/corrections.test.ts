import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../../src/analysis/decide.ts';
import { DecisionBook } from '../../../src/analysis/decision-places.ts';
import type { ActorLookup } from '../../../src/analysis/decide-actors.ts';
import { readActorsYaml } from '../../../src/knowledge/workspace/read-actors.ts';
import { readDecisionsYaml } from '../../../src/knowledge/workspace/read-decisions.ts';
import { readDocumentsYaml } from '../../../src/knowledge/workspace/read-documents.ts';
import type { Analysis } from '../../../src/model/analysis.ts';
import { correctionsAt, reviewedChange } from '../../../src/review/corrections.ts';
import { effectOf, effectText, WORKSPACE_FILES, type Change, type WorkspaceTexts } from '../../../src/review/change.ts';
import type { Correction, CorrectionId, Place } from '../../../src/review/correction.ts';
import { undoLast, undoRecord, type UndoRecord } from '../../../src/review/undo.ts';
import { SourceText } from '../../../src/text/source.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { actor, indexOf, mentionsOf, spanOf, testDocument } from '../../support/review.ts';

const A = 'Lund met Berg on Friday.\nBerg said Spring will come to Ostra.\nRead more news here';
const B = 'Lund again, and Spring.';
const LOOKUP: ActorLookup = {
  actors: [
    { id: 'ostra', label: 'GPE', name: 'Ostra', aliases: [], source: 'built-in', seatOf: 'veltia' },
    { id: 'veltia', label: 'GPE', name: 'Veltia', aliases: [], source: 'built-in' },
  ],
};
const people = [actor('lund', 'PERSON', 'Lund'), actor('berg', 'PERSON', 'Berg'), actor('spring', 'PERSON', 'Spring')];
const DOCUMENTS = [
  testDocument('a.txt', A, {
    actors: [...people, actor('veltia', 'GPE', 'Veltia', { source: 'built-in' })],
    mentions: [
      ...mentionsOf(A, 'Lund', 'lund', 'PERSON'),
      ...mentionsOf(A, 'Berg', 'berg', 'PERSON'),
      ...mentionsOf(A, 'Spring', 'spring', 'PERSON'),
      ...mentionsOf(A, 'Ostra', 'veltia', 'GPE', { reading: 'either' }),
    ],
    dates: [{ ...spanOf(A, 'Friday'), type: 'DATE', value: 'XXXX-WXX-5', evidence: [] }],
    boilerplate: [
      { ...spanOf(A, 'Read more news here'), line: 3, wholeLine: true, category: 'related', score: 1, evidence: [] },
    ],
  }),
  testDocument('b.txt', B, {
    actors: people,
    mentions: [...mentionsOf(B, 'Lund', 'lund', 'PERSON'), ...mentionsOf(B, 'Spring', 'spring', 'PERSON')],
  }),
];
const INDEX = indexOf(DOCUMENTS);

function placeIn(which: 0 | 1, span: { start: number; end: number }): Place {
  const found = DOCUMENTS[which];
  if (!found) throw new Error('no such document');
  return { ...found, span, index: INDEX, fileKey: () => found.document.name, lookup: LOOKUP };
}

const caret = (words: string): Place => placeIn(0, { start: spanOf(A, words).start, end: spanOf(A, words).start });

function correction(place: Place, id: CorrectionId): Correction {
  const found = correctionsAt(place).find((item) => item.id === id);
  if (!found) throw new Error(`no ${id} there`);
  return found;
}

const NOTHING: WorkspaceTexts = { actors: '', documents: '', decisions: '' };

function carryOut(change: Change, texts = NOTHING): { texts: WorkspaceTexts; record: UndoRecord } {
  const edits = change.edit(texts);
  const record = JSON.parse(JSON.stringify(undoRecord(change.title, texts, edits))) as UndoRecord;
  const after = Object.fromEntries(WORKSPACE_FILES.map((file) => [file, applyEdits(texts[file], edits[file] ?? [])]));
  const result = after as unknown as WorkspaceTexts;
  for (const read of [
    readActorsYaml(result.actors),
    readDocumentsYaml(result.documents),
    readDecisionsYaml(result.decisions),
  ]) {
    expect(read.problems).toEqual([]);
  }
  return { texts: result, record };
}

/** What comes of document a when the decisions of a text are in force. */
function decided(texts: WorkspaceTexts): Analysis {
  const { document, text } = placeIn(0, { start: 0, end: 0 });
  const book = new DecisionBook(readDecisionsYaml(texts.decisions).value ?? []);
  return applyDecisions(document.analysis, new SourceText(text), { name: 'a.txt' }, book, LOOKUP).analysis;
}

describe('what can be corrected', () => {
  it('at a mention', () => {
    const ids = correctionsAt(caret('Lund')).map(({ id }) => id);
    expect(ids).toEqual([
      'not-an-entity',
      'label',
      'actor',
      'new-actor',
      'rename',
      'merge',
      'alias',
      'boilerplate',
      'note',
    ]);
    expect(correctionsAt(caret('Ostra')).map(({ id }) => id)).toContain('reading');
    expect(correctionsAt(caret('Ostra')).map(({ id }) => id)).toContain('split');
  });

  it('at a date, in a selection, in boilerplate, at plain text', () => {
    expect(correctionsAt(caret('Friday')).map(({ id }) => id)).toEqual([
      'date',
      'not-a-date',
      'document-date',
      'boilerplate',
      'note',
    ]);
    expect(correctionsAt(placeIn(0, spanOf(A, ' will come '))).map(({ id }) => id)).toEqual([
      'entity',
      'date',
      'boilerplate',
      'note',
    ]);
    expect(correctionsAt(caret('Read more')).map(({ id }) => id)).toEqual(['not-boilerplate', 'boilerplate', 'note']);
    expect(correctionsAt(caret('will come')).map(({ id }) => id)).toEqual(['boilerplate', 'note']);
  });

  it('is shown in words', () => {
    expect(correction(caret('Spring'), 'not-an-entity').title).toBe('"Spring" is not an entity');
    expect(correction(caret('Spring'), 'not-an-entity').make('corpus', '').title).toBe(
      '"Spring" is not an entity, in the corpus',
    );
  });

  it.each([
    ['here', 2, 'file: a.txt', '1 place in 1 file'],
    ['file', 2, 'file: a.txt', '1 place in 1 file'],
    ['corpus', 2, 'match: "Spring"', '2 places in 2 files'],
  ] as const)('holds %s, and says before what it changes', (scope, line, words, effect) => {
    const change = correction(caret('Spring'), 'not-an-entity').make(scope, '');
    expect(effectText(effectOf(change, DOCUMENTS, LOOKUP))).toBe(effect);
    const { texts } = carryOut(change);
    expect(texts.decisions.split('\n')[line - 1]).toContain(words);
    expect(decided(texts).mentions.some(({ actor: id }) => id === 'spring')).toBe(false);
  });

  it('a label', () => {
    const { texts } = carryOut(correction(caret('Berg'), 'label').make('file', 'ORG'));
    expect(texts.decisions).toBe('decisions:\n  - { file: a.txt, kind: label, match: "Berg", label: ORG }\n');
    expect(decided(texts).actors.find(({ id }) => id === 'berg')?.label).toBe('ORG');
  });

  it('whom a name means: an actor of the text is written down too', () => {
    const who = correction(caret('Berg'), 'actor');
    const choices = who.question?.kind === 'choice' ? who.question.choices().map(({ value }) => value) : [];
    expect(choices[0]).toBe('lund');
    expect(choices).toContain('ostra');
    expect(choices).not.toContain('berg');
    const { texts } = carryOut(who.make('corpus', 'lund'));
    expect(texts.actors).toBe('actors:\n  lund: { label: PERSON, name: Lund }\n');
    expect(decided(texts).mentions.filter(({ actor: id }) => id === 'lund')).toHaveLength(3);
    expect(carryOut(who.make('here', 'veltia')).texts.actors).toBe('');
  });

  it('a new actor, with an id of its own', () => {
    const { texts } = carryOut(correction(caret('Lund'), 'new-actor').make('here', 'Berg'));
    expect(texts.actors).toBe('actors:\n  berg-2: { label: PERSON, name: Berg }\n');
    expect(texts.decisions).toContain('actor: berg-2');
  });

  it('a merge, with decisions carried over', () => {
    const change = correction(caret('Lund'), 'merge').make('corpus', 'berg');
    expect(effectText(effectOf(change, DOCUMENTS, LOOKUP))).toBe('2 places in 2 files');
    const { texts } = carryOut(change, {
      ...NOTHING,
      actors: '# ours\nactors:\n  lund: { label: PERSON, name: Lund, aliases: [L.] } # him\n',
      decisions: 'decisions:\n  - { kind: actor, match: "him", actor: lund }\n',
    });
    expect(texts.actors).toBe('# ours\nactors:\n  berg: { label: PERSON, name: Berg, aliases: [Lund, L.] }\n');
    expect(texts.decisions).toContain('actor: berg');
  });

  it('a rename: the old name still means the actor, the id follows', () => {
    const { texts } = carryOut(correction(caret('Lund'), 'rename').make('corpus', 'Ana Lund'), {
      ...NOTHING,
      decisions: 'decisions:\n  - { kind: actor, match: "she", actor: lund }\n',
    });
    expect(texts.actors).toBe('actors:\n  ana-lund: { label: PERSON, name: Ana Lund, aliases: [Lund] }\n');
    expect(texts.decisions).toContain('actor: ana-lund');
    const again = carryOut(correction(caret('Ostra'), 'rename').make('corpus', 'Veltia State')).texts;
    expect(again.actors).toBe('actors:\n  veltia: { label: GPE, name: Veltia State, aliases: [Veltia] }\n');
  });

  it('an alias, and a split that takes it back', () => {
    const { texts } = carryOut(correction(caret('Ostra'), 'alias').make('corpus', 'Ostra'));
    expect(texts.actors).toBe('actors:\n  veltia: { label: GPE, name: Veltia, aliases: [Ostra] }\n');
    const split = carryOut(correction(caret('Ostra'), 'split').make('corpus', 'Ostra Town'), texts).texts;
    expect(split.actors).toBe(
      'actors:\n  ostra-town: { label: GPE, name: Ostra Town, aliases: [Ostra] }\n  veltia: { label: GPE, name: Veltia, aliases: [] }\n',
    );
  });

  it('a reading', () => {
    const reading = correction(caret('Ostra'), 'reading');
    expect(reading.question?.kind === 'choice' && reading.question.choices().map(({ value }) => value)).toEqual([
      'government',
      'place',
    ]);
    expect(decided(carryOut(reading.make('file', 'place')).texts).mentions.at(-1)).toMatchObject({
      actor: 'ostra',
      reading: 'place',
    });
  });

  it('an entity from a selection', () => {
    const change = correction(placeIn(0, spanOf(A, ' news ')), 'entity').make('file', 'ORG');
    expect(carryOut(change).texts.decisions).toContain('kind: entity, match: "news", label: ORG');
  });

  it('dates, checked', () => {
    const date = correction(caret('Friday'), 'date');
    expect(
      date.question?.kind === 'text' && [date.question.validate('2024-02-31'), date.question.validate('2024-02-29')],
    ).toEqual([expect.stringContaining('2024-12-19'), undefined]);
    expect(decided(carryOut(date.make('here', '2024-02-29')).texts).dates).toMatchObject([{ value: '2024-02-29' }]);
    const day = correction(caret('Friday'), 'document-date');
    expect(day.scopes).toEqual([]);
    expect(carryOut(day.make('here', '2024-03-01')).texts.documents).toBe(
      'documents:\n  a.txt: { date: 2024-03-01 }\n',
    );
  });

  it('boilerplate or not', () => {
    const { texts } = carryOut(correction(caret('Read more'), 'not-boilerplate').make('corpus', ''));
    expect(decided(texts).boilerplate).toEqual([]);
    const marked = carryOut(correction(caret('will come'), 'boilerplate').make('here', 'notice')).texts;
    expect(decided(marked).boilerplate[0]).toMatchObject({ line: 2, category: 'notice', wholeLine: true });
  });

  it('that a document is reviewed', () => {
    const { texts } = carryOut(reviewedChange('a.txt', true));
    expect(texts.documents).toBe('documents:\n  a.txt: { status: reviewed }\n');
    expect(
      readDocumentsYaml(carryOut(reviewedChange('a.txt', false), texts).texts.documents).value?.get('a.txt')?.status,
    ).toBeUndefined();
  });
});

describe('undo', () => {
  const START: WorkspaceTexts = {
    actors: '# ours\nactors:\n  lund: { label: PERSON, name: Lund, aliases: [L.] } # him\n',
    documents: '',
    decisions:
      'decisions:\n  - { kind: actor, match: "him", actor: lund }\n  - { file: a.txt, kind: note, match: "x", text: "y" }\n',
  };
  const undo = (record: UndoRecord, texts: WorkspaceTexts): WorkspaceTexts => {
    const undone = undoLast(record, texts);
    if ('problem' in undone) throw new Error(undone.problem);
    return Object.fromEntries(
      WORKSPACE_FILES.map((file) => [file, applyEdits(texts[file], undone.edits[file] ?? [])]),
    ) as unknown as WorkspaceTexts;
  };

  it.each([
    ['not-an-entity', ''],
    ['label', 'ORG'],
    ['merge', 'berg'],
    ['rename', 'Ana Lund'],
    ['alias', 'The Lund'],
    ['new-actor', 'Bo'],
    ['boilerplate', 'share'],
  ] as const)('takes back %s across files', (id, answer) => {
    const { texts, record } = carryOut(correction(caret('Lund'), id).make('corpus', answer), START);
    expect(texts).not.toEqual(START);
    expect(undo(record, texts)).toEqual(START);
  });

  it('takes back what was done since others added entries around it', () => {
    const { texts, record } = carryOut(correction(caret('Lund'), 'merge').make('corpus', 'berg'), START);
    const theirs: WorkspaceTexts = {
      ...texts,
      decisions: texts.decisions.replace('decisions:\n', 'decisions:\n  - { kind: not-an-entity, match: "new" }\n'),
      actors: `${texts.actors}  zeta: { label: ORG, name: Zeta }\n`,
    };
    const after = undo(record, theirs);
    expect(after.decisions).toContain('match: "new"');
    expect(after.decisions).toContain('actor: lund');
    expect(after.actors).toBe(`${START.actors}  zeta: { label: ORG, name: Zeta }\n`);
  });

  it('leaves the key of a list where others have entries below it by now, before or after', () => {
    const { texts, record } = carryOut(correction(caret('Lund'), 'not-an-entity').make('corpus', ''));
    const other = '  - { kind: not-an-entity, match: "new" } # theirs\n';
    const key = 'decisions:\n';
    const [ours = ''] = texts.decisions.split(key).slice(1);
    expect(texts.decisions).toBe(key + ours);
    for (const around of [key + ours + other, key + other + ours, `# pulled\n${key}# c\n${other}${ours}`]) {
      const after = undo(record, { ...texts, decisions: around }).decisions;
      expect(after).toBe(around.replace(ours, ''));
      expect(readDecisionsYaml(after)).toMatchObject({ value: [{ target: { match: 'new' } }], problems: [] });
    }
    expect(undo(record, texts).decisions).toBe('');
    expect(undo(record, { ...texts, decisions: `# c\n${texts.decisions}# d\n` }).decisions).toBe('# c\n# d\n');
  });

  it('refuses where the entry has changed since, and changes nothing', () => {
    const { texts, record } = carryOut(correction(caret('Lund'), 'not-an-entity').make('corpus', ''), START);
    const theirs = { ...texts, decisions: texts.decisions.replace('match: "Lund"', 'match: "Lunds"') };
    const undone = undoLast(record, theirs);
    expect('problem' in undone && undone.problem).toContain('decisions.yaml has changed');
  });
});
