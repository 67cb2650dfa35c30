import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf, LONGEST_TEXT, MOST_BYTES } from '../../../src/cli/limits.ts';
import { cli } from './cli.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'limits-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('limits', () => {
  it('take a text up to the limit in full, and of a longer one the cheap parts, which is said', () => {
    const longest = 'x'.repeat(LONGEST_TEXT);
    expect(contentOf(longest)).toEqual({ text: longest });
    const { notice, isLarge } = contentOf(Buffer.from(`${longest}x`));
    expect([notice, isLarge]).toEqual([expect.stringMatching(/^Larger than 10 MB: only boilerplate/), true]);
  });

  it.each(['json', 'jsonl'])('refuse a file that would not fit into memory, and do the rest: %s', async (format) => {
    const [huge, article] = [join(dir, 'huge.txt'), join(dir, 'article.txt')];
    writeFileSync(huge, '');
    truncateSync(huge, MOST_BYTES + 1);
    writeFileSync(article, 'Norway left.');
    const { code, out, err } = await cli('analyze', '--format', format, huge, article);
    expect([code, err]).toEqual([1, `${huge}: it is too large to be read (67 MB)\n`]);
    expect(out).toContain('"Norway"');
  });

  it('let clean take the boilerplate out of a large text', async () => {
    const large = join(dir, 'corpus/large.txt');
    mkdirSync(join(dir, 'corpus'));
    const line = `${'Norway left the talks. '.repeat(500)}\n\n`;
    writeFileSync(large, `${line.repeat(LONGEST_TEXT / line.length + 1)}© 2019 River Post. All rights reserved.\n`);
    const { code, out, err } = await cli('clean', '--out', join(dir, 'out'), large);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^1 text written to .*, without \d+ lines? (?:or|and) ranges? of boilerplate\n$/);
  });
});
