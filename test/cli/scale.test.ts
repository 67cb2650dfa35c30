import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCorpus } from '../support/large-corpus.ts';
import { ended, run, start } from './program.ts';

const FILES = 60;
const JSONL = ['analyze', '--format', 'jsonl'];

let dir = '';
let whole = '';
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'scale-'));
  mkdirSync(join(dir, 'seeds'));
  for (const { name, text } of makeCorpus({ files: FILES, bytes: 2500 })) writeFileSync(join(dir, 'seeds', name), text);
  whole = (await run([...JSONL, '--jobs', '1', dir])).out;
}, 60_000);
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const entriesIn = (cache: string): Map<string, number> => {
  const names = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => !name.endsWith('.tmp'));
  const files = names.map((name) => [name, statSync(join(cache, name))] as const).filter(([, stats]) => stats.isFile());
  return new Map(files.map(([name, stats]) => [name, stats.mtimeMs]));
};

describe('jobs', () => {
  it.each([2, 8])(
    '%d threads write what one does, to the byte',
    async (jobs) => {
      const { code, out, err } = await run([...JSONL, '--jobs', String(jobs), dir]);
      expect([code, err]).toEqual([0, '']);
      expect(out === whole).toBe(true);
    },
    60_000,
  );
});

describe('the passes over a corpus', () => {
  it('find the same problems in threads', async () => {
    const check = (jobs: string) => run(['check', '--format', 'json', '--jobs', jobs, dir]);
    const [alone, together] = [await check('1'), await check('3')];
    expect([alone.code, alone.err]).toEqual([0, '']);
    expect((JSON.parse(alone.out) as { problems: unknown[] }).problems.length).toBeGreaterThan(FILES);
    expect(together.out === alone.out).toBe(true);
  });
});

describe('a run that is killed', () => {
  it('is taken up again, and does only what is missing', async () => {
    const cache = join(dir, 'cache');
    const child = start([...JSONL, '--jobs', '2', '--cache', cache, dir]);
    const end = ended(child);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    expect((await end).code).toBeNull();
    const kept = entriesIn(cache);
    expect(kept.size).toBeGreaterThan(0);
    expect(kept.size).toBeLessThan(FILES);
    const damaged = [...kept.keys()][0] ?? '';
    truncateSync(join(cache, damaged), 100);
    kept.delete(damaged);

    const again = await run([...JSONL, '--jobs', '2', '--cache', cache, dir]);
    expect(again.code).toBe(0);
    expect(again.out === whole).toBe(true);
    expect(again.err).toBe(`corpus-review: ${kept.size} of ${FILES} documents came from the cache\n`);
    const now = entriesIn(cache);
    expect(now.size).toBe(FILES);
    expect([...kept].filter(([name, time]) => now.get(name) !== time)).toEqual([]);
  });
});

describe('memory', () => {
  it('holds a few documents, however many pass through', async () => {
    // One text that is in the cache from its second coming on: each line is as long as an article's, and costs little.
    const [{ text } = { text: '' }] = makeCorpus({ files: 1 });
    const line = `${JSON.stringify({ id: 'a', text })}\n`;
    const child = start([...JSONL, '--documents-from', '-', '--jobs', '1', '--cache', join(dir, 'one')], {
      nodeOptions: ['--max-old-space-size=70'],
    });
    const hash = createHash('sha256');
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      hash.update(chunk);
      bytes += chunk.length;
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const end = once(child, 'close');
    const times = 4000;
    for (let i = 0; i < times; i++) if (!child.stdin.write(line)) await once(child.stdin, 'drain');
    child.stdin.end();
    expect((await end)[0]).toBe(0);
    expect(err).toMatch(/ of 4000 documents came from the cache\n$/);
    const single = (await run([...JSONL, '--documents-from', '-'], { input: line })).out;
    const expected = createHash('sha256');
    for (let i = 0; i < times; i++) expected.update(single);
    expect([bytes, hash.digest('hex')]).toEqual([Buffer.byteLength(single) * times, expected.digest('hex')]);
    expect(bytes).toBeGreaterThan(100e6);
  });
});
