import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from './cli.ts';

interface Found {
  path: string;
  line: number;
  column: number;
  rule: string;
  severity: string;
  message: string;
}

const ARTICLE = `Harbour talks end

The delegation of Norway left on 4 March 2024, officials said.

Copyright 2024 The Example Post. All rights reserved.
`;
const DECISIONS = `decisions:
  - { file: a.txt, line: 3, quote: Sweden, prefix: "of ", suffix: " left", kind: not-an-entity }
  - { file: gone.txt, match: Norway, kind: not-an-entity }
  - { match: Norway, kind: actor, actor: no-such-actor-here }
  - { match: Norway, kind: labl, label: ORG }
`;

const ABOVE = `decisions:
  - { file: seeds/a.txt, match: Norway, kind: label, label: LOC }
  - { file: ./a.txt, match: Norway, kind: label, label: ORG }
  - { file: deep/a.txt, match: Norway, kind: label, label: FAC }
  - { file: above/seeds/a.txt, match: Norway, kind: label, label: LAW }
`;

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(join(dir, 'bad/.corpus-review'), { recursive: true });
  mkdirSync(join(dir, 'good'));
  writeFileSync(join(dir, 'bad/a.txt'), ARTICLE);
  writeFileSync(join(dir, 'bad/.corpus-review/decisions.yaml'), DECISIONS);
  mkdirSync(join(dir, 'above/.corpus-review'), { recursive: true });
  mkdirSync(join(dir, 'above/seeds/deep'), { recursive: true });
  writeFileSync(join(dir, 'above/seeds/a.txt'), ARTICLE);
  writeFileSync(join(dir, 'above/seeds/deep/a.txt'), ARTICLE);
  writeFileSync(join(dir, 'above/.corpus-review/decisions.yaml'), ABOVE);
  writeFileSync(join(dir, 'good/b.txt'), 'A plain line, and nothing else, of 4 March 2024.\n');
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const check = (folder: string, ...more: string[]): ReturnType<typeof cli> =>
  cli('check', '--files', '*.txt', ...more, join(dir, folder));

describe('check', () => {
  it('finds what is wrong in the texts and in the YAML files', async () => {
    const { code, out, err } = await check('bad', '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    const { problems } = JSON.parse(out) as { problems: Found[] };
    const rules = (end: string): string[] => problems.filter(({ path }) => path.endsWith(end)).map(({ rule }) => rule);
    expect(rules('a.txt')).toContain('boilerplate/copyright');
    expect(rules('decisions.yaml')).toEqual(
      expect.arrayContaining(['decision/drifted', 'yaml/missing-file', 'yaml/unknown-actor', 'yaml/wrong-value']),
    );
    expect(problems.find(({ rule }) => rule === 'decision/drifted')).toMatchObject({ line: 2, severity: 'warning' });
  });

  it('says it on lines that a person and an editor can follow', async () => {
    const { out } = await check('bad');
    expect(out).toMatch(/a\.txt:5:1: information: Not the article: .* \[boilerplate\/copyright\]\n/);
    expect(out).toMatch(/decisions\.yaml:2:\d+: warning: .*"Sweden".* \[decision\/drifted\]\n/);
    expect(out).toMatch(/\n\d+ problems \(error: \d+, warning: \d+, information: \d+\)\n$/);
  });

  it('writes SARIF', async () => {
    const { out } = await check('bad', '--format', 'sarif');
    const log = JSON.parse(out) as { version: string; runs: { results: { ruleId: string }[] }[] };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('decision/drifted');
  });

  it('fails only where there are more errors and warnings than allowed', async () => {
    expect((await check('bad', '--max-warnings', '0')).code).toBe(3);
    expect((await check('bad', '--max-warnings', '100')).code).toBe(0);
    expect((await check('good', '--max-warnings', '0')).code).toBe(0);
  });

  it.each([['above'], ['above/seeds'], ['above/seeds/a.txt'], ['above/seeds/deep/a.txt']])(
    'knows %s by its path in the corpus folder, or from the YAML files, wherever those lie above',
    async (path) => {
      const { out } = await cli('check', '--files', 'seeds/**/*.txt', '--format', 'json', join(dir, path));
      const { problems } = JSON.parse(out) as { problems: Found[] };
      const ofYaml = problems.filter((problem) => problem.path.endsWith('.yaml'));
      expect(ofYaml.map(({ rule, line }) => `${line} ${rule}`)).toEqual(['5 yaml/missing-file']);
      const analyzed = await cli('analyze', '--files', 'seeds/**/*.txt', '--format', 'jsonl', join(dir, path));
      const reports = analyzed.out.trim().split('\n');
      // The last reason comes first: it is the one that holds.
      const decided = reports.map((line) => /decided: the label is (\w+)/.exec(line)?.[1]).sort();
      const deepAlone = path.endsWith('deep/a.txt');
      expect(decided).toEqual(deepAlone ? ['FAC'] : path.endsWith('a.txt') ? ['ORG'] : ['FAC', 'ORG']);
    },
  );

  it('reports a file that cannot be read', async () => {
    const { code, err } = await cli('check', join(dir, 'nothing-here'));
    expect(code).toBe(1);
    expect(err).toMatch(/no such file/);
  });

  it.each([
    [['check', '--format', 'jsonl', 'a'], /--format is text or json or sarif/],
    [['check', '--max-warnings', 'few', 'a'], /--max-warnings is a number/],
    [['check', '--out', 'x', 'a'], /--out is for clean only/],
    [['analyze', '--max-warnings', '1', 'a'], /--max-warnings is for check only/],
    [['clean', '--format', 'json', 'a'], /--format is for analyze and check only/],
  ])('%j is wrong usage', async (args, text) => {
    const { code, err } = await cli(...args);
    expect(code).toBe(2);
    expect(err).toMatch(text);
  });
});
