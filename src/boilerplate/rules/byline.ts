import { SIGNS } from '../fold.ts';
import { PHRASES } from '../page.ts';
import { hasClue } from '../phrase-clues.ts';
import { isOutside, phrase, shape, type Rule } from '../rule.ts';

const NAME =
  "\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:de|da|del|della|van|von|der|den|al|el|bin|ibn|la|le)|\\p{Lu}[\\p{L}'’.-]*)){0,4}";
const NAMES = `${NAME}(?:(?:, | and | & |, and )${NAME}){0,5}`;
const BY = new RegExp(
  `^(?:[|•*—–-] ?)?(?:(?:\\p{L}+ )?(?:[Ww]ritten|[Rr]eported|[Pp]osted|[Aa]nalysis|[Cc]ommentary|[Oo]pinion|[Ss]tory|[Pp]ublished|[Aa]uthored|[Tt]ext|[Ii]nterview(?:ed)?|[Cc]onducted|[Mm]oderated|[Cc]olumn|[Ee]ditorial|[Rr]eview|[Ee]dited|[Ee]ssay) )?(?:[Bb]y|BY|[Vv]on|[Pp]or|[Pp]ar):? (?:(?:[Aa]dmin|[Ss]taff|[Ee]ditor|the [Ee]ditors?|[Tt]he) ?)*(?:${NAMES})?(?:[ ,]*(?:[-–—|/•(@,]|\\S+@\\S+|[Ff]or|[Ii]n|[Oo]n|[Aa]t|of)[ ,]*.{0,90})?$`,
  'u',
);
/** A byline in capitals, or with the outlet and the time run together behind the name. */
const BY_LOOSE =
  /^by:? (?!the (?:time|end|way|\d)|then|now|far|contrast|comparison|and large|law|default|\d)\p{L}[^.!?]{2,90}$/u;
const DATE_BY = /^[\p{L}\d/.\-–, :]{4,40}(?:[/|•–-] ?[Bb]y:? |(?<= )[Bb][Yy]:? |[|/•] ?)\p{Lu}/u;

const STOP = /[.!?]$/;
const ABBREVIATED = /\b(?:jr|sr|inc|ph\.d|m\.d|[ap]\.m|[a-z])\.$/i;
const endsSentence = (text: string): boolean => STOP.test(text) && STOP.test(text.replace(ABBREVIATED, ''));

/** "Anna Lindqvist, 3 August 2023". */
const NAME_DATE = new RegExp(
  `^${NAMES}(?:,| [|/–—-]) ?(?:\\d{1,2}\\.? (?:of )?\\p{Lu}\\p{L}{2,8}\\.?,? \\d{4}|\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2},? \\d{4}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4})(?:,? \\d{1,2}[:.]\\d\\d)?$`,
  'u',
);

function isDateAndAuthor(text: string): boolean {
  const joined = /\d/.test(text.slice(0, 40)) && DATE_BY.test(text);
  return joined && /\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\b(?:19|20)\d\d\b/.test(text) && !/[.!?]$/.test(text);
}

const AGENCY =
  /^(?:the )?(?:associated press|ap|reuters|afp|agence france-presse|bloomberg(?: news)?|upi|united press international|dpa|tass|interfax|ria novosti|xinhua|ani|pti|ians|efe|ansa|anadolu(?: agency)?|press association|(?:\S+ ){0,3}(?:staff(?: writers?| reporters?)?|editorial (?:team|board|staff|office|desk)|news ?desk|web desk|(?:news|press) service|correspondents?|bureau|editors?|wire|contributors?|agencies))$/;

const ROLE =
  '(?:columnist|reporter|journalist|correspondent|editor(?:-in-chief| in chief)?|writer|author|fellow|professor|lecturer|researcher|analyst|director|contributor|commentator|historian|scholar|blogger|host|president of|chairman of|chair of|founder|co-founder|executive|strategist|attorney|consultant|expert|lawyer|academic|novelist|economist|intern|graduate|veteran|candidate|member of)';
const BIO_VERB = '(?:is|are|has been|serves as|works as|writes|covers|reports (?:on|for)|teaches)';
const TITLES = '(?:,? (?:[Pp][Hh]\\.?[Dd]\\.?|M\\.?D\\.?|Jr\\.?|Esq\\.?))?';
/** A full name and a verb; what the person is stands somewhere behind it. */
const BIO_FULL = new RegExp(
  `^(?:[-–—•*~] ?)?(?:(?:[Dd]r|[Pp]rof|[Ss]en|[Rr]ep|[Gg]en|[Aa]mb)\\.? )?(?!This |That |The |There |It |He |She |Who |What )(?=\\p{Lu}[\\p{L}'’.-]* (?:(?:de|da|del|van|von|der|al|el|bin) )?\\p{Lu})${NAMES}${TITLES},? ${BIO_VERB}\\b`,
  'u',
);
/** A single name directly followed by a role. */
const BIO_SHORT = new RegExp(
  `^(?!This |That |The |There |It |Who |What )\\p{Lu}[\\p{L}'’-]+ is (?:an?|the|our) (?:[\\p{L}-]+ ){0,4}${ROLE}\\b`,
  'u',
);
const BIO_TOPIC = new RegExp(
  `\\b(?:${ROLE}|writes (?:for|about|on|a)|covers|reports (?:on|from|for)|based in|teaches|follow (?:him|her|them)|e-?mail|twitter)\\b|@\\w`,
  'iu',
);

const TOPICAL = PHRASES.number(new RegExp(BIO_TOPIC.source, 'u'));

/** Fields of an author's profile. */
const PROFILE = phrase(
  /^(?:birth ?(?:place|date)|nationality|honou?rs(?:\/awards| and awards)?|awards|education|location|languages spoken|topics of expertise|areas? of expertise|books written|professional memberships|position|joined|author bio|bio|biography|author archive|author at .{2,40}|more (?:posts|articles|stories) by .{2,30}|more by .{2,30})(?: ?[:|].{0,60})?$/,
  { maxWords: 12 },
);

/** "Anna Lindqvist, special to the Harbour News". */
const NAME_ROLE = new RegExp(
  `^(?:(?=\\p{Lu}\\S* \\p{Lu})${NAMES}(?:,| [|/–—-]) ?(?:[Ss]pecial (?:to|for) |[Ss]pecial [Cc]orrespondent|[Ss]taff (?:[Ww]riter|[Rr]eporter)|(?:\\p{L}+ ){0,2}(?:[Cc]orrespondent|[Rr]eporter|[Cc]olumnist|[Cc]ontributor|[Ee]ditor)(?:$|,| in | for | at ))|[Ss]pecial (?:to|for) (?:[Tt]he )?\\p{Lu})[^.!?]{0,60}$`,
  'u',
);

export const BYLINE: readonly Rule[] = [
  {
    id: 'byline.by',
    category: 'byline',
    title: 'names the author',
    description: 'The author’s line: "By" and a name, with or without outlet, place and date.',
    score: 0.93,
    check: (line, page) => {
      if (line.words > 24 || endsSentence(line.text)) return null;
      if (BY.test(line.text)) return line.text.slice(0, 60);
      return isOutside(line, page) &&
        (BY_LOOSE.test(line.folded) ||
          /^(?:written|posted|published|reported|author|authors|words|text|(?:text|words|story|report|reporting) (?:and|&) (?:photos?|photographs?|pictures?|photography)) ?(?:by|:)/.test(
            line.folded,
          ))
        ? line.text.slice(0, 60)
        : null;
    },
    examples: [
      'By Anna Lindqvist',
      'BY ANNA LINDQVIST AND OMAR HADDAD',
      'Written by Omar Haddad, Harbour News',
      'By Anna Lindqvist | March 3, 2021',
      'Interview conducted by Anna Lindqvist and Omar Haddad',
      'Interviewed by Anna Lindqvist for the Harbour Review',
      'By Staff',
    ],
    counterExamples: [
      'By the end of the year, prices had doubled.',
      'By 2030 the port will close',
      'By contrast, exports fell',
    ],
  },
  {
    id: 'byline.dated',
    category: 'byline',
    title: 'gives date and author',
    description: 'A date and a name with a slash, a bar or "by" between them: "03/14/2021 / By Anna Lindqvist".',
    score: 0.94,
    check: shape(
      (line) =>
        line.words <= 18 &&
        (line.signs & SIGNS.digit) !== 0 &&
        (NAME_DATE.test(line.text) || isDateAndAuthor(line.text)),
    ),
    examples: [
      '03/14/2021 / By Anna Lindqvist',
      'May 4, 2020 by Omar Haddad',
      'Anna Lindqvist, 3 August 2023',
      'Omar Haddad, 17.12.2023 14:05',
    ],
    counterExamples: ['2020 was shaped by Brexit.', 'In 2019, by law, the post was filled'],
  },
  {
    id: 'byline.role',
    category: 'byline',
    title: 'names the author and their post',
    description: 'A name with a post or an outlet behind it: "Anna Lindqvist, special to Harbour News".',
    score: 0.88,
    check: shape((line, page) => line.words <= 14 && isOutside(line, page) && NAME_ROLE.test(line.text)),
    examples: [
      'Anna Lindqvist, special to the Harbour News',
      'Omar Haddad, political correspondent',
      'Anna Lindqvist | Staff writer',
      'Special to The Harbour News',
    ],
    counterExamples: [
      'Putin, for the first time, meets the editor',
      'Special for its silence, the valley draws painters',
      'Anna Lindqvist, who was a correspondent in the war',
      'Omar Haddad, editor and poet, dies at 90',
    ],
  },
  {
    id: 'byline.stamp',
    category: 'byline',
    title: 'is a date line',
    description: 'Only a date or a time, with or without "Published" or "Updated": when the article appeared.',
    score: 0.85,
    check: shape((line, page) => line.stamp && (isOutside(line, page) || /[:]|publi|updat|posted/.test(line.folded))),
    examples: [
      'November 19, 2019',
      'Published: 3 March 2021, 10:48',
      'Updated 14 hours ago',
      '2021-03-03 18:20',
      'Aug 7, 2023 3:05 PM PHT',
      '02.09.2021, 16.30 Uhr',
    ],
    counterExamples: ['In May 2019 the court ruled', '2 + 2'],
  },
  {
    id: 'byline.published',
    category: 'byline',
    title: 'says when it was published',
    description: 'Begins with "Published", "Updated" or "Posted" and gives a date or a time.',
    score: 0.93,
    check: phrase(
      /(?:^|\| ?)(?:[•*(] ?)?(?:first |last |originally )?(?:published|updated?|posted|modified|created|date|release date|publication date|issued)\b(?: (?:on|at|by|in|time))?:? ?.{0,60}(?:\d{4}|\d:\d\d|\bago\b|\d{1,2}[/.]\d{1,2})/,
      { maxWords: 18 },
    ),
    examples: ['Updated: 19 Nov 2019 9:38 pm', 'Posted on March 30, 2015 by Admin', 'Last updated 3 hours ago'],
    counterExamples: ['Published figures show that trade fell'],
  },
  {
    id: 'byline.reading-time',
    category: 'byline',
    title: 'gives the reading time',
    description: 'How long it takes to read the article, or how many words it has.',
    score: 0.95,
    check: phrase(
      /^(?:[|•*] ?)?(?:(?:reading|read) time:? ?)?(?:about |approx\.? |less than |under )?\d{1,3}[- ]?min(?:ute)?s?[- ]?(?:read|to read)?$|[/|•·] ?\d{1,3}[- ]min(?:ute)?s? read(?: ?[/|•·]|$)|^(?:reading|read|est\.? read(?:ing)?) time\b(?=.{0,40}$)|^(?:lesedauer|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura)\b|^word ?count\b(?=.{0,40}$)|^\d[\d,. ]*k? (?:views?|reads|hits)$/,
      { maxWords: 20 },
    ),
    examples: [
      '5 min read',
      'Harbour / 10 April 2025 / 4 min read / Print',
      '2,318 views',
      '• 2 minute read',
      'Reading time: 4 minutes',
      'Wordcount: 717',
    ],
    counterExamples: ['Ten minutes later the train left'],
  },
  {
    id: 'byline.agency',
    category: 'byline',
    title: 'names the newsroom or the agency',
    description: 'Only the name of an agency or of a newsroom: "Reuters", "Editorial team", "Harbour News Staff".',
    score: 0.86,
    check: phrase(AGENCY, { maxWords: 5, zone: 'outside' }),
    examples: ['Associated Press', 'Editorial team', 'Staff', 'Harbour News Staff'],
    counterExamples: ['Reuters reports losses', 'Staff shortage'],
  },
  {
    id: 'byline.bio',
    category: 'byline',
    title: 'introduces the author',
    description:
      'After the article: who the author is, in a sentence or two ("Anna Lindqvist is a columnist …"), or where to write to them.',
    score: 0.82,
    check: (line, page) => {
      if (line.words > 110 || line.index < page.lines.length * 0.45) return null;
      if (!hasClue(line.clues, TOPICAL) || !closesArticle(line.index, page)) return null;
      const about = BIO_FULL.exec(line.text) ?? BIO_SHORT.exec(line.text);
      return about && BIO_TOPIC.test(line.text) && !/\b(?:said|told|announced|added)\b/.test(line.folded)
        ? about[0].slice(0, 60)
        : null;
    },
    examples: [],
    counterExamples: ['Anna Lindqvist is a columnist for Harbour News.'],
  },
  {
    id: 'byline.profile',
    category: 'byline',
    title: 'is a field of the author’s profile',
    description:
      'A field of an author’s profile below the article: birthplace, education, languages spoken. What stands under it is taken with it.',
    score: 0.88,
    check: (line, page) => (line.index > page.lines.length * 0.4 ? PROFILE(line, page) : null),
    examples: [],
    counterExamples: ['Nationality', 'Education reform stalls'],
  },
  {
    id: 'byline.contact',
    category: 'byline',
    title: 'gives the author’s address',
    description: 'How to reach or follow the author: an e-mail address, a handle.',
    score: 0.9,
    check: phrase(
      /^(?:to (?:contact|reach) the (?:reporters?|editors?|authors?|writers?)\b|e-?mail|mail|write to|contact|reach|follow|twitter|tweet(?: to| at)?|(?:you can )?(?:follow|reach|contact|e-?mail))\b.{0,60}(?:\S+@\S+\.\w|@\w{3,}|on twitter|on facebook)|^\S+@\S+\.\w{2,}$|^(?:twitter|on twitter|follow):? ?@\w+|^you can e-?mail\b.{0,60}\bhere\b|^about (?:the )?authors?\b|^about (?:me|the writer)$|^(?:the )?(?:author|writer)s? (?:is|are|can be|has|was)\b|^(?:the )?authors?:?$|\b(?:can be (?:reached|contacted|followed) (?:at|on|via)|follow (?:him|her|them|me) (?:on|at|@))/,
      { maxWords: 44 },
    ),
    examples: [
      'Contact the author at anna@example.org',
      'Follow her on Twitter @annalind',
      'To contact the editor responsible for this story: Anna Lindqvist at anna@example.org',
      'About the author',
      'The writer is a lecturer in law.',
    ],
    counterExamples: ['Contact with the plane was lost at noon', 'Write to your senator'],
  },
];

/** Only few words stand after the line: it is the end of the article or what follows it. */
function closesArticle(index: number, page: { readonly lines: readonly { readonly words: number }[] }): boolean {
  let after = 0;
  for (let i = index + 1; i < page.lines.length; i++) {
    after += page.lines[i]?.words ?? 0;
    if (after > 250) return false;
  }
  return true;
}
