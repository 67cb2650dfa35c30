import { isOutside, phrase, shape, type Rule } from '../rule.ts';
import { isShouted } from '../shapes.ts';

/** What a list of other articles is called. A colon or nothing may follow. */
export const LIST_LABEL =
  /^[»>▶•*+|\s-]*(?:read (?:more|also|next|this next|these next|now|on)|must[- ]reads?|also read|see also|see more|related|(?:related|similar|recent|latest|popular|featured|suggested|more|other|top|trending|recommended|best) (?:articles?|stories|news|content|posts?|reads?|reading|links?|coverage|videos?|topics|items|headlines|reports?|now)(?: (?:in|from|on|about|for you) [\p{L}\d&'. -]{2,30})?|you (?:may|might|will|could|'ll)(?: also| be)* (?:like|love|enjoy|interested in)(?: these posts| this| reading)?|more (?:from|on|about|in|like|great|by) [\p{L}\d&'’. -]{2,40}|more like this|most[- ](?:read|popular|viewed|shared|commented|watched|recent|discussed|e-?mailed)(?: (?:stories|articles|news|now|today|this week|in [\p{L} ]{2,20}))?|trending(?: (?:now|today|stories|news|topics|on [\p{L} ]{2,20}))?|recommended(?: (?:for you|by [\p{L} ]{2,20}|reading|stories|videos))?|(?:editor'?s'?|our|staff|readers'?) (?:picks?|choice|recommendations)|what (?:to read next|others are reading|people are reading)|up next|next up|next article|previous article|keep reading|continue reading|in other news|in case you missed it|icymi|don'?t miss(?: (?:this|it|these))?|explore further|further reading|learn more|watch(?: now| next| also| more)?|popular (?:on|in) [\p{L}\d ]{2,30}|on our radar|also on [\p{L}\d.]{2,30}|more (?:news|stories|coverage|headlines)|around the web|from (?:the|around the) web|from our partners|elsewhere on the web|you might have missed|breaking news|latest news|today's top stories|top (?:local |national )?stories(?: in [\p{L} ]{2,20})?|read the original article|view comments|full coverage|related to this story|related (?:coverage|roundup|stories) from [\p{L}\d&'. -]{2,30}|next up in [\p{L} ]{2,20}|popular this (?:week|month)|stories you may like|new(?:s)? you may like)(?: ?[:»>…\]]| \.\.\.|\.\.\.)*$/u;

export const RELATED: readonly Rule[] = [
  {
    id: 'related.label',
    category: 'related',
    title: 'heads a list of other articles',
    description:
      'The heading of a list of other articles: "Most read", "Related stories", "You may also like". The list after it is taken with it.',
    score: 0.92,
    check: phrase(LIST_LABEL, { maxWords: 9 }),
    examples: [
      'Most read',
      'Related articles:',
      'You may also like',
      'More from the Balkans',
      'READ MORE:',
      'Trending now',
    ],
    counterExamples: ['Related charges were dropped in May', 'More than a game', 'Most of all, she wants peace.'],
  },
  {
    id: 'related.pointer',
    category: 'related',
    title: 'points to another article',
    description: 'One line that names another article after "Read more:", "Related:", "See also:" and the like.',
    score: 0.94,
    check: phrase(
      /^[[(»>▶•*\s-]*(?:read (?:more|also|next|this|the full story|our full coverage)|also read|must[- ]read|see also|see more|related(?: (?:articles?|story|stories|news|links?|coverage|content|post|video|reading))?|more|recommended|don'?t miss|watch(?: (?:now|live|also|more|the video))?|listen|video|photos|gallery|in pictures|explainer|editorial|opinion|previously|earlier|(?:also )?on [\w-]+\.(?:com|org|net|news)|just in|exclusive|trending|further reading|click here|read|in case you missed it|icymi|full story|background)(?: here| on this)? ?(?::|>>|»|\||–|—| - )\s*\S/,
      { maxWords: 40 },
    ),
    examples: [
      'Read more: Ministers split over new port',
      'RELATED: Five charts on grain prices',
      'WATCH: Crowds gather in the capital',
      '(See also: How the vote works)',
    ],
    counterExamples: ['Read the letter in full, he told them.', 'Relatedness is hard to prove'],
  },
  {
    id: 'related.also-on',
    category: 'related',
    title: 'points to another article',
    description:
      'A headline of another article with the mark of the site’s own link before it: "Also on …", "Click here to read …".',
    score: 0.88,
    check: phrase(
      /^(?:also on [\w-]+\.(?:com|org|net|news) |read also \w(?!.*\.$)|(?:click|tap) (?:here|on the)\b|(?:for|read) (?:more|all|the (?:full|latest|original))(?: \w+){0,6} (?:click|visit|go to|here|see|at)\b|read (?:more|the full|the original|the whole|the rest|all)\b(?!.*\bsaid\b)|more on this (?:story|topic)|follow (?:our|ap's|the) (?:full |latest |live )?(?:coverage|live blog|reporting)|(?:full|more|complete) coverage\b|see (?:all|more|full|our) .{2,40}(?: here| »|>>)$)/,
      { maxWords: 24 },
    ),
    examples: [
      'Click here to read more',
      'Read also Harbour tunnel: what is known',
      'Read the full story here',
      'Follow our full coverage of the election here',
      'More on this story',
    ],
    counterExamples: ['For more than ten years the bridge stood closed.', 'Coverage of the trial was complete'],
  },
  {
    id: 'related.bracket',
    category: 'related',
    title: 'points to another article',
    description: 'A whole line in brackets that begins with "Related" or "Read".',
    score: 0.94,
    check: phrase(/^[[(] ?(?:related|read|see|watch|also|more)\b.*[\])]$/, { maxWords: 40 }),
    examples: ['[ Related: Port strike enters third week ]', '(Read: what the treaty says)'],
    counterExamples: ['(Reading, England) The trial opened on Monday'],
  },
  {
    id: 'related.shouted',
    category: 'related',
    title: 'is a headline in capitals between paragraphs',
    description:
      'A long headline all in capitals inside the running text: how some sites link other articles. Section headings in capitals are shorter.',
    score: 0.62,
    check: shape(
      (line, page) => isShouted(line, 7) && line.words <= 24 && !isOutside(line, page) && !/[":“”]/.test(line.text),
    ),
    examples: [],
    counterExamples: ['FRANCE WINS AGAIN', 'We will never give up'],
  },
  {
    id: 'related.media',
    category: 'related',
    title: 'is the label of a player or a gallery',
    description:
      'The label of a video player or a picture gallery that did not come along: "Video", "Watch live", "Photos".',
    score: 0.8,
    check: phrase(
      /^(?:videos?|watch(?: (?:live|now|video|the video|full video|below))?|photos?|photo gallery|gallery|slideshow|audio|podcast|listen(?: now| to (?:this|the) (?:article|story|page))?(?: ?[·•(–-]? ?\d{1,3}(?::\d\d)?(?: ?min(?:ute)?s?)?\)?)?|live|play(?: video)?|now playing|video player|embedded video|embed|image|photo|infographic|view (?:slideshow|photos|gallery)|video:|live updates|your browser|replay)[:.]?$/,
      { maxWords: 8 },
    ),
    examples: ['Listen 4 min', 'Video', 'Watch now', 'Photo gallery', 'Listen to this article'],
    counterExamples: ['Video shows the moment', 'Live from the square', 'Listen to the river'],
  },
];
