import { phrase, type Rule } from '../rule.ts';

export const DISCLAIMER: readonly Rule[] = [
  {
    id: 'disclaimer.feed',
    category: 'disclaimer',
    title: 'says that nobody edited it',
    description: 'The text came from an agency’s feed, and the outlet did not check or change it.',
    score: 0.95,
    check: phrase(
      /\b(?:(?:news|wire|syndicated|agency|automated) (?:agency )?feed|auto-?generated)\b.{0,80}\b(?:without|not (?:been )?(?:edited|checked|modified|created)|un(?:edited|modified)|feed)\b|\b(?:has|have|was|were) not been (?:edited|created|verified|checked) by\b.{0,40}\b(?:staff|team|editors?|newsroom)\b|^(?:only )?the headline\b.{0,60}\b(?:has|have|was|were) (?:been )?(?:changed|reworked|edited)\b/,
      { maxWords: 50 },
    ),
    examples: [
      'This article was published from an agency feed without modifications to the text.',
      'Except for the headline, this story has not been edited by Harbour News staff and is published from a syndicated feed.',
    ],
    counterExamples: [
      'Farmers feed the country without subsidies, the minister said.',
      'The film has not been edited by its director.',
    ],
  },
  {
    id: 'disclaimer.opinion',
    category: 'disclaimer',
    title: 'says whose opinion it is',
    description: 'The outlet keeps its distance: the views are the author’s own and need not be those of the outlet.',
    score: 0.95,
    check: phrase(
      /\b(?:views?|opinions?|statements?)\b.{0,90}\b(?:author'?s?'?|authors'|writer'?s?'?|contributors?'?|their|his|her|those|own|columnist'?s?)\b.{0,60}\b(?:own|alone|not (?:necessarily )?(?:reflect|represent|those)|and (?:do|does) not|of the author|only|solely|not of)\b|\b(?:do|does|may|need|might) not (?:necessarily )?(?:reflect|represent|express)\b.{0,60}\b(?:views?|opinions?|position|policy|stance|editorial)|\b(?:reflects?|represents?|express(?:es|ed)?|are|is) (?:only |solely )?(?:the )?(?:personal )?(?:opinions?|views?) of the (?:author|writer)|\b(?:article|post|column) (?:may|might) (?:contain|include) (?:statements|opinions|links)|^(?:disclaimer|legal (?:notice|disclaimer))\b|\b(?:views|opinions) (?:expressed|presented|stated|herein)\b|^(?:the |all )?(?:views?|opinions?)(?: \w+){0,6} (?:are|is) (?:(?:solely|only|strictly|exclusively) )?(?:those of|the (?:author|writer)'?s)\b|^the opinions? (?:are|is)\b|\b(?:opinions?|views?|terms)\b.{0,60}\bbelong (?:solely |only )?to the author/,
      { maxWords: 110 },
    ),
    examples: [
      'The views expressed in this article are the author’s own and do not necessarily reflect those of Harbour News.',
      'Opinions are those of the writer.',
      'Terms and opinions used in the text belong to the author; the editors may not share them.',
      'Disclaimer: this is a translation.',
    ],
    counterExamples: [
      'His views on trade have not changed.',
      'The minister expressed the view that talks would not fail.',
    ],
  },
  {
    id: 'disclaimer.legal',
    category: 'disclaimer',
    title: 'limits its liability',
    description:
      'The outlet declines responsibility or says what its content is not meant for: "for informational purposes only", "not responsible for".',
    score: 0.93,
    check: phrase(
      /\b(?:for (?:educational|informational?|general information|entertainment)(?: (?:and|or|&) (?:educational|informational?|entertainment))? purposes|(?:is|are) not (?:responsible|liable) for|assumes? no (?:responsibility|liability)|accepts? no (?:responsibility|liability)|not (?:be )?intended (?:as|to be)(?: a)? (?:substitute|advice|financial|medical|investment)|(?:financial|investment|medical|legal|professional|tax) advice\b.{0,60}\b(?:not|consult|seek)|(?:not|nor) (?:constitute|be construed as|provide) .{0,40}advice|protected under (?:free speech|the first)|content (?:posted|published) on this (?:site|website|page)|(?:the )?property of their respective owners|past performance is not|terms (?:of (?:use|service)|and conditions) (?:apply|before)|without (?:warranty|warranties)|fair use|forward-looking statements (?:(?:that|which) (?:involve|are|reflect|may|could)|within the meaning|involve|are (?:subject|based|not)))\b|^safe harbou?r (?:statement|notice|provision)s?\b|^(?:cautionary |note )?(?:statement |note )?(?:on |regarding )?forward-looking (?:statements?|information)\b|^(?:for (?:the )?(?:information|use) (?:of (?:the )?)?(?:media|press)\b[^.]{0,30}\. )?not an official (?:record|document|transcript)\.?$/,
      { maxWords: 260 },
    ),
    examples: [
      'Harbour News is not responsible for the content of external sites.',
      'For informational purposes only.',
      'Forward-looking statements: this release speaks of plans that involve risks and uncertainties.',
      'For use of the press. Not an official record.',
      'This is not intended as a substitute for medical advice.',
    ],
    counterExamples: [
      'The pilot was not to blame for the crash, the judge found.',
      'He declined to give legal reasons.',
      'The note was not an official record, the clerk said.',
    ],
  },
  {
    id: 'disclaimer.affiliate',
    category: 'disclaimer',
    title: 'declares what it earns',
    description: 'The outlet earns from links or from a sponsor.',
    score: 0.93,
    check: phrase(
      /\b(?:(?:may|might|could) (?:earn|receive|get|collect)(?: \w+){0,4} (?:commission|share of (?:the )?sales?)|affiliate links?|affiliate partner|amazon associate|(?:post|shop|article) (?:has been|is|was) (?:compensated|sponsored) by|sponsored by our|purchas\w+ through (?:our|the|these) links?|buy (?:something )?through (?:our|this|the|these) (?:post|links?))\b/,
      { maxWords: 60 },
    ),
    examples: ['We may earn a commission from links on this page.', 'This post contains affiliate links.'],
    counterExamples: ['The commission will receive the report in May.'],
  },
];
