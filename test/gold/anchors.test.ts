import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DecisionBook } from '../../src/analysis/decision-places.ts';
import { addDecisions } from '../../src/knowledge/workspace/edit-decisions.ts';
import { readDecisionsYaml } from '../../src/knowledge/workspace/read-decisions.ts';
import type { Decision } from '../../src/model/decision.ts';
import type { Span } from '../../src/model/span.ts';
import { AnchorFinder } from '../../src/text/anchors.ts';
import { splitLines } from '../../src/text/lines.ts';
import { SourceText } from '../../src/text/source.ts';
import { applyEdits } from '../../src/text/text-edit.ts';
import { decode } from '../../src/text/decode.ts';

const SEEDS = new URL('../../../shared/seeds/', import.meta.url);
const there = existsSync(SEEDS);
if (!there) console.log('test/gold/anchors: left out, ../shared/seeds is not there.');

interface Seed {
  readonly name: string;
  readonly text: string;
  /** Every capitalised word and every line of up to 40 characters: the names and the boilerplate that get decided. */
  readonly places: readonly Span[];
}

const seeds: Seed[] = (there ? readdirSync(SEEDS) : [])
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const { text } = decode(readFileSync(new URL(name, SEEDS)));
    const words = Array.from(text.matchAll(/\p{Lu}[\p{L}-]+/gu), ({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
    const lines = splitLines(text).filter(
      ({ start, end }) =>
        end - start > 3 && end - start <= 40 && text.slice(start, end).trim() === text.slice(start, end),
    );
    return { name, text, places: [...words, ...lines.map(({ start, end }) => ({ start, end }))] };
  });

interface Outcome {
  right: number;
  drifted: number;
  wrong: number;
}

/** Makes an anchor of each place, changes the text, and looks where the anchors are found. */
function outcomeOf(
  seed: Seed,
  change: (place: Span) => { text: string; expected: number | undefined } | undefined,
): Outcome {
  const finder = new AnchorFinder(seed.text);
  const outcome = { right: 0, drifted: 0, wrong: 0 };
  const finders = new Map<string, AnchorFinder>();
  for (const place of seed.places) {
    const changed = change(place);
    if (!changed) continue;
    const after = finders.get(changed.text) ?? new AnchorFinder(changed.text);
    finders.set(changed.text, after);
    const found = after.find(finder.make(place));
    if ('drifted' in found) outcome.drifted++;
    else if (found.span.start === changed.expected) outcome.right++;
    else outcome.wrong++;
  }
  return outcome;
}

const lineOf = (text: string, offset: number): Span => {
  const line = splitLines(text).find(({ start, end }) => start <= offset && offset <= end);
  if (!line) throw new Error('no line');
  return line;
};

const PARAGRAPH = 'The council met twice, and The Republic of Elsewhere had nothing to say about it.\n\n';

describe.skipIf(!there)('anchors on the seeds', () => {
  it.each(seeds)('find every place in the same text: $name', (seed) => {
    expect(outcomeOf(seed, ({ start }) => ({ text: seed.text, expected: start }))).toMatchObject({
      drifted: 0,
      wrong: 0,
    });
  });

  it.each(seeds)('survive a paragraph above: $name', (seed) => {
    const text = PARAGRAPH + seed.text;
    const outcome = outcomeOf(seed, ({ start }) => ({ text, expected: start + PARAGRAPH.length }));
    expect(outcome).toMatchObject({ drifted: 0, wrong: 0 });
  });

  it.each(seeds)('survive a reload: they are read as they were written: $name', (seed) => {
    const finder = new AnchorFinder(seed.text);
    const some = seed.places.filter((_, at) => at % 7 === 0);
    const decisions = some.map((place): Decision => {
      return {
        target: { scope: 'here', file: seed.name, anchor: finder.make(place) },
        ruling: { kind: 'not-an-entity' },
      };
    });
    const { value = [], problems } = readDecisionsYaml(applyEdits('', addDecisions('', decisions)));
    expect(problems).toEqual([]);
    const { placed, drifted } = new DecisionBook(value).placesIn({ name: seed.name }, new SourceText(seed.text));
    expect(drifted).toEqual([]);
    // A line of one word is a place twice, and one decision.
    const starts = (places: readonly Span[]): number[] =>
      [...new Set(places.map(({ start }) => start))].sort((a, b) => a - b);
    expect(starts(placed.map(({ span }) => span))).toEqual(starts(some));
  });

  it.each(seeds)('survive other line ends: $name', (seed) => {
    const text = seed.text.replace(/\r\n|\r|\n/g, '\r\n');
    const breaks = (offset: number): number =>
      seed.text
        .slice(0, offset)
        .match(/\r\n|\r|\n/g)
        ?.filter((end) => end.length === 1).length ?? 0;
    const outcome = outcomeOf(seed, ({ start }) => ({ text, expected: start + breaks(start) }));
    expect(outcome).toMatchObject({ drifted: 0, wrong: 0 });
  });

  it.each(seeds)('survive a sentence put before and after, in their own paragraph: $name', (seed) => {
    const sentence = 'So it was said at the time. ';
    const outcome = outcomeOf(seed, (place) => {
      const line = lineOf(seed.text, place.start);
      if (line.end - line.start < 80) return undefined;
      const text = `${seed.text.slice(0, line.start)}${sentence}${seed.text.slice(line.start, line.end)} ${sentence}${seed.text.slice(line.end)}`;
      return { text, expected: place.start + sentence.length };
    });
    expect(outcome.wrong).toBe(0);
    expect(outcome.drifted).toBe(0);
  });

  it.each(seeds)('survive a word put in two words before them: $name', (seed) => {
    const outcome = outcomeOf(seed, (place) => {
      const before = seed.text.slice(Math.max(0, place.start - 60), place.start);
      const at = /\s\S+\s\S+\s$/.exec(before);
      if (!at || before.slice(at.index).includes('\n')) return undefined;
      const offset = place.start - before.length + at.index;
      return { text: `${seed.text.slice(0, offset)} certainly${seed.text.slice(offset)}`, expected: place.start + 10 };
    });
    expect(outcome.wrong).toBe(0);
    expect(outcome.drifted / (outcome.right + outcome.drifted)).toBeLessThan(0.02);
  });

  it.each(seeds)('are drifted, not moved elsewhere, when their line is deleted: $name', (seed) => {
    const outcome = outcomeOf(seed, (place) => {
      const { start, end } = lineOf(seed.text, place.start);
      // Of two lines that are alike and follow each other, no text can tell which one was deleted.
      const line = seed.text.slice(start, end);
      if (`\n${seed.text}\n`.includes(`\n${line}\n${line}\n`)) return undefined;
      return { text: seed.text.slice(0, start) + seed.text.slice(end + 1), expected: undefined };
    });
    console.log(
      `${seed.name}: of ${outcome.drifted + outcome.wrong} deleted places ${outcome.wrong} went to another one`,
    );
    expect(outcome.wrong).toBe(0);
  });
});
