import { describe, expect, it } from 'vitest';
import type { Recognised } from '../../../../src/entities/recognise.ts';
import { proposing } from '../../../support/proposing.ts';
import { mark, recognise } from '../../../support/recognise.ts';

const actors = (text: string): string[] => recognise(text).mentions.map(({ actor }) => actor);

describe('actors', () => {
  it.each([
    ['aliases and demonyms', 'Russia, the Russian Federation and Russians', ['russia', 'russia', 'russia']],
    ['spellings of cities', 'in Kyiv and in Kiev', ['kyiv', 'kyiv']],
    ['spellings of people', 'Sergei Lavrov, Sergey Lavrov, Lavrov', Array(3).fill('sergei-lavrov')],
    [
      'people of other alphabets',
      'Erdoğan met Erdogan and Zelenskyy met Zelensky',
      ['recep-tayyip-erdogan', 'recep-tayyip-erdogan', 'volodymyr-zelensky', 'volodymyr-zelensky'],
    ],
    [
      'unknown people in two spellings',
      'Minister Sergei Quillian came. Later Sergey Quillian and Quillian left.',
      Array(3).fill('sergei-quillian'),
    ],
    ['a namesake of somebody known', 'Ivanka Trump spoke, then Trump left.', ['ivanka-trump', 'ivanka-trump']],
    [
      'both namesakes',
      'Donald Trump and Melania Trump waved. Trump smiled.',
      ['donald-trump', 'melania-trump', 'donald-trump'],
    ],
    [
      'acronyms in brackets',
      'The Baltic Farmers Union (BFU) met. The BFU voted.',
      Array(3).fill('baltic-farmers-union'),
    ],
    [
      'the last word of an organisation, with its capital',
      'The Baltic Grid Alliance met. In the Alliance nobody spoke, and the Baltic Grid Alliance left.',
      Array(3).fill('baltic-grid-alliance'),
    ],
    [
      'letters of a name of this document before those of a known one',
      'The Ruritanian Support Force fell back. RSF men fled.',
      Array(2).fill('ruritanian-support-force'),
    ],
    ['known acronyms', 'the Collective Security Treaty Organization (CSTO)', ['csto', 'csto']],
    [
      'ministries in any order of words',
      'the Latvian Defence Ministry, the Ministry of Defense of Latvia',
      Array(2).fill('latvian-defence-ministry'),
    ],
    [
      'ministries after a possessive',
      'Latvia’s Defence Ministry and the Latvian Ministry of Defence',
      ['latvia', 'defence-ministry-of-latvia', 'defence-ministry-of-latvia'],
    ],
    [
      'historical entities apart',
      'Azerbaijan SSR and Azerbaijan; the USSR and Russia',
      ['azerbaijan-ssr', 'azerbaijan', 'soviet-union', 'russia'],
    ],
    [
      'unrecognised entities apart',
      'the Nagorno-Karabakh Republic in Karabakh',
      ['nagorno-karabakh-republic', 'nagorno-karabakh'],
    ],
    ['a group of people apart', 'ethnic Armenians and Armenians', ['ethnic-armenians', 'armenia']],
    ['short forms of ministries', 'the Latvian MFA, the Latvian Foreign Ministry', Array(2).fill('latvian-mfa')],
    ['people after a ministry', 'of the Ministry of Defence Maria Quillian', ['ministry-of-defence', 'maria-quillian']],
    ['known people in a near spelling', 'Minister Artsrun Hovhannisian', ['artsrun-hovhannisyan']],
    ['a first name alone as nobody else', 'Maria Quillian came. Her son met Ms. Maria.', ['maria-quillian', 'maria']],
    ['initials for a known person', 'N.Pashinyan came', ['nikol-pashinyan']],
    [
      'an Arabic article before a family name or not',
      'General Omar al-Quillani left. Quillani wept, said Mr. al-Quillani.',
      Array(3).fill('omar-al-quillani'),
    ],
    ['what follows a family name', 'Senator Omar Teale Jr. left. Teale wept.', Array(2).fill('omar-teale-jr')],
    [
      'a son apart from his father',
      'Senator Omar Teale Jr. praised Senator Omar Teale Sr. at length.',
      ['omar-teale-jr', 'omar-teale-sr'],
    ],
    [
      'a town with the name of a capital, and where the document names no other',
      'He left Athens, Ohio, in May. Athens is small.',
      ['athens-ohio', 'ohio', 'athens-ohio'],
    ],
    [
      'the capital beside a town of its name',
      'In Athens, Texas, nobody thinks of Greece or Athens.',
      ['athens-texas', 'texas', 'greece', 'greece'],
    ],
    ['a list of places', 'Athens, Texas and Berlin wait.', ['greece', 'texas', 'germany']],
    [
      'the American state after its town, not after others',
      'From Chicago, Washington, to Batumi, Georgia. In Athens, Washington won.',
      ['chicago', 'washington-state', 'batumi', 'georgia', 'athens', 'united-states'],
    ],
    [
      'bodies of the state that owns them',
      'Chile’s Senate, the Senate in Manila and the Congress of Peru wrote to the US Congress.',
      [
        ...['chile', 'senate-of-chile', 'senate-of-the-philippines', 'manila'],
        ...['congress-of-peru', 'united-states-congress'],
      ],
    ],
    [
      'bodies of the only state of a document',
      'Bolivia is split. The Senate met, Bolivian papers wrote.',
      ['bolivia', 'senate-of-bolivia', 'bolivia'],
    ],
    [
      'American bodies beside another state',
      'Republicans in the Senate want Bolivia and Bolivians to pay.',
      ['republicans-us', 'united-states-senate', 'bolivia', 'bolivia'],
    ],
    [
      'letters introduced for another than the known agency',
      'The Ruritanian Support Front (AFP) lost. The AFP sulked, AFP leader Zog too.',
      ['ruritanian-support-front', 'ruritanian-support-front', 'ruritanian-support-front', 'ruritanian-support-front'],
    ],
    ['letters of a party with a leader', 'PTI lawmakers left. PTI won.', ['pti-org', 'pti-org']],
    ['letters of an agency with a leader', 'PTI leaders told PTI so.', ['pti', 'pti']],
    [
      'a first name after a title of honour',
      'Minister Elvis Quillan rose. Later Sir Elvis spoke.',
      ['elvis-quillan', 'elvis-quillan'],
    ],
    [
      'first names joined before the family’s',
      'Yesterday Maria and Anna Quillan wrote that they would meet Maria Quillan there.',
      ['maria-quillan', 'anna-quillan', 'maria-quillan'],
    ],
    [
      'somebody else of a known family name that opens the name',
      'The poet Xi Quillan read. Later President Xi Jinping came, and Yoon Brask-hyang.',
      ['xi-quillan', 'xi-jinping', 'yoon-brask-hyang'],
    ],
  ])('%s', (_, text, expected) => {
    expect(actors(text)).toEqual(expected);
  });

  it.each([
    ['who is no kin', 'Maria Teale and her son Omar Teale met. Teale spoke.', 'maria-teale'],
    ['by the form of address', 'Mr. Omar Teale and his wife Maria Teale met. Mrs. Teale spoke.', 'maria-teale'],
    ['named in full last before', 'Omar Teale left. Maria Teale left. Teale spoke. Omar Teale rose.', 'maria-teale'],
  ])('of one family are the one %s', (_, text, expected) => {
    const { mentions } = recognise(text);
    const short = mentions.find(({ start, end }) => text.slice(start, end) === 'Teale');
    expect(short?.actor).toBe(expected);
    expect(short?.evidence.join()).toContain('would fit too');
  });

  it('have unique ids, also where a name is a known id', () => {
    const { actors: found } = recognise('Analyst Nato Turkey spoke of NATO and Turkey.');
    const ids = found.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('come in order of first mention, once, with their forms', () => {
    const { actors: found } = recognise('Ankara and Turkey: Turkish sources. NATO met.');
    expect(found.map(({ id }) => id)).toEqual(['turkey', 'nato']);
    expect(found[0]?.aliases).toEqual(expect.arrayContaining(['Ankara', 'Turkish']));
    expect(found[0]?.aliases).not.toContain('Turkey');
  });

  it('act if they are people, bodies, states, groups or blocs', () => {
    const { actors: found } = recognise('The West, Armenians, NATO, Putin, Russia; the Caucasus, the UN Charter.');
    expect(found.map(({ id, acts }) => [id, acts])).toEqual([
      ...[
        ['the-west', true],
        ['armenia', true],
        ['nato', true],
        ['vladimir-putin', true],
        ['russia', true],
      ],
      ...[
        ['caucasus', false],
        ['un-charter', false],
      ],
    ]);
  });

  it('carry evidence on every mention', () => {
    const { mentions } = recognise('Moscow and Minister Zog Quillian met Quillian of the Baltic Farmers Union.');
    for (const { evidence } of mentions) expect(evidence.length).toBeGreaterThan(0);
    expect(mark('Quillian is here. Minister Zog Quillian.', ({ evidence }) => evidence.join('; '))).toContain(
      'family name of "Zog Quillian"',
    );
  });
});

describe('names in capitals', () => {
  it('are shown as they are usually written', () => {
    const { text, tagger } = proposing(
      "[O'QUILL|GPE|0.9] (KN) - In [O'Quill|GPE|0.9] by [ANNA TEALE-ROOK|PERSON|0.9] in [QUILL CITY|GPE|0.9] and [OMBREL|GPE|0.9], [QTZ|GPE|0.9], for [QUILL TV|ORG|0.9]",
    );
    expect(recognise(text, { tagger }).actors.map(({ name }) => name)).toEqual([
      "O'Quill",
      'Anna Teale-Rook',
      'Quill City',
      'Ombrel',
      'QTZ',
      'QUILL TV',
    ]);
  });
});

describe('roles', () => {
  const roles = (text: string): (readonly string[] | undefined)[] =>
    recognise(text)
      .actors.filter(({ label }) => label === 'PERSON')
      .map((actor) => actor.roles);

  it.each([
    ['Armenian Prime Minister Nikol Pashinyan spoke.', ['Prime Minister of Armenia']],
    ['Latvia’s economics minister Anna Teale and police chief Ivan Rook spoke.', ['Economics minister of Latvia']],
    ['The police chief Ivan Rook spoke.', ['Police chief']],
    ['Then Maria Quillian, the head of Latvia’s Defence Ministry, spoke.', ['Head of the Defence Ministry of Latvia']],
    ['US President Donald Trump spoke.', ['President of the United States']],
    ['the Kremlin press secretary Dmitry Peskov', ['Press secretary of the Kremlin']],
    ['NATO Secretary General Mark Rutte', ['Secretary General of NATO']],
    ['the National Security Adviser to US President Zog Quillian', ['National Security Adviser to the US President']],
    [
      'Russia’s Permanent Representative to the European Union, Vladimir Chizhov, said',
      ['Permanent Representative to the European Union'],
    ],
    ['Zog Quillian, the foreign minister of Latvia, said', undefined],
    ['Maria Quillian, the foreign minister of Latvia, said', ['Foreign minister of Latvia']],
    ['Maria Quillian, Latvia’s foreign minister, said', ['Foreign minister of Latvia']],
    ['Political observer Maria Quillian said', ['Political observer']],
    ['US Secretary of State Antony Blinken said', ['Secretary of State of the United States']],
    ['President of Latvia Maria Quillian said', ['President of Latvia']],
    ['Mr. Quillian said', undefined],
  ])('%s', (text, expected) => {
    expect(roles(text)[0]).toEqual(expected);
  });

  it('leave a nominal office without a mention', () => {
    expect(mark('the President of Latvia met the head of the alliance')).toBe(
      'the President of [Latvia|GPE] met the head of the alliance',
    );
  });
});

describe('what stands in boilerplate', () => {
  const read = (menu: string, article: string): Recognised => {
    const place = { start: 0, end: menu.length, line: 1, wholeLine: true };
    const boilerplate = [{ ...place, category: 'related' as const, score: 0.9, evidence: [] }];
    return recognise(`${menu}\n${article}`, { boilerplate });
  };

  it('is no longer name of the article’s actors', () => {
    const { mentions } = read('Most read: Ruritanian Support Force', 'RSF men fled.');
    expect(mentions.map(({ actor }) => actor)).toEqual(['ruritanian-support-force', 'reporters-without-borders']);
    expect(mentions.map(({ boilerplate = false }) => boilerplate)).toEqual([true, false]);
  });
});
