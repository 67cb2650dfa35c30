import { PHRASES } from '../page.ts';
import { hasClue } from '../phrase-clues.ts';
import { phrase, type Rule } from '../rule.ts';

const PLACES =
  /\b(?:facebook|twitter|youtube|telegram|instagram|linkedin|reddit|google ?play|app ?store|whatsapp|tiktok)\b/g;
const ASKS =
  /\b(?:follow (?:us|our)|subscribe|sign up|download|join (?:us|our)|newsletter|read our stories|like us|our (?:youtube|facebook|twitter|telegram|instagram|app))\b/g;
const PLACING = PHRASES.number(new RegExp(PLACES.source));
const ASKING = PHRASES.number(new RegExp(ASKS.source));

export const SUBSCRIBE: readonly Rule[] = [
  {
    id: 'subscribe.newsletter',
    category: 'subscribe',
    title: 'offers a newsletter or a subscription',
    description:
      'Asks the reader to sign up: for a newsletter, a subscription, alerts, a trial. Short lines, so that an article about newsletters is left alone.',
    score: 0.94,
    check: phrase(
      /^(?:please |click here to |to )?subscribe\b(?! to an? )|\bsubscribe (?:to (?:our|us|my|receive|get|continue|unlock|read|the (?:newsletter|channel|podcast|magazine|blog|\w+ newsletter)|this (?:newsletter|blog|channel))|now|today|here|for (?:free|just|only|as little))\b|\bsign(?:ing)? up (?:for|to|here|now|today)\b.{0,60}\b(?:newsletters?|alerts?|updates?|e-?mails?|briefing|digest|free|inbox)\b|^sign up (?:for|to|here|now|today|free)\b|\b(?:delivered|straight|sent|direct(?:ly)?) (?:\w+ ){0,3}(?:to|in|into) your (?:inbox|e-?mail|phone|mailbox|door|letterbox)\b|^(?:get|receive) (?:our|the|all|breaking|daily|more|free|unlimited|news)\b.{0,60}\b(?:newsletters?|briefings?|inbox|alerts?|e-?mail|access|updates)\b|\bget (?:\w+ ){0,2}alerts (?:on|by|in) (?:your|our|the|e-?mail)\b|^(?:our |free |daily |weekly |morning |the |e-?mail )*newsletters?(?: sign-?up)?$|^(?:\S+ ){0,20}your inbox\b|^breaking news e-?mails$|^enter your e-?mail|^your e-?mail(?: address)?$|\bstart your (?:free )?(?:trial|subscription)\b|^already (?:a )?(?:subscriber|member|subscribed|have an account)|\bby (?:subscribing|signing up|clicking)\b.{0,60}\b(?:agree|accept|consent)\b|^(?:thanks?(?: you)? for (?:signing up|subscribing)|you(?:'ve| have) (?:been )?succ?ess?fully (?:subscribed|signed up)|(?:success!? )?you(?:'re| are) now (?:subscribed|signed up))|^(?:there was|we had) (?:a problem|an error)\b|^unsubscribe|^keep an eye on your inbox|[.!?] subscribe to (?:our|the) newsletter\b|\bopt-?in box\b/,
      { maxWords: 48 },
    ),
    examples: [
      'Subscribe to our newsletter',
      'Sign up for the Morning Brief, our free daily digest.',
      'Get our top stories sent straight to your inbox.',
      'Enter your email',
      'Get our harbour briefing every Friday',
      'Breaking: get alerts on your phone',
      'Already a subscriber? Log in',
      'Stay ahead of the tide. Subscribe to our newsletter.',
      'Success! You are now subscribed.',
    ],
    counterExamples: [
      'Subscribe to a theory long enough and it begins to send you bills.',
      'Few members of the party subscribe to that theory, she said.',
      'Thousands signed up as volunteers within a day.',
      'The firm said two million people had joined its service.',
    ],
  },
  {
    id: 'subscribe.follow',
    category: 'subscribe',
    title: 'asks to follow the outlet elsewhere',
    description: 'Asks the reader to follow, join or like the outlet on a network or in an app.',
    score: 0.93,
    check: phrase(
      /^(?:please |you can |also,? )?(?:follow|join|like|find|add|connect with|visit|watch|download)\b.{0,50}\b(?:on|us|our|via|at|in|from|to)\b.{0,40}\b(?:facebook|twitter|x|instagram|telegram|youtube|whatsapp|google news|linkedin|tiktok|rumble|gab|parler|truth social|app|app store|google play|channel|social media|flipboard|viber|bluesky|substack|discord|reddit)\b|^(?:follow|join|like|find) us\b|^follow (?:@\w+|him|her|them|me|\p{L}+(?: \p{L}+){0,4}) (?:on|@|at)\b|^follow (?:the|our) (?:topics|authors|conversation|story)|\bfollow us (?:on|everywhere|at)\b|\bclick here (?:to get|for) the .{0,30}\bapp\b|^(?:download|get|install) (?:the|our)\b.{0,40}\bapps?\b|^(?:follow|like) [\p{L}\d .']{2,30}$|^(?:turn on|enable|allow|get) (?:push |desktop |browser )?(?:notifications|alerts)\b|^@\w+$/u,
      { maxWords: 40 },
    ),
    examples: [
      'Follow us on Facebook and Telegram',
      'Join our WhatsApp channel for breaking news',
      'Download the app to read offline',
      'Follow Jane Doe on Twitter: @janedoe',
    ],
    counterExamples: [
      'Follow-up talks are planned for March, the ministry said.',
      'Join the army or leave, the general told them.',
      'Protests followed on Facebook and in the streets.',
    ],
  },
  {
    id: 'subscribe.bundle',
    category: 'subscribe',
    title: 'lists the outlet’s channels and apps',
    description:
      'A paragraph that asks twice or more to follow, subscribe or download, and names the networks or stores to do it in.',
    score: 0.94,
    check: (line) => {
      if (line.words < 10 || line.words > 120 || !hasClue(line.clues, PLACING) || !hasClue(line.clues, ASKING))
        return null;
      const places = line.folded.match(PLACES) ?? [];
      const asks = places.length < 2 ? [] : (line.folded.match(ASKS) ?? []);
      return asks.length >= 2 ? asks.slice(0, 3).join(', ') : null;
    },
    examples: [
      'Follow us on Facebook, Twitter and YouTube. Never miss a story: subscribe to our newsletter or download our app from Google Play.',
    ],
    counterExamples: ['The ministry closed its Facebook and Twitter pages after a newsletter leaked.'],
  },
  {
    id: 'subscribe.paywall',
    category: 'subscribe',
    title: 'is a paywall',
    description: 'Says that the rest is for subscribers, or how many articles are left.',
    score: 0.92,
    check: phrase(
      /\b(?:to (?:continue|keep) reading|(?:this|the) (?:article|story|content|page) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?(?:subscribers|members|registered|premium)|(?:subscribers|members) only|unlock (?:this|the|full|unlimited)|free articles? (?:left|remaining|this month)|full access to|read the full (?:article|story) (?:with|by))\b|^to read the (?:full|whole) (?:story|article)\b/,
      { maxWords: 30 },
    ),
    examples: [
      'To continue reading, please log in',
      'This article is for subscribers only',
      'You have 2 free articles left',
      'To read the full story',
    ],
    counterExamples: ['He stopped, then went on reading the names aloud.'],
  },
];
