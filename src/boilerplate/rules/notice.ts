import { phrase, type Rule } from '../rule.ts';

export const NOTICE: readonly Rule[] = [
  {
    id: 'notice.technical',
    category: 'notice',
    title: 'is a message of the web page',
    description:
      'What the page tells its visitors about itself: cookies, JavaScript, a player that is not supported, a form that failed.',
    score: 0.95,
    check: phrase(
      /\b(?:(?:this|our) (?:web ?site|site|page) (?:uses|requires|works best|is using|is not available)|(?:uses?|accept|use of|our|these|third-party|necessary|all) cookies|enable (?:javascript|cookies)|requires? javascript|javascript (?:is|must be|to be)|(?:browser|device) (?:does not|doesn't|is not|isn't) (?:support|supported)|unsupported on your (?:device|browser)|(?:playback|player|format) (?:is )?(?:not supported|unsupported)|ad[- ]?block(?:er)?s?\b.{0,40}(?:disable|off|detected|using)|please (?:turn off|disable|whitelist|refresh|try again|check (?:the|your)|enable|fill)|page (?:not found|you (?:requested|are looking for))|404 error|access denied|something went wrong|error (?:loading|processing|occurred)|content is not available in your|privacy overview|recaptcha)\b/,
      { maxWords: 90 },
    ),
    examples: [
      'This website uses cookies to improve your experience.',
      'Please enable JavaScript',
      'Media playback is unsupported on your device',
    ],
    counterExamples: ['The site of the battle is now a car park.', 'She baked cookies for the soldiers.'],
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
      /^[[(*_]*(?:editors?'?s? (?:notes?|comment)|note from the editors?|ed\.? note|corrections?(?: \([^)]{2,30}\)| appended)?|clarification|correction and clarification|publisher's note|author's note|note to (?:readers|editors|our readers)|notice|important) ?[:;–—-]|^our standards ?:|^the (?:story|article|post|text) (?:has been|was) (?:updated|corrected|amended|edited|revised)\.?$|^(?:truth and accuracy|editorial standards|ethics policy|correction policy|submit a correction|standards and (?:ethics|practices))$|\bcommitted to (?:truth|accuracy|the highest)\b.{0,60}\b(?:journalism|reporting|content)|\b(?:our|read our|the) (?:editorial|publishing|ethics) (?:standards|guidelines|policy|principles)\b|\b(?:altered|edited|modified|changed) (?:it|this (?:story|article)) (?:prior to|before|for) (?:publication|length|clarity|style)\b|\bhas reviewed this\b.{0,60}\b(?:story|article|report)\b|^(?:this (?:story|article|translation|text) (?:is|was) (?:auto|machine|automatically|generated|translated|published from))|\bthis (?:is a (?:developing|breaking)(?: news)? story|(?:story|article|post|report|page) (?:has been|was|will be|is being) (?:updated|corrected|amended|edited|revised|modified))\b|^(?:breaking|developing)(?: story)?\.{0,3}:?$|\b(?:check back|more to (?:come|follow)|details to follow|story is developing)\b/,
      { maxWords: 80 },
    ),
    examples: [
      'Editor’s note: the port’s name was corrected.',
      'This is a developing story.',
      'This article has been updated.',
      'The article has been corrected.',
      'Our Standards: The Harbour Trust Principles.',
      'Correction: the vote was on Monday.',
    ],
    counterExamples: [
      'The story was edited by three governments in turn.',
      'Correction of the course is needed',
      'Important changes came in May',
    ],
  },
];
