import { openSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../support/large-corpus.ts';
import { ended, PROGRAM, run, start } from './program.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLE = resolve(ROOT, 'test/fixtures/sample');
const { version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { version: string };

const JSONL = ['analyze', '--format', 'jsonl'];
const records = (files: number): string =>
  [...makeCorpus({ files })].map(({ name, text }) => `${JSON.stringify({ id: name, text })}\n`).join('');

describe('usage', () => {
  it.each(['--help', '-h'])('%s', async (flag) => {
    const { code, out, err } = await run([flag]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^corpus-review: .*\n\nUsage\n/);
    for (const option of ['--files-from', '--documents-from', '--jobs', '--cache', '--knowledge']) {
      expect(out).toContain(option);
    }
    expect(out.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  it.each(['--version', '-V'])('%s', async (flag) => {
    expect(await run([flag])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    [[]],
    [['frobnicate']],
    [['analyze']],
    [['analyze', '--format', 'xml', '.']],
    [['analyze', '--nothing', '.']],
  ])('%j is wrong usage: exit code 2, nothing on standard output', async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^corpus-review: .*\nTry corpus-review --help\n$/);
  });

  it('runs from any folder, and writes paths as they were given', async () => {
    const { code, out } = await run(['analyze', 'seeds'], { cwd: SAMPLE });
    expect(code).toBe(0);
    const { documents } = JSON.parse(out) as { documents: { path: string }[] };
    expect(documents[0]?.path).toMatch(/^seeds\/000_/);
  });
});

describe('pipes', () => {
  it('ends quietly when its reader goes away', async () => {
    const child = start([...JSONL, '--documents-from', '-']);
    child.stdin.on('error', () => undefined);
    child.stdin.end(records(60));
    const end = ended(child);
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, err } = await end;
    expect([code, err]).toEqual([0, '']);
  });

  it('goes on where nobody reads its messages', async () => {
    const child = start([...JSONL, 'missing.txt', SAMPLE]);
    child.stderr.destroy();
    const { code, out } = await ended(child);
    expect([code, out.split('\n').length > 1]).toEqual([1, true]);
  });

  it('says that standard output is full', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'analyze', SAMPLE], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect([code, err]).toEqual([1, expect.stringMatching(/^standard output: .*\n$/)]);
  });

  it('answers each line before the next one is sent: it can serve as a coprocess', async () => {
    const child = start([...JSONL, '--documents-from', '-', '--jobs', '2']);
    const end = ended(child);
    for (const id of ['a', 'b', 'c']) {
      child.stdin.write(`${JSON.stringify({ id, text: 'Norway left.' })}\n`);
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      expect(JSON.parse(chunk.toString())).toMatchObject({ id });
    }
    child.stdin.end();
    expect(await end).toMatchObject({ code: 0, err: '' });
  });

  it('takes 64 MB of one line for what it is, and goes on', async () => {
    const child = start([...JSONL, '--documents-from', '-', '--jobs', '1'], {
      nodeOptions: ['--max-old-space-size=150'],
    });
    const end = ended(child);
    child.stdin.write('{"id":"long","text":"');
    const block = Buffer.alloc(1024 * 1024, 'x');
    for (let megabytes = 0; megabytes < 200; megabytes++) {
      if (!child.stdin.write(block)) await once(child.stdin, 'drain');
    }
    child.stdin.end('"}\n{"id":"short","text":"Norway left."}\n');
    const { code, out, err } = await end;
    expect([code, err]).toEqual([1, expect.stringMatching(/^standard input:1: the line is longer than \d+ bytes\n$/)]);
    expect(JSON.parse(out)).toMatchObject({ id: 'short', mentions: [{ text: 'Norway' }] });
  });
});
