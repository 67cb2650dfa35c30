import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/review/correction.ts';
import { rowCorrections } from '../../../src/review/row-corrections.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { actor, indexOf, mentionsOf, testDocument } from '../../support/review.ts';

const TEXT = 'Mira Halvorsen spoke first. Later Halvorsen left; nobody else named Halvorsen stayed.';
const MIRA = actor('mira-halvorsen', 'PERSON', 'Mira Halvorsen', { aliases: ['Halvorsen'] });
const full = mentionsOf(TEXT, 'Mira Halvorsen', MIRA.id, 'PERSON');
const short = mentionsOf(TEXT, 'Halvorsen', MIRA.id, 'PERSON').slice(1);
const document = testDocument('a.txt', TEXT, { actors: [MIRA], mentions: [...full, ...short] });

const places = [...full, ...short].map((span): Place => ({
  ...document,
  span,
  index: indexOf([document]),
  fileKey: () => 'a.txt',
  lookup: { actors: [] },
}));
const offered = rowCorrections(places, MIRA, ['file', 'corpus']);

describe('what can be corrected at an actor of a tree', () => {
  it('is about its words and about itself, never about one place', () => {
    const ids = ['not-an-entity', 'label', 'actor', 'new-actor', 'rename', 'merge', 'alias'];
    expect(offered.map(({ id }) => id)).toEqual(ids);
    expect(offered.flatMap(({ scopes }) => scopes)).not.toContain('here');
  });

  it('decides about every form of the name once', () => {
    const change = offered[0]?.make('corpus', '');
    const { decisions = [] } = change?.edit({ actors: '', documents: '', decisions: '' }) ?? {};
    const yaml = applyEdits('', decisions);
    expect(yaml.match(/kind: not-an-entity/g)).toHaveLength(2);
    expect(yaml).toMatch(/match: "?Mira Halvorsen/);
    expect(yaml).toMatch(/match: "?Halvorsen/);
    expect(change?.effect.decisions).toHaveLength(2);
  });

  it('gives an actor that only the texts know an entry, once', () => {
    const who = offered.find(({ id }) => id === 'actor');
    const { actors = [] } =
      who?.make('file', 'the-harbour-board').edit({ actors: '', documents: '', decisions: '' }) ?? {};
    expect(applyEdits('', actors).match(/the-harbour-board:/g)).toHaveLength(1);
  });

  it('offers nothing where nothing is named', () => {
    expect(rowCorrections([], MIRA, ['corpus'])).toEqual([]);
  });
});
