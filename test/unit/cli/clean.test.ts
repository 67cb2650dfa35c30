import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ARTICLE } from '../boilerplate/boilerplate-of.ts';
import { cli } from './cli.ts';

const [a, b] = ARTICLE;
const RAW = `The Lock Stays Shut\n\n${a}\n\nADVERTISEMENT\n\n${b}\n\nShare this article\n`;
const CLEAN = `The Lock Stays Shut\n\n${a}\n\n${b}\n`;

let dir = '';
const at = (...parts: string[]): string => join(dir, ...parts);
const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
};
const text = (...parts: string[]): string => readFileSync(at(...parts), 'utf8');

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'clean-'));
  put('corpus/seeds/one.txt', RAW);
  put('corpus/seeds/sub/two.txt', RAW.replaceAll('\n', '\r\n'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('clean', () => {
  it('writes the texts without boilerplate at their paths and leaves the originals alone', async () => {
    const answer = await cli('clean', at('corpus'), '--files', 'seeds/**/*.txt', '--out', at('out'));
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(answer.out).toBe(`2 texts written to ${at('out')}, without 4 lines and ranges of boilerplate\n`);
    expect(text('out/seeds/one.txt')).toBe(CLEAN);
    expect(text('out/seeds/sub/two.txt')).toBe(CLEAN.replaceAll('\n', '\r\n'));
    expect(text('corpus/seeds/one.txt')).toBe(RAW);
  });

  it('writes a file given by its name under that name, in UTF-8', async () => {
    put('corpus/seeds/wide.txt', Buffer.from(`\ufeff${CLEAN}`, 'utf16le'));
    expect(await cli('clean', at('corpus/seeds/wide.txt'), '--out', at('out/deep'))).toMatchObject({ code: 0 });
    expect(text('out/deep/wide.txt')).toBe(CLEAN);
  });

  it('overwrites only with --force, and writes nothing before it has looked at all', async () => {
    put('out/one.txt', 'mine');
    put('corpus/seeds/zero.txt', RAW);
    const refused = await cli('clean', at('corpus/seeds'), '--out', at('out'));
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(`${at('out/one.txt')} exists already: --force overwrites`);
    expect(readdirSync(at('out'))).toEqual(['one.txt']);
    expect(text('out/one.txt')).toBe('mine');
    expect(await cli('clean', at('corpus/seeds'), '--out', at('out'), '--force')).toMatchObject({ code: 0 });
    expect(text('out/one.txt')).toBe(CLEAN);
  });

  it.each([
    ['the corpus folder', ['corpus'], 'corpus/seeds', 'lies in the corpus'],
    ['a folder in it', ['corpus'], 'corpus/seeds/clean', 'lies in the corpus'],
    ['the folder of a file', ['corpus/seeds/one.txt'], 'corpus/seeds', 'lies in the corpus'],
    ['a folder from which the paths lead back', ['corpus'], 'corpus', 'in the corpus'],
    ['a link to it', ['corpus'], 'link', 'lies in the corpus'],
    ['a folder that holds a link to an article', ['corpus/seeds'], 'linked', 'in the corpus'],
  ])('refuses %s, even with --force', async (_, paths, out, message) => {
    symlinkSync(at('corpus/seeds'), at('link'));
    mkdirSync(at('linked'));
    symlinkSync(at('corpus/seeds/one.txt'), at('linked/one.txt'));
    const answer = await cli('clean', ...paths.map((path) => at(path)), '--out', at(out), '--force');
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toContain(message);
    expect(text('corpus/seeds/one.txt')).toBe(RAW);
    expect(existsSync(at('corpus/seeds/clean'))).toBe(false);
  });

  it('writes a file that no glob finds anywhere but on itself', async () => {
    put('article.txt', RAW);
    symlinkSync(at('article.txt'), at('corpus/article.txt'));
    for (const out of ['.', 'corpus']) {
      const refused = await cli('clean', at('article.txt'), '--out', at(out), '--force');
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toContain(`would write ${at(out, 'article.txt')}`);
    }
    expect(await cli('clean', at('article.txt'), '--out', at('out'))).toMatchObject({ code: 0, err: '' });
    expect([text('article.txt'), text('out/article.txt')]).toEqual([RAW, CLEAN]);
  });

  it('refuses two files that would meet', async () => {
    put('other/seeds/one.txt', RAW);
    const answer = await cli('clean', at('corpus'), at('other'), '--out', at('out'));
    expect(answer.code).toBe(2);
    expect(answer.err).toMatch(/corpus.*one\.txt and .*other.*one\.txt would both be written to/);
  });

  it('goes on after what cannot be read or written, and says so', async () => {
    put('out/one.txt/in-the-way', '');
    put('corpus/seeds/three.txt', RAW);
    const answer = await cli('clean', at('missing.txt'), at('corpus/seeds'), '--out', at('out'), '--force');
    expect(answer.code).toBe(1);
    expect(answer.err).toContain(`${at('missing.txt')}: there is no such file or folder`);
    expect(answer.err).toContain(`${at('out/one.txt')}: it is a folder`);
    expect(text('out/three.txt')).toBe(CLEAN);
  });

  it('leaves a binary file out and says so', async () => {
    put('corpus/seeds/one.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]));
    const answer = await cli('clean', at('corpus'), '--out', at('out'));
    expect(answer.code).toBe(0);
    expect(answer.err).toContain('not written. This is a binary file');
    expect(existsSync(at('out/seeds/one.txt'))).toBe(false);
  });

  it.each([
    [['clean', 'corpus'], /--out DIR/],
    [['clean', '--out', ''], /which files/],
    [['clean', '--out', '', 'corpus'], /--out DIR/],
    [['clean', '--out', 'out', '--format', 'json', 'corpus'], /--format is for analyze and check only/],
    [['analyze', '--out', 'out', 'corpus'], /--out is for clean only/],
    [['analyze', '--force', 'corpus'], /--force is for clean only/],
    [['clean', '--out', 'corpus/seeds/one.txt', 'corpus'], /is a file, not a folder/],
  ])('%j is wrong usage', async (args, message) => {
    const answer = await cli(...args.map((arg) => (/^(corpus|out)/.test(arg) ? at(arg) : arg)));
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toMatch(message);
  });
});
