import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lexiconKeyOf } from '../../../../src/entities/tagger/lexicon.ts';
import { NAME_LISTS, wordBit } from '../../../../src/entities/tagger/word-lists.ts';
import { LABELS, type Label } from '../../../../src/model/mention.ts';
import { labelOfSpan, type LabelledText, readBlocks } from '../../../../src/train/tagger/corpus.ts';
import { refineLabels } from '../../../../src/train/tagger/refine.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(content: string): LabelledText[] {
  const path = join(folder, 'blocks.txt');
  writeFileSync(path, content);
  return readBlocks(path, 'written', /\n\s*\n/);
}

const bits = (...labels: Label[]): number => labels.reduce((mask, label) => mask | (1 << LABELS.indexOf(label)), 0);

describe('readBlocks', () => {
  it('takes inline labels out and keeps their places', () => {
    const [text] = read('# a remark\n\n[PERSON Ana Soto] left [GPE Lima].\nShe [sic] waved.\n');
    expect(text?.text).toBe('Ana Soto left Lima.\nShe [sic] waved.');
    expect(text?.spans.map((span) => [text.text.slice(span.start, span.end), labelOfSpan(span)])).toEqual([
      ['Ana Soto', 'PERSON'],
      ['Lima', 'GPE'],
    ]);
  });

  it('cuts blocks at blank lines', () => {
    expect(read('One\nline\n\nTwo\n \nThree').map((text) => text.text)).toEqual(['One\nline', 'Two', 'Three']);
  });
});

describe('refineLabels', () => {
  const place = bits('GPE', 'LOC', 'FAC');
  const listings = {
    words: new Map([
      [lexiconKeyOf('airport'), wordBit('facilityHead')],
      [lexiconKeyOf('lake'), wordBit('locationHead')],
    ]),
    names: new Map([[lexiconKeyOf('Lima'), 1 << NAME_LISTS.indexOf('city')]]),
  };
  const refined = (name: string, labels: number): number => {
    const text: LabelledText = {
      id: 'x',
      set: 'wikigold',
      text: name,
      spans: [{ start: 0, end: name.length, labels }],
    };
    return refineLabels(text, listings).spans[0]?.labels ?? 0;
  };

  it('asks the lists of names first, then the head word', () => {
    expect(refined('Lima', place)).toBe(bits('GPE'));
    expect(refined('Lima Airport', place)).toBe(bits('FAC'));
    expect(refined('Lake Titicaca', place)).toBe(bits('LOC'));
  });

  it('leaves an unknown place open, but is no building', () => {
    expect(refined('Zorblax', place)).toBe(bits('GPE', 'LOC'));
  });

  it('never goes beyond what the set says', () => {
    expect(refined('Lima', bits('PERSON'))).toBe(bits('PERSON'));
    expect(refined('Lima', bits('ORG', 'NORP'))).toBe(bits('ORG', 'NORP'));
  });
});
