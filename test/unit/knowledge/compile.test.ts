import { describe, expect, it } from 'vitest';
import { loadBuiltins } from '../../../src/knowledge/builtins.ts';
import { compileBuiltins } from '../../../src/knowledge/compile.ts';
import { builtinFiles, builtinJson } from '../../support/knowledge.ts';

const HEAD = 'kind: state\nlabel: GPE\nentries:\n';
const compile = (body: string, head = HEAD): string => compileBuiltins([{ name: 'x.yaml', text: head + body }]);

describe('the compiler of the built-in knowledge', () => {
  it('gives a state its aliases, demonyms and seats', () => {
    const json = compile(
      '  utopia: { name: Utopia, wikidata: Q1, aliases: [Utopian Republic], demonyms: [Utopian], seats: [[Amaurot, Amaurote]] }\n',
    );
    const { actors, aliases } = loadBuiltins(json);
    expect(actors.map(({ id, seatOf }) => [id, seatOf])).toEqual([
      ['utopia', undefined],
      ['amaurot', 'utopia'],
    ]);
    expect(aliases.map(({ text, actor, use }) => [text, actor, use])).toEqual([
      ['Utopia', 'utopia', 'name'],
      ['Utopian Republic', 'utopia', 'name'],
      ['Utopian', 'utopia', 'demonym'],
      ['Amaurot', 'amaurot', 'name'],
      ['Amaurote', 'amaurot', 'name'],
    ]);
  });

  it('spells out people and their family name where it is enough', () => {
    const json = compile(
      '  a-b: { name: Anna Berg, given: [Ana], family: [Bergh], alone: true }\n  u-l: { name: Uta von Lund, alone: true }\n',
      'kind: person\nlabel: PERSON\nentries:\n',
    );
    const forms = loadBuiltins(json).aliases.map(({ text, use }) => `${text}/${use}`);
    expect(forms).toEqual([
      ...['Anna Berg/name', 'Ana Berg/name', 'Berg/family', 'Anna Bergh/name', 'Ana Bergh/name', 'Bergh/family'],
      ...['Uta von Lund/name', 'von Lund/family'],
    ]);
  });

  it.each([
    ['an unknown key', '  utopia: { name: Utopia, capitol: X }\n', 'x.yaml:4: unknown key "capitol"'],
    ['an unknown label', '  utopia: { name: Utopia, label: STATE }\n', 'x.yaml:4: unknown label "STATE"'],
    ['an unknown kind', '  utopia: { name: Utopia, kind: dream }\n', 'x.yaml:4: unknown kind "dream"'],
    ['no name', '  a: { name: A }\n  utopia: { wikidata: Q1 }\n', 'x.yaml:5: a name is missing'],
    [
      'an id twice',
      '  paris: { name: Paris }\n  france: { name: France, seats: [Paris] }\n',
      'x.yaml:5: the id "paris" is used at x.yaml:4',
    ],
    ['an id that is no slug', '  Utopia: { name: Utopia }\n', 'x.yaml:4: the id "Utopia" is not a slug'],
    ['a reference to nothing', '  kremlin: { name: Kremlin, seatOf: rusia }\n', 'x.yaml:4: there is no entry "rusia"'],
    [
      'an alias of two',
      '  a: { name: A, aliases: [Sé] }\n  b: { name: B, aliases: [Se] }\n',
      'x.yaml:5: "Se" is an alias at x.yaml:4 too',
    ],
    ['broken YAML', '  a: { name: A\n', 'x.yaml:'],
    ['a field that is no list', '  a: { name: A, aliases: B }\n', 'x.yaml:4: "aliases" is not a list'],
  ])('refuses %s with its place', (_, body, message) => {
    expect(() => compile(body)).toThrow(message);
  });

  it('says whom first names mean', () => {
    const { bearers } = loadBuiltins(compile('', 'bearers:\n  f: [anna, edit]\n  m: [per]\n'));
    expect([...bearers]).toEqual([
      ['anna', 'f'],
      ['edit', 'f'],
      ['per', 'm'],
    ]);
    expect(() => compile('', 'bearers:\n  f: [anna]\n  x: [kim]\n')).toThrow('x.yaml:3: unknown key "x"');
  });

  it('lets an alias have two actors where words of the document choose', () => {
    const json = compile(
      '  georgia: { name: Georgia }\n  georgia-us: { name: Georgia, when: { Georgia: [Atlanta] } }\n',
    );
    expect(loadBuiltins(json).aliases.map(({ condition }) => condition?.when)).toEqual([undefined, ['Atlanta']]);
  });
});

describe('the built-in knowledge', () => {
  it('compiles, the same bytes whatever the order of files', () => {
    expect(compileBuiltins([...builtinFiles()].reverse())).toBe(builtinJson());
  });

  it('has a header that names its source in every file', () => {
    for (const { name, text } of builtinFiles()) expect(text, name).toMatch(/^#[^]*?# Source: /);
  });

  it('knows every member of the United Nations, and more', () => {
    const { actors } = loadBuiltins(builtinJson());
    expect(actors.filter(({ kind }) => kind === 'state').length).toBeGreaterThanOrEqual(195);
    const ids = actors.map(({ wikidata }) => wikidata).filter((id) => id !== undefined);
    expect(new Set(ids).size, 'no Wikidata id twice').toBe(ids.length);
  });

  it('is refused where it is no compiled knowledge', () => {
    expect(() => loadBuiltins('{}')).toThrow('no compiled knowledge');
    expect(() => loadBuiltins('<html>')).toThrow();
  });
});
