import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { covered, loadGrammar, syntaxFile, tokenise } from './tokenise.ts';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

const runs = (scope: string, text: string): string[] => covered(tokenise(grammar, text), scope);

describe('headlines', () => {
  it.each([
    'Ferry talks stall again in Kotka',
    'Why the ferry to Åland is late',
    'Harbour chief speaks of ‘a new tide’',
    'KOTKA FERRY TALKS STALL',
    '3 lessons from a winter without ice',
    'Minister Iida O’Connor: The pier stays',
  ])('%s', (line) => {
    expect(runs('markup.heading', line)).toEqual([line]);
  });

  it.each([
    ['a full stop', 'The ferry talks stalled again in Kotka.'],
    ['a colon', 'According to the harbour chief:'],
    ['two words', 'Kotka ferry'],
    ['a small letter', 'telegram vk mail link print'],
    ['a call to the reader', 'Subscribe to our morning briefing'],
    ['a list of tags', 'Kotka, ferries, Finland, harbour, ice, winter'],
    ['numbers alone', '1 2 3'],
    ['more than 120 characters', `The ferry ${'talks '.repeat(19)}stalled`],
    ['more than 20 words', `The ${'a '.repeat(20)}ferry`],
  ])('not with %s', (_, line) => {
    expect(runs('markup.heading', line)).toEqual([]);
  });
});

describe('byline, date line, dateline', () => {
  it.each([
    ['By Ida Sund', []],
    ['5/21/2019 / By Ida Sund', ['5/21/2019']],
    ['May 21, 2019 | By Ida Sund', ['May 21, 2019']],
  ])('byline: %s', (line, dates) => {
    expect(runs('comment.line.byline', line)).toEqual([line]);
    expect(runs('constant.numeric.date', line)).toEqual(dates);
  });

  it.each([' date 2020-02-29 ENGLISH arrow', 'Published: 4 June 2021', '04.06.2021 18:20', 'Updated on June 4, 2021'])(
    'date line: %s',
    (line) => {
      expect(runs('comment.line.date', line)).toEqual([line]);
      expect(runs('constant.numeric.date', line)).toHaveLength(1);
    },
  );

  it.each([
    'By noon the ferry had left, and nobody knew why.',
    '2020-02-29 was the day on which the last ferry left Kotka.',
  ])('prose: %s', (line) => {
    expect(tokenise(grammar, line)[0]?.every((piece) => !piece.scopes.startsWith('comment'))).toBe(true);
  });

  it.each([
    ['KOTKA, (BTN) – The ferry left.', 'KOTKA', '(BTN)', undefined],
    ['NEW HARBOUR (Baltic Wire) - The ferry left.', 'NEW HARBOUR', '(Baltic Wire)', undefined],
    ['KOTKA, June 3 — The ferry left.', 'KOTKA', undefined, 'June 3'],
    ['KOTKA, Finland, 3 June (BTN) – The ferry left.', 'KOTKA', '(BTN)', '3 June'],
  ])('dateline: %s', (line, place, agency, date) => {
    expect(runs('constant.other.dateline', line)).toEqual([place]);
    expect(runs('entity.name.type.agency', line)).toEqual(agency === undefined ? [] : [agency]);
    expect(runs('constant.numeric.date', line)).toEqual(date === undefined ? [] : [date]);
  });

  it('is no dateline without a dash', () => {
    expect(runs('constant.other.dateline', 'NATO (the alliance) met in Kotka.')).toEqual([]);
    expect(runs('constant.other.dateline', 'US-Finnish talks were held.')).toEqual([]);
  });
});

describe('quotations', () => {
  it.each([
    ['curly', 'He said: “The pier stays.” Then he left.', ['“The pier stays.”']],
    ['straight', 'He said: "The pier stays." Then "no".', ['"The pier stays."', '"no"']],
    ['guillemets and low marks', 'He said «da» and „nein“ and „nie”.', ['«da»', '„nein“', '„nie”']],
    ['nested single', 'He said: “The ‘new’ pier stays.”', ['“The ‘new’ pier stays.”']],
    ['nested double', 'He said: “The “new” pier stays.” Then he left.', ['“The “new” pier stays.”']],
    ['inches', 'A 5" pipe and a 6" pipe.', []],
  ])('%s', (_, line, quotes) => {
    expect(runs('markup.quote', line)).toEqual(quotes);
  });

  it('marks a quotation in a quotation', () => {
    expect(runs('markup.italic.quote', 'He said: “The ‘pier’s end’ and “red line” stay.”')).toEqual([
      '‘pier’s end’',
      '“red line”',
    ]);
  });

  it('takes no apostrophe for a mark', () => {
    const line = "The boys’ boat, O’Brien’s pier and Kotka's port aren't his, said one of the captains' wives.";
    expect(tokenise(grammar, line)).toHaveLength(1);
    expect(runs('markup.italic.quote', line)).toEqual([]);
  });

  it('colours the first and the last paragraph of a long quotation', () => {
    const text = 'He said: “The pier stays.\n\nThe ferry is “late” too.\n\nAnd so is the tide”, he added.';
    expect(runs('markup.quote', text)).toEqual(['“The pier stays.', '“late”', 'And so is the tide”']);
  });

  it('ends with its line when it is never closed', () => {
    const [first, second] = tokenise(grammar, 'He said: “The pier stays.\nThe ferry left at noon and came back late.');
    expect(first?.at(-1)?.scopes).toContain('markup.quote');
    expect(second).toEqual([{ text: 'The ferry left at noon and came back late.', scopes: '' }]);
  });
});

describe('links and capitals', () => {
  it.each([
    ['See https://ferry.example/kotka?a=1, or ask.', ['https://ferry.example/kotka?a=1']],
    ['More on HarbourReport.news.', ['HarbourReport.news']],
    ['Write to desk@ferry.example today.', ['desk@ferry.example']],
    ['The U.S. and the E.U. met at 5 p.m. in Kotka.', []],
  ])('%s', (line, links) => {
    expect(runs('markup.underline.link', line)).toEqual(links);
  });

  it.each([
    ['The town fears a GREAT FLOOD in May.', ['GREAT FLOOD']],
    ['IT’S COMING: the flood.', ['IT’S COMING']],
    ['The OSCE and NATO met.', []],
  ])('%s', (line, caps) => {
    expect(runs('constant.other.caps', line)).toEqual(caps);
  });
});

describe('hostile lines', () => {
  const SIZE = 20_000; // VS Code tokenises no longer line (`editor.maxTokenizationLineLength`)
  it.each([
    ['opening marks', '“'.repeat(SIZE)],
    ['opening marks with words', '“a '.repeat(SIZE / 3)],
    ['single marks', '‘a’b '.repeat(SIZE / 5)],
    ['straight marks', `"a 'b `.repeat(SIZE / 6)],
    ['capitals', 'AB '.repeat(SIZE / 3)],
    ['one word', 'A'.repeat(SIZE)],
    ['dots', 'a.'.repeat(SIZE / 2)],
    ['links', 'http://'.repeat(SIZE / 7)],
    ['commas', 'Ab, '.repeat(SIZE / 4)],
    ['lone surrogates', '\uD800“ '.repeat(SIZE / 3)],
  ])('%s take linear time', (_, line) => {
    const pieces = tokenise(grammar, line)[0] ?? [];
    expect(pieces.map((piece) => piece.text).join('')).toBe(line);
  });
});

describe('language configuration', () => {
  type Configuration = { readonly wordPattern: { readonly pattern: string; readonly flags: string } };

  it.each([
    ['O’Brien’s idea', ['O’Brien', 's', 'idea']],
    ["Nagorno-Karabakh's villages", ['Nagorno-Karabakh', 's', 'villages']],
    ['the U.S. and İzmir’in', ['the', 'U.S.', 'and', 'İzmir’in']],
    ['“100,000-strong” d’Estaing', ['100', '000-strong', 'd’Estaing']],
    ['the boys’ co-op 😀', ['the', 'boys', 'co-op']],
  ])('words of %s', (text, words) => {
    const { wordPattern } = JSON.parse(syntaxFile('corpus-text.language-configuration.json')) as Configuration;
    expect(text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`))).toEqual(words);
  });
});
