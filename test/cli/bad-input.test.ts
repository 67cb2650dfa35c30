import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BINARY_NOTICE } from '../../src/text/decode.ts';
import { BAD_FILES, READS_EVERYTHING, writeBadFiles, type BadFile, type BadFileId } from '../support/bad-input.ts';
import { makeCorpus } from '../support/large-corpus.ts';
import { ended, PROGRAM, run as runAs, start, type Ended } from './program.ts';
import { SCHEMAS, type Report } from './report-schema.ts';

/** "nobody" on most systems; root would read what it may not. */
const NOBODY = 65534;

let dir = '';
let program = '';
const at = (...parts: string[]): string => join(dir, ...parts);
const put = (path: string, content: string): string => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
  return at(path);
};
const run = (...args: string[]): Promise<Ended> => runAs(args, { program, ...(READS_EVERYTHING && { uid: NOBODY }) });
const report = ({ out }: Ended): Report => JSON.parse(out) as Report;
const pathsOf = (answer: Ended): string[] => report(answer).documents.map(({ path }) => path);

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'bad-'));
  chmodSync(dir, 0o755);
  // The other user may not come to where the repository is.
  cpSync(dirname(PROGRAM), at('dist'), { recursive: true });
  program = at('dist/cli.js');
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

describe('bad files', () => {
  let paths = new Map<BadFileId, string>();
  let answer: Ended;
  let all: Report;

  beforeAll(async () => {
    mkdirSync(at('bad/seeds'), { recursive: true });
    paths = writeBadFiles(at('bad/seeds'));
    answer = await run('analyze', at('bad'));
    all = report(answer);
  });

  it('make a report with a document for each that can be read, and an error for the one that cannot', () => {
    const unreadable = paths.get('unreadable') ?? '';
    const readable = [...paths.values()].filter((path) => path !== unreadable).sort();
    expect(answer.code).toBe(1);
    expect(answer.err).toBe(`${unreadable}: no permission to read it\n`);
    expect(SCHEMAS.report(all) || SCHEMAS.report.errors).toBe(true);
    expect(all.documents.map(({ path }) => path)).toEqual(readable);
    expect(all.errors).toEqual([{ path: unreadable, message: 'no permission to read it' }]);
  });

  const isReadable = ([id]: [string, BadFile]): boolean => id !== 'unreadable';
  it.each(Object.entries<BadFile>(BAD_FILES).filter(isReadable))('%s: every span is the text it says', (id, file) => {
    const document = all.documents.find(({ path }) => path === paths.get(id as BadFileId));
    if (id === 'binary') {
      expect(document).toMatchObject({ notice: BINARY_NOTICE, mentions: [], dates: [], quotes: [], boilerplate: [] });
      return;
    }
    const text = id === 'utf16' ? new TextDecoder('utf-16le').decode(file.bytes()) : file.text();
    const spans = [...(document?.mentions ?? []), ...(document?.dates ?? [])];
    expect(spans.filter((span) => text.slice(span.start, span.end) !== span.text)).toEqual([]);
    expect(spans.length > 0).toBe(id !== 'empty' && id !== 'windows1251');
    const second = /\r\n|\r|\n/.exec(text);
    const onFirst = spans.filter(({ start }) => !second || start < second.index);
    expect(onFirst.filter(({ line }) => line !== 1)).toEqual([]);
    if (second) expect(spans.some(({ line }) => line > 1)).toBe(id !== 'windows1251');
  });
});

describe('what is no file', () => {
  it('is passed over in a folder: folders, pipes and links to folders, under a file’s name', async () => {
    const article = put('odd/seeds/a.txt', 'Norway left.\n');
    mkdirSync(at('odd/seeds/folder.txt'));
    put('odd/seeds/folder.txt/inner.txt', 'Sweden left.\n');
    execFileSync('mkfifo', [at('odd/seeds/pipe.txt')]);
    symlinkSync(at('odd/seeds'), at('odd/seeds/around.txt'));
    symlinkSync(article, at('odd/seeds/link.txt'));
    const answer = await run('analyze', at('odd'));
    expect([answer.code, answer.err]).toEqual([0, '']);
    expect(pathsOf(answer)).toEqual([article, at('odd/seeds/link.txt')]);
    const everywhere = await run('analyze', '--files', '**/*.txt', at('odd'));
    expect([everywhere.code, pathsOf(everywhere).length]).toEqual([0, 3]);
  });

  it('is said where a link leads nowhere or in a circle, and the rest is done', async () => {
    const article = put('links/seeds/a.txt', 'Norway left.\n');
    symlinkSync(at('links/seeds/circle.txt'), at('links/seeds/circle.txt'));
    symlinkSync(at('links/seeds/gone'), at('links/seeds/broken.txt'));
    const answer = await run('analyze', at('links'), at('links/seeds/circle.txt'));
    expect([answer.code, pathsOf(answer)]).toEqual([1, [article]]);
    expect(report(answer).errors).toEqual([
      { path: at('links/seeds/broken.txt'), message: 'there is no such file or folder' },
      { path: at('links/seeds/circle.txt'), message: 'its links run in a circle' },
    ]);
  });

  it('can be a pipe or a device that is named: it is read', async () => {
    execFileSync('mkfifo', [at('named')]);
    const reading = run('analyze', '/dev/null', at('named'));
    execFileSync('sh', ['-c', `printf 'Norway left.' > "$0"`, at('named')]);
    const answer = await reading;
    expect([answer.code, answer.err]).toEqual([0, '']);
    expect(report(answer).documents).toMatchObject([
      { path: '/dev/null', mentions: [] },
      { path: at('named'), mentions: [{ text: 'Norway' }] },
    ]);
  });
});

describe('a corpus that resists', () => {
  it('does not lose the rest for a folder that cannot be read', async () => {
    const [first, last] = [put('closed/a/x.txt', 'Norway left.'), put('closed/c/x.txt', 'Sweden left.')];
    put('closed/b/x.txt', 'Denmark left.');
    chmodSync(at('closed/b'), 0o000);
    const answer = await run('analyze', '--files', '**/*.txt', at('closed'));
    expect([answer.code, pathsOf(answer)]).toEqual([1, [first, last]]);
    expect(report(answer).errors).toEqual([{ path: at('closed/b'), message: 'no permission to read it' }]);
  });

  it('is not looked for in folders where no glob leads', async () => {
    const [first, last] = [put('beside/seeds/a.txt', 'Norway left.'), put('beside/seeds/deep/b.txt', 'Sweden left.')];
    for (const folder of ['beside/private', 'beside/seeds2']) {
      put(`${folder}/seeds/x.txt`, 'Denmark left.');
      chmodSync(at(folder), 0o000);
    }
    const answer = await run('analyze', '--files', 'seeds/**/*.txt', at('beside'));
    expect([answer.code, answer.err, pathsOf(answer)]).toEqual([0, '', [first, last]]);
  });

  it('has each file once, however often and in whatever words it is given', async () => {
    const article = put('twice/seeds/a.txt', 'Norway left.');
    const answer = await run(
      'analyze',
      article,
      at('twice'),
      at('twice/seeds'),
      `${at('twice')}//seeds/../seeds/a.txt`,
    );
    expect([answer.code, pathsOf(answer)]).toEqual([0, [article]]);
    const lines = await run('analyze', '--format', 'jsonl', article, at('twice'), article);
    expect(lines.out.trimEnd().split('\n')).toHaveLength(1);
  });

  it('goes on after a file that vanishes while others are read', async () => {
    const paths = [...makeCorpus({ files: 40 })].map(({ name, text }) => put(`vanish/seeds/${name}`, text));
    const last = paths.at(-1) ?? '';
    const child = start(['analyze', '--format', 'jsonl', '--jobs', '1', at('vanish')], { program });
    const end = ended(child);
    // The program waits until what it wrote is read, and has the last files still to read by then.
    child.stdout.once('data', () => {
      child.stdout.pause();
      unlinkSync(last);
      child.stdout.resume();
    });
    const { code, out, err } = await end;
    expect([code, err]).toEqual([1, `${last}: there is no such file or folder\n`]);
    expect(out.trimEnd().split('\n')).toHaveLength(39);
  });

  it('cannot write to the terminal through a file’s name', async () => {
    const { code, err } = await run('analyze', at('\u001b[31mred.txt'));
    expect([code, err]).toEqual([1, `${at('\ufffd[31mred.txt')}: there is no such file or folder\n`]);
  });
});
