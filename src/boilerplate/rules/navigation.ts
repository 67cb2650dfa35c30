import { isOutside, phrase, shape, type Rule } from '../rule.ts';
import type { LineView, Page } from '../page.ts';
import { SIGNS } from '../fold.ts';
import { isLabel } from '../shapes.ts';
import { wordSet } from '../../util/word-set.ts';

/** A cheap look before a line is cut at its bars. */
const TWO_BARS = /(?:[|•·]|\s[/–-]\s).*(?:[|•·]|\s[/–-]\s)/;

const MENU =
  '(?:home|home ?page|menu|main menu|search|sections?|back|back to (?:top|home|gallery|news|overview)|next|previous|prev|close|' +
  'toggle (?:navigation|menu|search)|log ?in|log ?out|sign ?in|sign ?out|register|my account|account|profile|sign up|contact(?: us)?|' +
  'about(?: us)?|site ?map|view all|see all|load more|show more|show all|see more|view more|more|read on|go to homepage|' +
  'previous (?:post|article|story)|next (?:post|article|story)|older posts?|newer posts?|post navigation|archives?|' +
  "help|faqs?|careers|jobs|advertise(?: with us)?|rss(?: feeds?)?|mobile|e-?paper|print edition|today's paper|quick links|" +
  'edition|english edition|change language|select language|view gallery|gallery|open menu|close menu|expand|collapse|' +
  'more news|all news|all sections|weather|(?:text|font) size(?:[ :]*[-+\\d a]{1,12})?|order reprints|save|bookmark|listen|play|pause|mute|pdf|pdf version|print(?:able)? version|skip links|navigation menu|reuse this content)';
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

/** Items of one to three words between wide gaps, unless the line beside has such gaps as well: a table. */
function isGappedRow(line: LineView, page: Page): boolean {
  const items = gapped(line);
  if (items.length < 3 || isTableRow(line.text, items)) return false;
  if (!items.every((item) => /^\p{L}/u.test(item) && item.split(' ').length <= 3 && !/[.!?,;:]$/.test(item)))
    return false;
  return [page.lines[line.index - 1], page.lines[line.index + 1]].every(
    (beside) => !beside || gapped(beside).length < 3,
  );
}

const gapped = (line: LineView): string[] =>
  line.words <= 40 && line.signs & SIGNS.space && /\s{2}|\t/.test(line.text) ? line.text.split(/\s{2,}|\t/) : [];

/** Words that name sections of a site, alone or together. */
const SECTION_WORDS = new Set(
  (
    'home latest popular trending news world national international local politics opinion opinions business economy markets finance money ' +
    'sport sports football cricket tennis golf rugby f1 scores fixtures tables results transfers gossip entertainment culture arts life lifestyle ' +
    'style travel food health wellness science tech technology environment climate energy education religion weather obituaries classifieds ' +
    "e-edition e-paper paper today's fact check oddities video videos photos podcasts radio tv live shows games puzzles crossword features " +
    'analysis interviews investigations magazine books film music autos jobs property events calendar community crime courts schools elections ' +
    'columns editorials letters blogs newsletters subscribe login search menu more about contact archive shop africa asia europe americas middle ' +
    'east uk us u.s. society regions companies'
  ).split(' '),
);
const JOINING = wordSet('& and the of / | -');
const SMALL_WORD = /(?:^|\s)(?!(?:and|the|of)\s)\p{Ll}/u;

/** Names of sections, one after the other; now and then another word, but no verb's small letters. */
function isRowOfSections(line: LineView): boolean {
  if (line.words < 5 || SMALL_WORD.test(line.text) || /[.!?:;]$/.test(line.ending)) return false;
  const words = line.text.split(/\s+/).filter((word) => !JOINING.has(word));
  const known = words.filter((word) => SECTION_WORDS.has(word.toLowerCase().replace('’', "'"))).length;
  return known >= 4 && known >= words.length * 0.7;
}

export const NAVIGATION: readonly Rule[] = [
  {
    id: 'navigation.skip',
    category: 'navigation',
    title: 'is a jump link',
    description: 'A link for readers of the web page that leads past its menus: "Skip to content".',
    score: 0.98,
    check: phrase(
      /^skip past .{3,40} promotion\.?$|^(?:skip|jump|go) to (?:the )?(?:main |primary )?(?:content|navigation|menu|search|footer|main|comments|article)\b/,
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
    score: 0.95,
    check: shape(
      (line) =>
        line.words <= 24 &&
        /^(?:you are here:? )?(?:home ?page|home|news|start|front page|inicio|início|accueil|startseite|portada|главная)\s*[>»/›→|\\]\s*\S/.test(
          line.folded,
        ),
    ),
    examples: [
      'Home > News > Europe',
      'Home / World / Asia',
      'You are here: Home » Politics',
      'Inicio | Economy | Ports',
      'Home | Ports | 12.11.2020',
    ],
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
      const known = items.filter(isMenuItem).length;
      const most = known >= 2 && known * 2 >= items.length && items.every((item) => item.split(' ').length <= 2);
      return items.length >= 3 && (known === items.length || most) && items.some((item) => /^\p{L}/u.test(item));
    }),
    examples: [
      'Sections: World / Africa / Business / Sport / Opinion',
      '02.11.2020 14:20 - Opinion - Print - RU AZ EN',
      'Boats / Reviews / Science / Travel / More',
      'Analysis / Africa / Ports',
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
      if (!(line.signs & SIGNS.bar)) return false;
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
    id: 'navigation.row',
    category: 'navigation',
    title: 'is a row of links',
    description:
      'Short items with wide gaps between them, or the names of sections one after the other, above or below the running text: "Weather  Tides  Ferries".',
    score: 0.86,
    check: shape(
      (line, page) => isOutside(line, page) && (isGappedRow(line, page) || (line.words <= 24 && isRowOfSections(line))),
    ),
    examples: [
      'Weather  Obituaries  Classifieds  E-Edition',
      'Port\tFleet\tCrew',
      'World U.S. Politics Sports Business Science Fact Check',
      'HOME LATEST POPULAR VALLEY OPINION WORLD SPORT',
      'Football Scores & Fixtures Tables Transfers',
    ],
    counterExamples: [
      'World Business Forum Opens in Harbour Town',
      'Sports news is good news',
      'He left.  She stayed.  They wrote.',
      'Lindqvist  12  8',
    ],
  },
  {
    id: 'navigation.tool',
    category: 'navigation',
    title: 'is a tool of the page',
    description: 'What a reader can do with the page: save it, show more of it, copy its link.',
    score: 0.9,
    check: phrase(
      /^(?:add (?:this )?(?:article |story |post )?to (?:your |my )?(?:saved|reading list|favou?rites|bookmarks)\b.{0,30}|save (?:this |these )?(?:articles?|stor(?:y|ies)|posts?)(?: (?:to|for) (?:read|your|later|my)\b.{0,60})?|save for later|(?:show|hide|view|load) (?:(?:more|all|only|the|full|key|new|older|newer|previous|next) )*(?:events?|posts?|updates?|context|details|transcript|entries|captions?)(?: only)?|copy(?: (?:link|url|copied))?|view (?:images?|pictures?|photos?) in (?:full ?screen|gallery)|(?:give|gift|share full) (?:this )?article|prefer .{2,40} on google|add .{2,40} as (?:a |your )?preferred source(?: on google)?|(?:link )?copied!?|(?:resize|enlarge|change) (?:the )?(?:text|font)(?: size)?|(?:optional )?screen reader|list \d+ of \d+|end of list)\.?$/,
      { maxWords: 16 },
    ),
    examples: [
      'Add to your saved stories',
      'Save articles to read later and create your own reading list.',
      'Show key events only',
      'Show more posts',
      'Copy Copied',
      'View image in fullscreen',
      'Add Harbour News as a preferred source on Google',
      'list 1 of 3',
    ],
    counterExamples: ['Save the lock', 'Show more courage, bishop tells mayors', 'Add to that the price of steel'],
  },
  {
    id: 'navigation.page',
    category: 'navigation',
    title: 'counts pages or pictures',
    description: 'Which page of a long article or which picture of a gallery this is: "Page 2 of 4", "1 / 8".',
    score: 0.88,
    check: phrase(
      /^(?:(?:page|image|photo|slide|picture) ?\d{1,3} ?(?:of|\/|of \/) ?\d{1,3}|\d{1,3} ?(?:\/|of) ?\d{1,3}|page:? ?\d{1,3}(?: \d{1,3})*|\d(?: \d){1,9}(?: ?…| next| »)*)$|^\(?(?:story )?continue[ds] (?:on|from) (?:(?:next|back|front) page|page [a-z]?\d{1,3})\b.{0,12}$/,
      { maxWords: 12 },
    ),
    examples: ['Page 2 of 4', 'Image 1 of 5', '1 / 8', '(Continued on Page 11, Col. 4)'],
    counterExamples: ['1 of the 3 ministers resigned', '2-1', 'Continued on page one of history, he wrote'],
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
