import { phrase, type Rule } from '../rule.ts';

export const COPYRIGHT: readonly Rule[] = [
  {
    id: 'copyright.notice',
    category: 'copyright',
    title: 'claims copyright',
    description: 'Who owns the text: the sign or the word with a year or a name, "All rights reserved".',
    score: 0.96,
    check: phrase(
      /(?:©|\(c\)|&copy;|\bcopyrights?) ?(?:©|\(c\))? ?(?:by )?(?:19|20)\d\d|^(?:©|copyright\b)(?! (?:law|claim|case|infring|bill|reform|lawsuit|act|trial|office|directive|row|battle|dispute|and|is|of|in|for|was))|\ball rights? (?:are )?reserved\b|(?:^|[-–—] ?)(?:19|20)\d\d ?(?:©|\(c\))|\bmay not be (?:published|reproduced|republished|copied|used)[^.]{0,120}\b(?:broadcast|rewritten|redistributed|without|permission)|^registration on or use of this site|\blicensed under (?:a |the )?creative commons|\bcreative commons (?:attribution|licen[sc]e)|\breproduction (?:of|in whole|without)\b.{0,60}\b(?:prohibited|permission|permitted)|\b(?:is|are) (?:a )?(?:registered )?trademarks? of\b|\bavailable without charge to any (?:eligible|legitimate)\b|\bthis copy is for your personal\b|^acquire licensing rights\b|^distribution and use of this material are governed\b|\bfor (?:licensing|republication|reprint) (?:opportunities|requests|permission|information|rights)|\b(?:permission to (?:republish|reprint|reproduce)|republish (?:this|our) (?:article|content|stor(?:y|ies)))/,
      { maxWords: 130 },
    ),
    examples: [
      '© 2021 Harbour News',
      'Copyright 2019 The Harbour Press. All rights reserved.',
      'This material may not be published, broadcast, rewritten or redistributed.',
      'This copy is for your personal, non-commercial use only.',
    ],
    counterExamples: ['Copyright law needs reform, MPs say', 'The court ruled on copyright in music.'],
  },
  {
    id: 'copyright.reference',
    category: 'copyright',
    title: 'says how the site is to be quoted',
    description: 'Who quotes the site must name it or link to it: "When using materials, a hyperlink is obligatory".',
    score: 0.95,
    check: phrase(
      /\b(?:us(?:ing|e of)|quot(?:ing|ation of)|citing|(?:re)?printing|republishing|copying|reproduction of) (?:(?:our|the|any|all|site|its) )?(?:materials?|articles?|contents?|information|news|publications?)\b.{0,60}\b(?:reference|hyperlink|attribution|(?:active|direct|back) ?link|link to)\b.{0,50}\b(?:is|are) (?:mandatory|obligatory|required|compulsory|necessary)\b|\bmaterials\b.{0,30}\ballowed only (?:with|if) .{0,40}\bhyperlink\b/,
      { maxWords: 40 },
    ),
    examples: [
      'When using our materials, a hyperlink is obligatory.',
      'When quoting the materials of the agency, reference is mandatory.',
      'Any use of materials is allowed only if there is a hyperlink to the site.',
    ],
    counterExamples: [
      'The use of force in reference to protests is required by law to be reported, the judge said.',
      'Using public transport, including the new rail link, is necessary to cut emissions, the mayor said.',
      'Scientists citing the study say the link between sugar and cancer makes new rules necessary.',
      'He was quoting a letter of reference.',
    ],
  },
];
