import { describe, expect, it } from 'vitest';
import { FileKeys } from '../../../../src/knowledge/workspace/file-keys.ts';
import { checkDecisions } from '../../../../src/knowledge/workspace/check-decisions.ts';
import { readFlowLines } from '../../../../src/knowledge/workspace/flow-lines.ts';
import type { YamlProblem } from '../../../../src/knowledge/workspace/problem.ts';
import { readActorsYaml } from '../../../../src/knowledge/workspace/read-actors.ts';
import { readDecisionsYaml } from '../../../../src/knowledge/workspace/read-decisions.ts';
import { checkDocumentFiles, readDocumentsYaml } from '../../../../src/knowledge/workspace/read-documents.ts';
import { applyEdits } from '../../../../src/text/text-edit.ts';

/** `rule: words it points at`, and what the first fix makes of the text. */
const seen = (text: string, problems: readonly YamlProblem[]): string[] =>
  problems.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
const fixed = (text: string, problems: readonly YamlProblem[]): string =>
  applyEdits(text, problems[0]?.fixes[0]?.edits ?? []);

describe('reading YAML that people write', () => {
  it('keeps no value where it is no YAML, so that the last good one stays', () => {
    for (const read of [readActorsYaml, readDocumentsYaml, readDecisionsYaml]) {
      const text = 'decisions:\n  - { file: a.txt, kind: [ }\n  - "open';
      const { value, problems } = read(text);
      expect(value).toBeUndefined();
      expect(problems[0]).toMatchObject({ rule: 'yaml/syntax', severity: 'error' });
      expect(problems.every(({ start, end }) => start <= end && end <= text.length)).toBe(true);
    }
  });

  it('reads the good entries beside a wrong one', () => {
    const text = 'actors:\n  a: { label: ORG, name: A }\n  b: { label: ORGS, name: B }\n  c: { label: GPE, name: C }\n';
    const { value, problems } = readActorsYaml(text);
    expect(value?.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(seen(text, problems)).toEqual(['yaml/wrong-value: ORGS']);
    expect(readActorsYaml(fixed(text, problems)).problems).toEqual([]);
  });

  it('finds the key that was meant', () => {
    const text = 'actors:\n  a: { label: ORG, name: A, alias: [B] }\n';
    const { value, problems } = readActorsYaml(text);
    expect(value).toHaveLength(1);
    expect(seen(text, problems)).toEqual(['yaml/unknown-key: alias']);
    expect(fixed(text, problems)).toBe(text.replace('alias:', 'aliases:'));
  });

  it('makes a slug of a name', () => {
    const text = 'actors:\n  "Ana Lünd": { label: PERSON, name: Ana Lünd }\n';
    const { problems } = readActorsYaml(text);
    expect(seen(text, problems)).toEqual(['yaml/id: "Ana Lünd"']);
    expect(fixed(text, problems)).toContain('  ana-lund: {');
  });

  it.each([
    ['[Lund, Ana]', '[Lund]'],
    ['[Ana, Lund]', '[Lund]'],
    ['[Ana]', '[]'],
  ])('takes an alias of two actors away from the second: %s', (list, left) => {
    const text = `actors:\n  ana: { label: PERSON, name: Ana }\n  bo: { label: PERSON, name: Bo, aliases: ${list} }\n`;
    const { value, problems } = readActorsYaml(text);
    expect(value).toHaveLength(2);
    expect(seen(text, problems)).toEqual(['yaml/alias-of-two: Ana']);
    expect(problems[0]?.message).toContain('already means ana');
    expect(fixed(text, problems)).toContain(`aliases: ${left}`);
    expect(readActorsYaml(fixed(text, problems)).problems).toEqual([]);
  });

  it('says when an actor, a file or a key is given twice', () => {
    const actors = 'actors:\n  a: { label: ORG, name: A }\n  a: { label: GPE, name: B }\n';
    expect(seen(actors, readActorsYaml(actors).problems)).toEqual(['yaml/duplicate-key: a']);
    expect(readActorsYaml(actors).value).toMatchObject([{ label: 'ORG' }]);
    const documents = 'documents:\n  a.txt: { status: reviewed, status: reviewed }\n';
    expect(seen(documents, readDocumentsYaml(documents).problems)).toEqual(['yaml/duplicate-key: status']);
  });

  it('knows the calendar', () => {
    const text = 'documents:\n  a.txt: { date: 2023-02-29 }\n  b.txt: { date: 2024-02-29 }\n';
    const { value, problems } = readDocumentsYaml(text);
    expect(seen(text, problems)).toEqual(['yaml/wrong-value: 2023-02-29']);
    expect([...(value?.keys() ?? [])]).toEqual(['b.txt']);
  });

  it('names the file that was meant', () => {
    const text = 'documents:\n  001_ab.txt: { status: reviewed }\n';
    const problems = checkDocumentFiles(
      readDocumentsYaml(text).value ?? new Map(),
      new FileKeys([{ name: '001_abc.txt' }, { name: 'other.txt' }]),
    );
    expect(seen(text, problems)).toEqual(['yaml/missing-file: 001_ab.txt']);
    expect(fixed(text, problems)).toContain('"001_abc.txt":');
  });

  it.each(['&a [*a, *a]', '{ ? [a] : b }', '!!binary abc', '[1, {a: b}]', '"\\ud800"', '\u0000', '- - - -', '? x'])(
    'survives %j',
    (value) => {
      for (const [read, key] of [
        [readActorsYaml, 'actors'],
        [readDocumentsYaml, 'documents'],
        [readDecisionsYaml, 'decisions'],
      ] as const) {
        expect(() => read(`${key}: ${value}`)).not.toThrow();
        expect(() => read(`${key}:\n  ${value}\n`)).not.toThrow();
        expect(() => read(value)).not.toThrow();
      }
    },
  );
});

describe('decisions', () => {
  const DECISIONS = `# head
decisions:
  - { file: a.txt, line: 3, kind: label, quote: "Tide", label: ORG }
  - { file: a.txt, line: 3, kind: label, quote: "Tide", label: GPE } # why
  - { file: a.txt, line: 3, kind: reading, quote: "Tide", reading: either }
  - { kind: not-an-entity, match: "Spring" }
  - { kind: not-an-entity, match: "Spring" }
  - { file: b.txt, kind: actor, match: "Spring", actor: ana }
`;

  it('that contradict each other are told, and the duplicates', () => {
    const entries = readDecisionsYaml(DECISIONS).value ?? [];
    const problems = checkDecisions(DECISIONS, entries);
    expect(problems.map(({ rule, start }) => [rule, DECISIONS.slice(0, start).split('\n').length])).toEqual([
      ['yaml/contradiction', 4],
      ['yaml/duplicate-decision', 7],
    ]);
    expect(problems[0]?.message).toContain('contradicts line 3');
    const after = fixed(DECISIONS, problems);
    expect(after).toBe(
      DECISIONS.split('\n')
        .filter((line) => !line.includes('# why'))
        .join('\n'),
    );
  });

  it('that name missing files or unknown actors are told, with what was meant', () => {
    const entries = readDecisionsYaml(DECISIONS).value ?? [];
    const problems = checkDecisions(DECISIONS, entries.slice(5), {
      files: new FileKeys([{ name: 'bb.txt' }]),
      actors: new Set(['anna']),
    });
    expect(seen(DECISIONS, problems)).toEqual(['yaml/missing-file: b.txt', 'yaml/unknown-actor: ana']);
    expect(problems[1]?.fixes[0]?.title).toBe('Change to anna');
  });

  it('say their line in the file', () => {
    expect(readDecisionsYaml(DECISIONS).value?.map(({ yamlLine }) => yamlLine)).toEqual([3, 4, 5, 6, 7, 8]);
  });

  it('read alike on the quick way and on the way of YAML', () => {
    const lines = [
      '  - { file: a.txt, line: 3, kind: label, quote: "T\\"i\\u00e9de, {x} # y", label: ORG }   # c',
      '  - { kind: not-an-entity, match: Two words }',
      '  - { kind: not-an-entity, match: 12 }',
      '  - { kind: not-an-entity, match: 012 }',
      '  - { kind: not-an-entity, match: 1e3 }',
      '  - { kind: not-an-entity, match: true }',
      '  - { kind: not-an-entity, match: null }',
      '  - { kind: not-an-entity, match: ~ }',
      "  - { kind: not-an-entity, match: 'single' }",
      "  - { kind: not-an-entity, match: it's }",
      '  - { kind: not-an-entity, match: a#b }',
      '  - { kind: not-an-entity, match: a #b }',
      '  - { kind: not-an-entity, match: "a" , }',
      '  - { kind: not-an-entity, match: "a\\x41" }',
      '  - { kind: not-an-entity, match: 2024-12-19 }',
      '  - { kind: not-an-entity, match: 0x1F }',
      '  - { kind: not-an-entity, match: .5 }',
      '  - { kind: not-an-entity, match: a:b }',
      '  - { kind: not-an-entity, match: a, match: b }',
      '  - { kind: date, match: a, value: 199 }',
      '  - {kind: note, match: tight, text: x}',
      '  - { kind: note, match: open',
      '  -   { kind: note, match: far, text: x }',
      '  - { kind: note, match: end, text: x }x',
      '  - { kind: note, match: end, text: x }#x',
      '  - kind: note',
    ];
    for (const line of lines) {
      const text = `decisions:\n${line}\n`;
      // A tag makes the quick way stand aside.
      const slow = `decisions: !!seq\n${line}\n`;
      const move = 6;
      const a = readDecisionsYaml(text);
      const b = readDecisionsYaml(slow);
      const plain = ({ value, problems }: typeof a, by: number): unknown => [
        value?.map(({ target, ruling, span }) => [target, ruling, span.start - by]),
        problems.map(({ rule, start, end, message }) => [rule, start - by, end - by, message]),
      ];
      expect([line, plain(a, 0)]).toEqual([line, plain(b, move)]);
    }
  });

  it('do not read lines of a longer text as entries', () => {
    const text =
      'decisions:\n  - kind: note\n    match: x\n    text: |\n      decisions:\n      - { kind: label, match: y, label: ORG }\n  - { kind: note, match: z, text: t }\n';
    expect(readFlowLines(text, 'decisions').complete).toBe(false);
    expect(readDecisionsYaml(text).value?.map(({ target }) => 'match' in target && target.match)).toEqual(['x', 'z']);
  });

  it('by the ten thousand are read and checked', () => {
    const line = (i: number): string =>
      `  - { file: ${i % 1000}.txt, line: ${(i % 40) + 1}, kind: not-an-entity, quote: "Name ${i}", prefix: "some words before ", suffix: " and some after" }`;
    const text = `decisions:\n${Array.from({ length: 10_000 }, (_, i) => line(i)).join('\n')}\n`;
    const { value, problems } = readDecisionsYaml(text);
    expect([value?.length, problems.length]).toEqual([10_000, 0]);
    expect(checkDecisions(text, value ?? [])).toEqual([]);
  });
});
