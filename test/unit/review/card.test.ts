import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/model/quote.ts';
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
  correct: (id: string | undefined) => `own.correct.${id ?? 'any'}`,
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
    expect(card).toMatch(/_Named together with:_ \[Peru\]\(command:own\.showActor\S+\) \(3\) · \[Red Cross\]\S+ \(1\)/);
    expect(card).toContain('_Says_');
    expect(card).toContain('“We won,”');
    expect(card).not.toContain('_Said about them:_');
    expect(card).toContain('_Recognised by:_ a test');
    expect(decode(await hover(FILES, 'b.txt', 'Peru'))).toContain('_Said about them:_');
  });

  it('says of a name of another kind what it is here', async () => {
    const file: TestFile = {
      marked: '[GPE Peru] is glad. [NORP Peruvian] farmers too.',
      more: (text) => {
        const [first, second] = ['Peru', 'Peruvian'].map((words) => spanOf(text, words, words.length > 4 ? 5 : 0));
        const facts = { actor: 'peru', score: 1, evidence: ['a test'] };
        return {
          actors: [{ id: 'peru', label: 'GPE', name: 'Peru', aliases: [], source: 'text', acts: true }],
          mentions: [
            { ...facts, start: first?.start ?? 0, end: first?.end ?? 0, label: 'GPE' },
            { ...facts, start: second?.start ?? 0, end: second?.end ?? 0, label: 'NORP' },
          ],
        };
      },
    };
    const card = decode(await hover({ a: file }, 'a', 'Peruvian'));
    expect(card).toContain('**Peru** — State or city (GPE)');
    expect(card).toContain('_Here:_ Nationality or group (NORP)');
    expect(decode(await hover({ a: file }, 'a', 'Peru is'))).not.toContain('_Here:_');
  });

  it('shows of two statements about the same words one, and links to others with their folder', async () => {
    const said = (text: string, words: string): Claim => ({
      ...spanOf(text, words),
      source: 'peru',
      verb: 'say',
      polarity: 'positive',
      targets: [],
      evidence: ['a verb'],
    });
    const file: TestFile = {
      marked: '[GPE Peru] said and denied all. [GPE Peru] said no more.',
      folder: 'x/one',
      more: (text) => ({
        claims: [said(text, 'Peru said and denied all'), said(text, 'denied all'), said(text, 'Peru said no more')],
      }),
    };
    const files = { 'x/one/a.txt': file, 'x/two/a.txt': { marked: '[GPE Peru]', folder: 'x/two' } };
    const card = decode(await hover(files, 'x/two/a.txt', 'Peru'));
    expect(card.match(/denied all/g)).toHaveLength(2);
    expect(card).toContain('[one/a.txt, line 1]');
    expect(card).toContain('[all 3](command:own.showStatements?');
  });

  it('offers all mentions where it shows only some', async () => {
    const card = decode(await hover({ a: '[GPE Peru] '.repeat(9) }, 'a', 'Peru'));
    expect(card).toContain('[all 9](command:own.showActor?');
  });
});

/** The links of a card: what they say, the command, and its arguments. */
const linksOf = (card: string): { label: string; command: string; args: unknown }[] =>
  [...card.matchAll(/\[([^[\]]*)\]\(command:([\w.-]+)\?([^)]*)\)/g)].map(
    ([, label = '', command = '', query = '']) => ({
      label: decode(label),
      command,
      args: JSON.parse(decodeURIComponent(query)) as unknown,
    }),
  );

describe('corrections in a card', () => {
  const corrections = async (files: Record<string, string>, words: string): Promise<ReturnType<typeof linksOf>> =>
    linksOf(await hover(files, 'a.txt', words)).filter(({ command }) => command.startsWith('own.correct'));

  it('are links that say where they hold', async () => {
    const links = await corrections({ 'a.txt': 'Today [PERSON Anna Berg] spoke.' }, 'Anna');
    expect(links.map(({ label }) => label)).toEqual(['not an entity', 'another kind', 'the same as…', 'more…']);
    expect(links.map(({ command }) => command.slice('own.correct.'.length))).toEqual([
      'not-an-entity',
      'label',
      'merge',
      'any',
    ]);
    expect(links.every(({ args }) => JSON.stringify(args) === '[{"uri":"a.txt","start":6,"end":15}]')).toBe(true);
  });

  it('propose actors of a similar name as the same one, at a click', async () => {
    const files = {
      'a.txt': '[GPE Upper Volta Republic], [GPE Peru] and [PERSON Anna Berg]',
      'b.txt': '[GPE Upper Volta], [GPE Republic] and [PERSON Upper Volta Jones]',
    };
    const [, , first, second, other] = await corrections(files, 'Upper Volta Republic');
    expect([first?.label, second?.label, other?.label]).toEqual([
      'the same as Republic',
      'the same as Upper Volta',
      'the same as another',
    ]);
    expect(second?.args).toMatchObject([{ answer: 'upper-volta' }]);
    expect(await corrections(files, 'Peru')).toHaveLength(4);
  });

  it('are there for a date', async () => {
    const links = linksOf(await hover(FILES, 'a.txt', '3 May')).map(({ label }) => label);
    expect(links).toEqual(['Set the document date…', 'another value', 'not a date', 'more…']);
  });
});

describe('other cards', () => {
  it('shows a date with its weekday and what is known of the document', async () => {
    const card = decode(await hover(FILES, 'a.txt', '3 May'));
    expect(card).toContain('_Value:_ 2020-05-03 · Sunday');
    expect(card).toContain('_Document date:_ unknown');
    expect(card).toContain('[Set the document date…](command:own.setDate?');
  });

  it('calls a date by its words and a vague one what it is', async () => {
    const vague: TestFile = {
      marked: 'They met recently and in the nineties.',
      more: (text) => ({
        dates: [
          { ...spanOf(text, 'recently'), type: 'DATE', value: 'PAST_REF', evidence: ['a vague word'] },
          { ...spanOf(text, 'the nineties'), type: 'DATE', value: '199', evidence: ['a decade'] },
        ],
      }),
    };
    const card = decode(await hover({ a: vague }, 'a', 'recently'));
    expect(card).toContain('**recently** — Date or time (DATE)');
    expect(card).toContain('_Value:_ PAST_REF · some time in the past');
    expect(decode(await hover({ a: vague }, 'a', 'nineties'))).toContain('_Value:_ 199 · 1990s');
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
        links.every((link) =>
          /^\]\(command:own\.(?:goTo|showActor|showStatements|setDate|correct\.[\w-]+)\?[\w%.-]+\)$/.test(link),
        ),
      ).toBe(true);
      const rest = card.replace(/\[[^[\]]*\]\([^)]*\)/g, '').replace(/&#\d+;/g, '');
      expect(rest).not.toMatch(/[[\]<>`#!~$@\\|]|https?:|www\./);
    }
  });
});
