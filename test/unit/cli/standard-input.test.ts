import { describe, expect, it } from 'vitest';
import { readFileList } from '../../../src/cli/file-list.ts';
import { splitBytes } from '../../../src/cli/split-bytes.ts';
import { readRecords } from '../../../src/cli/text-records.ts';
import { streamOf } from './cli.ts';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('splitBytes', () => {
  const lines = async (limit: number, ...chunks: string[]): Promise<(string | undefined)[]> =>
    (await all(splitBytes(streamOf(...chunks), limit))).map(({ bytes }) => bytes && new TextDecoder().decode(bytes));

  it.each([
    [['a\nb\n'], ['a', 'b']],
    [['a\nb'], ['a', 'b']],
    [
      ['', 'a', 'b\nc', '', '\n'],
      ['ab', 'c'],
    ],
    [['\n\n'], ['', '']],
    [[''], []],
    [[], []],
  ])('%j', async (chunks, expected) => {
    expect(await lines(100, ...chunks)).toEqual(expected);
  });

  it('counts a line that is too long and goes on after it', async () => {
    expect(await lines(3, 'abc\nab', 'cd', 'e\nxyz\nabcd')).toEqual(['abc', undefined, 'xyz', undefined]);
  });

  it('does not depend on how the bytes are cut into chunks, in the middle of a character neither', async () => {
    const bytes = Buffer.from('Цю ніч\n🛤️\n\nend');
    for (let size = 1; size <= bytes.length; size++) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      const parts = await all(splitBytes(streamOf(...chunks), 100));
      expect(parts.map(({ bytes: part }) => part && Buffer.from(part).toString())).toEqual(['Цю ніч', '🛤️', '', 'end']);
    }
  });
});

describe('readFileList', () => {
  const paths = async (...chunks: string[]): Promise<(string | undefined)[]> =>
    (await all(readFileList(streamOf(...chunks)))).map(({ path }) => path);

  it.each([
    ['one a line', ['a.txt\nb c.txt\n'], ['a.txt', 'b c.txt']],
    ['without a final line end, with empty lines', ['\na.txt\n\n  \nb.txt'], ['a.txt', 'b.txt']],
    ['lines of Windows', ['a.txt\r\nb.txt\r\n'], ['a.txt', 'b.txt']],
    ['NULs', ['a.txt\0b\nc.txt\0'], ['a.txt', 'b\nc.txt']],
    ['NULs, the first after a slow start', ['a', '.', 'txt', '\0b.txt'], ['a.txt', 'b.txt']],
    ['nothing', [], []],
    ['a single path', ['a.txt'], ['a.txt']],
  ])('%s', async (_, chunks, expected) => {
    expect(await paths(...chunks)).toEqual(expected);
  });

  it('tells what is too long for a path, and holds none of an endless one', async () => {
    const found = await all(readFileList(streamOf('a\n', 'x'.repeat(70_000), 'x'.repeat(70_000), '\nb\n')));
    expect(found).toEqual([
      { number: 1, path: 'a' },
      { number: 2, path: undefined },
      { number: 3, path: 'b' },
    ]);
  });
});

describe('readRecords', () => {
  it('reads documents, with a date and without', async () => {
    const found = await all(
      readRecords(
        streamOf(
          '{"id":"a","text":"One."}\n\n {"id":7,"text":"","date":"2024-02-29","outlet":"x"} \r\n',
          '{"id":"","text":"😀","date":null}',
        ),
      ),
    );
    expect(found).toEqual([
      { number: 1, content: { id: 'a', text: 'One.' } },
      { number: 3, content: { id: 7, text: '', date: '2024-02-29' } },
      { number: 4, content: { id: '', text: '😀' } },
    ]);
  });

  it.each([
    ['text', /not JSON/],
    ['{"id":"a","text":"b"', /not JSON/],
    ['17', /no object/],
    ['null', /no object/],
    ['["a","b"]', /no object/],
    ['{"text":"b"}', /id must be/],
    ['{"id":null,"text":"b"}', /id must be/],
    ['{"id":1.5,"text":"b"}', /id must be/],
    ['{"id":12345678901234567890,"text":"b"}', /id must be/],
    ['{"id":"a"}', /text must be/],
    ['{"id":"a","text":["b"]}', /text must be/],
    ['{"id":"a","text":"b","date":"2023-02-29"}', /date must be/],
    ['{"id":"a","text":"b","date":"2024-2-9"}', /date must be/],
    ['{"id":"a","text":"b","date":20240209}', /date must be/],
  ])('%s is none, and the next line is read', async (line, problem) => {
    const [bad, good] = await all(readRecords(streamOf(`${line}\n{"id":"z","text":"y"}\n`)));
    expect(bad).toMatchObject({ number: 1, content: { problem: expect.stringMatching(problem) as string } });
    expect(good).toEqual({ number: 2, content: { id: 'z', text: 'y' } });
  });

  it('passes over a line that is too long', async () => {
    const long = JSON.stringify({ id: 'a', text: 'x'.repeat(200) });
    const found = await all(readRecords(streamOf(`${long}\n{"id":"z","text":"y"}`), 100));
    expect(found).toEqual([
      { number: 1, content: { problem: 'the line is longer than 100 bytes' } },
      { number: 2, content: { id: 'z', text: 'y' } },
    ]);
  });
});
