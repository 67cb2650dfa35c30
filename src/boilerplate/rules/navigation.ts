import { isOutside, phrase, shape, type Rule } from '../rule.ts';
import { isLabel } from '../shapes.ts';

/** Cheap looks before a line is cut at its bars. */
const TWO_BARS = /[|•·/–-][^|•·/–-]*[|•·/–-]/;
const THREE_BARS = /[|•·][^|•·]*[|•·][^|•·]*[|•·]/;

const MENU =
  '(?:home|home ?page|menu|main menu|search|sections?|back|back to (?:top|home|gallery|news|overview)|next|previous|prev|close|' +
  'toggle (?:navigation|menu|search)|log ?in|log ?out|sign ?in|sign ?out|register|my account|account|profile|sign up|contact(?: us)?|' +
  'about(?: us)?|site ?map|view all|see all|load more|show more|show all|see more|view more|more|read on|go to homepage|' +
  'previous (?:post|article|story)|next (?:post|article|story)|older posts?|newer posts?|post navigation|archives?|' +
  "help|faqs?|careers|jobs|advertise(?: with us)?|rss(?: feeds?)?|mobile|e-?paper|print edition|today's paper|quick links|" +
  'edition|english edition|change language|select language|view gallery|gallery|open menu|close menu|expand|collapse|' +
  'more news|all news|all sections|weather|(?:text|font) size(?:[ :]*[-+\\d a]{1,12})?|order reprints|save|bookmark|listen|play|pause|mute)';
const MENU_LINE = new RegExp(`^[»«>‹›<←→|•+-]* ?${MENU} ?[»«>‹›<←→|•+:-]*$`);

const SECTION =
  /^(?:breaking )?(?:news|world|politics|opinions?|sports?|business|economy|culture|entertainment|technology|tech|science|health|lifestyle|travel|international|national|local|regions?|africa|asia|europe|middle east|americas|commentary|analysis|perspective|editorials?|columns?|columnists|blogs?|features?|interviews?|society|security|defen[cs]e|world news|us news|u\.s\.|uk|top stories|latest|headlines|video|videos|photos|podcasts?|magazine|money|markets|finance|energy|environment|education|religion|spaceflight|space|life|arts|books|film|music|style|food)$/;

const LANGUAGE =
  'english|русский|русская|українська|azərbaycanca|azərbaycan|հայերեն|ქართული|türkçe|français|deutsch|español|português|italiano|polski|العربية|فارسی|中文|日本語|한국어|en|ru|az|hy|ka|tr|fr|de|es|ua';
const SWITCH = new RegExp(
  `^(?:(?:date|language|lang|select|choose|switch|edition|icon|arrow|chevron|down|menu|\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}|${LANGUAGE})[ |/·,]*){1,24}$`,
);

const FOOTER =
  /(?:^|[|•·,] ?)(?:our )?(?:privacy(?: (?:&|and) cookies?)? (?:policy|notice|statement|cent(?:er|re)|settings)|privacy|terms (?:of (?:use|service)|(?:&|and) conditions)|cookies? (?:policy|settings|preferences|notice)|do not sell my (?:personal )?info(?:rmation)?|manage (?:cookies|preferences)|accessibility(?: statement)?|imprint|impressum)(?:$| ?[|•·,])/;

const LANGUAGES = new RegExp(`^(?:(?:${LANGUAGE})(?:[ ,]+|$)){1,12}$`);
const BUTTON = /^(?:print|share|e-?mail|pdf|rss|comments?|save|subscribe|photo|audio|facebook|twitter|telegram)$/;
const STAMP = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?:,? \d{1,2}:\d\d)?$|^\d{1,2}:\d\d$/;
const isMenuItem = (item: string): boolean =>
  MENU_LINE.test(item) || SECTION.test(item) || LANGUAGES.test(item) || BUTTON.test(item) || STAMP.test(item);

/** Cells rather than links: closed by bars on both sides, or two of them numbers. */
const isTableRow = (text: string, items: readonly string[]): boolean =>
  /^\|.*\|$/.test(text) || items.filter((item) => /^[\d.,%+–-]+$/.test(item.trim())).length >= 2;

export const NAVIGATION: readonly Rule[] = [
  {
    id: 'navigation.skip',
    category: 'navigation',
    title: 'is a jump link',
    description: 'A link for readers of the web page that leads past its menus: "Skip to content".',
    score: 0.98,
    check: phrase(
      /^(?:skip|jump|go) to (?:the )?(?:main |primary )?(?:content|navigation|menu|search|footer|main|comments|article)\b/,
      { maxWords: 8 },
    ),
    examples: ['Skip to main content', 'Jump to navigation'],
    counterExamples: ['Some readers skip to the end of the report.', 'Go to the polls early, the minister urged'],
  },
  {
    id: 'navigation.menu',
    category: 'navigation',
    title: 'is an entry of a menu',
    description:
      'One of the words that a site puts into its menus and buttons and that stand alone on a line: Home, Search, Log in, Next post.',
    score: 0.9,
    check: phrase(MENU_LINE, { maxWords: 5 }),
    examples: ['Home', 'Back to top', '« Previous post', 'Sign in'],
    counterExamples: ['Home secretary resigns', 'More than 200 people', 'Next week'],
  },
  {
    id: 'navigation.section',
    category: 'navigation',
    title: 'names a section of the site',
    description: 'The name of a section (World, Opinion, Sports) alone on a line before or after the running text.',
    score: 0.75,
    check: phrase(SECTION, { maxWords: 3, zone: 'outside' }),
    examples: ['World', 'Middle East', 'Top stories'],
    counterExamples: ['World leaders meet', 'Business as usual'],
  },
  {
    id: 'navigation.language',
    category: 'navigation',
    title: 'switches the language or the date',
    description:
      'What is left of a bar at the top of a page: names of languages, a date, the words that describe its icons.',
    score: 0.94,
    check: (line, page) => {
      if (line.words > 16 || !SWITCH.test(line.folded)) return null;
      const date = /\d/.test(line.text) && !/\p{L}{2}/u.test(line.text);
      const single = line.words === 1 && !isOutside(line, page);
      return date || single ? null : line.text;
    },
    examples: ['ENGLISH arrow icon', 'English | Русский', 'date 2023-04-02 ENGLISH'],
    counterExamples: ['English is spoken here', '2021-12-22'],
  },
  {
    id: 'navigation.icon',
    category: 'navigation',
    title: 'describes an icon',
    description:
      'The hidden description of a picture on a button, which extractors take for text: "arrow icon", "menu icon".',
    score: 0.9,
    check: phrase(/\b(?:arrow|menu|search|hamburger|chevron|close|user|play|share|home|burger)[ -](?:icon|button)\b/, {
      maxWords: 8,
    }),
    examples: ['Menu icon', 'Search button'],
    counterExamples: ['The singer became an icon for a generation of fans.'],
  },
  {
    id: 'navigation.breadcrumb',
    category: 'navigation',
    title: 'is a breadcrumb trail',
    description:
      'The path from the home page to this one, its steps between arrows or slashes: "Home > News > Europe".',
    score: 0.92,
    check: shape(
      (line) =>
        line.words <= 24 &&
        /^(?:you are here:? )?(?:home ?page|home|news|start|front page)\s*[>»/›→|\\]\s*\S/.test(line.folded),
    ),
    examples: ['Home > News > Europe', 'Home / World / Asia', 'You are here: Home » Politics'],
    counterExamples: ['Home and away: a season in review'],
  },
  {
    id: 'navigation.known-bar',
    category: 'navigation',
    title: 'is a bar of menu entries',
    description:
      'Only entries of menus, sections, languages, buttons or a date, between bars, slashes or dashes: "World / Sport / Opinion".',
    score: 0.9,
    check: shape((line) => {
      if (line.words > 40 || !TWO_BARS.test(line.folded)) return false;
      const items = line.folded
        .replace(/^(?:sections?|menu|navigation|more|topics): /, '')
        .split(/\s*[|•·]\s*|\s+[/–-]\s+/)
        .filter((item) => item !== '');
      return items.length >= 3 && items.every(isMenuItem) && items.some((item) => /^\p{L}/u.test(item));
    }),
    examples: [
      'Sections: World / Africa / Business / Sport / Opinion',
      '02.11.2020 14:20 - Opinion - Print - RU AZ EN',
    ],
    counterExamples: ['Business - as usual - resumes', 'World | War', 'Armenia / Azerbaijan / Georgia'],
  },
  {
    id: 'navigation.bar',
    category: 'navigation',
    title: 'is a bar of links',
    description: 'Short items between bars or dots, without a sentence: the links at a page’s top or foot.',
    score: 0.82,
    check: shape((line) => {
      if (!THREE_BARS.test(line.text)) return false;
      const items = line.text.split(/\s?[|•·]\s?/).filter((item) => item.trim() !== '');
      if (items.length < 4 || line.words / items.length > 4 || /[.!?]$/.test(line.text)) return false;
      return !isTableRow(line.text, items);
    }),
    examples: ['News | Sport | Weather | Shop | Travel', 'About • Terms • Privacy • Contact'],
    counterExamples: [
      'Smith | Reuters',
      'He went, he saw, he left.',
      '| 4 | Lindqvist | 5 | 2020 |',
      'Team | 12 | 8 | 4',
    ],
  },
  {
    id: 'navigation.page',
    category: 'navigation',
    title: 'counts pages or pictures',
    description: 'Which page of a long article or which picture of a gallery this is: "Page 2 of 4", "1 / 8".',
    score: 0.88,
    check: phrase(
      /^(?:(?:page|image|photo|slide|picture) ?\d{1,3} ?(?:of|\/|of \/) ?\d{1,3}|\d{1,3} ?(?:\/|of) ?\d{1,3}|page:? ?\d{1,3}(?: \d{1,3})*|\d(?: \d){1,9}(?: ?…| next| »)*)$/,
      { maxWords: 12 },
    ),
    examples: ['Page 2 of 4', 'Image 1 of 5', '1 / 8'],
    counterExamples: ['1 of the 3 ministers resigned', '2-1'],
  },
  {
    id: 'navigation.footer',
    category: 'navigation',
    title: 'links to the site’s own pages',
    description: 'Links from the foot of a page: privacy policy, terms of use, cookie settings, contact.',
    score: 0.9,
    check: shape((line) => isLabel(line, 12) && FOOTER.test(line.folded)),
    examples: ['Privacy Policy', 'Terms of Use | Privacy Policy', 'Cookie settings'],
    counterExamples: ['Privacy policy reform divides the coalition', 'The terms of use changed.'],
  },
];
