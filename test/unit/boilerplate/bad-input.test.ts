import { describe, expect, it } from 'vitest';
import { ARTICLE, found, linesOf, WAYS } from './boilerplate-of.ts';

const POEM = [
  'The river has a thousand names',
  'and answers none of them,',
  'it carries boats, it carries flames,',
  'it carries you and them.',
  '',
  'O river, river, let me sleep,',
  'O river, let me be,',
  'the banks are high, the bed is deep,',
  'O river, let me be.',
];

const TABLE = [
  'Town\tVotes\tShare',
  'Upper Lock\t1,204\t40%',
  'Lower Lock\t1,806\t60%',
  'Marsh End\t92\t3%',
  'Total\t3,102\t100%',
];

describe.each(WAYS)('bad input, with %s', (_, model) => {
  it('all boilerplate', () => {
    const lines = [
      'Home',
      'Menu',
      'Subscribe to our newsletter',
      'facebook twitter email',
      'Most read',
      '1',
      'Storm closes schools',
      '© 2020 River Post. All rights reserved.',
      'Privacy policy',
    ];
    expect(linesOf(lines, model).length).toBeGreaterThanOrEqual(lines.length - 1);
  });

  it('no boilerplate', () => {
    expect(found(ARTICLE, model)).toEqual([]);
  });

  it('an empty text and one of blank lines', () => {
    expect(found('', model)).toEqual([]);
    expect(found('\n \n\t\n\r\n', model)).toEqual([]);
  });

  it('a poem', () => {
    expect(found(POEM, model)).toEqual([]);
  });

  it('a table', () => {
    expect(found(TABLE, model)).toEqual([]);
  });

  it('one line of 5 MB', () => {
    const sentence = `${ARTICLE[0]} (Related: Lock vote put off.) `;
    const line = sentence.repeat(Math.ceil(5e6 / sentence.length));
    expect(found(line, model).every(({ wholeLine }) => !wholeLine)).toBe(true);
  });

  it.each(['(', '[', '"', '“', ' ', '.', 'a', '1', '|', ',', '<', 'By ', 'Related: ', 'read more '])(
    '5 MB of “%s”',
    (unit) => {
      // Nothing to find: with quadratic growth this would run out of its time.
      found(unit.repeat(Math.ceil(5e6 / unit.length)), model);
    },
  );

  it('thousands of identical lines', () => {
    expect(
      found(
        Array.from({ length: 3000 }, () => ARTICLE[0]),
        model,
      ),
    ).toEqual([]);
    expect(
      found(
        Array.from({ length: 3000 }, () => 'la la la'),
        model,
      ),
    ).toEqual([]);
  });

  it('tens of thousands of empty and one-letter lines', () => {
    found('\n'.repeat(100_000), model);
    found('x\n'.repeat(20_000), model);
  });

  it('lone surrogates, marks of direction, controls', () => {
    const odd = [
      '\ud800\udc00 \udc00 \ud800',
      '\u202eThe lock\u202c is open',
      '\u0000\u0001',
      '\ufeff\u200b',
      ...ARTICLE,
    ];
    expect(() => found(odd, model)).not.toThrow();
  });

  it.each([
    [
      'Russian',
      [
        'Совет речных городов собрался в понедельник, чтобы решить, восстанавливать ли старый шлюз или оставить его птицам.',
        'Инженеры просили ещё два года, но мэры отказали им после долгого спора, который длился до полуночи.',
        'Ничего!',
        'Голосование было тайным, и никто не знал, чем оно закончится, пока не посчитали последний голос.',
      ],
    ],
    [
      'Georgian',
      [
        'მდინარის ქალაქების საბჭო ორშაბათს შეიკრიბა, რათა გადაეწყვიტა, აღედგინათ თუ არა ძველი რაბი ან დაეტოვებინათ ჩიტებისთვის.',
        'არაფერი!',
        'ინჟინრებმა კიდევ ორი წელი ითხოვეს, მაგრამ მერებმა უარი უთხრეს მათ დიდი კამათის შემდეგ, რომელიც შუაღამემდე გაგრძელდა.',
      ],
    ],
    [
      'Japanese',
      [
        '川沿いの町の評議会は月曜日に集まり、古い水門を建て直すか、それとも鳥たちに任せるかを決めることになった。',
        '何もない。',
        '技術者たちはさらに二年の調査を求めたが、市長たちは真夜中まで続いた議論の末にそれを断った。',
      ],
    ],
    [
      'German',
      [
        'Der Rat der Flussstädte trat am Montag zusammen, um zu entscheiden, ob die alte Schleuse neu gebaut oder den Vögeln überlassen wird.',
        'Nichts!',
        'Die Ingenieure hatten um zwei weitere Jahre gebeten, was die Bürgermeister nach einer langen Debatte ablehnten.',
      ],
    ],
  ])('a text in %s: few claims', (__, lines) => {
    expect(found(lines, model)).toEqual([]);
  });

  it('a foreign page’s menu: low confidence at most', () => {
    const lines = [
      'Главная',
      'Политика',
      'Совет речных городов собрался в понедельник, чтобы решить, восстанавливать ли старый шлюз или оставить его птицам навсегда.',
      'Инженеры просили ещё два года, но мэры отказали им после долгого спора, который длился до самой полуночи.',
    ];
    for (const { score } of found(lines, model)) expect(score).toBeLessThan(0.6);
  });
});
