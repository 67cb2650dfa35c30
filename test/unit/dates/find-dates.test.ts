import { describe, expect, it } from 'vitest';
import { table } from './support.ts';

/** A sentence of our own and the dates it holds, `words | type | value`; read on Thursday 2024-12-19. */
type Case = readonly [sentence: string, ...dates: string[]];

const CALENDAR: Case[] = [
  ['It opened on 12/19/2024 at last.', '12/19/2024 | DATE | 2024-12-19'],
  ['It opened on 19.12.2024 at last.', '19.12.2024 | DATE | 2024-12-19'],
  ['It opened on 2024-12-19 at last.', '2024-12-19 | DATE | 2024-12-19'],
  ['It opened on 2024/12/19 at last.', '2024/12/19 | DATE | 2024-12-19'],
  ['The log says 2020-10-27T15:30:00Z and no more.', '2020-10-27T15:30:00Z | TIME | 2020-10-27T15:30'],
  ['Signed on September 27, 2020, in the town hall.', 'September 27, 2020 | DATE | 2020-09-27'],
  ['Signed on 27 September 2020 in the town hall.', '27 September 2020 | DATE | 2020-09-27'],
  ['Signed on the 27th of September 2020.', 'the 27th of September 2020 | DATE | 2020-09-27'],
  ['Signed on Sept. 27th, 2020.', 'Sept. 27th, 2020 | DATE | 2020-09-27'],
  ['Signed on Sunday, September 27, 2020.', 'Sunday, September 27, 2020 | DATE | 2020-09-27'],
  ['It was Sun 27 Sept 2020 there.', 'Sun 27 Sept 2020 | DATE | 2020-09-27'],
  ['It has held since February 1988.', 'February 1988 | DATE | 1988-02'],
  ['It has held since Feb. 1988.', 'Feb. 1988 | DATE | 1988-02'],
  ['He left in July of 1998 for good.', 'July of 1998 | DATE | 1998-07'],
  ['The war of 2016 was short.', '2016 | DATE | 2016'],
  ['A 1994 truce still holds.', '1994 | DATE | 1994'],
  ['Four were adopted in 1993: 822, 853, 874 and 884.', '1993 | DATE | 1993'],
  ['Rome fell in 476 AD, long after 44 BC.', '476 AD | DATE | 0476', '44 BC | DATE | BC0044'],
];

const PERIODS: Case[] = [
  ['It ended in the 1990s.', 'the 1990s | DATE | 199'],
  ['It ended in the early 1990s.', 'the early 1990s | DATE | 199'],
  ['It ended in the mid-1990s.', 'the mid-1990s | DATE | 199'],
  ['It ended in the nineties.', 'the nineties | DATE | 199'],
  ['It ended in the late ’80s.', 'the late ’80s | DATE | 198'],
  ['A church of the 12th century stands there.', 'the 12th century | DATE | 11'],
  ['A 19th-century fort stands there.', '19th-century | DATE | 18'],
  ['It grew in the 19th and 20th centuries.', 'the 19th | DATE | 18', '20th centuries | DATE | 19'],
  ['It flooded in the summer of 2020.', 'the summer of 2020 | DATE | 2020-SU'],
  ['It flooded in winter 2020.', 'winter 2020 | DATE | 2020-WI'],
  ['Profit rose in the third quarter of 2023.', 'the third quarter of 2023 | DATE | 2023-Q3'],
  ['Profit rose in Q3 2024 again.', 'Q3 2024 | DATE | 2024-Q3'],
  ['Profit rose in the first half of 2024.', 'the first half of 2024 | DATE | 2024-H1'],
  ['Its fiscal 1989 was poor.', 'fiscal 1989 | DATE | 1989'],
  ['It fell in early 2020 and by the end of 2021.', 'early 2020 | DATE | 2020', 'the end of 2021 | DATE | 2021'],
  ['They met on Thanksgiving.', 'Thanksgiving | DATE | 2024-11-28'],
  ['It fell in the second half of October 2020.', 'the second half of October 2020 | DATE | 2020-10'],
  ['They will meet on Christmas Eve in the barracks.', 'Christmas Eve | DATE | 2024-12-24'],
];

const RANGES: Case[] = [
  ['In 1992-1994 the front moved.', '1992-1994 | DATE | 1992/1994'],
  ['In 1992–94 the front moved.', '1992–94 | DATE | 1992/1994'],
  ['It ran from May to July 2020.', 'May | DATE | 2020-05', 'July 2020 | DATE | 2020-07'],
  ['It ran from November 2019 to March 2020.', 'November 2019 | DATE | 2019-11', 'March 2020 | DATE | 2020-03'],
  [
    'The war of 27 September – 10 November 2020 is over.',
    '27 September – 10 November 2020 | DATE | 2020-09-27/2020-11-10',
  ],
  ['Talks on September 19-20, 2023 failed.', 'September 19-20, 2023 | DATE | 2023-09-19/2023-09-20'],
  ['Talks on 19-20 September 2023 failed.', '19-20 September 2023 | DATE | 2023-09-19/2023-09-20'],
  ['They met on December 5 and 6, 2022.', 'December 5 | DATE | 2022-12-05', '6, 2022 | DATE | 2022-12-06'],
];

const CLOCK: Case[] = [
  ['It began at 15:30 GMT on Friday.', '15:30 GMT on Friday | TIME | 2024-12-13T15:30'],
  ['It began at 3:30 p.m. and ended late.', '3:30 p.m. | TIME | 2024-12-19T15:30'],
  ['It began at 10 p.m. Friday.', '10 p.m. Friday | TIME | 2024-12-13T22:00'],
  ['It began about 4 p.m. local time.', 'about 4 p.m. local time | TIME | 2024-12-19T16:00'],
  ['It began at 0600 GMT.', '0600 GMT | TIME | 2024-12-19T06:00'],
  ['It began at noon and ended at midnight.', 'noon | TIME | 2024-12-19T12:00', 'midnight | TIME | 2024-12-19T24:00'],
  ['It began at three o’clock in the afternoon.', 'three o’clock in the afternoon | TIME | 2024-12-19T15:00'],
  ['They fled on Friday night.', 'Friday night | TIME | 2024-12-13TNI'],
  ['They fled on the night of November 9, 2020.', 'the night of November 9, 2020 | TIME | 2020-11-09TNI'],
  ['They fled in the early hours of Monday.', 'the early hours of Monday | TIME | 2024-12-16TMO'],
  [
    'He spoke this morning and left last night.',
    'this morning | TIME | 2024-12-19TMO',
    'last night | TIME | 2024-12-18TNI',
  ],
];

const DURATIONS: Case[] = [
  ['It was the worst flood in the last half century.', 'the last half century | DURATION | P50Y'],
  ['Sales grew over the first three quarters.', 'the first three quarters | DURATION | P3Q'],
  ['Three quarters of the houses burned.'],
  ['It lost money in the fiscal year that ended in June.', 'the fiscal year | DURATION | P1Y', 'June | DATE | 2024-06'],
  ['A 24-hour strike began.', '24-hour | DURATION | PT24H'],
  ['It took ten days to clear.', 'ten days | DURATION | P10D'],
  ['It took more than 25 years to clear.', 'more than 25 years | DURATION | P25Y'],
  ['It took at least an hour to clear.', 'at least an hour | DURATION | PT1H'],
  ['It took half an hour to clear.', 'half an hour | DURATION | PT30M'],
  ['It took two and a half years to clear.', 'two and a half years | DURATION | P2.5Y'],
  ['It took twenty-five minutes to clear.', 'twenty-five minutes | DURATION | PT25M'],
  ['It took several months to clear.', 'several months | DURATION | PXM'],
  ['The four-day war was lost.', 'four-day | DURATION | P4D'],
  ['It has simmered for decades there.', 'decades | DURATION | PXDE'],
  ['A week-long siege ended.', 'week-long | DURATION | P1W'],
  ['They slept all day long.', 'all day | DURATION | P1D'],
  ['Over the past month nothing moved.', 'the past month | DURATION | P1M'],
  ['Little will change over the next ten years.', 'the next ten years | DURATION | P10Y'],
  [
    'Profit fell in the first nine months of the year.',
    'the first nine months | DURATION | P9M',
    'the year | DATE | 2024',
  ],
];

const SETS: Case[] = [
  ['It plans twice-daily flights.', 'twice-daily | SET | P1D'],
  ['They meet every Friday in the square.', 'every Friday | SET | XXXX-WXX-5'],
  ['They meet annually in the square.', 'annually | SET | P1Y'],
  ['They meet twice a week in the square.', 'twice a week | SET | P1W'],
  ['They meet every two days in the square.', 'every two days | SET | P2D'],
  ['They meet every other week in the square.', 'every other week | SET | P2W'],
  ['They meet on Sundays in the square.', 'Sundays | SET | XXXX-WXX-7'],
  ['They meet each summer in the square.', 'each summer | SET | XXXX-SU'],
  ['They sell 400 barrels a day abroad.', 'a day | SET | P1D'],
  ['The daily flights go on.', 'daily | SET | P1D'],
];

const RELATIVE: Case[] = [
  ['They meet the week after next.', 'the week after next | DATE | 2025-W01'],
  ['It closed the year before last.', 'the year before last | DATE | 2022'],
  ['It was sold two quarters ago.', 'two quarters ago | DATE | 2024-Q2'],
  ['He took over two years ago.', 'two years ago | DATE | 2022'],
  ['It was built over two years ago.', 'over two years ago | DATE | 2022'],
  ['He resigned today.', 'today | DATE | 2024-12-19'],
  ['He resigned yesterday.', 'yesterday | DATE | 2024-12-18'],
  ['He resigned last year.', 'last year | DATE | 2023'],
  ['He resigned this week.', 'this week | DATE | 2024-W51'],
  ['He resigned last week.', 'last week | DATE | 2024-W50'],
  ['He resigned earlier this month.', 'earlier this month | DATE | 2024-12'],
  ['He resigned two days ago.', 'two days ago | DATE | 2024-12-17'],
  ['He resigned about three years ago.', 'about three years ago | DATE | 2021'],
  ['He resigned two weeks ago.', 'two weeks ago | DATE | 2024-W49'],
  ['He resigned the day before yesterday.', 'the day before yesterday | DATE | 2024-12-17'],
  ['He resigned in July of last year.', 'July of last year | DATE | 2023-07'],
  ['He resigned in December last year.', 'December last year | DATE | 2023-12'],
  ['He resigned last Friday.', 'last Friday | DATE | 2024-12-13'],
  ['He will resign next month.', 'next month | DATE | 2025-01'],
  ['He will resign two weeks from now.', 'two weeks from now | DATE | 2025-W01'],
  [
    'He spoke on May 5, 2020. Two days later he left.',
    'May 5, 2020 | DATE | 2020-05-05',
    'Two days later | DATE | 2020-05-07',
  ],
  [
    'He spoke on May 5, 2020. The next day he left.',
    'May 5, 2020 | DATE | 2020-05-05',
    'The next day | DATE | 2020-05-06',
  ],
  ['He spoke on May 5, 2020. That month he left.', 'May 5, 2020 | DATE | 2020-05-05', 'That month | DATE | 2020-05'],
  [
    'It rose in the third quarter from a year earlier.',
    'the third quarter | DATE | 2024-Q3',
    'a year earlier | DATE | 2023-Q3',
  ],
  ['It rose in the six months to June.', 'the six months | DURATION | P6M', 'June | DATE | 2024-06'],
  ['It will close by year-end.', 'year-end | DATE | 2024'],
  ['In April 2016, and again in July, clashes broke out.', 'April 2016 | DATE | 2016-04', 'July | DATE | 2016-07'],
  ['The firm, founded in May 1985, will close in July.', 'May 1985 | DATE | 1985-05', 'July | DATE | 2025-07'],
  ['He now lives where he recently fought.', 'now | DATE | PRESENT_REF', 'recently | DATE | PAST_REF'],
  [
    'In recent years little was built; in the future more may be.',
    'recent years | DATE | PAST_REF',
    'the future | DATE | FUTURE_REF',
  ],
];

const TENSE: Case[] = [
  ['They met on Friday.', 'Friday | DATE | 2024-12-13'],
  ['They will meet on Friday.', 'Friday | DATE | 2024-12-20'],
  ['They are to meet Friday.', 'Friday | DATE | 2024-12-20'],
  ['On Friday, the court will rule.', 'Friday | DATE | 2024-12-20'],
  ['He said Friday that the court will rule.', 'Friday | DATE | 2024-12-13'],
  ['He spoke on Thursday.', 'Thursday | DATE | 2024-12-19'],
  ['He pointed to a summit in July.', 'July | DATE | 2024-07'],
  ['The vote is expected in March.', 'March | DATE | 2025-03'],
  ['The clashes broke out on September 27.', 'September 27 | DATE | 2024-09-27'],
  ['Fourth-quarter profit will rise.', 'Fourth-quarter | DATE | 2024-Q4'],
  ['They have fought since March.', 'March | DATE | 2024-03'],
  ['He said the vote would be held by March.', 'March | DATE | 2025-03'],
  ['The next round is scheduled for January 15.', 'January 15 | DATE | 2025-01-15'],
  ['Talks may resume Friday.', 'Friday | DATE | 2024-12-20'],
  ['He may have left on Friday.', 'Friday | DATE | 2024-12-13'],
  ['He said the start could slip into May.', 'May | DATE | 2025-05'],
  ['Smoke could be seen on Friday.', 'Friday | DATE | 2024-12-13'],
  ['They were to arrive Saturday.', 'Saturday | DATE | 2024-12-21'],
  ['The town must be left by Sunday.', 'Sunday | DATE | 2024-12-22'],
  ['Nobody knows who governs until Friday.', 'Friday | DATE | 2024-12-20'],
  ['She asked both to wait, and on Friday the mayor called.', 'Friday | DATE | 2024-12-13'],
  ['It beat the profit it forecast in May.', 'May | DATE | 2024-05'],
];

/** What is planned, told in the present. */
const PLANS: Case[] = [
  ['The law takes effect Jan. 8.', 'Jan. 8 | DATE | 2025-01-08'],
  ['Polls open on Sunday.', 'Sunday | DATE | 2024-12-22'],
  ['The summit begins on Tuesday.', 'Tuesday | DATE | 2024-12-24'],
  ['The council votes Monday on the tax.', 'Monday | DATE | 2024-12-23'],
  ['The postal votes of Monday are lost.', 'Monday | DATE | 2024-12-16'],
  ['The talks (the fourth round) will resume, “God willing”, on Sunday.', 'Sunday | DATE | 2024-12-22'],
  ['He will travel to Rome (and not, as he said, to Milan) on Monday.', 'Monday | DATE | 2024-12-23'],
  ['He called the plan "a joke that will end badly" on Monday.', 'Monday | DATE | 2024-12-16'],
  ['“The door closes on Friday,” he said on Wednesday.', 'Friday | DATE | 2024-12-20', 'Wednesday | DATE | 2024-12-18'],
  ['Airlines cancel flights through Monday.', 'Monday | DATE | 2024-12-23'],
  ['Trains do not run before Monday.', 'Monday | DATE | 2024-12-23'],
  ['Insurers have until March 31 to file.', 'March 31 | DATE | 2025-03-31'],
  ['The funeral is on Saturday.', 'Saturday | DATE | 2024-12-21'],
  ['The prize is awarded in a hall; the result is published on Monday.', 'Monday | DATE | 2024-12-23'],
  ['The second ship leaves for Odesa on Monday.', 'Monday | DATE | 2024-12-23'],
  ['The attack on Monday will be investigated.', 'Monday | DATE | 2024-12-16'],
  ['Monday’s attack will be investigated.', 'Monday | DATE | 2024-12-16'],
  ['Tickets for Monday’s final are gone.', 'Monday | DATE | 2024-12-23'],
  ['Dozens remain in hospital after the crash on Monday.', 'Monday | DATE | 2024-12-16'],
  ['The shops were open on Monday.', 'Monday | DATE | 2024-12-16'],
  ['They did not meet on Monday.', 'Monday | DATE | 2024-12-16'],
  ['They’re meeting on Monday.', 'Monday | DATE | 2024-12-23'],
  ['In their last match on Monday they lost.', 'Monday | DATE | 2024-12-16'],
  ['The phone hit stores on Monday.', 'Monday | DATE | 2024-12-16'],
  ['It had come into force on Monday.', 'Monday | DATE | 2024-12-16'],
  ['There is a new leader on Monday.', 'Monday | DATE | 2024-12-23'],
  ['Schools stay closed from Monday.', 'Monday | DATE | 2024-12-23'],
  ['It is usually held in May.', 'May | DATE | XXXX-05'],
];

/** A paragraph that tells of another year, and what is not of it. */
const STORIES: Case[] = [
  [
    'On 2 May 2018 he moved the money. On 14 May he moved the rest, and by December it was gone. A hearing is held on 7 March.',
    '2 May 2018 | DATE | 2018-05-02',
    '14 May | DATE | 2018-05-14',
    'December | DATE | 2018-12',
    '7 March | DATE | 2025-03-07',
  ],
  [
    'The mill burned down in 1994. It had been built in 1871. A foundation was set up in 1996, and work began in May.\n\nTickets go on sale on 20 March at the inn.',
    '1994 | DATE | 1994',
    '1871 | DATE | 1871',
    '1996 | DATE | 1996',
    'May | DATE | 1996-05',
    '20 March | DATE | 2025-03-20',
  ],
  [
    'He was hired in March 2023; at the end of January he left.',
    'March 2023 | DATE | 2023-03',
    'the end of January | DATE | 2024-01',
  ],
  [
    'He was shot on Tuesday, in the worst month since 1994. The next day she left.',
    'Tuesday | DATE | 2024-12-17',
    '1994 | DATE | 1994',
    'The next day | DATE | 2024-12-18',
  ],
  [
    'Q: What do you remember of May 1992?\nOn the 8th they came. The next day it was over.\nIn June they took the north. I was hurt on 4 July and lay there until September.\nToday I am old. On 10 December a boy asked me.',
    'May 1992 | DATE | 1992-05',
    'the 8th | DATE | 1992-05-08',
    'The next day | DATE | 1992-05-09',
    'June | DATE | 1992-06',
    '4 July | DATE | 1992-07-04',
    'September | DATE | 1992-09',
    'Today | DATE | 2024-12-19',
    '10 December | DATE | 2024-12-10',
  ],
  [
    'He was jailed in May 2022. The court met again on 16 December.',
    'May 2022 | DATE | 2022-05',
    '16 December | DATE | 2024-12-16',
  ],
  ['In 2015, in the crisis of that summer, he came.', '2015 | DATE | 2015', 'that summer | DATE | 2015-SU'],
];

const COMPOUNDS: Case[] = [
  ['He got six years and four months.', 'six years and four months | DURATION | P6Y4M'],
  ['It took a year and a day.', 'a year and a day | DURATION | P1Y1D'],
  ['It ran for two hours and 20 minutes.', 'two hours and 20 minutes | DURATION | PT2H20M'],
  ['It took a little over a year.', 'a little over a year | DURATION | P1Y'],
  ['They shell it almost daily.', 'almost daily | SET | P1D'],
  ['It carries 5 million tons per year.', 'per year | SET | P1Y'],
  ['It meets on the 10th of next month.', 'the 10th of next month | DATE | 2025-01-10'],
  ['They gather every 11 July.', 'every 11 July | SET | XXXX-07-11'],
  ['By the 16th most of them were gone.', 'the 16th | DATE | 2024-12-16'],
  ['A year after the fall, nothing had changed.', 'A year | DURATION | P1Y'],
  ['He was seen two nights ago.', 'two nights ago | TIME | 2024-12-17TNI'],
  ['He left late in the evening.', 'late in the evening | TIME | 2024-12-19TEV'],
  ['They came at dawn on Sunday.', 'dawn on Sunday | TIME | 2024-12-15TMO'],
  ['It is shut until the new year.', 'the new year | DATE | 2025'],
  ['Posted Sun 19 Jan 2025 at 6:05am', 'Sun 19 Jan 2025 at 6:05am | TIME | 2025-01-19T06:05'],
  ['Sun 15 Nov 2020 17.32 GMT', 'Sun 15 Nov 2020 17.32 GMT | TIME | 2020-11-15T17:32'],
  ['POLITICS | 26.11.2021 | 22:41', '26.11.2021 | DATE | 2021-11-26', '22:41 | TIME | 2021-11-26T22:41'],
  ['As of this moment nothing is signed.', 'this moment | DATE | PRESENT_REF'],
  [
    'The army that had come over the hills on 27 September\n2020 was beaten, wrote the ministry on the night of 11\nOctober.',
    '27 September\n2020 | DATE | 2020-09-27',
    'the night of 11\nOctober | TIME | 2020-10-11TNI',
  ],
  [
    'The curfew of 3 December, between 21:00 and 06:00, stays.',
    '3 December | DATE | 2024-12-03',
    '21:00 | TIME | 2024-12-19T21:00',
    '06:00 | TIME | 2024-12-20T06:00',
  ],
  [
    '18:42 Airlines cancel flights until Monday.\n17:15 The council meets.',
    '18:42 | TIME | 2024-12-19T18:42',
    'Monday | DATE | 2024-12-23',
    '17:15 | TIME | 2024-12-19T17:15',
  ],
];

/** Figures and the years they are compared with, and which of the dates named before a later one counts from. */
const COMPARED: Case[] = [
  [
    'Profit rose in the third quarter from a year earlier.',
    'the third quarter | DATE | 2024-Q3',
    'a year earlier | DATE | 2023-Q3',
  ],
  [
    'Second-quarter sales fell for the first time since 1981. A year earlier they had doubled.',
    'Second-quarter | DATE | 2024-Q2',
    '1981 | DATE | 1981',
    'A year earlier | DATE | 2023-Q2',
  ],
  [
    'In the third quarter it lost more than in the year-earlier period. Costs for the quarter rose from the year-ago quarter.',
    'the third quarter | DATE | 2024-Q3',
    'the year-earlier period | DATE | 2023-Q3',
    'the quarter | DATE | 2024-Q3',
    'the year-ago quarter | DATE | 2023-Q3',
  ],
  [
    'Sales fell in November from the same month last year.',
    'November | DATE | 2024-11',
    'the same month last year | DATE | 2023-11',
  ],
  ['They were stronger in the same period of 2019.', 'the same period of 2019 | DATE | 2019'],
  [
    'Compared with June 2008, output was down. In May, it had risen.',
    'June 2008 | DATE | 2008-06',
    'May | DATE | 2024-05',
  ],
  ['The 2025 models went on sale Oct. 1.', '2025 | DATE | 2025', 'Oct. 1 | DATE | 2024-10-01'],
  ['The season runs from June 1 through Nov. 30.', 'June 1 | DATE | 2024-06-01', 'Nov. 30 | DATE | 2024-11-30'],
  ['It rained from Monday to Wednesday.', 'Monday | DATE | 2024-12-16', 'Wednesday | DATE | 2024-12-18'],
  ['It rained between October and March.', 'October | DATE | 2024-10', 'March | DATE | 2025-03'],
  [
    'It was sold in Rome in December 2008 and in Paris the following spring, he says.',
    'December 2008 | DATE | 2008-12',
    'the following spring | DATE | 2009-SP',
  ],
  [
    'He will go on trial on Monday. The inquiry opened six weeks earlier.',
    'Monday | DATE | 2024-12-23',
    'six weeks earlier | DATE | 2024-W45',
  ],
];

describe.each([
  ['calendar dates', CALENDAR],
  ['periods', PERIODS],
  ['ranges', RANGES],
  ['times of day', CLOCK],
  ['durations', DURATIONS],
  ['sets', SETS],
  ['relative dates', RELATIVE],
  ['tense', TENSE],
  ['plans', PLANS],
  ['stories of another year', STORIES],
  ['compounds and stamps', COMPOUNDS],
  ['comparisons and contexts', COMPARED],
])('%s', (_, cases) => {
  it.each(cases)('%s', (sentence, ...dates) => {
    expect(table(sentence)).toEqual(dates);
  });
});

describe('without a document date', () => {
  const cases: Case[] = [
    ['He resigned today.', 'today | DATE | XXXX-XX-XX'],
    ['He resigned on Friday.', 'Friday | DATE | XXXX-WXX-5'],
    ['He resigned this week.', 'this week | DATE | XXXX-WXX'],
    ['He resigned last week.', 'last week | DATE | XXXX-WXX'],
    ['Earlier this month he resigned.', 'Earlier this month | DATE | XXXX-XX'],
    ['He resigned last year.', 'last year | DATE | XXXX'],
    ['He resigned on September 27.', 'September 27 | DATE | XXXX-09-27'],
    ['He resigned in July.', 'July | DATE | XXXX-07'],
    [
      'He resigned on September 27. Two days later he was back.',
      'September 27 | DATE | XXXX-09-27',
      'Two days later | DATE | XXXX-09-29',
    ],
    ['He resigned at 15:30 GMT.', '15:30 GMT | TIME | T15:30'],
    ['Until now he has stayed.', 'now | DATE | PRESENT_REF'],
    ['The past month was quiet.', 'The past month | DURATION | P1M'],
    [
      'In 1916 the line held. On 24 June the guns opened up, and in August 1917 it broke. In January he fled.',
      '1916 | DATE | 1916',
      '24 June | DATE | 1916-06-24',
      'August 1917 | DATE | 1917-08',
      'January | DATE | 1917-01',
    ],
  ];
  it.each(cases)('%s', (sentence, ...dates) => {
    expect(table(sentence, null)).toEqual(dates);
  });
});
