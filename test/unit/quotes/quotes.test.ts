import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/quotes/find-quotes.ts';
import { pairMarks } from '../../../src/quotes/pairs.ts';
import { splitLines } from '../../../src/text/lines.ts';
import { SourceText } from '../../../src/text/source.ts';
import { annotated, quotesIn } from './annotated.ts';
import { readPassages } from './passages.ts';
import { scorePassages } from './score.ts';

describe('marks', () => {
  it.each([
    ['curly', '[PERSON:a Anna Berg] said: “The bridge is open.”', 'a: “The bridge is open.”'],
    ['straight', '[PERSON:a Anna Berg] said: "The bridge is open."', 'a: "The bridge is open."'],
    ['single', "[PERSON:a Anna Berg] said: 'The bridge isn't open.'", "a: 'The bridge isn't open.'"],
    [
      'curly single',
      '[PERSON:a Anna Berg] said: ‘The soldiers’ bridge isn’t open.’',
      'a: ‘The soldiers’ bridge isn’t open.’',
    ],
    ['guillemets', '[PERSON:a Anna Berg] said: «The bridge is open.»', 'a: «The bridge is open.»'],
    ['spaced guillemets', '[PERSON:a Anna Berg] said: « The bridge is open. »', 'a: « The bridge is open. »'],
    ['reversed guillemets', '[PERSON:a Anna Berg] said: »The bridge is open.«', 'a: »The bridge is open.«'],
    ['low and high', '[PERSON:a Anna Berg] said: „The bridge is open.“', 'a: „The bridge is open.“'],
    [
      'as a wire service types them',
      "[PERSON:a Anna Berg] said: ``The bridge is open.''",
      "a: ``The bridge is open.''",
    ],
  ])('%s', (_, marked, expected) => {
    expect(quotesIn(marked)).toEqual([expected]);
  });

  it('nests single in double and double in single marks', () => {
    expect(quotesIn('[PERSON:a Anna Berg] said: “He told us, ‘Stay here,’ and left.”')).toEqual([
      'a: “He told us, ‘Stay here,’ and left.”',
      '(He): ‘Stay here,’',
    ]);
    expect(quotesIn('\'[PERSON:b Ben Cole] called it "a trap" for us all,\' said [PERSON:a Anna Berg].')).toEqual([
      'a: \'Ben Cole called it "a trap" for us all,\'',
      'b: "a trap"',
    ]);
  });

  it('nests double in double marks', () => {
    expect(quotesIn('[PERSON:a Anna Berg] said: “[PERSON:b Ben Cole] called it “a trap” for us all.”')).toEqual([
      'a: “Ben Cole called it “a trap” for us all.”',
      'b: “a trap”',
    ]);
  });

  it('leaves apostrophes alone', () => {
    expect(quotesIn("[PERSON:a Anna Berg] said the '90s weren't the soldiers' years, rock 'n' roll or not.")).toEqual(
      [],
    );
  });
});

describe('paragraphs', () => {
  const body = 'We held the hill.\n\nNobody came to help.\n\nIn the end we walked home';

  it('joins a quote that opens once', () => {
    expect(quotesIn(`“${body},” [PERSON:a Anna Berg] said.`)).toEqual([`a: “${body},”`]);
  });

  it('joins a quote that opens again in each paragraph', () => {
    const reopened = body.replaceAll('\n\n', '\n\n“');
    expect(quotesIn(`“${reopened},” [PERSON:a Anna Berg] said.`)).toEqual([`a: “${reopened},”`]);
  });

  it('takes the attribution from a line that ends in a colon', () => {
    expect(
      quotesIn('According to [PERSON:a Anna Berg], there is more to it:\n\n“We held the hill. Nobody came.”'),
    ).toEqual(['a: “We held the hill. Nobody came.”']);
  });

  it('loses one quote only to a missing mark', () => {
    const marked =
      '“We held the hill, [PERSON:a Anna Berg] said.\n\n“Nobody came,” said [PERSON:b Ben Cole].\n\n[PERSON:b Cole] added: “It was cold.”';
    expect(quotesIn(marked)).toEqual(['b: “Nobody came,”', 'b: “It was cold.”']);
    expect(
      quotesIn('We held the hill.” [PERSON:a Anna Berg] left.\n\n“Nobody came,” said [PERSON:b Ben Cole].'),
    ).toEqual(['b: “Nobody came,”']);
  });
});

describe('what is no speech', () => {
  it.each([
    'The so-called “peace road” is closed.',
    'A new “golden bridge” stands between the two towns.',
    'The novel “The Long Winter” was sold out.',
    'Troops moved in under the guise of “tourists,” as in every spring.',
    '[PERSON:a Anna Berg] did not say “when” it would end.',
    'Soldiers there call it a “grey zone” and stay away.',
  ])('%s', (marked) => {
    expect(quotesIn(marked)).toEqual([]);
  });
});

describe('speakers', () => {
  it.each([
    ['cue after', '“It is over,” said [PERSON:a Anna Berg].', 'a'],
    ['cue inside', '“It is over,” [PERSON:a Anna Berg] said, “for now.”', 'a'],
    [
      'across an apposition',
      '“It is over,” [PERSON:a Anna Berg], the mayor of [GPE:x/place Xanten], said on Monday.',
      'a',
    ],
    ['source phrase', 'In the words of [PERSON:a Anna Berg], “it is over for all of us.”', 'a'],
    ['role', 'Mayor [PERSON:a Anna Berg] met [PERSON:b Ben Cole]. “It is over,” the mayor said.', 'a'],
    [
      'kind of role',
      'Military analyst [PERSON:a Anna Berg] met [PERSON:b Ben Cole]. “It is over,” according to the expert.',
      'a',
    ],
    [
      'state and role',
      '[NORP:fr French] minister [PERSON:a Anne Roux] met [NORP:it Italian] minister [PERSON:b Ugo Neri]. “It is over,” the [NORP:fr French] minister said.',
      'a',
    ],
    [
      'body and role, before a role of whose body nothing is said',
      '[ORG:nato NATO] Secretary General [PERSON:a Mark Roux] met Defence Minister [PERSON:b Anna Berg]. “It is over,” the [ORG:nato NATO] chief said.',
      'a',
    ],
    [
      'not a sum that was pledged',
      '[PERSON:a Anna Berg] said they “never forget”, and pledged 26 billion yuan of aid.',
      'a',
    ],
    ['behind a date', '[PERSON:a Anna Berg] on September 21, 2023 said: “It is over.”', 'a'],
    ['behind a date between commas', '[PERSON:a Anna Berg] in her note, on May 3, 2023 said: “It is over.”', 'a'],
    ['pronoun', '[PERSON:b Ben Cole] wrote to [PERSON:a Anna Berg]. “It is over,” he said.', 'b'],
    ['pronoun by gender', '[PERSON:b Ben Cole] wrote to [PERSON:a Anna Berg]. “It is over,” she said.', 'a'],
    ['body of a state', '“It is over,” the [NORP:fr French] government said.', 'fr'],
    ['description of nobody', '“It is over,” a tired driver said.', '(a tired driver)'],
    ['transcript', '[PERSON:a Anna Berg]: “It is over.”', 'a'],
  ])('%s', (_, marked, speaker) => {
    const found = quotesIn(marked);
    expect(found.length).toBeGreaterThan(0);
    for (const quote of found) expect(quote.startsWith(`${speaker}: `), quote).toBe(true);
  });

  it('goes on with the same speaker, named or not', () => {
    expect(quotesIn('“It is over,” said [PERSON:a Anna Berg]. “We lost it all.”')).toEqual([
      'a: “It is over,”',
      'a: “We lost it all.”',
    ]);
    expect(quotesIn('[PERSON:a Anna Berg] left.\n\n“It is over,” said a tired driver. “We lost,” he added.')).toEqual([
      '(a tired driver): “It is over,”',
      '(a tired driver): “We lost,”',
    ]);
  });
});

describe('speakers who are taken up by what they are', () => {
  it.each([
    [
      'a: “We wait,”',
      'The [ORG:a Harlow Foods] plant is idle, the [ORG:b Labor Ministry] says. “We wait,” the company said.',
    ],
    [
      'b: “We wait,”',
      'The [ORG:a Harlow Foods] plant is idle, the [ORG:b Labor Ministry] says. “We wait,” the ministry said.',
    ],
    ['a: “We wait,”', '[ORG:a Harlow Foods] fell 3% on [ORG:b Nasdaq]. “We wait,” the company said in a statement.'],
    ['a: “We wait,”', '[ORG:a Harlow Foods] fell. “We wait,” the [GPE Portland], [GPE Oregon]-based company said.'],
    ['(the company): “We wait,”', 'The [GPE:c Turkish] coast is quiet. “We wait,” the company said.'],
    [
      'b: “We wait,”',
      'His opponent, the historian [PERSON:b Gevorg Manasyan], disagrees with [PERSON:a Ara Simonyan]. “We wait,” he said.',
    ],
    ['b: “no option.”', '[GPE Chile]’s envoy, [PERSON:b Ana Ruiz], replied that [GPE:c Lima] would admit “no option.”'],
    [
      'b: "too late"',
      'The offer came "too late" for the town, spokesman [PERSON:b Jan Beck] said in [GPE:c/place Kyiv].',
    ],
    ['a: “We wait,”', '“We wait,” she said. [PERSON:a Anna Berg], 43, lost her house.'],
    ['a: “No deal.”', '[PERSON:a Anna Berg]’s answer was short: “No deal.”'],
    ['a: “a surrender by degrees”', 'For [PERSON:a Anna Berg], the deal is “a surrender by degrees”.'],
    ['a: “pure fantasy”', 'The report, dismissed by [PERSON:a Anna Berg] as “pure fantasy”, came out on Monday.'],
    ['a: “deep concern”', '[PERSON:a Anna Berg] voiced “deep concern” about it.'],
    ['a: “We told them.”', 'The governor of the region, [PERSON:a Anna Berg], was blunter: “We told them.”'],
    // Who is somebody's is somebody else.
    ['(a Berg adviser): “We wait,”', '[PERSON:a Anna Berg] left. “We wait,” said a [PERSON:a Berg] adviser on Friday.'],
    ['(the Berg camp): “We wait,”', '[PERSON:a Anna Berg] left. “We wait,” the [PERSON:a Berg] camp said.'],
    ['b: “We wait,”', '“We wait,” said [PERSON:a Berg] spokesman [PERSON:b Jan Beck].'],
    [
      '(the Orlov spokesman): “We wait,”',
      '[PERSON:a Berg] spokesman [PERSON:b Jan Beck] met [PERSON:c Lev Orlov]. “We wait,” the [PERSON:c Orlov] spokesman said.',
    ],
    [
      'b: “We wait,”',
      '[PERSON:a Berg] spokesman [PERSON:b Jan Beck] met [PERSON:c Lev Orlov]. “We wait,” the [PERSON:a Berg] spokesman said.',
    ],
    [
      'osei: “No,”',
      'Presidents [PERSON:osei Kofi Osei] of [GPE:ghana Ghana] and [PERSON:diop Moussa Diop] of [GPE:senegal Senegal] met. The talks lasted an hour. “No,” the [NORP:ghana Ghanaian] president said.',
    ],
    [
      'tribune: “Minister for Nothing,”',
      'The [ORG:tribune Tribune] followed with “Minister for Nothing,” and the cartoonists did the rest.',
    ],
    ['(a nurse): “It was dark.”', 'The report quotes a nurse who saw it: “It was dark.”'],
    ['(the captain): “a different game”', 'From there, said the captain, “a different game” began.'],
    [
      'a: “cannot sell what it does not own”',
      'Judge [PERSON:a Anna Berg], who read out the ruling, said the state “cannot sell what it does not own”.',
    ],
    [
      'a: “reading the ruling”',
      '[ORG:a Nord Oil], the [GPE:oslo Oslo]-listed company that drilled there in 2012, said it was “reading the ruling”.',
    ],
    ['a: “Go home,”', '[PERSON:a Jan Beck] ran the bar for years. “Go home,” he’d say to the last guest.'],
    [
      'a: “We wait,”',
      '[PERSON:a Anna Berg], 22, lost her house. It had rained for days. “We wait,” the 22-year-old student said.',
    ],
    ['a: “We wait,”', 'The surgeon [PERSON:a Anna Berg] left. It rained. “We wait,” the mother of two said.'],
    ['a: “like a tablet”', 'It comes, by [PERSON:a Anna Berg]’s count, “like a tablet”.'],
    ['(one of the placards): “Bring them home,”', '“Bring them home,” read one of the placards.'],
    ['(the coach): “Run,”', '[PERSON:a Tom Reed] met his coach. “Run,” the coach told him.'],
    [
      'b: “Fine,”',
      '[NORP:x Norlandic] minister [PERSON:a Ara Tal] met his [NORP:y Sudlandic] counterpart, [PERSON:b Ben Cole]. [PERSON:a Tal] smiled. “Fine,” the [NORP:y Sudlandic] said.',
    ],
    ['a: “We go on,”', 'The barrister [PERSON:a Anna Berg] lost. “We go on,” the lawyer said.'],
  ])('%s', (quote, text) => {
    expect(quotesIn(text)).toEqual([quote]);
  });
});

it('gives what is added to whoever has spoken, unless it is somebody whom the text brought in', () => {
  expect(quotesIn('“It rains,” said the farmer [PERSON:a Tom Reed]. “It is late,” the father added.')[1]).toBe(
    'a: “It is late,”',
  );
  expect(quotesIn('A surgeon came. “It rains,” said [PERSON:a Tom Reed]. “It is late,” the surgeon added.')[1]).toBe(
    '(the surgeon): “It is late,”',
  );
});

it('knows of a name that it does not know whether it is a woman’s by the pronoun behind it', () => {
  const text = '[PERSON:a Qo Tal] left her coat. [PERSON:b Xu Cole] lost his hat. They met [PERSON:a Tal] at noon.';
  expect(quotesIn(`${text} “It is late,” he said.`)).toEqual(['b: “It is late,”']);
});

describe('passages of our own', () => {
  it.each([
    ['dev.txt', 0.99, 0.98],
    ['held-out.txt', 0.96, 0.9],
    ['war-reports.txt', 0.98, 0.96],
    ['articles.txt', 0.99, 0.98],
    ['reports.txt', 0.99, 0.99],
    ['newsrooms.txt', 0.98, 0.98],
    ['newsrooms-2.txt', 0.98, 0.97],
    ['newsrooms-3.txt', 0.98, 0.96],
    ['patterns-dev.txt', 0.93, 0.95],
    ['patterns-check.txt', 0.89, 0.87],
    ['whole-reports.txt', 0.96, 0.95],
    ['wires.txt', 0.96, 0.92],
    ['wires-2.txt', 0.96, 0.9],
    ['wires-3.txt', 0.96, 0.9],
    ['wires-4.txt', 0.96, 0.88],
    ['wires-5.txt', 0.99, 0.94],
  ])('%s', (file, f1, speakers) => {
    const score = scorePassages(readPassages(file));
    expect(score.f1).toBeGreaterThanOrEqual(f1);
    expect(score.speakers).toBeGreaterThanOrEqual(speakers);
  });
});

describe('bad input', () => {
  const run = (text: string): number =>
    findQuotes(new SourceText(text), { ...annotated(''), boilerplate: [] }).quotes.length;

  it('takes one quote mark for nothing', () => {
    for (const mark of ['"', '“', '”', "'", '‘', '«', '„']) {
      expect(run(mark)).toBe(0);
      expect(run(`The road ${mark}is closed for now.\n\nNobody came.`)).toBe(0);
    }
  });

  it('finds no speech in code', () => {
    expect(run('const a = "x"; if (b[\'y\'] === `z`) { print("%s\\n", "a" + \'b\'); }')).toBe(0);
  });

  it('ends a quote that never ends', () => {
    expect(run(`He said: “And so on.\n\n${'More and more words.\n\n'.repeat(2000)}`)).toBeLessThanOrEqual(1);
  });

  it.each(['"', '“', '“”', "'", '‘', '“‘', '«»', ' "', '" ', '“ a', "s' "])(
    'survives ten thousand marks: %s',
    (mark) => {
      expect(() => run(mark.repeat(10_000))).not.toThrow();
      expect(() => run(`${mark.repeat(100)}\n`.repeat(100))).not.toThrow();
    },
  );

  it('reads 5 MB in one line in linear time', () => {
    const { text } = annotated('“We held the hill,” he said, and the soldiers’ boots weren’t dry. ');
    expect(run(text.repeat(Math.ceil(5e6 / text.length)))).toBeGreaterThan(0);
  }, 60_000);

  it('reads 100,000 lines without a mark in linear time', () => {
    const text = 'The cat sat on the mat and looked at the moon.\n'.repeat(100_000);
    expect(pairMarks(text, splitLines(text))).toEqual([]);
  }, 60_000);

  it('survives lone surrogates and marks of direction', () => {
    expect(run('\ud800“\udc00”\u200f"\u202e a \ufeff"')).toBeLessThanOrEqual(1);
  });
});
