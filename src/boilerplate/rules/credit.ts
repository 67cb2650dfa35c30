import { phrase, shape, type Rule } from '../rule.ts';

/** "Name/Outlet": at least two words, a slash without spaces. */
const OWNER =
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}\/\p{Lu}[\p{L}\d .-]{1,30}(?:\/\p{Lu}[\p{L}\d .-]{1,30})?$/u;
const AGENCY_END =
  /\((?:AP|AFP|Reuters|REUTERS|EPA|Getty|TASS|UPI|File|FILE|[\p{L}. ]{3,30}\/(?:AP|AFP|Reuters|EPA|Getty))\)\.?$/u;
const REPORTED = /\b(?:said|told|says|added|according|announced|reported)\b/;

const PHOTO = phrase(
  /^[[(]?(?:file |stock |handout |embedded )?(?:photos?|photograph(?:s|y)?|images?|pictures?|pics?|illustration|graphic|cover (?:photo|image)|featured (?:photo|image)|main image|video|map)(?: (?:credits?|courtesy|copyright|source|by|via|taken by))* ?(?::|by |courtesy|copyright|credit|©|via )|\b(?:photo|image|picture|video|photograph)s? (?:credits?|courtesy(?: of)?|copyright)\b ?:? ?(?:\p{L}|@)|(?:^|[([.] ?)(?:photo|image|picture|video|photograph)s? (?:by|via|source|from) ?:? ?(?:\p{L}|@)|[([][^()[\]]{0,40}(?:ap photo|getty|reuters\/|afp\/|photo by|photo:|photo\/|image:|image credit|shutterstock|alamy|via ap\b|\/ap\)|file photo|wikimedia|picture:|credit:)[^()[\]]{0,80}[)\]]?[.'"]*$|\b(?:ap photo\/|reuters\/\p{L}|afp\/getty|getty images|\/getty|\/afp|\/epa|\/tass|\/reuters|shutterstock|istockphoto|pixabay|unsplash|wikimedia commons|flickr)\b[^.]{0,30}[).'"]*$|^(?:credits?|courtesy(?: of)?|file photo|file|screenshot|screengrab|illustration|illustrative)(?: photo)? ?[:/–—-]|credits?: ?[\p{L}@][^.!?]{1,60}$|\b(?:photos?|images?|pictures?) ©|\/ ?(?:ap|afp|reuters|epa|getty)(?: file| images?)?\)?$|\breuters\/[\p{L} .'’-]{2,40}(?:\/file photo)? acquire licensing rights$|^©|\b(?:via|through) (?:ap|afp|reuters|getty(?: images)?|ap images)\)?$/u,
  { maxWords: 75 },
);

export const CREDIT: readonly Rule[] = [
  {
    id: 'credit.photo',
    category: 'credit',
    title: 'credits a picture',
    description: 'Who took or owns a picture, alone or after its caption: "Photo: …", "(AP Photo/…)", "Getty Images".',
    score: 0.9,
    check: (line, page) => {
      const words = PHOTO(line, page);
      return words !== null && line.words > 8 && REPORTED.test(line.folded) ? null : words;
    },
    examples: [
      'Photo: Anna Lindqvist',
      '(AP Photo/Omar Haddad)',
      'Omar Haddad/Getty Images',
      'A ship leaves the port on Monday. (Photo by Omar Haddad)',
      'FILE PHOTO: The port at night',
      'A ship leaves the port, May 3, 2021. REUTERS/Omar Haddad/File Photo Acquire Licensing Rights',
      'Embedded video: the port at night',
    ],
    counterExamples: [
      'The photo shows two men in a car.',
      '“It is late,” said Tamaz, who carried apples. (Photo: Nino)',
      'Images of the crash spread quickly, police said.',
    ],
  },
  {
    id: 'credit.owner',
    category: 'credit',
    title: 'names a photographer and an agency',
    description:
      'Only a name and an outlet with a slash between them, or only a picture agency: "Omar Haddad/Reuters", "Getty".',
    score: 0.86,
    check: (line) =>
      line.words <= 6 &&
      (OWNER.test(line.text) ||
        /^(?:getty|courtesy \S.{1,30}|handout|ap images?|epa|reuters pictures)$/.test(line.folded))
        ? line.text
        : null,
    examples: ['Omar Haddad/Reuters', 'Anna B. Lindqvist/Harbour Press/Getty', 'Getty'],
    counterExamples: ['Armenia/Azerbaijan talks resume', 'and/or'],
  },
  {
    id: 'credit.caption-agency',
    category: 'credit',
    title: 'is a caption with its agency',
    description: 'A short description that ends with an agency in brackets: "The minister in May (AFP)".',
    score: 0.8,
    check: (line) =>
      line.words >= 3 && line.words <= 45 && AGENCY_END.test(line.tail) && !REPORTED.test(line.folded)
        ? line.tail.slice(-24)
        : null,
    examples: ['The port at dawn (AP)', 'Crowds wait for buses in the capital on Monday. (Reuters)'],
    counterExamples: ['The talks failed, the minister said. (AFP)', 'The law (known as AP) passed'],
  },
  {
    id: 'credit.caption',
    category: 'credit',
    title: 'is a caption',
    description: 'A caption that says so: "Image caption", "Media caption", "In this May 3 file photo", "pictured".',
    score: 0.88,
    check: phrase(
      /^(?:image|media|photo|video) ?(?:caption|copyright|source|credit)|^\d{1,2} ?of ?\d{1,2}\D|^(?:in )?this\b.{0,60}\b(?:file |handout |combination of |undated |aerial |satellite |screen ?grab |image |combo )(?:photos?|image|picture|from)\b|^file ?[-–—:]|^a (?:file|handout|general) (?:photo|picture|image|view)\b|\((?:file|pictured|file photo|file image)\)\.?$/,
      { maxWords: 90 },
    ),
    examples: [
      'Image caption The minister left early',
      'In this May 3 file photo, the port lies empty.',
      'FILE - The minister speaks in the capital',
    ],
    counterExamples: [
      'In this photo booth, couples met in the war.',
      'This picture of the economy is too rosy, he said.',
    ],
  },
  {
    id: 'credit.reporting',
    category: 'credit',
    title: 'credits the reporters',
    description: 'Who else reported, edited, translated or contributed, as agencies put it below a story.',
    score: 0.95,
    check: phrase(
      /^[([*_—–-]*\s?(?:(?:additional |with additional )?(?:reporting|writing|editing|compiled|translation|translated|edited|produced|production|research|graphics|written|adapted|proofread|photography)\b(?: (?:and|&) (?:writing|editing|reporting|production))?(?: for [\p{L} ]{2,30})? by\b|translated (?:from .{3,30} )?by\b|with (?:(?:inputs?|reporting|contributions?|files|material|information|agencies|additional)\b|(?:the )?(?:assistance|help) (?:from|of|by) (?=.{0,60}$))|(?:source|input|report)s?: agencies)|\b(?:contributed (?:to (?:this|the) (?:report|story|article)|reporting|from|to this)|contributed\.?[)\]]?$)|^(?:this|the) (?:report|story|article|interview|text) (?:was|has been) (?:written|edited|produced|compiled|prepared|translated|contributed|updated by|reported|supplied)\b|^[-–—~]+ ?(?:\p{L}+[ /]?){1,4}(?:news service|agency|afp|ap|reuters|ani|pti|ians|xinhua|tass)\)?$|^\((?:ap|afp|reuters|ani|pti|ians|xinhua|tass|upi|dpa|unb|bss|kuna|wam|with agency inputs|[\p{L} ]{2,24} (?:news service|agency|agencies))\)$/u,
      { maxWords: 60 },
    ),
    examples: [
      'Reporting by Anna Lindqvist; Editing by Omar Haddad',
      'Omar Haddad in Tunis contributed to this report.',
      '--With assistance from Anna Lindqvist.',
      '(With inputs from agencies)',
      'Translated by Anna Lindqvist',
    ],
    counterExamples: [
      'Reporting restrictions were lifted on Monday',
      'Cold weather contributed to the delay, the line said.',
      'Writing in a newspaper, he called for calm.',
    ],
  },
  {
    id: 'credit.origin',
    category: 'credit',
    title: 'says where it first appeared',
    description:
      'The article or clip comes from elsewhere: "This article was originally published by …", "This video is from …", "Reprinted with permission".',
    score: 0.93,
    check: phrase(
      /\b(?:(?:this|the|these|his|her) (?:[\w-]+ )?(?:article|story|post|piece|essay|column|report|text|commentary|op-ed|oped|interview|excerpt|content|analysis|item|blog|press release)s? (?:(?:was|is|has been|were|are|also) ){1,2}(?:(?:originally|first|previously|initially|re-?)(?: been)? ?(?:published|appeared|printed|posted|produced|written|run)|syndicated|republished|reprinted|reproduced|excerpted|adapted from|provided by|courtesy)|this (?:[\w-]+ )?(?:article|story|post|piece|essay|column|op-ed|oped|commentary|content|interview|excerpt) (?:(?:was|is|has been|also|originally|first|previously) ){0,3}(?:published|appeared|appears|from|taken|provided|produced|made available|written (?:by|for)) ?(?:by|in|on|at|from|here|with|courtesy)?|this (?:video|clip|podcast|film|audio|segment|image) (?:is|was|comes|appeared) (?:originally |first )?(?:from|by|published|posted|courtesy|produced|provided)|(?:(?<=^\W{0,3})|(?<=[.!?] )|(?<=\b(?:it|that|which|version|column|article|story|essay|post|piece) (?:was )?))(?:originally|first) (?:published|appeared|posted|printed) (?:in|on|at|by|as|here)|re-?(?:printed|published|posted) (?:with|from|here|under)(?: \w+)? ?(?:permission|license|licence|the|courtesy)?|appeared first on|provided by the conversation|(?:©|\(c\)|copyright) ?\d{4} .{0,30}distributed)\b/,
      { maxWords: 60 },
    ),
    examples: [
      'This article was originally published by Harbour News.',
      'This video is from the Harbour channel on Tube.example.',
      'Reprinted with permission.',
      'Originally published on Harbour Science.',
      'The post Ten years on appeared first on Harbour News.',
    ],
    counterExamples: [
      'The report was published on Monday in Geneva.',
      'The story was first told by his widow.',
      'This story is about two brothers.',
      'Cases of the fever first appeared in the west of the country at the end of August.',
    ],
  },
  {
    id: 'credit.initials',
    category: 'credit',
    title: 'gives the initials of those who wrote it',
    description:
      'Below the text: the initials of authors and editors, or the agencies, with slashes: "(al/oh)", "rc/ms (AP, dpa)".',
    score: 0.86,
    check: shape(
      (line, page) =>
        line.index > page.lastProse &&
        line.words <= 6 &&
        /^\(?(?:\p{Ll}{2,4}(?:-\p{Ll}{2,4})?(?:[/,] ?\p{Ll}{2,4}(?:-\p{Ll}{2,4})?){1,3}|\p{Lu}{2,6}(?:\/\p{Lu}{2,6}){1,3})(?: \([\p{L}, ]{2,30}\))?\)?$/u.test(
          line.text,
        ),
    ),
    examples: ['(al/oh)', 'al/oh (AP, dpa)', 'mkh-tm/jh', 'VNA/VNP'],
    counterExamples: ['and/or not', 'Armenia/Azerbaijan', 'We won/lost'],
  },
];
