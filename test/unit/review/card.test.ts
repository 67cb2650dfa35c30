import { describe, expect, it } from 'vitest';
import { cardAt } from '../../../src/review/card.ts';
import { weekday } from '../../../src/review/cards/date-card.ts';
import { cardMarkdown } from '../../../src/review/cards/render.ts';
import { commandLink, escapeMarkdown } from '../../../src/review/markdown.ts';
import { Statements } from '../../../src/review/statements.ts';
import { spanOf, TestCorpus, type TestFile } from '../../support/session.ts';

const COMMANDS = {
  goTo: 'own.goTo',
  showActor: 'own.showActor',
  showStatements: 'own.showStatements',
  setDocumentDate: 'own.setDate',
};

const decode = (markdown: string): string =>
  markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

async function hover(files: Record<string, string | TestFile>, uri: string, words: string): Promise<string> {
  const corpus = await new TestCorpus(files).settle();
  const { session, overview, excerpts } = corpus;
  const document = session.index.get(uri);
  const text = document && (await excerpts.text(document));
  if (!document || text === undefined) throw new Error('no document');
  const sources = { session, overview, excerpts, statements: new Statements(session) };
  const card = await cardAt(document, spanOf(text, words).start + 1, sources);
  return card ? cardMarkdown(card, COMMANDS) : '';
}

const FILES: Record<string, TestFile> = {
  'a.txt': {
    marked:
      '[PERSON Anna Berg] met [GPE Peru].\n“We won,” [PERSON Anna Berg] said of [GPE Peru].\nOn 3 May 2020 all ended.',
    more: (text) => ({
      quotes: [
        {
          ...spanOf(text, '“We won,”'),
          speaker: 'anna-berg',
          speakerText: 'Anna Berg',
          cue: 'said',
          evidence: ['a cue'],
        },
      ],
      claims: [
        {
          ...spanOf(text, 'Anna Berg met Peru'),
          source: 'anna-berg',
          verb: 'meet',
          polarity: 'positive',
          targets: ['peru'],
          evidence: ['a verb'],
        },
      ],
      dates: [{ ...spanOf(text, '3 May 2020'), type: 'DATE', value: '2020-05-03', evidence: ['a calendar date'] }],
    }),
  },
  'b.txt': { marked: '[PERSON Anna Berg] and [GPE Peru] and [ORG Red Cross].' },
};

describe('the card of an actor', () => {
  it('says who it is, what it is named with, what it says and what is said of it', async () => {
    const card = decode(await hover(FILES, 'a.txt', 'Anna Berg'));
    expect(card).toContain('**Anna Berg** — Person (PERSON)');
    expect(card).toContain('2 here, 3 in the corpus (2 files)');
    expect(card).toContain('[line 2](command:own.goTo?');
    expect(card).toContain('[b.txt, line 1](command:own.goTo?');
    expect(card).toContain('Peru (3), Red Cross (1)');
    expect(card).toContain('_Says_');
    expect(card).toContain('“We won,”');
    expect(card).not.toContain('_Said about them:_');
    expect(card).toContain('_Recognised by:_ a test');
    expect(decode(await hover(FILES, 'b.txt', 'Peru'))).toContain('_Said about them:_');
  });

  it('offers all mentions where it shows only some', async () => {
    const card = decode(await hover({ a: '[GPE Peru] '.repeat(9) }, 'a', 'Peru'));
    expect(card).toContain('[all 9](command:own.showActor?');
  });
});

describe('other cards', () => {
  it('shows a date with its weekday and what is known of the document', async () => {
    const card = decode(await hover(FILES, 'a.txt', '3 May'));
    expect(card).toContain('_Value:_ 2020-05-03 · Sunday');
    expect(card).toContain('_Document date:_ unknown');
    expect(card).toContain('[Set the document date…](command:own.setDate?');
  });

  it('shows a quote with its speaker and cue', async () => {
    const card = decode(await hover(FILES, 'a.txt', 'We won'));
    expect(card).toContain('**Anna Berg** — Quote');
    expect(card).toContain('_Cue:_ said');
    expect(card).toContain('[Everything they say](command:own.showStatements?');
  });

  it('shows nothing where there is nothing', async () => {
    expect(await hover(FILES, 'a.txt', 'all ended')).toBe('');
  });

  it('knows weekdays of days only', () => {
    expect(['2020-05-03', '2020-05-03T10:00', '2020-05', '2020-99-99', 'XXXX-05-03'].map(weekday)).toEqual([
      'Sunday',
      'Sunday',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a card of bad input', () => {
  it('is built though its file closes meanwhile, and says what it still can', async () => {
    const corpus = await new TestCorpus(FILES).settle();
    const { session, overview, excerpts } = corpus;
    const document = session.index.get('a.txt');
    if (!document) throw new Error('no document');
    const sources = { session, overview, excerpts, statements: new Statements(session) };
    const building = cardAt(document, 1, sources);
    corpus.files.delete('a.txt');
    session.remove('a.txt');
    const card = await building;
    expect(card?.title).toBe('Anna Berg');
    expect(cardMarkdown(card ?? (await Promise.reject(new Error('no card'))), COMMANDS)).toContain('**Anna Berg**');
    expect(await cardAt(document, 1, sources)).toMatchObject({ title: 'Anna Berg', sections: [] });
  });

  it('stays short for an actor with 10,000 mentions', async () => {
    const card = await hover({ a: '[GPE Peru] '.repeat(10_000) }, 'a', 'Peru');
    expect(decode(card)).toContain('10000 here, 10000 in the corpus (1 file)');
    expect(card.length).toBeLessThan(5000);
  });

  it('cuts a name of 300 characters and keeps a right-to-left one to itself', async () => {
    const long = `N${'n'.repeat(299)}`;
    const cut = decode(await hover({ a: `[PERSON ${long}] met [GPE Peru].` }, 'a', long));
    expect(cut).toContain(`**${long.slice(0, 120)}…** — Person`);
    expect(cut).not.toContain(long);
    const hebrew = decode(await hover({ a: '[GPE ירושלים] is old.' }, 'a', 'ירושלים'));
    expect(hebrew).toContain('**\u2068ירושלים\u2069** — State or city');
  });

  it('does not mix up files of the same name', async () => {
    const files = {
      'x/a.txt': { marked: '[GPE Peru]', folder: 'x' },
      'y/a.txt': { marked: '[GPE Peru] won.', folder: 'y' },
    };
    expect(decode(await hover(files, 'x/a.txt', 'Peru'))).toContain('[y/a.txt, line 1](command:own.goTo?');
  });
});

const HOSTILE = [
  '[click](command:workbench.action.terminal.new)',
  '<a href="command:x">x</a>',
  '![](http://evil.example/x.png)',
  '<http://evil.example>',
  'http://evil.example and www.evil.example and me@evil.example',
  '**bold** _it_ `code` ~~no~~ # head',
  '$(zap) &lt;b&gt; &#91;x&#93;',
  '\n\n---\n\n# A heading\n- a list',
  '](command:own.goTo?%5B%22x%22%5D)',
  '\u202egnp.exe\u2066',
];

describe('text of a corpus in Markdown', () => {
  it.each(HOSTILE)('%j is text and nothing else', (text) => {
    const escaped = escapeMarkdown(text);
    expect(escaped.replace(/&#\d+;/g, '')).not.toMatch(/[[\]()<>`*_#!~$@:/.&\\|+\n-]/);
    expect(decode(escaped)).toBe(text.replace(/[\u202e\u2066]/g, '').replace(/\s+/g, ' '));
  });

  it('cannot end a link or name another command', () => {
    const link = commandLink('a](command:x)', 'own.goTo', ['file:///a)b](command:evil)"', 1, 2]);
    expect(link.match(/\]\(/g)).toHaveLength(1);
    expect(link).toMatch(/^\[[^[\]]*\]\(command:own\.goTo\?[\w%.-]+\)$/);
    const query = /\?(.*)\)$/.exec(link)?.[1] ?? '';
    expect(JSON.parse(decodeURIComponent(query))).toEqual(['file:///a)b](command:evil)"', 1, 2]);
  });

  it('stays text through a whole card: names, roles, aliases, evidence, quotes and file names', async () => {
    for (const text of HOSTILE) {
      const name = text.replace(/[\][]/g, '').trim();
      const file: TestFile = {
        marked: `[PERSON Ann] said “${text}”. [PERSON Ann]`,
        more: (plain) => {
          const mentions = [plain.indexOf('Ann'), plain.lastIndexOf('Ann')].map((start) => {
            return { start, end: start + 3, label: 'PERSON' as const, actor: 'ann', score: 1, evidence: [text] };
          });
          return {
            mentions,
            actors: [{ id: 'ann', label: 'PERSON', name, aliases: [text], roles: [text], source: 'text', acts: true }],
            quotes: [
              { start: 9, end: plain.lastIndexOf('.'), speaker: 'ann', speakerText: text, cue: text, evidence: [text] },
            ],
          };
        },
      };
      const card = await hover({ [`file:///x/${text}.txt`]: file, b: file }, `file:///x/${text}.txt`, 'Ann');
      const links = card.match(/\]\([^)]*\)/g) ?? [];
      expect(
        links.every((link) => /^\]\(command:own\.(?:goTo|showActor|showStatements|setDate)\?[\w%.-]+\)$/.test(link)),
      ).toBe(true);
      const rest = card.replace(/\[[^[\]]*\]\([^)]*\)/g, '').replace(/&#\d+;/g, '');
      expect(rest).not.toMatch(/[[\]<>`#!~$@\\|]|https?:|www\./);
    }
  });
});
