import { isOutside, phrase, type Rule } from '../rule.ts';

const CONTACT_LABEL =
  /^(?:(?:media|press|news|investor|public|communications) (?:contacts?|relations|inquir(?:y|ies)|enquir(?:y|ies)|office)|contact (?:information|details)|contacts|(?:for )?(?:more|further|additional) information,? (?:please )?contact\b.{0,80}|(?:for|all) (?:media|press) (?:inquiries|enquiries|requests).{0,80}|notes? (?:to|for) (?:the )?editors?):?$/;

/** A name with a telephone number, and what else there is to reach it by. */
const CONTACT =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:, [\p{L} ]{2,40})?[\s,:|–-]+(?:(?:[Tt]el|[Pp]hone|[Mm]obile|[Cc]ell|T|M)\.?:? ?)?[+(]?\d[\d ()/-]{7,18}\d(?:[\s,|;]+\S+@\S+)?$/u;

export const NOTICE: readonly Rule[] = [
  {
    id: 'notice.technical',
    category: 'notice',
    title: 'is a message of the web page',
    description:
      'What the page tells its visitors about itself: cookies, JavaScript, a player that is not supported, a form that failed.',
    score: 0.95,
    check: phrase(
      /\b(?:(?:this|our) (?:web ?site|site|page) (?:uses|requires|works best|is using|is not available)|(?:uses?|accept|use of|our|these|third-party|necessary|all) cookies|(?:enable|turn on|switch on|activate) (?:javascript|cookies)|we (?:value|respect|care about) your privacy|requires? javascript|javascript (?:is|must be|to be)|(?:browser|device) (?:does not|doesn't|is not|isn't) (?:support|supported)|unsupported on your (?:device|browser)|(?:playback|player|format) (?:is )?(?:not supported|unsupported)|ad[- ]?block(?:er)?s?\b.{0,40}(?:disable|off|detected|using)|please (?:turn off|disable|whitelist|refresh|try again|check (?:the|your)|enable|fill)|page (?:not found|you (?:requested|are looking for))|404 error|access denied|something went wrong|error (?:loading|processing|occurred)|content is not available in your|privacy overview|recaptcha)\b|^i (?:consent|agree) to\b.{0,120}\b(?:data|privacy|terms|policy|conditions|processing|e-?mails?)\b|^(?:accept|reject|decline|allow) (?:all(?: cookies)?|cookies)$/,
      { maxWords: 90 },
    ),
    examples: [
      'This website uses cookies to improve your experience.',
      'Please enable JavaScript',
      'Media playback is unsupported on your device',
      'Please turn on JavaScript to use this feature',
      'We value your privacy',
      'I consent to the processing of my data as described in the privacy policy.',
    ],
    counterExamples: [
      'The site of the battle is now a car park.',
      'She baked cookies for the soldiers.',
      'I agree to nothing, he said.',
    ],
  },
  {
    id: 'notice.markup',
    category: 'notice',
    title: 'is markup',
    description: 'Code of the page that an extractor took for text: a tag, a shortcode, a style.',
    score: 0.9,
    check: phrase(
      /^(?:<|&lt;)\/?[a-z][a-z0-9]*(?: [^<>]*=[^<>]*| ?\/)?(?:>|&gt;|$)|^\[\/?[a-z_]+(?: [a-z_]+=.{1,200}\]|\](?=.{0,80}\[\/))(?:.{0,80}\[\/[a-z_]+\])?$|^(?:function ?\(|var |window\.|document\.|\{"|@media|\.[a-z-]+ ?\{)/,
      { maxWords: 80 },
    ),
    examples: ['<span class="x">', '[button link="#"]Send[/button]', '&lt;div style="display:none"&gt;'],
    counterExamples: ['Variety is all', '<The Palace: A Night at Court>'],
  },
  {
    id: 'notice.editor',
    category: 'notice',
    title: 'is a note of the editors',
    description: 'A note of the editors about the article: a correction, an update, a developing story.',
    score: 0.82,
    check: phrase(
      /^[[(*_]*(?:editors?'?s? (?:notes?|comment)|note from the editors?|ed\.? note|corrections?(?: \([^)]{2,30}\)| appended)?|clarification|correction and clarification|publisher's note|author's note|note to (?:readers|editors|our readers)|notice|important) ?[:;–—-]|\ban earlier version of this (?:article|story|report|post|column|piece)\b|^our standards ?:|^the (?:story|article|post|text) (?:has been|was) (?:updated|corrected|amended|edited|revised)\.?$|^(?:truth and accuracy|editorial standards|ethics policy|correction policy|submit a correction|standards and (?:ethics|practices))$|\bcommitted to (?:truth|accuracy|the highest)\b.{0,60}\b(?:journalism|reporting|content)|\b(?:our|read our|the) (?:editorial|publishing|ethics) (?:standards|guidelines|policy|principles)\b|\b(?:altered|edited|modified|changed) (?:it|this (?:story|article)) (?:prior to|before|for) (?:publication|length|clarity|style)\b|\bhas reviewed this\b.{0,60}\b(?:story|article|report)\b|^(?:this (?:story|article|translation|text) (?:is|was) (?:auto|machine|automatically|generated|translated|published from))|\bthis (?:is a (?:developing|breaking)(?: news)? story|(?:story|article|post|report|page) (?:has been|was|will be|is being) (?:updated|corrected|amended|edited|revised|modified))\b|^(?:breaking|developing)(?: story)?\.{0,3}:?$|\b(?:check back|more to (?:come|follow)|details to follow|story is developing)\b/,
      { maxWords: 80 },
    ),
    examples: [
      'Editor’s note: the port’s name was corrected.',
      'This is a developing story.',
      'This article has been updated.',
      'The article has been corrected.',
      'Our Standards: The Harbour Trust Principles.',
      'Correction: the vote was on Monday.',
      'Correction May 3rd, 9:15AM: An earlier version of this story gave another name.',
    ],
    counterExamples: [
      'The story was edited by three governments in turn.',
      'Correction of the course is needed',
      'Important changes came in May',
    ],
  },
  {
    id: 'notice.page',
    category: 'notice',
    title: 'says what kind of page this is',
    description:
      'What a page says of itself rather than of its subject: how old it is, that a live page is closed, that a machine wrote its summary.',
    score: 0.92,
    check: phrase(
      /^this (?:article|story|post|page) is (?:now )?(?:more than|over|at least|about) (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:years?|months?|weeks?)(?: old)?\.?$|^(?:this|our) live ?(?:blog|page|coverage|feed|stream|updates|event|report|reporting)? (?:page |coverage )?(?:is|has|have|was) (?:now |been )*(?:closed|ended|paused|finished|over)\b|^this is an? ?(?:ai|machine|auto(?:matically)?)[- ]generated\b|^this is ai[- ]generated\b|^(?:this |the )?(?:summary|summari[sz]ation|translation|transcript|audio|voice) (?:is|was|has been) (?:\w+ )?(?:generated|created|made|produced|read) (?:by|with|using) (?:an? )?(?:ai|artificial|automat|machine|computer|software|synthetic)|^(?:summari[sz]e|translate|explain|ask about) this (?:article|story|page)\b/,
      { maxWords: 50 },
    ),
    examples: [
      'This article is more than 5 years old',
      'This live page is now closed. You can read our latest report here.',
      'This live event has ended.',
      'This is AI generated summarization, which may have errors.',
      'The audio was generated with artificial intelligence.',
      'Summarize this article with AI',
    ],
    counterExamples: [
      'This article is more than a footnote, the judges held.',
      'This live concert was closed by the police.',
      'The translation was made by a nun in 1711.',
    ],
  },
  {
    id: 'notice.end',
    category: 'notice',
    title: 'marks the end of the text',
    description: 'The mark that press offices and agencies put where their text ends: "-ENDS-", "###".',
    score: 0.9,
    check: phrase(/^(?:[-–—~*#/]+ ?(?:ends?|30|end of (?:text|release|story)) ?[-–—~*#/]+|#{3}|# # #)$/, {
      maxWords: 6,
    }),
    examples: ['-ENDS-', '— END —', '###', '-30-'],
    counterExamples: ['The war ends', 'END OF AN ERA', '* * *'],
  },
  {
    id: 'notice.press-contact',
    category: 'notice',
    title: 'says whom the press may ask',
    description:
      'The foot of a press release: "Media contact", "Notes to editors", and the names, numbers and addresses under it.',
    score: 0.86,
    check: (line, page) =>
      isOutside(line, page) && line.words <= 16 && (CONTACT_LABEL.test(line.folded) || CONTACT.test(line.text))
        ? line.text.slice(0, 60)
        : null,
    examples: [
      'Media contact:',
      'For press enquiries, contact Anna Lindqvist',
      'Notes to editors',
      'Anna Lindqvist  +46 8 123 45 67  anna@harbour.example',
      'Omar Haddad, head of press: tel. 020 7946 0000',
    ],
    counterExamples: [
      'Media contacts dried up after the coup',
      'Anna Lindqvist won 1,204 votes',
      'Call the harbour office on 020 7946 0000.',
    ],
  },
];
