import { phrase, type Rule } from '../rule.ts';

const CALL = phrase(
  /^feedback: |\buse (?:this|the) form (?:below )?to (?:send|contact|submit|report)\b|^(?:have|were|are|did) you (?:personally )?(?:been|affected|witness(?:ed)?|experienced?|in|there)\b.{0,80}\?.{0,30}\b(?:e-?mail|get in touch|contact us|tell us|share your|send us|write to|let us)\b|^how (?:does|do|did) this (?:article|story|news|post) make you feel\?$|^(?:did you find|was|is) this (?:article|story|page|information|content|post) (?:useful|helpful|interesting|informative|valuable)\?|^rate this (?:article|story|post|page)\b|^(?:do you have|have you got|got|have) (?:an? )?(?:news |story )?(?:tips?|story idea)\?/,
  { maxWords: 60 },
);
const FEELING = phrase(/^(?:how does (?:this|it) make you feel|what(?:'s| is) your reaction)\?$/, {
  maxWords: 6,
  zone: 'outside',
});

export const COMMENTS: readonly Rule[] = [
  {
    id: 'comments.label',
    category: 'comments',
    title: 'heads the comments',
    description: 'The heading, the counter or a button of the readers’ comments.',
    score: 0.94,
    check: phrase(
      /^0$|^(?:[|•*] ?)?(?:(?:\d[\d,.]*k?|no|one|view|show|read|see|add|post|write|leave|load|hide|all|join|\(\d+\)) )*(?:(?:a|an|your|the|all|more) )?(?:comments?|replies|reply|responses?|conversation|discussion|a comment|a reply)(?: (?:\(\d+\)|below|here|on this (?:story|article)|policy|section|guidelines|are closed\.?|have been (?:disabled|closed)\.?|closed\.?|now|rules|\d+))*:?$|^to (?:comment|respond|reply)\b.{0,40}\b(?:write|e-?mail) (?:to|us)\b|^sort(?:ed)? by:? (?:newest|oldest|best|top|popular|new|relevance|most \w+)$|^(?:leave|post|write|add|make|submit) (?:a|your|us a) (?:reply|comment|response|review|feedback)\b|^(?:cancel reply|respond|reply|quote|report abuse|flag|like|dislike|upvote|permalink|log in to (?:comment|reply)|be the first to comment|have your say|no comments yet)\.?$|\b(?:comments? (?:are|is) (?:closed|moderated|disabled|turned off)|(?:join|continue|start) the (?:conversation|discussion|debate)|(?:tell|let) us (?:know )?(?:what you think|your (?:thoughts|opinion)|in the comments?)|(?:in|to) the comments? (?:section|below)|your (?:email|e-mail) address will not be published|required fields are marked|you must be logged in|join us in the comments|what do you think\?? (?:let|tell|share|leave|comment)|moderating (?:all )?comments|we(?:'d| would) (?:like|love) to hear (?:from you|what you think|your (?:thoughts|views))|comments powered by|disqus|notify me of|save my name)\b/,
      { maxWords: 40 },
    ),
    examples: [
      '12 Comments',
      'Leave a reply',
      'To respond to this letter, write to letters@harbour.example.',
      'Join the conversation',
      'Your email address will not be published.',
      'Let us know what you think in the comments below.',
      'We’d like to hear what you think about this or any of our articles.',
    ],
    counterExamples: [
      'No comment, the minister said.',
      'Comments by the mayor anger voters',
      'Reply from Tehran expected soon',
    ],
  },
  {
    id: 'comments.vote',
    category: 'comments',
    title: 'belongs to a poll or a rating',
    description:
      'A reader poll or a rating: the vote button, the number of votes, "View results". Question, options and percentages next to it are taken with it.',
    score: 0.92,
    check: phrase(
      /^(?:[|•*] ?)?(?:(?:total )?(?:votes?|voters?|ratings?)(?: cast)?:? ?\d[\d,. ]*k?(?: votes?)?|\d[\d,. ]*k? (?:total )?(?:votes?|voters?|responses)(?: (?:total|cast|so far))?\.?|view (?:poll )?results?|see (?:poll )?results?|show results?|poll results?|(?:cast your |submit (?:your )?)?vote(?: now| here)?!?|take (?:our|the) poll.{0,40}|(?:reader |today's |online |our |quick |weekly |daily |instant )*(?:poll|survey|quiz)(?: of the (?:day|week))?:?|poll closed|this poll (?:is|has).{0,30}|thank you for voting.{0,20}|you have already voted.{0,20}|(?:average )?rating:? ?\d.{0,24}|please (?:select|choose) (?:an|one) (?:option|answer).{0,10}|crowdsignal.{0,20}|polldaddy.{0,20}|loading (?:poll|\.\.\.|…).{0,12}|vote in (?:our|the) poll.{0,30}|vote (?:and|to) (?:see|view)(?: the)? results|by voting,? you agree.{0,120}|complete this poll.{0,60}|(?:by )?(?:completing|voting in|taking) this (?:poll|survey).{0,100}|(?:poll|survey|vote)(?: of the (?:day|week))?: ?[^?]{5,120}\?(?: yes\b.{0,60})?|[^.!]{5,140}\? (?:cast your )?vote (?:below|now|here|in our poll)[.!]?)$/,
      { maxWords: 26 },
    ),
    examples: [
      'Vote',
      'Vote and see results',
      '1,204 votes',
      'View results',
      'Poll of the day',
      'Rating: 36 Votes',
      'Poll: Should the lock be rebuilt? Yes / No / Not sure',
      'Will the lock hold? Vote below.',
    ],
    counterExamples: [
      'Votes in the north are still being counted',
      'Poll gives opposition a lead',
      'Who will vote now?',
    ],
  },
  {
    id: 'comments.time-ago',
    category: 'comments',
    title: 'dates a reader’s comment',
    description: 'How long ago a comment was written, next to its writer’s name.',
    score: 0.72,
    check: phrase(
      /^(?:\S+ ){0,3}(?:\d{1,2}|an?|one) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago(?: at \d.{0,8})?(?: (?:reply|permalink|report|like|share))*$/,
      { maxWords: 9, zone: 'outside' },
    ),
    examples: ['2 days ago at 07:52 am', 'harbourfan 3 hours ago'],
    counterExamples: ['The war began three years ago'],
  },
  {
    id: 'comments.call',
    category: 'comments',
    title: 'asks the readers for a reply',
    description:
      'Asks the readers what they have seen, what they think of the page or how it made them feel, or tells them how to write in.',
    score: 0.9,
    check: (line, page) => CALL(line, page) ?? FEELING(line, page),
    examples: [
      'Have you been affected by the flood? Email yourstory@harbour.example',
      'Did you find this article useful? Yes / No',
      'Feedback: Use this form to send a message to the author.',
      'How does this make you feel?',
      'Do you have a tip?',
    ],
    counterExamples: [
      'Have you been to the lock? asked the mayor.',
      'Feedback from the towns was mixed',
      'Did you find this useful evidence? the judge asked.',
    ],
  },
];
