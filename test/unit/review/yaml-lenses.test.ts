import { describe, expect, it } from 'vitest';
import { DecisionBook } from '../../../src/analysis/decision-places.ts';
import type { FileRef } from '../../../src/corpus/document.ts';
import { readDecisionsYaml } from '../../../src/knowledge/workspace/read-decisions.ts';
import type { KnowledgeFileName } from '../../../src/knowledge/workspace/workspace-files.ts';
import { YamlLenses, type LensSight } from '../../../src/review/yaml-lenses.ts';
import { SourceText } from '../../../src/text/source.ts';
import { TestCorpus } from '../../support/session.ts';

const DECISIONS = `decisions:
  - { kind: not-an-entity, match: Spring } # everywhere
  - { kind: not-an-entity, match: Autumn }
  - { file: a.txt, line: 1, kind: reading, quote: "Ostra", reading: place }
  - { file: a.txt, kind: not-an-entity, match: Lund }
  - { file: b.txt, line: 4, kind: note, quote: "Snow", text: "gone" }
`;
const ENTRIES = readDecisionsYaml(DECISIONS).value ?? [];

const placesIn = (name: string) => (text: string) => new DecisionBook(ENTRIES).placesIn({ name }, new SourceText(text));
const corpus = await new TestCorpus({
  'a.txt': { marked: '[PERSON Lund] and Lund in [GPE Ostra]. Spring.', more: placesIn('a.txt') },
  'b.txt': { marked: '[PERSON Lund] in Spring, in Spring.', more: placesIn('b.txt') },
  'other/c.txt': { marked: '[PERSON Lund].', folder: 'other' },
}).settle();

function sights(
  file: KnowledgeFileName,
  text: string,
  listed: () => readonly FileRef[] | undefined = () => corpus.session.files(),
): (Pick<LensSight, 'title'> & { at: string; places: string[] })[] {
  const lenses = new YamlLenses(corpus.session, corpus.overview, listed);
  return lenses.of(file, text, new Map([['', '']])).map((lens) => {
    const { title, places } = lens.look();
    return { at: text.slice(lens.span.start, lens.span.end), title, places: places.map(({ uri }) => uri) };
  });
}

describe('over an entry of the YAML files', () => {
  it('stands how often an actor is named in the corpora they count for', () => {
    const text = 'actors:\n  lund: { label: PERSON, name: Lund }\n  berg: { label: PERSON, name: Berg }\n';
    expect(sights('actors.yaml', text)).toEqual([
      { at: 'lund', title: '2 mentions in 2 files', places: ['a.txt', 'b.txt'] },
      { at: 'berg', title: 'not named in the corpus', places: [] },
    ]);
  });

  it('stands where a decision holds, or that it has drifted', () => {
    expect(sights('decisions.yaml', DECISIONS).map(({ title, places }) => `${title} ${places.join()}`)).toEqual([
      '3 places in 2 files a.txt,b.txt,b.txt',
      'holds nowhere ',
      'line 1 a.txt',
      '2 places a.txt,a.txt',
      'drifted: its place is not found ',
    ]);
  });

  it('stands what is in a document', () => {
    const text = 'documents:\n  a.txt: { status: reviewed }\n  c.txt: { status: reviewed }\n';
    expect(sights('documents.yaml', text)).toEqual([
      { at: 'a.txt', title: '2 mentions, 0 dates, 4 decisions', places: ['a.txt'] },
      { at: 'c.txt', title: 'no such file', places: [] },
    ]);
  });

  it('stands that a file is not read, and not that there is none before that is known', () => {
    const text = 'documents:\n  later.txt: { status: reviewed }\n';
    const later = { uri: 'later.txt', folder: '', name: 'later.txt' };
    const titles = [undefined, [later], []].map((listed) => sights('documents.yaml', text, () => listed));
    expect(titles.flat().map(({ title }) => title)).toEqual(['not read', 'not read', 'no such file']);
  });

  it('stands nothing where the file does not parse', () => {
    expect(sights('decisions.yaml', 'decisions: [')).toEqual([]);
  });
});
