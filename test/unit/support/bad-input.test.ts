import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  BAD_FILES,
  CYRILLIC,
  FOLDER_NAMED_LIKE_A_FILE,
  LINES,
  READS_EVERYTHING,
  writeBadFiles,
  type BadFile,
  type BadFileId,
} from '../../support/bad-input.ts';

const directory = mkdtempSync(join(tmpdir(), 'bad-input-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe('bad input', () => {
  const paths = writeBadFiles(directory);
  const bytes = (id: BadFileId): Uint8Array => BAD_FILES[id].bytes();

  it('is written as described, under names of its own', () => {
    expect(new Set(Object.values(BAD_FILES).map((file) => file.name)).size).toBe(paths.size);
    for (const [id, path] of paths) {
      const file: BadFile = BAD_FILES[id];
      if (file.mode === undefined || READS_EVERYTHING) {
        expect(Buffer.compare(readFileSync(path), file.bytes()), file.description).toBe(0);
      }
      if (file.mode !== undefined) expect(statSync(path).mode & 0o777).toBe(file.mode);
    }
    expect(statSync(join(directory, FOLDER_NAMED_LIKE_A_FILE)).isDirectory()).toBe(true);
  });

  it('has one line of at least 5 MB', () => {
    expect(bytes('longLine').length).toBeGreaterThanOrEqual(5 * 1024 * 1024);
    expect(BAD_FILES.longLine.text()).not.toMatch(/[\r\n]/u);
  });

  it.each(['binary', 'invalidUtf8', 'utf16', 'windows1251'] as const)('%s is no UTF-8', (id) => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes(id))).toThrow();
    expect(BAD_FILES[id].text()).toContain('\uFFFD');
  });

  it('keeps the good lines around invalid bytes', () => {
    const lines = BAD_FILES.invalidUtf8.text().split('\n');
    expect([lines[0], lines.at(-1)]).toEqual(LINES);
  });

  it('is readable in the encoding it names', () => {
    expect(new TextDecoder('utf-16le').decode(bytes('utf16'))).toBe(`${LINES.join('\n')}\n`);
    expect(new TextDecoder('windows-1251').decode(bytes('windows1251'))).toBe(CYRILLIC);
  });

  it('has a byte order mark on disk that is not in the text', () => {
    expect([...bytes('byteOrderMark').slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(BAD_FILES.byteOrderMark.text()).toBe(`${LINES.join('\n')}\n`);
  });

  it('mixes every kind of line end', () => {
    expect(BAD_FILES.mixedEnds.text().match(/\r\n|\r|\n/gu)).toEqual(['\n', '\r\n', '\r', '\r\n', '\n']);
    expect(BAD_FILES.loneCr.text()).not.toContain('\n');
  });

  it('has astral characters before a name', () => {
    const text = BAD_FILES.astral.text();
    expect(text.slice(0, text.indexOf('Georgia'))).toMatch(/[\u{10000}-\u{10FFFF}]/u);
  });
});
