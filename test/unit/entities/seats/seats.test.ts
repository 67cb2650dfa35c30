import { describe, expect, it } from 'vitest';
import { mark, recognise, unmarked } from '../../../support/recognise.ts';

const READINGS = { government: 'g', place: 'p', either: 'e' } as const;
const shown = (text: string): string =>
  mark(text, ({ reading }) => (reading ? READINGS[reading] : '-')).replace(/\[([^|[\]]+)\|-\]/g, '$1');

/** Every seat with its reading: g government, p place, e either. */
describe('seats', () => {
  it.each([
    // what a government does, has and wants
    '[Oslo|g] denied the report.',
    '[Lima|g] has long sought a deal, and [Quito|g] is weighing one.',
    'Talks failed because [Madrid|g] would not yield.',
    '“[Tokyo|g] knows the risk,” he said.',
    '[Rome|g], which chairs the group, objected.',
    '[Berlin|g] and [Paris|g] agreed on a plan.',
    '[Lima|g], [Quito|g] and [Oslo|g] welcomed it.',
    'Neither [Lima|g] nor [Quito|g] thanked him.',
    '[Beijing|g]’s intentions are unclear.',
    '[Beijing|g]’s answer to the street protests',
    'Galleries open late in [Oslo|p]; [Helsinki|p]’s crowded slums and [Lima|p]’s best bakeries.',
    'Clerks expelled from [Minsk|p] told the [Warsaw|p] weekly of it.',
    'They accused [Tehran|g] of arming them and urged [Ankara|g] to wait.',
    'a signal to [Warsaw|g], a loan from [Beijing|g]',
    'The dispute between [London|g] and [Dublin|g] goes on.',
    'the strategic line of [Tbilisi|g]',
    'guarantees that [Berlin|g] was ready to give and [Rome|g] was not.',
    'They opened fire on [Lima|p], the shelling on [Quito|p] went on, and pressure on [Oslo|g] grew.',
    '[Lima|p] is free. [Quito|p] was without water, and [Oslo|p] is in ruins.',
    'a tone that pleases [Oslo|g]',
    'Umm Quillan, with whom [Oslo|g] quarrels over fish, left.',
    '[Oslo|g], whose foreign minister, Umm Quillan, lands tomorrow, says a truce is useless.',
    'the [Oslo|g]-[Helsinki|g] talks',
    'the interests of [Oslo|g], [Helsinki|g] and [Stockholm|g]',
    'a [Washington|g]-backed coalition and the [Moscow|g]-[Ankara|g] axis',
    'pressure on [Belgrade|g] and sanctions against [Minsk|g]',
    'In [Moscow|g]’s view this is over.',
    'They lost trust in [Washington|g].',
    'Statements from the [Kremlin|g] differ; the [White House|g] is silent.',
    'the [Kremlin|g] spokesman and a [White House|g] adviser',
    '[Seoul|g]: no talks before May',
    // where something is
    'They met in [Oslo|p] and near [Lima|p].',
    'a summit in [Madrid|p] on Friday',
    'He flew to [Tokyo|p], then returned from [Rome|p].',
    'during a visit to [Warsaw|p] and [Prague|p]',
    'She visited [Berlin|p] and left [Paris|p] on Monday.',
    'the streets of [Tehran|p], the mayor of [Ankara|p]',
    '[Beijing|p]’s airport and [London|p]’s old suburbs',
    'the [Vienna|p] round of talks, the [Lisbon|p] summit',
    'the road between [Oslo|p] and [Stockholm|p]',
    'She divides her time between [Oslo|p] and [Lima|p].',
    'along the [Oslo|p]-[Stockholm|p]-Umea railway',
    'the bakeries of [Oslo|p] closed',
    'run by a company from [Oslo|p] until May',
    'Peru recalled its ambassador from [Oslo|p] in protest.',
    'The head of the mission has not left [Oslo|p] since March.',
    'the road will take freight past Umea to [Oslo|p] by night',
    'let them send observers to [Oslo|p] today',
    '“In 1990 we left [Oslo|p] with one bag,” she said.',
    'The [Oslo|p] of my youth had one cinema.',
    '[Belgrade|p] was bombed; [Minsk|p] is a city of two million.',
    '[KYIV|p], Oct. 5 – Shells fell.',
    '[SOFIA|p]/[ANKARA|p] — The vote is open.',
    '[Sofia|p] (Reuters) - The vote is open.'.replace('[Sofia|p] (Reuters) -', '[SOFIA|p] (Reuters) -'),
    'the capital [Yerevan|p] and [Baku|p], the capital of Azerbaijan',
    'a [Cairo|p]-based analyst',
    'a drone attack on [Damascus|p] killed two',
    'He was received in the [Kremlin|p].',
    // what befalls towns, and what their markets do
    '[Lima|p] swelters while [Quito|p] shivers.',
    '[Oslo|p] was the first to be flooded. [Riga|p] itself, half empty, is without water.',
    '[Rome|p] and Antwerp were swamped; [Lima|p] came under rocket fire.',
    'The flood cut off [Hanoi|p] and swept [Manila|p].',
    '[Lima|p] closed its schools, [Oslo|g] closed its embassy.',
    '[Seoul|p] slid 2 percent, [Oslo|p] stocks closed flat, and [Lima|g] lost 2 percent of its budget.',
    'The heat stretches from [Quito|p] to [Lima|p].',
    'a message from [Quito|g] to [Lima|g]',
    'The galleries of [Oslo|p] and Antwerp; a choir of Antwerp and [Riga|p].',
    'the friendship between [Oslo|g] and Antwerp, the mediation of [Riga|g] and Antwerp',
    'the [Oslo|p] tram chief, the [Oslo|g] government',
    'pictures of [Oslo|p], most of [Lima|p], under the control of [Riga|g], took control of [Quito|p]',
    'They sent athletes to [Lima|p] and went south to [Quito|p].',
    'She called Anna Diaz from [Oslo|p], a pianist and her colleague from [Lima|p].',
    'He followed the vote from [Riga|p].',
    'The storm sat off [Lima|p]; [Quito|p] and [Oslo|p] were cut off.',
    'passengers bound for [Riga|p], a [Quito|p]-bound coach, the ride to [Oslo|p], the trip that she made to [Lima|p]',
    'They brought the troops home from [Riga|p]. Thanks came from [Lima|g] for it; trains came from [Quito|p].',
    'parcels to [Lima|p], where it rains, a hint to [Oslo|g]',
    'boats that sail between [Oslo|p] and [Riga|p]',
    '[Lima|p] lies in mist. “[Oslo|g] lies,” he said.',
    'the reporters on [Capitol Hill|p]',
    'The interior ministry in [Riga|e] agreed.',
    'a film from [Quito|p], the lanterns of [Oslo|p], a [Riga|p] retailer',
    'flights to [Lima|p] and to [Quito|p], not to [Oslo|p]',
    'The jet rose from [Lima|p] for [Quito|p].',
    'It would reach from here to [Oslo|p].',
    'From [Riga|p] the choir flew home. From [Lima|e], there was nothing.',
    'the Antwerp–[Oslo|p] ferry, the [Oslo|p]-listed bank',
    '[Quito|p] and [Lima|p] became sister cities.',
    '[Oslo|p] is two hundred kilometres away, all of [Riga|p] cheered, bookings for [Lima|p] fell.',
    'on their way back to [Quito|p], sent engineers to [Oslo|p], took it to [Riga|p]',
    '[Lima|p] was dark and spent the night awake; [Oslo|p] had been a target.',
    // what governments do that no list of verbs has alone
    '[Oslo|g] in particular is loath to sign, and [Riga|g], for its part, can’t agree.',
    '[Oslo|g] and [Riga|g], which chair the group, objected. [Lima|g] and [Quito|g] do not.',
    '[Lima|g] lent two ships, [Quito|g] a tent; [Oslo|g] signed, [Riga|g] not.',
    'The vote left [Oslo|g] isolated, leaving [Riga|g] as the last member.',
    'He hinted at [Lima|g] and dug wells at [Lima|p].',
    'Now [Oslo|g] builds ships. For [Riga|g] that is a shame.',
    'The fee enraged Peru and [Oslo|g].',
    '[Lima|g] and [Quito|g], rivals for years, both claim the isle.',
    'It bought gas from [Lima|g], ships from [Oslo|g] and hope from [Riga|g].',
    'critics of [Lima|g], indulgence of [Oslo|g], restraint on the part of [Riga|g]',
    'They sell in Antwerp, and [Oslo|g] to demand more is a farce. Two wait, and so does [Riga|g].',
    'It was [Lima|g] that lent the ships.',
    '[Lima|g], the next host, attaches little to it.',
    'anger at the [White House|g] move, an interview at the [White House|p]',
    '[Brussels|g] bureaucrats objected.',
    // both
    'A diplomat from [Riga|e] shrugged.',
    'In [Oslo|e], they announced a truce.',
    'In [Oslo|e] officials were relieved.',
    'The prosecutor’s office in [Oslo|e] said so.',
    'Officials in [Lima|e] shrugged.',
    'Letter from [Rome|e]: how it began',
  ])('%s', (marked) => {
    expect(shown(unmarked(marked))).toBe(marked);
  });

  it('count for the state unless the place is meant', () => {
    const { mentions } = recognise('Moscow objected. A fair opened in Moscow. In Oslo, they announced a truce.');
    expect(mentions.map(({ actor }) => actor)).toEqual(['russia', 'moscow', 'norway']);
  });

  it('follow the rest of the document where nothing else decides', () => {
    const { mentions } = recognise('Moscow objected. Vienna? Moscow?');
    expect(mentions.map(({ reading }) => reading)).toEqual(['government', 'either', 'government']);
    for (const { evidence } of mentions) expect(evidence.length).toBeGreaterThan(1);
  });

  it('yield to plain readings of the same seat where they are only the likelier of two', () => {
    const readings = (text: string): (string | undefined)[] => recognise(text).mentions.map(({ reading }) => reading);
    expect(readings('Lima swelters. Lima has not seen that before.')).toEqual(['place', 'place']);
    expect(readings('Lima objected. Lima has not seen that before.')).toEqual(['government', 'government']);
    // Where a meeting was says nothing of who acts.
    expect(readings('They met in Lima. Lima has not seen that before.')).toEqual(['place', 'government']);
  });

  it('are read for Brussels as the European Union', () => {
    expect(mark('Brussels fined them; trams in Brussels stopped.', ({ actor }) => actor)).toBe(
      '[Brussels|european-union] fined them; trams in [Brussels|brussels] stopped.',
    );
  });
});
