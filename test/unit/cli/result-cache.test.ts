import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CacheRefused, ResultCache, type ResultKey } from '../../../src/cli/result-cache.ts';

const KEY: ResultKey = { engine: '1', knowledge: '', name: 'a.txt', date: undefined, content: 'text' };
const key = ResultCache.keyOf(KEY);
const RESULT = '{"mentions":["Łódź"]}';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const open = (onUnwritable: (error: unknown) => void = () => undefined): Promise<ResultCache> =>
  ResultCache.open(join(dir, 'cache'), onUnwritable);

const entries = (): string[] =>
  readdirSync(join(dir, 'cache'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, 'cache', name))
    .filter((path) => statSync(path).isFile());

describe('ResultCache', () => {
  it('keeps a result for the next run, in one file', async () => {
    await (await open()).put(key, RESULT);
    expect(await (await open()).get(key)).toBe(RESULT);
    expect(entries()).toHaveLength(1);
  });

  it.each<[string, Partial<ResultKey>]>([
    ['engine', { engine: '2' }],
    ['knowledge', { knowledge: 'k' }],
    ['name', { name: 'b.txt' }],
    ['date', { date: '2024-01-01' }],
    ['text', { content: 'texts' }],
    ['kind', { content: Buffer.from('text', 'utf16le') }],
  ])('has nothing for another %s', async (_, other) => {
    const cache = await open();
    await cache.put(key, RESULT);
    expect(await cache.get(ResultCache.keyOf({ ...KEY, ...other }))).toBeUndefined();
  });

  it('tells texts apart that UTF-8 cannot', () => {
    const of = (content: string): string => ResultCache.keyOf({ ...KEY, content });
    expect(of('\ud800')).not.toBe(of('\ufffd'));
  });

  it('takes a damaged entry for none, wherever it is cut or flipped', async () => {
    const cache = await open();
    await cache.put(key, RESULT);
    const [path = ''] = entries();
    const whole = readFileSync(path);
    for (let i = 0; i < whole.length; i++) {
      const damaged = Buffer.from(whole);
      damaged[i] = (damaged[i] ?? 0) ^ 1;
      writeFileSync(path, damaged);
      expect(await cache.get(key)).toBeUndefined();
      writeFileSync(path, whole);
      truncateSync(path, i);
      expect(await cache.get(key)).toBeUndefined();
    }
    await cache.put(key, RESULT);
    expect(await cache.get(key)).toBe(RESULT);
  });

  it('says once that it cannot write, and goes on', async () => {
    const said: unknown[] = [];
    const cache = await open((error) => said.push(error));
    // A file where the entry's folder would be: permissions do not stop root.
    writeFileSync(join(dir, 'cache', key.slice(0, 2)), '');
    await Promise.all([cache.put(key, RESULT), cache.put(key, RESULT)]);
    await cache.put(key, RESULT);
    expect(said).toHaveLength(1);
    expect(await cache.get(key)).toBeUndefined();
    expect(entries()).toHaveLength(1);
  });

  it('refuses a folder that cannot be one', async () => {
    writeFileSync(join(dir, 'cache'), '');
    chmodSync(join(dir, 'cache'), 0o644);
    await expect(open()).rejects.toThrow(CacheRefused);
  });
});
