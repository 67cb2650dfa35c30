import { describe, expect, it } from 'vitest';
import { KnowledgeChange, type Concern } from '../../../src/analysis/knowledge-change.ts';
import { WorkspaceFiles, type KnowledgeFileName } from '../../../src/knowledge/workspace/workspace-files.ts';
import { actor, NOTHING } from '../../support/analysis.ts';
import type { Analysis } from '../../../src/model/analysis.ts';
import type { WorkspaceKnowledge } from '../../../src/knowledge/knowledge.ts';

const knowledge = (files: Partial<Record<KnowledgeFileName, string>>): WorkspaceKnowledge => {
  const read = new WorkspaceFiles();
  for (const [name, text] of Object.entries(files)) read.read(name as KnowledgeFileName, text);
  return read.knowledge;
};
type Files = Parameters<typeof knowledge>[0];

const decisions = (...lines: string[]): Files => ({
  'decisions.yaml': `decisions:\n${lines.map((line) => `  - ${line}\n`).join('')}`,
});

function concern(before: Files, after: Files, text: string, more: Partial<Analysis> = {}): Concern {
  const change = new KnowledgeChange(knowledge(before), knowledge(after));
  const document = { name: 'a.txt', text, analysis: { ...NOTHING, ...more } };
  const found = change.concernOf(document);
  if (found !== 'none') expect(change.mayConcern(document)).toBe(true);
  return found;
}

const SPRING = '{ kind: not-an-entity, match: Spring }';
const LUND = '{ file: a.txt, kind: not-an-entity, quote: "Lund", line: 1 }';
const OTHER = '{ file: b.txt, kind: not-an-entity, quote: "Lund", line: 1 }';

describe('a change of the knowledge', () => {
  it('concerns nobody where nothing that counts has changed', () => {
    const text = 'Spring came to Lund.';
    expect(
      concern(decisions(SPRING), { 'decisions.yaml': `${decisions(SPRING)['decisions.yaml']}# done\n` }, text),
    ).toBe('none');
    const reviewed = { 'documents.yaml': 'documents:\n  a.txt: { status: reviewed }\n' };
    expect(concern({}, reviewed, text)).toBe('none');
    const noted = (note: string): Files => ({
      'actors.yaml': `actors:\n  lund: { label: GPE, name: Lund, note: ${note} }\n`,
    });
    expect(concern(noted('a town'), noted('a city'), text)).toBe('none');
  });

  it('concerns the texts in which the words of a decision for all files stand, whole', () => {
    expect(concern({}, decisions(SPRING), 'In Spring.')).toBe('decisions');
    expect(concern(decisions(SPRING), {}, 'In Spring.')).toBe('decisions');
    expect(concern({}, decisions(SPRING), 'In Springfield.')).toBe('none');
    expect(concern({}, decisions('{ kind: actor, match: Red  Cross, actor: red-cross }'), 'The Red\nCross.')).toBe(
      'decisions',
    );
  });

  it('concerns the file that a decision is about', () => {
    expect(concern({}, decisions(LUND), 'Nothing.')).toBe('decisions');
    expect(concern({}, decisions(OTHER), 'Lund.')).toBe('none');
  });

  it('concerns all of them where decisions change their order, for the later one wins', () => {
    const label = '{ kind: label, label: ORG, match: Spring }';
    expect(concern(decisions(SPRING, label), decisions(label, SPRING), 'In Spring.')).toBe('decisions');
  });

  it('moves the line numbers that evidence names', () => {
    const before = knowledge(decisions(LUND));
    const [entry] = before.decisions;
    if (!entry) throw new Error('the decision was not read');
    const placed = [{ entry, span: { start: 0, end: 4 } }];
    expect(concern(decisions(LUND), decisions(OTHER, LUND), 'Lund.', { placed })).toBe('line-numbers');
    expect(concern(decisions(LUND), decisions(LUND, OTHER), 'Lund.', { placed })).toBe('none');
  });

  it('asks for recognition where a word of a changed name stands, or the actor is named', () => {
    const after = { 'actors.yaml': 'actors:\n  ana-lund: { label: PERSON, name: Ána Lund, aliases: [The Envoy] }\n' };
    expect(concern({}, after, 'Mr LUND spoke.')).toBe('recognition');
    expect(concern(after, {}, 'ána spoke.')).toBe('recognition');
    expect(concern({}, after, 'Lunds spoke.')).toBe('none');
    const medinsky = { 'actors.yaml': 'actors:\n  dmitry-medinsky: { label: PERSON, name: Dmitry Medinsky }\n' };
    expect(concern({}, medinsky, 'Dmitri Medinskiy spoke.')).toBe('recognition');
    expect(concern({}, after, 'She spoke.', { actors: [{ ...actor('Ana Lund'), id: 'ana-lund' }] })).toBe(
      'recognition',
    );
  });

  it('asks for recognition where the date of the document changes, by its path or its name', () => {
    const dated = (name: string): Files => ({ 'documents.yaml': `documents:\n  ${name}: { date: 2024-05-01 }\n` });
    expect(concern({}, dated('a.txt'), 'Friday.')).toBe('recognition');
    expect(concern(dated('a.txt'), {}, 'Friday.')).toBe('recognition');
    expect(concern({}, dated('b.txt'), 'Friday.')).toBe('none');
    const change = new KnowledgeChange(knowledge({}), knowledge(dated('a.txt')));
    expect(change.concernOf({ name: 'north/a.txt', text: '', analysis: NOTHING })).toBe('recognition');
  });

  it('asks for recognition where there is no analysis yet', () => {
    const change = new KnowledgeChange(knowledge({}), knowledge({}));
    expect(change.concernOf({ name: 'a.txt', text: '' })).toBe('recognition');
    expect(change.mayConcern({ name: 'a.txt' })).toBe(true);
  });

  it('knows from the name alone which documents it passes by', () => {
    const change = new KnowledgeChange(knowledge({}), knowledge(decisions(OTHER)));
    expect(change.mayConcern({ name: 'a.txt', analysis: NOTHING })).toBe(false);
    expect(change.mayConcern({ name: 'b.txt', analysis: NOTHING })).toBe(true);
  });

  it('knows a document by its path from where the YAML lies', () => {
    const below = { corpusPath: 'seeds' };
    const one = decisions('{ file: seeds/a.txt, kind: not-an-entity, quote: "Lund", line: 1 }');
    const change = new KnowledgeChange({ ...knowledge({}), ...below }, { ...knowledge(one), ...below });
    expect(change.mayConcern({ name: 'a.txt', analysis: NOTHING })).toBe(true);
    expect(change.concernOf({ name: 'a.txt', text: 'Lund.', analysis: NOTHING })).toBe('decisions');
    expect(change.mayConcern({ name: 'b.txt', analysis: NOTHING })).toBe(false);
  });
});
