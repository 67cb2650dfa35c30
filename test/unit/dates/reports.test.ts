import { describe, expect, it } from 'vitest';
import { table } from './support.ts';

/** Sentences of our own in the manner of reports and the dates they hold, `words | type | value`. */
type Case = readonly [sentence: string, ...dates: string[]];

/** Read on Thursday 2024-12-19. */
const TIMES: Case[] = [
  ['The guns spoke at ten past seven.', 'ten past seven | TIME | 2024-12-19T07:10'],
  ['The doors opened at half past nine.', 'half past nine | TIME | 2024-12-19T09:30'],
  ['The doors opened at a quarter to six.', 'a quarter to six | TIME | 2024-12-19T05:45'],
  ['He rang at twenty to eleven in the evening.', 'twenty to eleven in the evening | TIME | 2024-12-19T22:40'],
  ['The truce holds from 8 in the morning.', '8 in the morning | TIME | 2024-12-19T08:00'],
  ['They came at six in the evening.', 'six in the evening | TIME | 2024-12-19T18:00'],
  ["As of 8 o'clock this morning all was quiet.", "8 o'clock this morning | TIME | 2024-12-19T08:00"],
  ['He spoke at 9 a.m. this morning.', '9 a.m. this morning | TIME | 2024-12-19T09:00'],
  ['He will speak at 9 tonight.', '9 tonight | TIME | 2024-12-19T21:00'],
  ['The strike hit at 4:15 on Wednesday afternoon.', '4:15 on Wednesday afternoon | TIME | 2024-12-18T16:15'],
  ['At zero hours Moscow time the guns fell silent.', 'zero hours Moscow time | TIME | 2024-12-19T00:00'],
  ['2023-09-21 18:40 GMT', '2023-09-21 18:40 GMT | TIME | 2023-09-21T18:40'],
  ['21/09/2023 18:40', '21/09/2023 18:40 | TIME | 2023-09-21T18:40'],
  ['21 Nov 2015, 06:00 CET', '21 Nov 2015 | DATE | 2015-11-21', '06:00 CET | TIME | 2015-11-21T06:00'],
  [
    'The shelling began at 06:15. Two hours later it stopped.',
    '06:15 | TIME | 2024-12-19T06:15',
    'Two hours later | TIME | 2024-12-19T08:15',
  ],
  [
    'At 23:30 the sirens sounded. Forty minutes later they stopped.',
    '23:30 | TIME | 2024-12-19T23:30',
    'Forty minutes later | TIME | 2024-12-20T00:10',
  ],
  [
    'The note came at 20:00. Half an hour later it was gone.',
    '20:00 | TIME | 2024-12-19T20:00',
    'Half an hour later | TIME | 2024-12-19T20:30',
  ],
  ['It closed between 21:00 and 06:00.', '21:00 | TIME | 2024-12-19T21:00', '06:00 | TIME | 2024-12-20T06:00'],
  ['Ten past masters and two to three hours of talk.', 'two to three hours | DURATION | PTXH'],
  ['He gave ten to the poor and five to four men.'],
];

const NIGHTS: Case[] = [
  [
    'On the night of 3 to 4 October the town burned. At 2 a.m. the power went.',
    'the night of 3 to 4 October | TIME | 2024-10-03TNI',
    '2 a.m. | TIME | 2024-10-04T02:00',
  ],
  [
    'On the evening of 14 December he took a taxi. At half past nine he was gone.',
    'the evening of 14 December | TIME | 2024-12-14TEV',
    'half past nine | TIME | 2024-12-14T21:30',
  ],
  ['Two summers ago they tried.', 'Two summers ago | DATE | 2022-SU'],
  ['She said, “Today nobody comes.”', 'Today | DATE | 2024-12-19'],
  ['On the night of 3 to 4 October the town burned.', 'the night of 3 to 4 October | TIME | 2024-10-03TNI'],
  ['On the night of November 8-9 the town burned.', 'the night of November 8-9 | TIME | 2024-11-08TNI'],
  [
    'On the night of 31 October to 1 November it burned.',
    'the night of 31 October to 1 November | TIME | 2024-10-31TNI',
  ],
  ['In the night from Saturday to Sunday it burned.', 'the night from Saturday to Sunday | TIME | 2024-12-14TNI'],
  ['On the evening of 2 October he left.', 'the evening of 2 October | TIME | 2024-10-02TEV'],
];

const EXTENTS: Case[] = [
  ['The council was to meet later on Thursday.', 'later on Thursday | DATE | 2024-12-19'],
  ['It confirmed them late on Tuesday.', 'late on Tuesday | DATE | 2024-12-17'],
  ['It was struck earlier on Wednesday, he said.', 'earlier on Wednesday | DATE | 2024-12-18'],
  ['He will travel to Oslo later in the week.', 'later in the week | DATE | 2024-W51'],
  ['They met earlier in the month.', 'earlier in the month | DATE | 2024-12'],
  ['On Sunday, the 15th, he spoke.', 'Sunday, the 15th | DATE | 2024-12-15'],
  ['The plaque was put up in the first days of May last year.', 'the first days of May last year | DATE | 2023-05'],
  ['It began in the last days of August.', 'the last days of August | DATE | 2024-08'],
  ['Twenty years ago today they signed.', 'Twenty years ago today | DATE | 2004-12-19'],
  ['Ten years ago this month they signed.', 'Ten years ago this month | DATE | 2014-12'],
  ['See you at the same time next Monday.', 'the same time next Monday | DATE | 2024-12-23'],
  ['They met five times, most recently in May.', 'May | DATE | 2024-05'],
  ['In the winter of 1992-93 there was no light.', 'the winter of 1992-93 | DATE | 1992-WI'],
  ['It began in the summer of ’92.', 'the summer of ’92 | DATE | 1992-SU'],
  ['We left in ’93 and came back in 1996.', '’93 | DATE | 1993', '1996 | DATE | 1996'],
  ['At the beginning of the nineties there was work.', 'the beginning of the nineties | DATE | 199'],
  ['The deal must be done no later than 1 June 2025.', '1 June 2025 | DATE | 2025-06-01'],
  ['They will meet every six months.', 'every six months | SET | P6M'],
  ['They met on 15 and 16 June 2024.', '15 | DATE | 2024-06-15', '16 June 2024 | DATE | 2024-06-16'],
  ['A quarter of a century ago they signed.', 'A quarter of a century ago | DATE | 1999'],
  ['In the past 24 hours it rained.', 'the past 24 hours | DURATION | PT24H'],
  ['It was early Saturday when it began.', 'early Saturday | DATE | 2024-12-14'],
];

const ANCHORS: Case[] = [
  ['The bank cancelled a sale planned for 17 December.', '17 December | DATE | 2024-12-17'],
  ['“Come back on Saturday,” the guard said.', 'Saturday | DATE | 2024-12-21'],
  [
    'I spoke to him by telephone on Monday. He told me, and he lets me repeat it, to wait.',
    'Monday | DATE | 2024-12-16',
  ],
  ['“It is what it is,” she wrote to me on Tuesday night.', 'Tuesday night | TIME | 2024-12-17TNI'],
  ['He handed it in because he thought he’d be home at Thanksgiving.', 'Thanksgiving | DATE | 2025-11-27'],
  [
    'Twenty years ago today they signed. We heard it on the radio that evening.',
    'Twenty years ago today | DATE | 2004-12-19',
    'that evening | TIME | 2004-12-19TEV',
  ],
  [
    'The bridge was opened in July 2004. Her daughter was born that same month.',
    'July 2004 | DATE | 2004-07',
    'that same month | DATE | 2004-07',
  ],
  [
    'It began on 24 February 2022. Two days before that, nobody had believed it.',
    '24 February 2022 | DATE | 2022-02-24',
    'Two days before that | DATE | 2022-02-22',
  ],
  [
    'Fighting broke out on 4 November 2020. Three weeks later the capital fell, and by mid-December the lines were up.',
    '4 November 2020 | DATE | 2020-11-04',
    'Three weeks later | DATE | 2020-W48',
    'mid-December | DATE | 2020-12',
  ],
  [
    'The city was shelled on 17 October.\n\nThe ministry issued its report. At about 20:00 the page was gone.',
    '17 October | DATE | 2024-10-17',
    'about 20:00 | TIME | 2024-12-19T20:00',
  ],
  [
    'On Tuesday a drone fell on the market.\n\nIt came at 6 a.m., witnesses said.',
    'Tuesday | DATE | 2024-12-17',
    '6 a.m. | TIME | 2024-12-17T06:00',
  ],
  [
    'The summit ends on Friday. The day after, the leaders will fly home.',
    'Friday | DATE | 2024-12-20',
    'The day after | DATE | 2024-12-21',
  ],
  [
    'Kyiv marks the day on 24 December and fears strikes around that date.',
    '24 December | DATE | 2024-12-24',
    'that date | DATE | 2024-12-24',
  ],
];

/** Which of the days named a later expression is of. */
const TOLD: Case[] = [
  [
    'A rocket hit the port at 7 a.m., the mayor said on Tuesday. The fire was out two hours later.',
    '7 a.m. | TIME | 2024-12-19T07:00',
    'Tuesday | DATE | 2024-12-17',
    'two hours later | TIME | 2024-12-19T09:00',
  ],
  [
    'The pass was closed on Monday. Two men had been found there on 3 December.\n\nThe next day the snow came.',
    'Monday | DATE | 2024-12-16',
    '3 December | DATE | 2024-12-03',
    'The next day | DATE | 2024-12-17',
  ],
  [
    'The bridge was hit on 16 December.\n\nThe council holds an emergency session at noon.',
    '16 December | DATE | 2024-12-16',
    'noon | TIME | 2024-12-19T12:00',
  ],
  ['The truce has held since midnight.', 'midnight | TIME | 2024-12-19T00:00'],
  ['It fell shortly after midnight on Saturday.', 'midnight on Saturday | TIME | 2024-12-14T00:00'],
  [
    'Overnight nine drones were shot down. The raid began at 5 a.m.',
    'Overnight | TIME | 2024-12-19TNI',
    '5 a.m. | TIME | 2024-12-19T05:00',
  ],
  ['It was the first day without a siren since the first days of the war.'],
];

describe('a chronicle', () => {
  it('takes the days of its headings for those of its hours', () => {
    const text =
      'Chronicle, 12 December 2020\n\n10 October\nThe sirens howl for the first time since 1994. At noon the truce begins.\n\n' +
      '17 October\nShortly after 1 a.m. a missile strikes. On the same day they agree again.';
    expect(table(text, '2020-12-12')).toEqual([
      '12 December 2020 | DATE | 2020-12-12',
      '10 October | DATE | 2020-10-10',
      '1994 | DATE | 1994',
      'noon | TIME | 2020-10-10T12:00',
      '17 October | DATE | 2020-10-17',
      '1 a.m. | TIME | 2020-10-17T01:00',
      'the same day | DATE | 2020-10-17',
    ]);
  });
});

describe.each([
  ['times of day', TIMES],
  ['nights', NIGHTS],
  ['extents', EXTENTS],
  ['anchors', ANCHORS],
  ['what is told of which day', TOLD],
])('%s', (_, cases) => {
  it.each(cases)('%s', (sentence, ...dates) => {
    expect(table(sentence)).toEqual(dates);
  });
});
