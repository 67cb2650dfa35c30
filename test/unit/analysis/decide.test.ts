import { describe, expect, it } from 'vitest';
import { applyDecisions, type Decided } from '../../../src/analysis/decide.ts';
import { DecisionBook } from '../../../src/analysis/decision-places.ts';
import type { ActorLookup } from '../../../src/analysis/decide-actors.ts';
import { readDecisionsYaml } from '../../../src/knowledge/workspace/read-decisions.ts';
import type { DecisionEntry } from '../../../src/model/decision.ts';
import { NOTHING } from '../../support/analysis.ts';
import type { Analysis } from '../../../src/model/analysis.ts';
import type { Label, Mention } from '../../../src/model/mention.ts';
import { SourceText } from '../../../src/text/source.ts';

const TEXT = [
  'Share this',
  'Ostra speaks',
  '“We will wait,” said Lund in Ostra on Friday.',
  'Lund and Berg agree. The Lund Group does not.',
  'Read more: Tide over Ostra',
].join('\n');

const LOOKUP: ActorLookup = {
  actors: [
    { id: 'veltia', label: 'GPE', name: 'Veltia', aliases: [], source: 'built-in' },
    { id: 'ostra', label: 'GPE', name: 'Ostra', aliases: [], source: 'built-in', seatOf: 'veltia' },
    { id: 'ana-lund', label: 'PERSON', name: 'Ana Lund', aliases: ['Lund'], source: 'workspace' },
  ],
};

function place(word: string, n = 1): { start: number; end: number } {
  let start = -1;
  for (let i = 0; i < n; i++) start = TEXT.indexOf(word, start + 1);
  return { start, end: start + word.length };
}

const mention = (word: string, n: number, label: Label, actor: string): Mention => {
  return { ...place(word, n), label, actor, score: 0.6, evidence: ['tagger: 0.60'] };
};

const ANALYSIS: Analysis = {
  ...NOTHING,
  actors: [
    { id: 'veltia', label: 'GPE', name: 'Veltia', aliases: [], source: 'built-in', acts: true },
    { id: 'lund', label: 'PERSON', name: 'Lund', aliases: [], source: 'text', acts: true },
    { id: 'lund-group', label: 'ORG', name: 'Lund Group', aliases: [], source: 'text', acts: true },
  ],
  mentions: [
    { ...mention('Ostra', 1, 'GPE', 'veltia'), reading: 'government' },
    mention('Lund', 1, 'PERSON', 'lund'),
    { ...mention('Ostra', 2, 'GPE', 'veltia'), reading: 'either' },
    mention('Lund', 2, 'PERSON', 'lund'),
    mention('Lund Group', 1, 'ORG', 'lund-group'),
    { ...mention('Ostra', 3, 'GPE', 'veltia'), boilerplate: true },
  ],
  dates: [{ ...place('Friday'), type: 'DATE', value: 'XXXX-WXX-5', evidence: ['weekday'] }],
  quotes: [{ ...place('“We will wait,”'), speaker: 'lund', speakerText: 'Lund', cue: 'said', evidence: [] }],
  claims: [
    { ...place('Lund and Berg agree'), source: 'lund', verb: 'agree', polarity: 'positive', targets: [], evidence: [] },
  ],
  structure: [],
  boilerplate: [
    { ...place('Read more: Tide over Ostra'), line: 5, wholeLine: true, category: 'related', score: 0.8, evidence: [] },
  ],
};

function decide(yaml: string): Decided {
  const { value, problems } = readDecisionsYaml(`decisions:\n${yaml}\n`);
  expect(problems).toEqual([]);
  return applyDecisions(ANALYSIS, new SourceText(TEXT), { name: 'a.txt' }, new DecisionBook(value ?? []), LOOKUP);
}

/** Mentions as `words:label:actor[:reading]`. */
const mentions = ({ analysis }: Decided): string[] =>
  analysis.mentions.map(({ start, end, label, actor, reading }) =>
    [TEXT.slice(start, end), label, actor, ...(reading ? [reading] : [])].join(':'),
  );
const ids = ({ analysis }: Decided): string[] => analysis.actors.map(({ id }) => id);

describe('applyDecisions', () => {
  it('gives the very same analysis where nothing is decided', () => {
    expect(decide('  - { file: b.txt, kind: not-an-entity, quote: Lund }').analysis).toBe(ANALYSIS);
    expect(decide('  - { file: a.txt, kind: note, quote: Berg, text: ask }').analysis).toBe(ANALYSIS);
  });

  it('takes away what is no entity, at one place', () => {
    const result = decide('  - { file: a.txt, line: 4, kind: not-an-entity, quote: Lund, suffix: " and Berg" }');
    expect(mentions(result)).toEqual([
      'Ostra:GPE:veltia:government',
      'Lund:PERSON:lund',
      'Ostra:GPE:veltia:either',
      'Lund Group:ORG:lund-group',
      'Ostra:GPE:veltia',
    ]);
    expect(result.analysis.quotes[0]?.speaker).toBe('lund');
    expect(result.analysis.claims[0]?.source).toBe(null);
  });

  it('takes it away everywhere, but not out of longer names', () => {
    const result = decide('  - { kind: not-an-entity, match: Lund }');
    expect(mentions(result).filter((text) => text.startsWith('Lund'))).toEqual(['Lund Group:ORG:lund-group']);
    expect(ids(result)).toEqual(['veltia', 'lund-group']);
    expect(result.analysis.quotes[0]?.speaker).toBe(null);
  });

  it('changes a label in the file, and that of an actor known from the text alone', () => {
    const result = decide('  - { file: a.txt, kind: label, match: Lund, label: ORG }');
    expect(mentions(result).filter((text) => text.startsWith('Lund:'))).toEqual(['Lund:ORG:lund', 'Lund:ORG:lund']);
    expect(result.analysis.actors.find(({ id }) => id === 'lund')).toMatchObject({ label: 'ORG', acts: true });
  });

  it('does not relabel a known actor: the mention gets one of its own', () => {
    const result = decide('  - { file: a.txt, line: 2, kind: label, quote: Ostra, label: PERSON }');
    expect(mentions(result)[0]).toBe('Ostra:PERSON:ostra-person:government');
    expect(result.analysis.actors.find(({ id }) => id === 'ostra-person')).toMatchObject({
      name: 'Ostra',
      source: 'text',
    });
  });

  it('says whom a name means, everywhere, and carries quotes and claims along', () => {
    const result = decide('  - { kind: actor, match: Lund, actor: ana-lund }');
    expect(mentions(result).filter((text) => text.startsWith('Lund:'))).toEqual([
      'Lund:PERSON:ana-lund',
      'Lund:PERSON:ana-lund',
    ]);
    expect(ids(result)).toEqual(['veltia', 'ana-lund', 'lund-group']);
    expect(result.analysis.quotes[0]?.speaker).toBe('ana-lund');
    expect(result.analysis.claims[0]?.source).toBe('ana-lund');
    expect(result.analysis.actors[1]).toMatchObject({ name: 'Ana Lund', source: 'workspace' });
  });

  it('makes an entity of a selection, with an actor of its own', () => {
    const result = decide('  - { file: a.txt, line: 4, kind: entity, quote: Berg, label: PERSON }');
    expect(mentions(result)).toContain('Berg:PERSON:berg');
    expect(result.analysis.actors.find(({ id }) => id === 'berg')).toMatchObject({
      name: 'Berg',
      acts: true,
      source: 'text',
    });
    const found = result.analysis.mentions.find(({ actor }) => actor === 'berg');
    expect(found).toMatchObject({
      score: 1,
      decided: true,
      evidence: ['decided: this is an entity (PERSON), in decisions.yaml line 2'],
    });
    expect(result.analysis.mentions.map(({ start }) => start)).toEqual(
      result.analysis.mentions.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  it('takes a shorter or longer name where it was pointed at', () => {
    const result = decide('  - { file: a.txt, line: 4, kind: entity, quote: Group, label: ORG }');
    expect(mentions(result)).toContain('Group:ORG:group');
    expect(mentions(result)).not.toContain('Lund Group:ORG:lund-group');
  });

  it('accepts a proposal: it stays as it is, and certain', () => {
    const result = decide('  - { file: a.txt, line: 3, kind: entity, quote: Lund, label: PERSON }');
    expect(result.analysis.mentions[1]).toMatchObject({ actor: 'lund', score: 1, decided: true });
    expect(result.analysis.mentions[1]?.evidence.at(-1)).toBe('tagger: 0.60');
  });

  it.each([
    ['place', 'Ostra:GPE:ostra:place'],
    ['government', 'Ostra:GPE:veltia:government'],
    ['either', 'Ostra:GPE:veltia:either'],
  ])('counts a seat under the reading %s for whom it stands', (reading, expected) => {
    const result = decide(`  - { file: a.txt, line: 2, kind: reading, quote: Ostra, reading: ${reading} }`);
    expect(mentions(result)[0]).toBe(expected);
  });

  it('changes a date, and makes one', () => {
    const result = decide(
      '  - { file: a.txt, kind: date, match: Friday, value: 2024-12-20 }\n  - { file: a.txt, line: 4, kind: date, quote: agree, value: P3D }',
    );
    expect(result.analysis.dates).toMatchObject([
      { value: '2024-12-20', type: 'DATE', interval: { from: '2024-12-20', to: '2024-12-20' }, decided: true },
      { value: 'P3D', type: 'DURATION' },
    ]);
    expect(decide('  - { kind: not-a-date, match: Friday }').analysis.dates).toEqual([]);
  });

  it('brings a line back from boilerplate, with what it names', () => {
    const result = decide('  - { file: a.txt, line: 5, kind: not-boilerplate, quote: "Tide over Ostra" }');
    expect(result.analysis.boilerplate).toEqual([]);
    expect(result.analysis.mentions.at(-1)).not.toHaveProperty('boilerplate');
  });

  it('marks boilerplate: a whole line, or words of one', () => {
    const result = decide(
      '  - { kind: boilerplate, match: "Share this", category: share }\n  - { file: a.txt, kind: boilerplate, match: "said Lund", category: byline }',
    );
    expect(result.analysis.boilerplate).toMatchObject([
      { line: 1, wholeLine: true, category: 'share', score: 1, decided: true },
      { line: 3, wholeLine: false, category: 'byline', ...place('said Lund') },
      { line: 5 },
    ]);
    expect(result.analysis.mentions[1]).toMatchObject({ boilerplate: true });
  });

  it('gives boilerplate another category', () => {
    const result = decide('  - { kind: boilerplate, match: "Read more", category: promotion }');
    expect(result.analysis.boilerplate).toMatchObject([
      { line: 5, wholeLine: true, category: 'promotion', decided: true },
    ]);
  });

  it('lets the more particular decision win, and the later one', () => {
    const yaml = [
      '  - { file: a.txt, line: 3, kind: label, quote: Lund, label: FAC }',
      '  - { file: a.txt, kind: label, match: Lund, label: EVENT }',
      '  - { kind: label, match: Lund, label: ORG }',
      '  - { kind: label, match: Lund, label: LAW }',
    ];
    expect(mentions(decide(yaml.join('\n'))).filter((text) => text.startsWith('Lund:'))).toEqual([
      'Lund:FAC:lund',
      'Lund:EVENT:lund',
    ]);
    expect(mentions(decide(yaml.slice(2).join('\n')))).toContain('Lund:LAW:lund');
  });

  it('reports what does not find its place, and does nothing with it', () => {
    const result = decide(
      '  - { file: a.txt, line: 3, kind: not-an-entity, quote: Lund, prefix: "the quite different ", suffix: " of all" }\n  - { file: a.txt, kind: label, match: Nobody, label: ORG }',
    );
    expect(result.drifted.map(({ entry, candidates }) => [entry.ruling.kind, candidates.length])).toEqual([
      ['not-an-entity', 3],
      ['label', 0],
    ]);
    expect(result.analysis).toBe(ANALYSIS);
  });

  it('changes nothing in what it was given', () => {
    const before = JSON.stringify(ANALYSIS);
    decide(
      '  - { kind: actor, match: Lund, actor: ana-lund }\n  - { kind: boilerplate, match: Ostra, category: tags }',
    );
    expect(JSON.stringify(ANALYSIS)).toBe(before);
  });

  it('finds the same among few decisions and among many', () => {
    const words = ['Lund', 'the Lund  Group', 'Lund Group', 'said', '“', 'speaks\n', 'unsaid'];
    const entries = (...texts: string[]): readonly DecisionEntry[] => {
      const yaml = texts.map((match) => `  - { kind: not-an-entity, match: ${JSON.stringify(match)} }`);
      return readDecisionsYaml(`decisions:\n${yaml.join('\n')}\n`).value ?? [];
    };
    const source = new SourceText('“Lund,” the Lund\nGroup said; LundGroup, 𝒜said, said𝒜 and Lunds: \r\n\r\n speaks');
    const found = (book: DecisionBook): string[] =>
      book
        .placesIn({ name: 'a.txt' }, source)
        .placed.map(({ span, entry: { target } }) => `${JSON.stringify(target)} ${span.start}-${span.end}`);
    const few = found(new DecisionBook(entries(...words)));
    const others = Array.from({ length: 100 }, (_, i) => `Name ${i}`);
    expect(few).toHaveLength(7);
    expect(found(new DecisionBook(entries(...words, ...others)))).toEqual(few);
  });

  it('is not disturbed by ten thousand decisions about other names', () => {
    const yaml = Array.from({ length: 10_000 }, (_, i) => `  - { kind: not-an-entity, match: "Name ${i}" }`);
    const { value } = readDecisionsYaml(`decisions:\n${yaml.join('\n')}\n`);
    const book = new DecisionBook(value ?? []);
    const source = new SourceText(TEXT);
    const { analysis, drifted } = applyDecisions(ANALYSIS, source, { name: 'a.txt' }, book, LOOKUP);
    expect([analysis.mentions.length, drifted.length]).toEqual([ANALYSIS.mentions.length, 0]);
  });
});
