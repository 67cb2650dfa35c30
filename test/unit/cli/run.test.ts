import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from './cli.ts';

interface Report {
  version: number;
  offsets: string;
  actors: { id: string; mentions: number; documents: number }[];
  documents: ReportDocument[];
  errors: { path: string; message: string }[];
}
interface ReportDocument {
  path: string;
  notice?: string;
  mentions: { start: number; end: number; line: number; text: string; actor: string; boilerplate?: true }[];
  dates: { start: number; end: number; line: number; text: string }[];
}

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const report = ({ out }: { out: string }): Report => JSON.parse(out) as Report;

describe('usage', () => {
  it.each([
    [['--help'], 0, /^corpus-review: who acts/],
    [['--version'], 0, /^\d+\.\d+\.\d+/],
  ])('%j', async (args, code, text) => {
    const answer = await cli(...args);
    expect(answer).toMatchObject({ code, err: '' });
    expect(answer.out).toMatch(text);
  });

  it.each([
    [[], /which command/],
    [['frobnicate'], /no command “frobnicate”/],
    [['analyze'], /which files/],
    [['analyze', '--format', 'xml', 'a'], /--format is json or jsonl/],
    [['analyze', '--frobnicate', 'a'], /frobnicate/],
  ])('%j is wrong usage', async (args, text) => {
    const answer = await cli(...args);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toMatch(text);
  });
});

describe('which files', () => {
  beforeAll(() => {
    mkdirSync(join(dir, 'corpus/seeds/sub.txt'), { recursive: true });
    for (const name of ['seeds/a.txt', 'seeds/b.md', 'c.txt', 'seeds/sub.txt/d.txt']) {
      writeFileSync(join(dir, 'corpus', name), 'Nothing.');
    }
  });

  it.each([
    ['the parent', ['corpus'], ['corpus/seeds/a.txt']],
    ['the folder itself', ['corpus/seeds'], ['corpus/seeds/a.txt']],
    ['a file by name', ['corpus/c.txt'], ['corpus/c.txt']],
    ['another glob', ['--files', '**/*.md', 'corpus'], ['corpus/seeds/b.md']],
    ['a file given twice', ['corpus', 'corpus/seeds/a.txt'], ['corpus/seeds/a.txt']],
  ])('%s', async (_, args, paths) => {
    const answer = await cli('analyze', ...args.map((arg) => (arg.startsWith('corpus') ? join(dir, arg) : arg)));
    expect(answer.code).toBe(0);
    expect(report(answer).documents.map(({ path }) => path)).toEqual(paths.map((path) => join(dir, path)));
  });

  it('says where a folder holds nothing to review', async () => {
    const answer = await cli('analyze', '--files', '*.nothing', join(dir, 'corpus'));
    expect(answer.code).toBe(0);
    expect(answer.err).toContain('no file here matches *.nothing');
  });

  it('reports what cannot be read and goes on', async () => {
    const answer = await cli('analyze', join(dir, 'missing.txt'), join(dir, 'corpus'));
    expect(answer.code).toBe(1);
    expect(report(answer)).toMatchObject({
      documents: [{ path: join(dir, 'corpus/seeds/a.txt') }],
      errors: [{ path: join(dir, 'missing.txt'), message: 'there is no such file or folder' }],
    });
  });
});

describe('knowledge', () => {
  beforeAll(() => {
    mkdirSync(join(dir, 'known/seeds/.corpus-review/decisions.yaml'), { recursive: true });
    writeFileSync(join(dir, 'known/seeds/a.txt'), 'Poland left in 2021.\n');
  });

  it.each([['missing'], ['known/seeds/a.txt']])('cannot come from %s: it is no folder', async (path) => {
    for (const command of [['analyze'], ['analyze', '--format', 'jsonl'], ['check'], ['clean', '--out', 'out']]) {
      const answer = await cli(...command, '--knowledge', join(dir, path), join(dir, 'known'));
      expect(answer).toMatchObject({ code: 2, out: '' });
      expect(answer.err).toContain(`--knowledge ${join(dir, path)}: there is no such folder\n`);
    }
  });

  it.each([['json'], ['jsonl']])('that cannot be read is said, and the rest is done: %s', async (format) => {
    const folder = join(dir, 'known/seeds/.corpus-review');
    const said = { path: join(folder, 'decisions.yaml'), message: 'it is a folder' };
    for (const given of [[], ['--knowledge', folder]]) {
      const answer = await cli('analyze', '--format', format, ...given, join(dir, 'known'));
      expect(answer).toMatchObject({ code: 1, err: `${said.path}: ${said.message}\n` });
      expect(answer.out).toContain('poland');
      if (format === 'json') expect(report(answer).errors).toEqual([said]);
    }
  });
});

describe('formats', () => {
  beforeAll(() => {
    mkdirSync(join(dir, 'two/seeds'), { recursive: true });
    writeFileSync(join(dir, 'two/seeds/a.txt'), 'Poland and Norway signed a treaty. Poland paid.\n');
    writeFileSync(join(dir, 'two/seeds/b.txt'), 'Poland left in 2021.\n');
  });

  it('json counts actors over the corpus', async () => {
    const { version, offsets, actors, errors } = report(await cli('analyze', join(dir, 'two')));
    expect({ version, offsets, errors }).toEqual({ version: 1, offsets: 'utf-16', errors: [] });
    expect(actors.find(({ id }) => id === 'poland')).toMatchObject({ mentions: 3, documents: 2 });
  });

  it('jsonl is each document alone on a line, as if it were analysed by itself', async () => {
    const both = await cli('analyze', '--format', 'jsonl', join(dir, 'two'));
    const lines = both.out.trimEnd().split('\n');
    const [first, second] = lines.map((line) => JSON.parse(line) as ReportDocument & Pick<Report, 'actors'>);
    expect(lines).toHaveLength(2);
    expect(first?.actors.find(({ id }) => id === 'poland')).toMatchObject({ mentions: 2, documents: 1 });
    expect(second?.actors.map(({ id }) => id)).toEqual(['poland']);
    const alone = await cli('analyze', '--format', 'jsonl', join(dir, 'two/seeds/b.txt'));
    expect(alone.out).toBe(`${lines[1] ?? ''}\n`);
  });

  it('says the same twice, to the byte', async () => {
    const sample = join(import.meta.dirname, '../../fixtures/sample');
    const [once, twice] = [await cli('analyze', sample), await cli('analyze', sample)];
    expect(once.out.length).toBeGreaterThan(10_000);
    expect(once.out === twice.out).toBe(true);
  });
});
