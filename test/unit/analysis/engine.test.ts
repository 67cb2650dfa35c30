import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/analysis/engine.ts';
import type { EngineFiles } from '../../../src/analysis/engine-files.ts';
import { sourceEngineFiles } from '../../support/engine.ts';

const whole = sourceEngineFiles();
const bytes = whole['tagger.bin'] ?? new Uint8Array();
const flipped = (at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
const withTagger = (tagger: Uint8Array | undefined): EngineFiles => {
  const rest = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== 'tagger.bin'));
  return tagger ? { ...rest, 'tagger.bin': tagger } : rest;
};

const TEXT = 'Armenia’s Prime Minister Nikol Pashinyan spoke in Yerevan.';

describe('the engine with the tagger’s weights', () => {
  it('whole says nothing', () => {
    expect(createEngine(whole).notices).toEqual([]);
  });

  it.each([
    ['missing', undefined, 'tagger.bin is missing from the installation: unknown names are mostly missed.'],
    ['empty', new Uint8Array(), 'tagger.bin cannot be used, unknown names are mostly missed. '],
    ['cut', bytes.subarray(0, bytes.length / 2), 'incomplete'],
    ['of another kind', new TextEncoder().encode('{"not": "weights"}'.repeat(10)), 'this is no weights file'],
    ['damaged', flipped(bytes.length - 100), 'wrong checksum'],
  ])('%s says so, and the lists and patterns still work', async (_, tagger, message) => {
    const engine = createEngine(withTagger(tagger));
    expect(engine.notices.join('\n')).toContain(message);
    const { mentions } = await engine.analyze({ text: TEXT, name: 'a.txt', folder: '' });
    expect(mentions.map(({ actor }) => actor)).toEqual(['armenia', 'nikol-pashinyan', 'yerevan']);
  });
});

it('says of names and dates alike that they stand in boilerplate', async () => {
  const text = 'Ministers met in Berlin on 3 May 2020.\n\nCopyright © 2021 Berlin Herald. All rights reserved.\n';
  const { mentions, dates } = await createEngine(whole).analyze({ text, name: 'a.txt', folder: '' });
  expect(dates.map(({ value, boilerplate = false }) => [value, boilerplate])).toEqual([
    ['2020-05-03', false],
    ['2021', true],
  ]);
  expect(mentions.map(({ boilerplate = false }) => boilerplate)).toEqual([false, true]);
});

it('says between which times a text without a date was published, and only of those', async () => {
  const text = 'Ministers met in Berlin in 2019. They will meet again on 3 May 2020.\n';
  const engine = createEngine(whole);
  const undated = await engine.analyze({ text, name: 'a.txt', folder: '' });
  expect(undated.published).toMatchObject({ notBefore: { value: '2019' }, notAfter: { value: '2020-05-03' } });
  const dated = await engine.analyze({ text, name: 'a.txt', folder: '', date: '2020-01-02' });
  expect(dated.published).toBeUndefined();
});
