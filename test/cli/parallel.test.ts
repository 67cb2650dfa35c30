import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOnPath, installFromDebian } from '../support/debian.mjs';
import { makeCorpus } from '../support/large-corpus.ts';
import { PROGRAM, run, type Ended } from './program.ts';

const FILES = 20;
/**
 * Stands in for ssh: runs the command that it is to run on that host in a shell on this one.
 * As sshd does, it sets SHELL: without it GNU parallel's wrapper runs nothing and says that all went well.
 */
const SSH = '#!/bin/sh\nwhile [ "$1" != -- ]; do shift; done\nshift\nSHELL=/bin/sh exec sh -c "$*"\n';

let dir = '';
let paths: string[] = [];
const at = (name: string): string => join(dir, name);

beforeAll(async () => {
  if (!findOnPath('parallel')) {
    await installFromDebian(['parallel'], 'On other systems install GNU parallel as usual.');
  }
  dir = mkdtempSync(join(tmpdir(), 'parallel-'));
  mkdirSync(at('seeds'));
  const articles = [...makeCorpus({ files: FILES, bytes: 2000 })];
  paths = articles.map(({ name }) => join(dir, 'seeds', name));
  for (const { name, text } of articles) writeFileSync(join(dir, 'seeds', name), text);
  const records = articles.map(({ name, text }, i) =>
    JSON.stringify({ id: name, text, ...(i % 2 === 0 && { date: '2024-12-19' }) }),
  );
  writeFileSync(at('records.jsonl'), `${records.join('\n')}\n`);
  writeFileSync(at('paths'), `${paths.join('\n')}\n`);
  writeFileSync(at('ssh'), SSH, { mode: 0o755 });
}, 300_000);
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** The command line as words of a shell command. */
const COMMAND = [process.execPath, PROGRAM, 'analyze', '--format', 'jsonl', '--jobs', '1']
  .map((word) => `'${word}'`)
  .join(' ');

function shell(command: string): Promise<Ended> {
  return new Promise((resolve) => {
    execFile('sh', ['-c', command], { cwd: dir, maxBuffer: 1e9 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

describe('GNU parallel', () => {
  it.each([
    ['pipes texts to several processes', '--pipe -N 7', '--documents-from -', 'records.jsonl'],
    ['pipes lists of files', '--pipe -N 7', '--files-from -', 'paths'],
    ['gives files as arguments', '-n 7', '', 'paths'],
    [
      'pipes texts to other hosts by ssh',
      '--pipe -N 7 -S "2/$PWD/ssh one,2/$PWD/ssh two"',
      '--documents-from -',
      'records.jsonl',
    ],
  ])(
    '%s, and gets what a single run writes',
    async (_, options, from, input) => {
      const single = await run(
        input === 'paths'
          ? ['analyze', '--format', 'jsonl', ...paths]
          : ['analyze', '--format', 'jsonl', '--documents-from', at('records.jsonl')],
      );
      expect(single.code).toBe(0);
      expect(single.out.trimEnd().split('\n')).toHaveLength(FILES);
      const { code, out } = await shell(`parallel --keep-order -j 3 ${options} "${COMMAND} ${from}" < ${input}`);
      expect(code).toBe(0);
      expect(out === single.out).toBe(true);
    },
    120_000,
  );

  it('passes on that some line was bad', async () => {
    writeFileSync(at('some-bad.jsonl'), '{"id":1,"text":"Norway left."}\noops\n{"id":2,"text":"Sweden left."}\n');
    const { code, out, err } = await shell(
      `parallel --keep-order --pipe -N 1 "${COMMAND} --documents-from -" < some-bad.jsonl`,
    );
    expect(code).toBe(1);
    expect(err).toContain('standard input:1: this is not JSON');
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });
});
