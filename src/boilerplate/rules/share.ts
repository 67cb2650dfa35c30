import type { LineView } from '../page.ts';
import { Phrase } from '../phrase.ts';
import { phrase, shape, type Rule } from '../rule.ts';
import { wordSet } from '../../util/word-set.ts';

const NETWORKS = wordSet(
  'facebook twitter x email e-mail mail print copy link links messenger vk vkontakte reddit whatsapp telegram linkedin pinterest ' +
    'grey gray blue dark light tumblr flipboard viber skype ok odnoklassniki instagram youtube tiktok threads mastodon bluesky gab parler gettr mewe weibo ' +
    'wechat line pocket digg stumbleupon google google+ plus share shares shared tweet tweets post pin pinit sms black white icon ' +
    'buttons button addthis sharing this via on to more url rss fb snapchat truth social minds count counts send comment a a+ aa',
);
const NETWORK_NAME = new Phrase(
  /\b(?:facebook|twitter|e-?mail|messenger|vk|reddit|whatsapp|telegram|linkedin|pinterest|tumblr|flipboard|viber|instagram|copy link|print|tweet|share|shares|gab|parler|gettr|addthis|google\+|fb)\b/,
);

/** Only names of networks and words of share buttons, between marks and counts. */
function isShareBar(line: LineView): boolean {
  if (!NETWORK_NAME.isIn(line)) return false;
  const words = line.folded
    .split(/(?:[\s,|/·•:()]|(?<!\w)-|-(?!\w))+/)
    .filter((word) => word !== '' && !COUNT.test(word));
  return words.length > 0 && words.length <= 24 && words.every(isShareWord);
}

const COUNT = /^\d+(?:\.\d)?k?$/;

/** "e-mail" is one; so is each part of "vk-black". */
const isShareWord = (word: string): boolean =>
  NETWORKS.has(word) || word.split('-').every((part) => NETWORKS.has(part));

export const SHARE: readonly Rule[] = [
  {
    id: 'share.bar',
    category: 'share',
    title: 'is a row of share buttons',
    description:
      'Only names of networks and words of share buttons: "facebook twitter email copy print". One of them alone counts too.',
    score: 0.95,
    check: shape((line) => line.words <= 24 && isShareBar(line)),
    examples: [
      'Facebook Twitter WhatsApp Email',
      'Print',
      'Share on Telegram',
      '197 Shares',
      'messenger vk-white email copy',
      'Facebook Count Twitter Share',
      'Print  Share  A+  A-',
      'Facebook | X | E-mail | Print',
    ],
    counterExamples: ['Facebook fined in Ireland', 'Twitter to print more ads', 'The share price fell', 'Black'],
  },
  {
    id: 'share.call',
    category: 'share',
    title: 'asks to share the page',
    description: 'Asks the reader to pass the article on: "Share this story", "Like this article? Tell a friend".',
    score: 0.93,
    check: phrase(
      /^(?:please |click here to )?(?:share|tweet|forward|e-?mail|print|spread)(?: this| the)? (?:article|story|post|page|blog|live blog|news|word|this|video|with (?:a friend|friends|your friends)|on (?:facebook|twitter|x|whatsapp|linkedin|telegram|social media|reddit|pinterest|email))\b|^sharing is caring|\b(?:like|love|enjoy(?:ed)?) (?:this|what you (?:read|see))[^.?!]{0,20}\?.{0,30}\bshare\b|^share (?:it|your (?:thoughts|opinion))\b|^thank(?:s| you) for sharing\b|^click to share|^like this: ?(?:like)?(?: loading)?[.… ]*$|^(?:0|\d+(?:\.\d+)?k?) shares?$/,
      { maxWords: 16 },
    ),
    examples: [
      'Share this article',
      'Sharing is caring!',
      'Like this story? Share it with a friend!',
      'Click to share on LinkedIn',
      'Thanks for sharing!',
      'Share this blog: Facebook / X / Telegram',
      'Like this:',
    ],
    counterExamples: ['Share prices rose on Monday', 'They share a border with the province.', 'Like this, she said.'],
  },
];
