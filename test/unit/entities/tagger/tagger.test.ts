import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../../../src/entities/tagger/tagger.ts';
import { SourceText } from '../../../../src/text/source.ts';
import { names, shippedBytes } from './shipped.ts';

describe('the tagger', () => {
  it('finds people, states, peoples and bodies in running text', () => {
    const text = 'French President François Hollande met Kenyan officials in Nairobi, the World Bank said on Monday.';
    expect(names(text)).toEqual([
      'NORP:French',
      'PERSON:François Hollande',
      'NORP:Kenyan',
      'GPE:Nairobi',
      'ORG:World Bank',
    ]);
  });

  it('leaves titles, possessives and articles outside', () => {
    expect(names('Sen. Patricia Holloway spoke to Ukraine’s ambassador at the White House.')).toEqual([
      'PERSON:Patricia Holloway',
      'GPE:Ukraine',
      'ORG:White House',
    ]);
  });

  it('splits pairs at the hyphen and keeps compound names', () => {
    expect(names('Talks on India-Pakistan trade opened in Kashmir.')).toContain('GPE:India');
    expect(names('Talks on India-Pakistan trade opened in Kashmir.')).toContain('GPE:Pakistan');
    expect(names('Fighting resumed in Nagorno-Karabakh on Sunday.')).toEqual(['GPE:Nagorno-Karabakh']);
  });

  it('reads curly apostrophes within names', () => {
    expect(names('Prosecutors questioned Liam O’Connor for hours.')).toEqual(['PERSON:Liam O’Connor']);
  });

  it('reads a headline in capitals with the text as witness', () => {
    const text =
      'POLICE ARREST MARTA LINDQVIST IN STOCKHOLM\nMarta Lindqvist, 44, was arrested in Stockholm on Friday.';
    const found = names(text);
    expect(found).toContain('PERSON:MARTA LINDQVIST');
    expect(found).toContain('GPE:STOCKHOLM');
    expect(found.some((name) => /POLICE|ARREST\b/.test(name))).toBe(false);
  });

  it('gives scores between 0 and 1, and says them', () => {
    const text = 'Angela Merkel flew to Warsaw. The Zorblax was there.';
    const found = loadTagger(shippedBytes()).tag(new SourceText(text));
    expect(found.length).toBeGreaterThan(1);
    for (const { score, evidence } of found) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(evidence).toEqual([`tagger: ${score.toFixed(2)}`]);
    }
  });

  it('gives the same for the same text', () => {
    const text = 'Reuters reported from Ankara that Mehmet Yilmaz left the Justice Ministry.';
    expect(names(text)).toEqual(names(text));
  });
});

describe('the tagger on bad input', () => {
  const cases: readonly [string, string][] = [
    ['nothing', ''],
    ['no capitals', 'nothing here has a capital letter, not even moscow or nato.'],
    ['another script', 'Президент России Владимир Путин прибыл в Баку. 习近平访问莫斯科。'],
    ['numbers', '12 345 678, 9.10.11 1/2 3-4 '.repeat(50)],
    ['markup', '<div class="A"><p>&nbsp;</p><A HREF="x">B</A></div>'.repeat(50)],
    ['lone surrogates and marks of direction', 'Moscow \ud800 and \udc00Baku \u200f\u202eParis\u202c'],
    ['a token of 100 KB', `${'A'.repeat(100_000)} and ${'b'.repeat(100_000)}`],
  ];

  it.each(cases)('keeps its spans in order and in bounds: %s', (_, text) => {
    const found = loadTagger(shippedBytes()).tag(new SourceText(text));
    let last = 0;
    for (const { start, end } of found) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  });

  it('finds no names in scripts it has not learnt', () => {
    expect(names('Президент России Владимир Путин прибыл в Баку.')).toEqual([]);
  });

  it('reads a text in capitals throughout', () => {
    const found = names(
      'THE PRESIDENT OF FRANCE ARRIVED IN LONDON ON MONDAY.\nHE WILL MEET THE QUEEN, REUTERS REPORTED.',
    );
    expect(found).toContain('GPE:FRANCE');
    expect(found).toContain('GPE:LONDON');
  });

  it('takes time in proportion to the text', () => {
    const tagger = loadTagger(shippedBytes());
    const line =
      'Angela Merkel met Emmanuel Macron of France in Berlin, and the United Nations Security Council was told. ';
    const time = (text: string): number => {
      const source = new SourceText(text);
      const start = process.cpuUsage();
      tagger.tag(source);
      return process.cpuUsage(start).user / 1000;
    };
    time(line.repeat(300));
    const short = time(line.repeat(500));
    // One line, eight times as long; three times the proportion leaves room for a busy machine.
    expect(time(line.repeat(4000))).toBeLessThan(short * 8 * 3 + 200);
  }, 30_000);
});
