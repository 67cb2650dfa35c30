import { beforeAll, describe, expect, it } from 'vitest';
import { isAtHand } from './references.ts';
import { scorePipeline, type PipelineScore } from './score-pipeline.ts';

/** Floors, each 0.01 under the figure reached on 2026-11-26 (`npm run quality` prints today's). */
const FLOORS = {
  sample: {
    entities: 0.959,
    actors: 0.979,
    readings: 0.98,
    dates: 0.93,
    values: 0.969,
    documentDates: 1,
    quotes: 0.974,
    speakers: 0.99,
    boilerplate: 0.943,
    categories: 0.891,
  },
  seeds: {
    entities: 0.99,
    actors: 0.975,
    readings: 0.99,
    dates: 0.953,
    values: 1,
    documentDates: 1,
    quotes: 0.99,
    speakers: 0.99,
    boilerplate: 0.99,
    categories: 0.99,
  },
  'unseen-dev': {
    entities: 0.969,
    actors: 0.982,
    readings: 0.895,
    dates: 0.981,
    values: 0.955,
    documentDates: 1,
    quotes: 0.98,
    speakers: 0.97,
    boilerplate: 0.911,
    categories: 0.818,
  },
  'reports-dev': {
    dates: 0.988,
    values: 0.97,
    documentDates: 1,
    quotes: 0.99,
    speakers: 0.99,
    boilerplate: 0.972,
    categories: 0.919,
  },
  'reports-3-dev': { quotes: 0.978, speakers: 0.919 },
} as const;

for (const name of ['sample', 'seeds', 'unseen-dev', 'reports-dev', 'reports-3-dev'] as const) {
  if (!isAtHand(name)) console.log(`skipped: the whole analysis on the ${name}, as their reference is not there`);
  describe.skipIf(!isAtHand(name))(`the whole analysis on the ${name}`, () => {
    let score: PipelineScore;
    beforeAll(async () => {
      score = await scorePipeline(name);
    }, 60_000);

    it.each(Object.entries(FLOORS[name]))('%s reaches %d', (what, floor) => {
      const figures = {
        entities: score.entities.f1,
        actors: score.entities.bCubed,
        readings: score.entities.readings,
        dates: score.dates.f1,
        values: score.valueShare,
        documentDates: score.documentDates,
        quotes: score.quotes.f1,
        speakers: score.speakers,
        boilerplate: score.boilerplate.f1,
        categories: score.categories,
      };
      expect(figures[what as keyof typeof figures]).toBeGreaterThanOrEqual(floor);
    });
  });
}
