import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../../src/text/source.ts';
import { nextSegment, type Segment } from '../../../../src/entities/tagger/segments.ts';
import { TokenTable } from '../../../../src/entities/tagger/token-table.ts';

const segments = (text: string): string[] => {
  const tokens = new TokenTable(new SourceText(text));
  const segment: Segment = { from: 0, to: 0 };
  const found: string[] = [];
  while (nextSegment(tokens, segment)) found.push(text.slice(tokens.start[segment.from], tokens.end[segment.to - 1]));
  return found;
};

describe('nextSegment', () => {
  it('joins capitalised words by the small words of names', () => {
    expect(segments('the Bank of England raised rates')).toEqual(['Bank of England']);
    expect(segments('an office for Europe and the Caucasus opened')).toEqual(['Europe and the Caucasus']);
  });

  it('takes particles and numbers before and behind', () => {
    expect(segments('a raid on al-Qaida men')).toEqual(['al-Qaida']);
    expect(segments('the 82nd Airborne flew a Boeing 737 there')).toEqual(['82nd Airborne', 'Boeing 737']);
  });

  it('goes on behind the stop of an initial, not of a sentence', () => {
    expect(segments('saw George W. Bush there. Later he left')).toEqual(['George W. Bush', 'Later']);
  });

  it('never crosses a line end', () => {
    expect(segments('North\nAtlantic')).toEqual(['North', 'Atlantic']);
  });

  it('finds nothing in other scripts, or where there are no capitals', () => {
    expect(segments('президент России 北京 نيويورك')).toEqual([]);
    expect(segments('nothing here is a name')).toEqual([]);
  });
});
