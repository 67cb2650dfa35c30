import { commands, ConfigurationTarget, workspace, type Uri } from 'vscode';
import type { FileState } from '../../../src/corpus/entry.ts';
import type { Review } from '../../../src/vscode/start.ts';
import { equal, eventually, ok } from '../assert.ts';
import { article, remove, settledReview, write } from './window.ts';

const SENTENCE = 'Poland and Norway signed a treaty on 3 May 2021.';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(`\ufeff${text}`, (ch) => [ch.charCodeAt(0) & 0xff, ch.charCodeAt(0) >> 8]).flat());

describe('bad input', () => {
  let review: Review;
  let made: Uri[] = [];

  before(async () => {
    review = await settledReview();
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await Promise.all(made.map(remove));
    await eventually('all is tidied up', () => made.every((uri) => !review.session.state(uri.toString())));
    made = [];
  });

  const reviewed = async (name: string, content: string | Uint8Array, patience?: number): Promise<FileState> => {
    const uri = article(name);
    made.push(uri);
    await write(uri, content);
    return eventually(
      `${name} is reviewed`,
      () => {
        const state = review.session.state(uri.toString());
        return state?.status === 'waiting' ? undefined : state;
      },
      patience,
    );
  };

  const names = (state: FileState, text: string): string[] =>
    state.status === 'ready' ? state.document.analysis.mentions.map((m) => text.slice(m.start, m.end)) : [];

  for (const [title, text] of [
    ['CRLF', `One line.\r\n${SENTENCE}\r\n`],
    ['lone CR', `One line.\r${SENTENCE}\r`],
    ['mixed line ends', `One.\nTwo.\r\nThree.\r${SENTENCE}`],
    ['no final newline', SENTENCE],
    ['astral characters', `😀 𝐀 ${SENTENCE}`],
  ] as const) {
    it(`${title}: offsets are right`, async () => {
      const state = await reviewed('odd.txt', text);
      ok(names(state, text).includes('Norway'), JSON.stringify(state));
    });
  }

  it('a byte order mark: offsets count after it', async () => {
    const state = await reviewed('bom.txt', utf8(`\ufeff${SENTENCE}`));
    ok(names(state, SENTENCE).includes('Poland'), JSON.stringify(state));
  });

  it('UTF-16', async () => {
    const state = await reviewed('wide.txt', utf16(SENTENCE));
    ok(names(state, SENTENCE).includes('Norway'), JSON.stringify(state));
  });

  it('a legacy encoding that the settings name', async () => {
    const files = workspace.getConfiguration('files');
    await files.update('encoding', 'windows1252', ConfigurationTarget.Global);
    try {
      const text = 'Poland’s envoy met President José Pérez in Warsaw.'.replace('’', "'");
      const state = await reviewed(
        'legacy.txt',
        Uint8Array.from(text, (ch) => ch.charCodeAt(0)),
      );
      const actors = state.status === 'ready' ? state.document.analysis.actors.map(({ name }) => name) : [];
      ok(actors.includes('José Pérez'), actors.join());
    } finally {
      await files.update('encoding', undefined, ConfigurationTarget.Global);
    }
  });

  it('an empty file', async () => {
    const state = await reviewed('empty.txt', '');
    equal(state.status, 'ready');
  });

  it('a binary file: a notice, no findings', async () => {
    const state = await reviewed('picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
    ok(state.status === 'ready', JSON.stringify(state));
    ok(state.document.analysis.notice?.includes('binary'), 'it says why');
  });

  it('invalid UTF-8 and a NUL: still a text', async () => {
    const bytes = Uint8Array.from([...utf8(`Caf\u00e9 \0`), 0xff, 0xfe, 0x20, ...utf8(SENTENCE)]);
    const state = await reviewed('broken.txt', bytes);
    ok(state.status === 'ready', JSON.stringify(state));
    ok(state.document.analysis.mentions.length > 0, 'entities are found');
  });

  it('a folder named x.txt', async () => {
    const folder = article('x.txt');
    made.push(folder);
    await workspace.fs.createDirectory(folder);
    await reviewed('beside.txt', SENTENCE);
    ok(review.session.state(folder.toString())?.status !== 'ready', 'a folder is no article');
  });

  it('one line of 5 MB', async function () {
    this.timeout(180_000);
    const state = await reviewed('long.txt', `${SENTENCE} `.repeat(5_000_000 / (SENTENCE.length + 1)), 170_000);
    equal(state.status, 'ready');
  });

  it('a file of 2.5 MB: boilerplate and the date only, and it says so', async () => {
    const text = `${`${SENTENCE}\n`.repeat(2_500_000 / (SENTENCE.length + 1))}Copyright © 2021 The Daily Example\n`;
    const state = await reviewed('large.txt', text);
    ok(state.status === 'ready', JSON.stringify(state));
    const { notice, mentions, boilerplate } = state.document.analysis;
    ok(notice?.includes('Larger than 2 MB'), `the notice is ${notice ?? 'missing'}`);
    equal(mentions.length, 0);
    ok(boilerplate.length > 0, 'boilerplate is found');
  });

  it('a file of 50 MB: a notice, and nothing is held up', async function () {
    this.timeout(180_000);
    await reviewed('huge.txt', new Uint8Array(50_000_000).fill(97), 170_000);
    // It may have been looked at while it was being written.
    await eventually('it says how large it is', () => {
      const state = review.session.state(article('huge.txt').toString());
      return state?.status === 'ready' && state.document.analysis.notice?.includes('50 MB');
    });
  });

  it('does not touch the rest of the corpus', async () => {
    await reviewed('picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]));
    await review.session.whenIdle();
    const others = review.session.files().filter(({ uri }) => uri !== article('picture.txt').toString());
    ok(
      others.every(({ uri }) => review.session.state(uri)?.status === 'ready'),
      'every other file is ready',
    );
  });
});
