import { describe, expect, it } from 'vitest';
import { mark, recognise } from '../../support/recognise.ts';
import { testTagger } from '../../support/tagger.ts';

const long = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe.each([
  ['without weights', null],
  ['with the tagger', testTagger()],
])('bad input %s', (_, tagger) => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\r\n\t\u00a0'],
    ['numbers', long('12 345.67 ', 20_000)],
    ['markup', long('<div class="US">&nbsp;</div>', 50_000)],
    ['a token of 100 KB', `Armenia ${'A'.repeat(100_000)} Georgia`],
    ['a token of 100 KB of stops', `U${'.A'.repeat(50_000)}`],
    ['lone surrogates', long('\ud800Armenia\udfff ', 20_000)],
    ['marks of direction', long('\u202bArmenia\u202c \u200f', 20_000)],
    ['10,000 quote marks', '“'.repeat(10_000)],
    ['another script', long('Армения и Грузия подписали. 中国 日本 ', 50_000)],
    ['no capitals', long('armenia and georgia met us in moscow. ', 50_000)],
    ['capitals throughout', long('ARMENIA AND GEORGIA MET US IN MOSCOW. ', 50_000)],
    ['capital letters alone', long('A B C D ', 50_000)],
    ['title words alone', long('President Minister General ', 50_000)],
    ['heads alone', long('Ministry of Party of War of ', 50_000)],
    ['names without a stop', long('Nikol Pashinyan Ilham Aliyev ', 50_000)],
    ['hyphens', long('Russia-Armenia-', 50_000)],
    ['initials', long('A.B. C.D. ', 50_000)],
  ])('%s is read without harm', (_name, text) => {
    const { mentions } = recognise(text, { tagger });
    let last = 0;
    for (const { start, end, evidence } of mentions) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(evidence.length).toBeGreaterThan(0);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  });
});

describe('bad input', () => {
  it('finds names beside a huge token and beside marks', () => {
    expect(recognise(`Armenia ${'A'.repeat(100_000)} Georgia`).mentions).toHaveLength(2);
    expect(mark('\u202bArmenia\u202c')).toBe('\u202b[Armenia|GPE]\u202c');
  });

  it('finds known names in a text of capitals', () => {
    expect(mark('FIGHTING RAGES IN ARMENIA AND AZERBAIJAN')).toBe(
      'FIGHTING RAGES IN [ARMENIA|GPE] AND [AZERBAIJAN|GPE]',
    );
  });

  /** The shape of growth, not milliseconds: eight times the text may take sixteen times the processor, not sixty-four. */
  it.each(['Nikol Pashinyan of Armenia met the Moscow team. ', 'Zog Quillian Corp, said Quillian of Baku, '])(
    'is linear in one line of "%s"',
    (unit) => {
      const cost = (length: number): number => {
        const text = long(unit, length);
        const from = process.cpuUsage();
        recognise(text);
        const { user, system } = process.cpuUsage(from);
        return user + system;
      };
      cost(40_000);
      const small = Math.min(cost(40_000), cost(40_000), cost(40_000));
      expect(cost(320_000)).toBeLessThan(16 * Math.max(small, 20_000));
    },
    60_000,
  );
});
