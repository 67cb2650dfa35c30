import { describe, expect, it } from 'vitest';
import { boilerplateCuts, cleanText } from '../../../src/boilerplate/clean-text.ts';
import type { Boilerplate } from '../../../src/model/boilerplate.ts';
import { SourceText } from '../../../src/text/source.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { Random } from '../../support/random.ts';

const CONTENT = ['It rained all day.', 'The lock stayed shut, [[as ever]] and again.', '[[Video]] Nobody came.'];
const OTHER = ['ADVERTISEMENT', 'Share this', '  Most read  ', '[[Photo]] [[Video]]'];

interface Case {
  readonly text: string;
  readonly boilerplate: readonly Boilerplate[];
  /** The lines that stay, without their ranges. */
  readonly kept: readonly string[];
}

/** Lines of content, boilerplate and blank space in any order; `[[…]]` is a range within a line. */
function randomCase(random: Random): Case {
  const end = random.pick(['\n', '\r\n', '\r']);
  const boilerplate: Boilerplate[] = [];
  const kept: string[] = [];
  let text = '';
  const count = random.below(14);
  const piece = { category: 'share', score: 1, evidence: [] } as const;
  for (let line = 1; line <= count; line++) {
    const content = random.pick([random.pick(CONTENT), random.pick(CONTENT), random.pick(OTHER), '', '', ' ']);
    const whole = OTHER.includes(content) && !content.includes('[[');
    const start = text.length;
    if (whole) boilerplate.push({ ...piece, line, start, end: start + content.length, wholeLine: true });
    let at = 0;
    for (const found of whole ? [] : content.matchAll(/\[\[(.*?)\]\]/g)) {
      text += content.slice(at, found.index);
      const from = text.length;
      text += found[1] ?? '';
      boilerplate.push({ ...piece, line, start: from, end: text.length, wholeLine: false });
      at = found.index + found[0].length;
    }
    text += content.slice(at) + (line < count || random.below(2) === 0 ? end : '');
    const left = content.replace(/\[\[.*?\]\] ?/g, '').trim();
    if (!whole && left !== '') kept.push(left);
  }
  return { text, boilerplate, kept };
}

/** The pieces that are left after one of them was cut out, where they stand then. */
function without(text: string, pieces: readonly Boilerplate[], gone: Boilerplate): [string, Boilerplate[]] {
  const cuts = boilerplateCuts(new SourceText(text), [gone]);
  const moved = (at: number): number =>
    at - cuts.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(at, end) - start), 0);
  const after = applyEdits(
    text,
    cuts.map((cut) => ({ ...cut, text: '' })),
  );
  const source = new SourceText(after);
  const left = pieces
    .filter((piece) => piece !== gone)
    .map((piece) => {
      const start = moved(piece.start);
      return { ...piece, start, end: moved(piece.end), line: source.lineNumberAt(start) };
    });
  return [after, left];
}

describe('random texts', () => {
  const random = new Random(5);
  const cases = Array.from({ length: 400 }, () => randomCase(random));

  it('keep every line of content, in order, and no other', () => {
    for (const { text, boilerplate, kept } of cases) {
      const lines = cleanText(new SourceText(text), boilerplate).split(/\r\n|\n|\r/);
      expect(lines.map((line) => line.trim()).filter(Boolean)).toEqual(kept);
    }
  });

  it('open with no blank line where the text opened with boilerplate', () => {
    for (const { text, boilerplate } of cases) {
      const lines = new SourceText(text).lines.map(({ start, end }) => text.slice(start, end).trim());
      const cleaned = cleanText(new SourceText(text), boilerplate);
      if (boilerplate.some(({ wholeLine, line }) => wholeLine && lines.slice(0, line - 1).every((one) => one === '')))
        expect(cleaned).not.toMatch(/^\s*[\r\n]/);
    }
  });

  it('change by cuts alone, in order, each within the text', () => {
    for (const { text, boilerplate } of cases) {
      const cuts = boilerplateCuts(new SourceText(text), boilerplate);
      const edits = cuts.map((cut) => ({ ...cut, text: '' }));
      expect(applyEdits(text, edits)).toBe(cleanText(new SourceText(text), boilerplate));
      let at = 0;
      for (const { start, end } of cuts) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }
  });

  it('come out the same whether pieces are cut one after the other, in any order, or together', () => {
    for (const { text, boilerplate } of cases) {
      let [current, left] = [text, [...boilerplate]];
      while (left.length > 0) [current, left] = without(current, left, random.pick(left));
      expect(current).toBe(cleanText(new SourceText(text), boilerplate));
    }
  });
});
