import { describe, expect, it } from 'vitest';
import { LineStarts } from '../../../src/corpus/document.ts';
import { readDecisionsYaml } from '../../../src/knowledge/workspace/read-decisions.ts';
import { byContent, driftedFixes, driftedOf, driftedProblem } from '../../../src/review/drifted.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { spanOf } from '../../support/review.ts';

const YAML = `decisions:
  # checked twice
  - { file: a.txt, line: 9, quote: Oslo, prefix: "went to ", suffix: " at noon", kind: not-an-entity }
  - { match: Bergen, kind: not-an-entity }
`;
const TEXT = 'A headline\n\nThe group left Oslo in the evening.\n';
const entries = readDecisionsYaml(YAML).value ?? [];
const [entry] = entries;
if (!entry) throw new Error('the example holds no decision');
const drifted = { entry, candidates: [spanOf(TEXT, 'Oslo')] };

describe('a decision that has drifted', () => {
  it('is reported at its entry as it is now, whatever the analysis saw', () => {
    const old = { entry: { ...entry, span: { start: 0, end: 1 }, yamlLine: 1 }, candidates: [] };
    expect(driftedOf({ drifted: [old] }, byContent(entries))).toEqual([{ entry, candidates: [] }]);
  });

  it('is not reported where it is gone from the file', () => {
    expect(driftedOf({ drifted: [drifted] }, byContent(entries.slice(1)))).toEqual([]);
  });

  it('names the words and the file', () => {
    const { message, start, severity } = driftedProblem(drifted);
    expect(message).toMatch(/"Oslo".* in a\.txt .*not in force/);
    expect([start, severity]).toEqual([entry.span.start, 'warning']);
  });

  it('can be put where it may belong, with its comment kept', () => {
    const [move] = driftedFixes(YAML, drifted, { text: TEXT, lines: new LineStarts(TEXT) });
    expect(move?.title).toBe('It is about "Oslo" in line 3');
    const mended = applyEdits(YAML, move?.edits ?? []);
    const [now, other] = readDecisionsYaml(mended).value ?? [];
    expect(now?.target).toMatchObject({ scope: 'here', anchor: { quote: 'Oslo', line: 3 } });
    expect(now?.ruling).toEqual({ kind: 'not-an-entity' });
    expect(other?.target).toEqual({ scope: 'corpus', match: 'Bergen' });
    expect(mended).toContain('# checked twice');
  });

  it('can be removed, also where its text cannot be read', () => {
    const fixes = driftedFixes(YAML, drifted, undefined);
    expect(fixes.map(({ title }) => title)).toEqual(['Remove the decision']);
    expect(readDecisionsYaml(applyEdits(YAML, fixes[0]?.edits ?? [])).value).toHaveLength(1);
  });
});
