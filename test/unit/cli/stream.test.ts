import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceEngineFiles } from '../../support/engine.ts';
import { makeCorpus } from '../../support/large-corpus.ts';
import { cli, cliWith, workerInThisThread, type Answer } from './cli.ts';

interface Line {
  path?: string;
  id?: string | number;
  documentDate: string | null;
  documentDateSource: string | null;
  mentions: { text: string }[];
  dates: { value: string }[];
}

let dir = '';
let paths: string[] = [];
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'stream-'));
  mkdirSync(join(dir, 'seeds'));
  paths = [...makeCorpus({ files: 8, bytes: 800 })].map(({ name, text }) => {
    writeFileSync(join(dir, 'seeds', name), text);
    return join(dir, 'seeds', name);
  });
  // The built-in knowledge is compiled once a process, which takes a while.
  sourceEngineFiles();
}, 60_000);
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const JSONL = ['analyze', '--format', 'jsonl'] as const;
const lines = ({ out }: Answer): Line[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

describe('--jobs', () => {
  it('says the same for any number, with a worker for each and none for one', async () => {
    let started = 0;
    const spawnWorker = () => {
      started++;
      return Promise.resolve(workerInThisThread());
    };
    const alone = await cliWith({ spawnWorker }, ...JSONL, '--jobs', '1', dir);
    expect([alone.code, alone.out.length > 1000, started]).toEqual([0, true, 0]);
    expect(await cliWith({ spawnWorker }, ...JSONL, '--jobs', '3', dir)).toEqual(alone);
    expect(started).toBe(3);
  });

  it('says which document a dying worker took with it, and does the others', async () => {
    const deadly = paths[3] ?? '';
    const spawnWorker = () => {
      const worker = workerInThisThread();
      let exit: (reason: string) => void = () => undefined;
      const dying: typeof worker = {
        ...worker,
        send: (message) => {
          if (message.kind === 'analyze' && message.inputs.some(({ name }) => deadly.endsWith(`/${name}`)))
            exit('out of memory');
          else worker.send(message);
        },
        onExit: (listener) => (exit = listener),
      };
      return Promise.resolve(dying);
    };
    const answer = await cliWith({ spawnWorker }, ...JSONL, '--jobs', '2', dir);
    expect(answer.code).toBe(1);
    expect(/^(.*\.txt): .*out of memory.*\n$/.exec(answer.err)?.[1], answer.err).toBe(deadly);
    expect(lines(answer).map(({ path }) => path)).toEqual(paths.filter((path) => path !== deadly));
  });
});

describe('--files-from', () => {
  it('analyses what a list names, as if it were given as arguments', async () => {
    const asArguments = await cli(...JSONL, ...paths.slice(3, 6));
    const list = paths.slice(3, 6).join('\n');
    expect(await cliWith({ input: [list] }, ...JSONL, '--files-from', '-')).toEqual(asArguments);
    expect(await cliWith({ input: [list.replaceAll('\n', '\0')] }, ...JSONL, '--files-from', '-')).toEqual(asArguments);
    writeFileSync(join(dir, 'list'), list);
    expect(await cli(...JSONL, '--files-from', join(dir, 'list'))).toEqual(asArguments);
  });

  it('writes a line for each entry, in their order, folders and repetitions among them', async () => {
    const [first = '', second = ''] = paths;
    const answer = await cliWith(
      { input: [`${second}\n${first}\n${second}\n${dir}\n`] },
      ...JSONL,
      '--files-from',
      '-',
    );
    expect(lines(answer).map(({ path }) => path)).toEqual([second, first, second, ...paths]);
  });

  it('works for reports over all files, each once', async () => {
    const list = [...paths, ...paths].join('\n');
    expect(await cliWith({ input: [list] }, 'analyze', '--files-from', '-')).toEqual(await cli('analyze', dir));
  });

  it('reports what cannot be read and goes on, a list too', async () => {
    const [first = ''] = paths;
    const gone = join(dir, 'gone.txt');
    const answer = await cliWith({ input: [`${gone}\n${first}\n`] }, ...JSONL, '--files-from', '-');
    expect(answer).toMatchObject({ code: 1, err: `${gone}: there is no such file or folder\n` });
    expect(lines(answer).map(({ path }) => path)).toEqual([first]);
    const noList = await cli(...JSONL, '--files-from', gone, first);
    expect(noList).toMatchObject({ code: 1, err: `${gone}: there is no such file or folder\n`, out: answer.out });
  });
});

describe('--documents-from', () => {
  const from = (input: string, ...more: string[]): Promise<Answer> =>
    cliWith({ input: [input] }, ...JSONL, '--documents-from', '-', ...more);
  const record = (value: object): string => `${JSON.stringify(value)}\n`;

  it('says of a text what it says of a file of that name, with the id in place of the path', async () => {
    const [path = ''] = paths;
    const name = path.slice(join(dir, 'seeds/').length);
    const file = await cli(...JSONL, path);
    const { code, out } = await from(record({ id: name, text: readFileSync(path, 'utf8') }));
    expect(code).toBe(0);
    expect(out).toBe(file.out.replace(`{"path":${JSON.stringify(path)},`, `{"id":${JSON.stringify(name)},`));
  });

  it('takes the date for the document’s', async () => {
    const text = 'Norway signed the treaty last Friday.\n';
    const answer = await from(record({ id: 1, text, date: '2024-12-19' }) + record({ id: 2, text }));
    expect(lines(answer)).toMatchObject([
      { id: 1, documentDate: '2024-12-19', documentDateSource: 'given', dates: [{ value: '2024-12-13' }] },
      { id: 2, documentDate: null, documentDateSource: null },
    ]);
  });

  it('knows a text by its id in the YAML files, whose date goes before the text’s own', async () => {
    const knowledge = join(dir, 'knowledge');
    mkdirSync(knowledge);
    writeFileSync(join(knowledge, 'documents.yaml'), 'documents:\n  a/b: { date: 2021-01-05 }\n');
    writeFileSync(
      join(knowledge, 'decisions.yaml'),
      'decisions:\n  - { file: a/b, match: Norway, kind: not-an-entity }\n',
    );
    const text = 'Norway and Sweden agreed on it.';
    const answer = await from(
      record({ id: 'a/b', text, date: '2020-01-01' }) + record({ id: 'c', text, date: '2020-01-01' }),
      '--knowledge',
      knowledge,
    );
    expect(
      lines(answer).map(({ documentDate, mentions }) => [documentDate, ...mentions.map((one) => one.text)]),
    ).toEqual([
      ['2021-01-05', 'Sweden'],
      ['2020-01-01', 'Norway', 'Sweden'],
    ]);
  });

  it('reports bad lines by number and does the rest, for any number of jobs', async () => {
    const good = [record({ id: 'a', text: 'Norway.' }), record({ id: 'b', text: 'Sweden.' })];
    const input = `{"id":"x"\n${good[0] ?? ''}[1]\n${good[1] ?? ''}{"id":3,"text":"","date":"soon"}\n`;
    const answer = await from(input);
    expect(answer.code).toBe(1);
    expect(answer.err.trimEnd().split('\n')).toEqual([
      'standard input:1: this is not JSON',
      'standard input:3: this is no object with id and text',
      'standard input:5: date must be a day like 2024-12-19',
    ]);
    expect(answer.out).toBe((await from(good.join(''))).out);
    expect(await from(input, '--jobs', '3')).toEqual(answer);
  });

  it('takes noise for a binary file, as in a file', async () => {
    const answer = await from(record({ id: 'a', text: '\u0001\u0002\u0003\u0004' }));
    expect(lines(answer)).toMatchObject([
      { id: 'a', notice: expect.stringContaining('binary') as string, mentions: [] },
    ]);
  });

  it('reads a file of them', async () => {
    writeFileSync(join(dir, 'records.jsonl'), `${record({ id: 'a', text: 'Norway.' })}oops`);
    const answer = await cli(...JSONL, '--documents-from', join(dir, 'records.jsonl'));
    expect(answer).toMatchObject({ code: 1, err: `${join(dir, 'records.jsonl')}:2: this is not JSON\n` });
    expect(lines(answer)).toMatchObject([{ id: 'a' }]);
  });
});

describe('--cache', () => {
  const counted = async (cache: string, ...args: string[]): Promise<[string, Answer]> => {
    const answer = await cli(...JSONL, '--cache', join(dir, cache), ...args);
    return [/: (\d+ of \d+) documents came from the cache\n$/.exec(answer.err)?.[1] ?? '', answer];
  };
  const entriesOf = (cache: string): string[] =>
    readdirSync(join(dir, cache), { recursive: true, encoding: 'utf8' })
      .map((name) => join(dir, cache, name))
      .filter((path) => statSync(path).isFile());

  it('gives the same lines again, and those alone that it has', async () => {
    const plain = await cli(...JSONL, dir);
    const [none, first] = await counted('c1', ...paths.slice(0, 5));
    const [some, second] = await counted('c1', dir);
    const [all, third] = await counted('c1', '--jobs', '3', dir);
    expect([none, some, all]).toEqual(['0 of 5', '5 of 8', '8 of 8']);
    expect(plain.out.startsWith(first.out)).toBe(true);
    expect([second.out === plain.out, third.out === plain.out]).toEqual([true, true]);
  });

  it('analyses anew what is damaged, and mends it', async () => {
    const plain = await cli(...JSONL, dir);
    await counted('c2', dir);
    const entries = entriesOf('c2');
    expect(entries).toHaveLength(8);
    entries.slice(0, 3).forEach((path, i) => {
      writeFileSync(path, [Buffer.alloc(0), readFileSync(path).subarray(0, 500), Buffer.from('{}')][i] ?? '');
    });
    const [some, answer] = await counted('c2', dir);
    expect([some, answer.code, answer.out === plain.out]).toEqual(['5 of 8', 0, true]);
    expect((await counted('c2', dir))[0]).toBe('8 of 8');
  });

  it('does not take one thing for another: text, name, knowledge, engine', async () => {
    const [path = ''] = paths;
    await counted('c3', path);
    const twin = join(dir, '2019-05-03.txt');
    writeFileSync(twin, readFileSync(path));
    expect((await counted('c3', twin))[0]).toBe('0 of 1');
    const knowledge = join(dir, 'actors');
    mkdirSync(knowledge);
    writeFileSync(join(knowledge, 'actors.yaml'), 'actors:\n  moon: { label: LOC, name: Moon }\n');
    expect((await counted('c3', path, '--knowledge', knowledge))[0]).toBe('0 of 1');
    expect((await counted('c3', path, '--knowledge', knowledge))[0]).toBe('1 of 1');
    writeFileSync(join(knowledge, 'actors.yaml'), 'actors:\n  moon: { label: LOC, name: The Moon }\n');
    expect((await counted('c3', path, '--knowledge', knowledge))[0]).toBe('0 of 1');
    const engineVersion = () => Promise.resolve('another');
    const other = await cliWith({ engineVersion }, ...JSONL, '--cache', join(dir, 'c3'), path);
    expect(other.err).toContain('0 of 1');
    writeFileSync(path, `${readFileSync(path, 'utf8')}More.\n`);
    expect((await counted('c3', path))[0]).toBe('0 of 1');
  });

  it('serves records as well, whatever their id is called', async () => {
    const run = (id: string | number): Promise<Answer> =>
      cliWith(
        { input: [JSON.stringify({ id, text: 'Norway.' })] },
        ...JSONL,
        '--documents-from',
        '-',
        '--cache',
        join(dir, 'c4'),
      );
    await run(17);
    const again = await run('17');
    expect(again.err).toContain('1 of 1');
    expect(again.out.startsWith('{"id":"17",')).toBe(true);
  });

  it('is wrong usage where its folder cannot be made', async () => {
    writeFileSync(join(dir, 'in-the-way'), '');
    const answer = await cli(...JSONL, '--cache', join(dir, 'in-the-way'), dir);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toContain('--cache');
  });
});

describe('wrong usage', () => {
  it.each([
    [['analyze', '--documents-from', '-'], /for --format jsonl only/],
    [['analyze', '--cache', 'x', 'a'], /for --format jsonl only/],
    [['check', '--cache', 'x', 'a'], /--cache is for analyze only/],
    [['clean', '--out', 'x', '--documents-from', '-'], /--documents-from is for analyze only/],
    [[...JSONL, '--documents-from', '-', 'a'], /one or the other/],
    [[...JSONL, '--documents-from', '-', '--files-from', 'x'], /one or the other/],
    [[...JSONL, '--jobs', '0', 'a'], /--jobs is a number from 1/],
    [[...JSONL, '--files', '', 'a'], /--files is a glob/],
    [[...JSONL, '--files', 'a/*.txt', '--files', './', 'a'], /--files is a glob/],
    [[...JSONL, '--jobs', 'all', 'a'], /--jobs is a number from 1/],
    [[...JSONL, '--jobs', '999', 'a'], /--jobs is a number from 1/],
  ])('%j', async (args, message) => {
    const answer = await cli(...args);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toMatch(message);
  });
});
