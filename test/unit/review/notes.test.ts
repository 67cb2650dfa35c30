import { describe, expect, it } from 'vitest';
import { DecisionBook } from '../../../src/analysis/decision-places.ts';
import { readDecisionsYaml } from '../../../src/knowledge/workspace/read-decisions.ts';
import type { DecisionEntry, DecisionTarget } from '../../../src/model/decision.ts';
import type { Change } from '../../../src/review/change.ts';
import {
  editedNoteChange,
  noteChange,
  notesIn,
  noteSpan,
  noteText,
  removedNoteChange,
  type Notes,
} from '../../../src/review/notes.ts';
import { makeAnchor } from '../../../src/text/anchors.ts';
import { SourceText } from '../../../src/text/source.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { spanOf } from '../../support/session.ts';

const TEXT = 'Talks began at noon.\n\nThe envoy of Ostra left early, said Lund. Nobody else did.\n';
const about = (words: string): DecisionTarget => ({
  scope: 'here',
  file: 'a.txt',
  anchor: makeAnchor(TEXT, spanOf(TEXT, words)),
});

const carryOut = (change: Change, decisions = ''): string =>
  applyEdits(decisions, change.edit({ actors: '', documents: '', decisions }).decisions ?? []);

function entriesOf(yaml: string): readonly DecisionEntry[] {
  const { value, problems } = readDecisionsYaml(yaml);
  expect(problems).toEqual([]);
  return value ?? [];
}

const shown = (yaml: string, text = TEXT): Notes[] =>
  notesIn(new DecisionBook(entriesOf(yaml)).placesIn({ name: 'a.txt' }, new SourceText(text)));

const only = (yaml: string): DecisionEntry => {
  const [entry, ...others] = entriesOf(yaml);
  if (!entry || others.length > 0) throw new Error(`not one entry: ${yaml}`);
  return entry;
};

describe('notes', () => {
  it('keep every line of their text', () => {
    const text = 'Who is this?\n\n- ask "the desk": {a}, [b] # c\n\tthen\\go';
    const yaml = carryOut(noteChange(about('Ostra'), `  ${text}\n`));
    expect(noteText(only(yaml))).toBe(text);
    expect(yaml.trim().split('\n')).toHaveLength(2);
  });

  it('about one place stand together, each in its own entry; other places apart', () => {
    let yaml = carryOut(noteChange(about('Ostra'), 'one'));
    yaml = carryOut(noteChange(about('noon'), 'two'), yaml);
    yaml = carryOut(noteChange(about('Ostra'), 'three'), yaml);
    expect(shown(yaml).map(({ span, entries }) => [TEXT.slice(span.start, span.end), entries.map(noteText)])).toEqual([
      ['noon', ['two']],
      ['Ostra', ['one', 'three']],
    ]);
  });

  it('are found where their place has moved, under the same key', () => {
    const yaml = carryOut(noteChange(about('Ostra'), 'one'));
    const moved = `Snow fell all week.\n\n${TEXT}`;
    const [before] = shown(yaml);
    const [after] = shown(yaml, moved);
    expect(after?.key).toBe(before?.key);
    expect(after?.span).toEqual(spanOf(moved, 'Ostra'));
  });

  it('are no notes where another decision stands', () => {
    expect(shown('decisions:\n  - { kind: not-an-entity, match: Ostra }\n')).toEqual([]);
  });

  it('change in their place, with the comments around them', () => {
    const yaml = [
      'decisions:',
      '  # first',
      '  - { file: a.txt, kind: note, quote: "noon", text: "one" } # here',
      '  # second',
      '  - { kind: not-an-entity, match: Spring }',
      '',
    ].join('\n');
    const [note] = entriesOf(yaml);
    if (!note) throw new Error('no note');
    const edited = carryOut(editedNoteChange(note, 'two\nlines'), yaml);
    expect(edited).toBe(yaml.replace('"one"', String.raw`"two\nlines"`));
    expect(carryOut(removedNoteChange(note), yaml)).not.toContain('note');
  });

  it('are written again where somebody took them out meanwhile', () => {
    const yaml = carryOut(noteChange(about('noon'), 'one'));
    const edited = carryOut(editedNoteChange(only(yaml), 'two'), 'decisions: []\n');
    expect(noteText(only(edited))).toBe('two');
  });
});

describe('the words that a note holds on to', () => {
  const line = { start: 22, end: TEXT.length - 1 };

  it('are the selection, without the space around it', () => {
    const { start, end } = spanOf(TEXT, ' of Ostra ');
    expect(noteSpan(TEXT, { start, end }, line)).toEqual(spanOf(TEXT, 'of Ostra'));
  });

  it('are the line at a caret, its beginning where it is long', () => {
    expect(noteSpan(TEXT, { start: 30, end: 30 }, line)).toEqual(line);
    const long = `  ${'word '.repeat(60)}`;
    const span = noteSpan(long, { start: 9, end: 9 }, { start: 0, end: long.length });
    expect(span).toEqual({ start: 2, end: 101 });
    const solid = 'x'.repeat(400);
    expect(noteSpan(solid, { start: 0, end: 0 }, { start: 0, end: 400 })).toEqual({ start: 0, end: 100 });
  });

  it('are none on an empty line', () => {
    expect(noteSpan(TEXT, { start: 21, end: 21 }, { start: 21, end: 21 })).toBeUndefined();
  });
});
