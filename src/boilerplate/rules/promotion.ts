import { Phrase } from '../phrase.ts';
import { phrase, shape, type Rule } from '../rule.ts';
import { isLabel } from '../shapes.ts';

/** "Support JAMnews": the verb and a name or "us", nothing more. */
const SUPPORT =
  /^(?:please )?(?:[Ss]upport|SUPPORT)(?: (?:our|the|independent|quality|free|local))?(?: (?:[Uu]s|US|[Jj]ournalism|[Pp]ress|[Mm]edia|[Ww]ork|[\p{Lu}][\p{L}\d.]*)){1,3}(?: (?:now|today|here))?[.!]?$/u;

const DONATE = phrase(
  /^(?:but )?(?:since|while|now) you(?:'re| are) here ?(?:\.{2,}|…|,|:)?$|^(?:please )?(?:donate|contribute)(?: (?:now|today|here|to .{2,30}|via .{2,20}))?[.!]?$|^(?:make|give) (?:a|your) (?:donation|contribution|gift)|^become a (?:\w+ )?(?:member|supporter|patron|donor|subscriber|sponsor|friend)\b|^(?:support|help|fund) (?:our|us|independent|quality|honest)\b|^(?:buy (?:me|us) a coffee|support (?:me|us) on patreon|join us today|chip in|one-time donation|click here to (?:support|donate|contribute)|monthly donation|donate (?:via|with) \w+)|^(?:every|any) (?:small |little )?(?:gift|donation|contribution) (?:counts|helps)|^(?:you can |please )help us\b|^if you (?:like|liked|enjoyed?|value) (?:this|our) (?:article|story|post|piece|work|journalism|reporting)\b|\b(?:do you )?rely on .{2,30} reporting\? .{0,40}\bsupport\b|^support [\p{L}\d.]{2,20} and (?:make a difference|help)\b/u,
  { maxWords: 12 },
);

/** What an appeal asks for, and by what it speaks of the outlet. */
const ASK =
  /\b(?:we (?:all )?need your (?:support|help)|your (?:support|contribution|donation|gift|generosity)|every (?:small |single )?(?:contribution|donation|gift|dollar|euro)|(?:please (?:consider|make)|consider|considering) (?:making )?(?:a |an |your )?(?:\w+[- ])?(?:donation|donating|contribution|contributing|supporting|gift)|(?:please )?(?:donate|chip in|become a (?:member|patron|supporter))\b|support our (?:work|journalism|mission|reporting|cause)|help us (?:to )?(?:continue|keep|stay|remain|fund)|(?:small|little|quick) favou?r to ask|as little as [$£€]\d|tax[- ]deductible)/;
const ASKING = new Phrase(ASK);
const US =
  /\b(?:our (?:journalism|journalists|readers|reporting|work|newsroom|team|mission|supporters|site|website|content|editorial)|independent (?:media|journalism|news)|we (?:rely|depend|can continue|are (?:funded|a non-?profit|reader)|all need|don't have)|reader-(?:funded|supported)|means we can|keep (?:us|our|the)|non-?profit|every contribution|thank you|fact-checked|paywall|small|advertising|readers?)\b/;

const BUTTON =
  /^(?:click here|learn more|find out more|get (?:it|started|app)|try (?:it )?(?:now|free)|visit (?:web)?site|order now|book now|apply now|register now|join (?:now|today)|download(?: now)?|install|open (?:in )?app|view (?:offer|deal|profile|results)|see (?:results|offer)|submit|continue|accept|dismiss|no thanks|ok|got it|send|upload|cancel|vote(?: now)?|google preferred source)$/;

export const PROMOTION: readonly Rule[] = [
  {
    id: 'promotion.ad',
    category: 'promotion',
    title: 'marks an advertisement',
    description: 'The label of an advertisement, or the line that says where the story goes on after it.',
    score: 0.97,
    check: phrase(
      /^[-–—*[(<\s]*(?:advert(?:isement|ising|orial)?s?|ads?|sponsored(?: (?:content|links?|post|by .{2,30}|message))?|sponsors?|promoted(?: (?:content|by .{2,30}|links?))?|paid (?:content|post|partner content|advertisement)|partner content|publicidad|publicidade|publicité|anzeige|werbung|реклама|iklan|pubblicità|reklam|ad feedback)[-–—*\])>:.\s]*$|^(?:advertisement|ad|adverts?)\b.{0,4}\b(?:story continues|continue|scroll|article continues|skip|remove|close|content continues|report this)|\b(?:story|article|content|text) continues (?:below|after|beneath)|^continue reading (?:below|the main story|after|this article)|^scroll (?:down )?(?:to continue|for more)|\breport (?:this )?ad$|^(?:the|this) (?:above|below) is an? (?:advert|paid)|^after (?:\w+ )?promotion$|^remove ads$|^skip ad/,
      { maxWords: 12 },
    ),
    examples: [
      'ADVERTISEMENT',
      '- Advertisement -',
      'Advertisement: story continues below',
      'Story continues below',
      'Sponsored content',
      'after newsletter promotion',
    ],
    counterExamples: ['Advertising revenue fell by a third.', 'Ads for the race cost millions'],
  },
  {
    id: 'promotion.support',
    category: 'promotion',
    title: 'asks for support',
    description: 'The heading or button of a donation box: "Support us", "Donate", "Become a member".',
    score: 0.95,
    check: (line, page) => {
      if (line.words > 12) return null;
      if (line.words <= 6 && SUPPORT.test(line.text)) return line.text;
      return DONATE(line, page);
    },
    examples: [
      'Support us',
      'Support Harbour News',
      'Donate now',
      'Become a member today',
      'Help us keep the lights on',
      'If you liked this story, consider joining us.',
      'Do you rely on our reporting? Click here to support it.',
      'Since you’re here…',
    ],
    counterExamples: [
      'Since you’re here, sit down, she told him.',
      'Support for the bill grew',
      'Donations to the party fell',
      'Support Ukraine or lose it, minister warns allies in Brussels',
    ],
  },
  {
    id: 'promotion.appeal',
    category: 'promotion',
    title: 'appeals for money',
    description:
      'A paragraph that appeals to the reader for money: it speaks of "we" or "our journalism" and of "your support", a contribution, a donation.',
    score: 0.93,
    check: (line) => {
      if (line.words > 220 || line.words < 6) return null;
      const isLonger = line.end - line.start > line.text.length;
      if (!isLonger && !ASKING.isIn(line)) return null;
      const text = isLonger ? `${line.folded} ${line.tail.toLowerCase()}` : line.folded;
      if (!/\byour?\b|\bus\b|\bour\b|donat/.test(text)) return null;
      const ask = ASK.exec(text);
      return ask && US.test(text) ? ask[0] : null;
    },
    examples: [
      'Our journalism depends on readers. Every contribution, however small, helps us stay independent.',
      'We are a non-profit newsroom: please consider a donation today.',
      'You can help us to stay afloat. Every small gift counts, from every country.',
      '… we have a small favour to ask. Fewer advertisers pay for the news each year, and more of you read it.',
    ],
    counterExamples: [
      'The governor thanked donors and said your support, addressed to the crowd, had carried him.',
      'The charity asked the government to make a contribution of two million euros.',
    ],
  },
  {
    id: 'promotion.more-stories',
    category: 'promotion',
    title: 'sends the reader to another site',
    description: 'Sends the reader to another page of the outlet or its partners "for more stories like this".',
    score: 0.92,
    check: phrase(
      /^(?:head|hop|go|jump) (?:over|on over|straight) to\b|\b(?:for|find|read|see|get|discover) more (?:(?:great|such|of the latest|breaking) )?(?:stories|news|articles|updates|content|reports?)\b.{0,50}\b(?:like this|visit|click|follow|on our|at|go to|here|check out|website|subscribe)\b|^(?:visit|check out|see|stay tuned to|bookmark) (?:our|the|us|\S+\.(?:com|org|net|news|tv|info))\b.{0,80}\b(?:for|website|page|channel|store|shop|more)\b|\bmore stories like this\b|^stay (?:tuned|up to date|informed|connected|updated|in the know|ahead|safe)\b(?!.{0,80}\bsaid\b)|^for (?:more|the latest|all the|breaking) (?:\w+ ){0,6}(?:news|updates|coverage|stories|headlines)\b.{0,60}(?:visit|click|follow|here|tune|download|at|on)\b|^for more(?: information)?,? (?:on .{3,40}, )?(?:please )?(?:visit|see|read|click|go)/,
      { maxWords: 36 },
    ),
    examples: [
      'Head over to Harbour.news for more stories like this.',
      'For more news, visit our website',
      'Stay tuned for updates',
    ],
    counterExamples: [
      'The ministry had no more information on the crash.',
      'Head of state visits the port',
      'Stay home, officials tell residents',
    ],
  },
  {
    id: 'promotion.media',
    category: 'promotion',
    title: 'presents an embedded clip',
    description:
      'Presents a clip or a podcast that stood below on the page: "Watch this clip about …", "Listen to the full episode".',
    score: 0.9,
    check: phrase(
      /^(?:watch|see|view|check out|listen to|hear|click (?:on )?|play) (?:the |this |our |a |below |to )?(?:full |short |latest |following |entire |live )*(?:clip|video|episode|podcast|footage|interview|report|documentary|show|series|trailer|program(?:me)?|broadcast|segment)\b(?!.{0,60}\b(?:said|told|police)\b)|^(?:watch|listen|see)\b.{0,60}\b(?:below|above|here)[:.!]?$|^in (?:each|every|this|the latest) episode\b|^thanks for (?:watching|reading|listening|visiting)\b/,
      { maxWords: 40 },
    ),
    examples: ['Watch this clip about the new harbour.', 'Listen to the full episode here', 'Watch the video below'],
    counterExamples: ['Watch groups reported fraud at some polling stations.', 'See how the money was spent'],
  },
  {
    id: 'promotion.contribute',
    category: 'promotion',
    title: 'invites to write for the outlet',
    description: 'Asks the reader for an article, a photo, a tip or a letter.',
    score: 0.92,
    check: phrase(
      /\b(?:be a(?:n? \w+)? (?:reporter|contributor|writer)|become a (?:contributor|writer|reporter)|write (?:for us|and send)|(?:send|submit|e-?mail) (?:(?:us )?your|us an?) (?:\w+ )?(?:article|story|stories|photos?|tips?|letters?|news|op-?ed|videos?|pitch|comments)|(?:see|spotted|notice|found) (?:a|an) (?:error|mistake|typo)|report (?:a|an) (?:error|typo|mistake|correction)|letters? to the editor)\b|^(?:do you )?(?:have|got) (?:a |an )?(?:news |story |confidential )?(?:tip|story|news|scoop)(?: (?:for us|to share|to tell|idea))?\?|^(?:send|submit) an? (?:news )?(?:tip|letter|op-?ed)\b/,
      { maxWords: 30 },
    ),
    examples: [
      'Send us your story',
      'Got a tip? Write to our desk.',
      'Be a reporter: write and send your article',
      'Report an error',
    ],
    counterExamples: ['The reporter was told to send a letter.', 'A tip led police to the house.'],
  },
  {
    id: 'promotion.shop',
    category: 'promotion',
    title: 'sells something',
    description: 'An offer: a book, a shop, a discount, an order button.',
    score: 0.85,
    check: phrase(
      /^(?:buy|shop|order|pre-?order|get) (?:now|here|it (?:now|here|on|from)|your (?:copy|tickets?)|the (?:book|print edition)|(?:a|your) copy)\b|\b(?:click here to (?:buy|order|purchase|book)|order your copy|available (?:now )?(?:on|at|from) (?:amazon|itunes|bookshops)|use (?:promo|discount|coupon)? ?code|\d{1,2}% off|limited[- ]time offer|free shipping|special offer|add to (?:cart|basket)|sale ends|click here for more information|light version|buy tickets)\b/,
      { maxWords: 30 },
    ),
    examples: ['Order your copy today', 'Shop now', 'Get 20% off with code HARBOUR'],
    counterExamples: ['Shops were ordered to close', 'Prices were 20% higher than a year ago.'],
  },
  {
    id: 'promotion.button',
    category: 'promotion',
    title: 'is a button',
    description: 'A button without its link: "Click here", "Learn more", "Get it".',
    score: 0.85,
    check: shape((line) => isLabel(line, 6) && BUTTON.test(line.folded)),
    examples: ['Click here', 'Learn more', 'Submit', 'Vote now'],
    counterExamples: ['Continue the struggle', 'Vote counting begins'],
  },
];
