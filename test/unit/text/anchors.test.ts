import { describe, expect, it } from 'vitest';
import { AnchorFinder, findAnchor, makeAnchor } from '../../../src/text/anchors.ts';
import { Random } from '../../support/random.ts';

const TEXT = [
  'Harbour talks resume',
  'The mayor of Veltia met the mayor of Ostra on Monday to discuss the harbour.',
  '“Veltia will not pay,” said Ana Lund, who leads the council of Veltia.',
  'Share',
  'Ostra and Veltia have argued over the harbour since 1988.',
  'Share',
  'Read more about Veltia',
].join('\n');

/** The n-th occurrence of a word. */
function place(text: string, word: string, n: number): { start: number; end: number } {
  let start = -1;
  for (let i = 0; i < n; i++) start = text.indexOf(word, start + 1);
  if (start < 0) throw new Error(`${word} ${n} is not in the text.`);
  return { start, end: start + word.length };
}

/** Where the mark `|…|` stands, in the text without it. */
function marked(text: string): { text: string; span: { start: number; end: number } } {
  const [before = '', quote = '', after = ''] = text.split('|');
  return { text: before + quote + after, span: { start: before.length, end: before.length + quote.length } };
}

describe('an anchor', () => {
  it.each([1, 2, 3, 4])('finds its place again in the same text: %i', (n) => {
    const span = place(TEXT, 'Veltia', n);
    expect(findAnchor(TEXT, makeAnchor(TEXT, span))).toEqual({ span });
  });

  it('says the words, their surroundings and the line', () => {
    expect(makeAnchor(TEXT, place(TEXT, 'Ana Lund', 1))).toEqual({
      quote: 'Ana Lund',
      prefix: 'ur. “Veltia will not pay,” said ',
      suffix: ', who leads the council of Veltia.'.slice(0, 32),
      line: 3,
    });
  });

  it.each(['\r\n', '\r', '\n\n   '])('survives other line ends: %j', (eol) => {
    const moved = TEXT.replaceAll('\n', eol);
    for (const n of [1, 2, 3, 4]) {
      const anchor = makeAnchor(TEXT, place(TEXT, 'Veltia', n));
      expect(findAnchor(moved, anchor)).toEqual({ span: place(moved, 'Veltia', n) });
    }
  });

  it('survives paragraphs put above it, with the same words in them', () => {
    const moved = `Veltia and Ostra again\n\nThe mayor of Veltia met nobody.\n${TEXT}`;
    for (const n of [1, 2, 3, 4]) {
      const anchor = makeAnchor(TEXT, place(TEXT, 'Veltia', n));
      expect(findAnchor(moved, anchor)).toEqual({ span: place(moved, 'Veltia', n + 2) });
    }
  });

  it.each([
    'The new mayor of |Veltia| met the mayor of Ostra on Monday to discuss the harbour.',
    'The mayor of |Veltia| then met the mayor of Ostra.',
    'On Monday, the mayor of beautiful |Veltia| met the mayor of Ostra to discuss the harbour.',
    'Late, the mayor of |Veltia| met the mayor of Ostra. Veltia will hold.',
  ])('survives an edit of its own paragraph: %s', (line) => {
    const anchor = makeAnchor(TEXT, place(TEXT, 'Veltia', 1));
    const lines = TEXT.split('\n');
    const { text, span } = marked([lines[0], line, ...lines.slice(2)].join('\n'));
    expect(findAnchor(text, anchor)).toEqual({ span });
  });

  it('is drifted where its place is deleted, and names the nearest others', () => {
    const text = TEXT.split('\n')
      .filter((_, i) => i !== 1)
      .join('\n');
    const found = findAnchor(text, makeAnchor(TEXT, place(TEXT, 'Veltia', 1)));
    expect(found).toMatchObject({ drifted: true });
    expect('candidates' in found && found.candidates.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Veltia',
      'Veltia',
      'Veltia',
    ]);
  });

  it('is not applied to the only other place when its own is deleted', () => {
    const text = 'Ana Lund spoke in Veltia for an hour.\nThe ferry to Ostra left late, and Ana Lund was not on board.';
    const anchor = makeAnchor(text, place(text, 'Ana Lund', 2));
    expect(findAnchor('Ana Lund spoke in Veltia for an hour.', anchor)).toMatchObject({ drifted: true });
  });

  it('names what now stands where the quote itself was changed', () => {
    const anchor = makeAnchor(TEXT, place(TEXT, 'Ana Lund', 1));
    const { text, span } = marked(TEXT.replace('Ana Lund', '|Anna Lundt|'));
    expect(findAnchor(text, anchor)).toEqual({ drifted: true, candidates: [span] });
  });

  it('keeps apart lines that are all alike, by what stands around them', () => {
    for (const n of [1, 2]) {
      const anchor = makeAnchor(TEXT, place(TEXT, 'Share', n));
      const moved = `A line\nabove\n${TEXT}`;
      expect(findAnchor(moved, anchor)).toEqual({ span: place(moved, 'Share', n) });
    }
  });

  it('without context is found by its line, or where it is the only one', () => {
    const bare = { prefix: '', suffix: '' };
    expect(findAnchor(TEXT, { quote: 'Veltia', line: 5, ...bare })).toEqual({ span: place(TEXT, 'Veltia', 4) });
    expect(findAnchor(TEXT, { quote: 'Veltia', line: 3, ...bare })).toMatchObject({ drifted: true });
    expect(findAnchor(TEXT, { quote: 'Ana Lund', ...bare })).toEqual({ span: place(TEXT, 'Ana Lund', 1) });
  });

  it('does not find a word inside another', () => {
    const anchor = { quote: 'Ost', prefix: '', suffix: '', line: 2 };
    expect(findAnchor(TEXT, anchor)).toMatchObject({ drifted: true });
  });

  it('never goes to another place, whatever is cut away', () => {
    const random = new Random(42);
    let found = 0;
    for (let i = 0; i < 1000; i++) {
      const words = Array.from({ length: 120 }, () =>
        random.pick([
          'Veltia',
          'Ostra',
          'the',
          'of',
          'harbour',
          'said',
          'in',
          'a',
          `w${random.below(60)}`,
          `v${random.below(60)}`,
          'on',
          'mayor',
          'met',
          'talks',
          `u${random.below(60)}`,
        ]),
      );
      const marks = words.map((word, at) => ({ word, at }));
      const target = random.pick(marks.filter(({ word }) => word === 'Veltia'));
      const text = words.join(' ');
      const start = words.slice(0, target.at).join(' ').length + (target.at > 0 ? 1 : 0);
      const anchor = makeAnchor(text, { start, end: start + 6 });
      const gone = random.below(words.length);
      const length = random.below(12);
      const kept = marks.filter(({ at }) => at < gone || at >= gone + length);
      const result = findAnchor(kept.map(({ word }) => word).join(' '), anchor);
      if ('drifted' in result) continue;
      found++;
      const before = kept
        .map(({ word }) => word)
        .join(' ')
        .slice(0, result.span.start);
      expect(kept[before === '' ? 0 : before.trim().split(' ').length]?.at).toBe(target.at);
    }
    expect(found).toBeGreaterThan(500);
  });

  it('is found at the start of its paragraph when another one comes in above', () => {
    const { text, span } = marked('A short headline\n\n|Veltia| will close its harbour to fishing boats in spring.\n');
    const above = text.replace('\n\n', '\n\nSnow fell on the passes all week long, and all the roads were closed.\n\n');
    const start = above.indexOf('Veltia');
    expect(findAnchor(above, makeAnchor(text, span))).toEqual({ span: { start, end: start + 6 } });
    const twice = `${above}Veltia will close its harbour to fishing boats in spring.\n`;
    expect(findAnchor(twice, makeAnchor(text, span))).toHaveProperty('drifted');
    expect(
      findAnchor('Some say Veltia will close its harbour to fishing boats.', makeAnchor(text, span)),
    ).toHaveProperty('drifted');
  });

  it('is quick on thousands of anchors in a long text, moved', () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `On day ${i} the mayor of Veltia met guest ${i * 7}.`);
    const text = lines.join('\n');
    const finder = new AnchorFinder(text);
    const spans = Array.from(text.matchAll(/Veltia/g), ({ index }) => ({ start: index, end: index + 6 }));
    const anchors = spans.map((span) => finder.make(span));
    const above = 'One more line.\n';
    const moved = new AnchorFinder(above + text);
    const found = anchors.map((anchor) => moved.find(anchor));
    const by = above.length;
    expect(found).toEqual(spans.map((span) => ({ span: { start: span.start + by, end: span.end + by } })));
  });
});
