import type { Boilerplate, BoilerplateCategory } from '../model/boilerplate.ts';
import { SIGNS } from './fold.ts';
import type { LineView } from './page.ts';

/** A range in a line that is boilerplate, as a rule that scans for it finds it. */
interface SpanRule {
  readonly id: string;
  readonly category: BoilerplateCategory;
  readonly title: string;
  readonly description: string;
  readonly score: number;
  /** @param text the whole line's */
  readonly find: (text: string, line: LineView) => readonly Found[];
}

interface Found {
  readonly start: number;
  readonly end: number;
}

const LONGEST_BRACKET = 320;

const BRACKETED =
  /[([](?:related|read (?:more|also|next|this)|also read|see also|see more|more|watch|listen|recommended|must[- ]read|you may also like)(?: (?:article|story|stories|video|here|on this))? ?[:–—-] ?/giy;
const BRACKETED_CREDIT =
  /[([](?:photo|image|picture|video|screenshot|illustration)s?(?: (?:credit|source|by|via|courtesy(?: of)?|from))? ?[:/] ?|[([](?:photo|image|picture) (?:by|via|courtesy)|[([](?:ap photo|getty images|afp\/getty|reuters\/)/giy;

/** Brackets that open with one of the words; found from each opening bracket on, so linear in the line. */
function bracketed(text: string, { signs }: LineView, opening: RegExp): Found[] {
  if (!(signs & SIGNS.bracket)) return [];
  return [...openedBy('(', ')', text, opening), ...openedBy('[', ']', text, opening)].sort((a, b) => a.start - b.start);
}

function openedBy(open: string, close: string, text: string, opening: RegExp): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
    opening.lastIndex = at;
    if (!opening.test(text)) continue;
    const end = text.slice(at, at + LONGEST_BRACKET).indexOf(close);
    if (end > 0) found.push({ start: at, end: at + end + 1 });
  }
  return found;
}

const TAIL = 260;

/** After a sentence's end: a pointer to another article, a media label, an advertisement's label. */
const POINTER_AT_END =
  /(?<=[.!?”"’)] )(?:READ MORE|Read more|READ ALSO|Read also|ALSO READ|Also read|RELATED|Related|SEE ALSO|See also|SEE MORE|MUST READ|WATCH|DON['’]T MISS) ?[:>»–—] ?\S[^.!?]{3,180}[.!?]?$/;
const LABEL_AT_END =
  /(?<=[.!?”"’)] ?)(?:ADVERTISEMENT|Advertisement|Video|VIDEO|Photo|Photos|PHOTOS?|Read more|READ MORE|Read More|Continue reading|Story continues below(?: advertisement)?|Click here to (?:read|see|learn) more|Tweet|Share(?: this)?(?: article)?|\[?ad\]?)[.:…]{0,3}$/;
const AD_INSIDE =
  / ?(?:ADVERTISEMENT|Advertisement[ -–—]+(?:story continues below|scroll to continue)|\(?(?:Story|Article) continues below(?: advertisement)?\)?)(?= \p{Lu})/gu;

/** One of them is in whatever {@link AD_INSIDE} matches: a cheap look before the costly one. */
const AD_WORDS = ['ADVERTISEMENT', 'Advertisement', 'continues below'];

/** A pointer has such a mark, and a label is the last word: cheap looks before the costly ones, as most lines have neither. */
const POINTING = /[:>»–—]/;
const LABEL_LAST = /(?:ment|below|video|photos?|read|more|reading|tweet|share|this|article|ad\]?)[.:…]{0,3}$/i;
const LONGEST_LABEL = 12;

const pointerAtEnd = (text: string, { signs }: LineView): Found[] =>
  signs & SIGNS.pointer && POINTING.test(text.slice(-TAIL)) ? atEnd(text, POINTER_AT_END) : [];
const labelAtEnd = (text: string): Found[] =>
  LABEL_LAST.test(text.slice(-LONGEST_LABEL)) ? atEnd(text, LABEL_AT_END) : [];

function atEnd(text: string, pattern: RegExp): Found[] {
  const from = Math.max(0, text.length - TAIL);
  const found = pattern.exec(text.slice(from));
  return found && from + found.index > 0 ? [{ start: from + found.index, end: text.length }] : [];
}

function inside(text: string, pattern: RegExp): Found[] {
  if (!AD_WORDS.some((word) => text.includes(word))) return [];
  return [...text.matchAll(pattern)].map((found) => {
    const lead = found[0].length - found[0].trimStart().length;
    return { start: found.index + lead, end: found.index + found[0].length };
  });
}

/** Rules for ranges inside a line of the article. */
export const SPAN_RULES: readonly SpanRule[] = [
  {
    id: 'related.inline',
    category: 'related',
    title: 'points to another article in brackets',
    description: 'Brackets inside a paragraph that name another article: "(Related: …)", "[Read more: …]".',
    score: 0.95,
    find: (text, line) => bracketed(text, line, BRACKETED),
  },
  {
    id: 'credit.inline',
    category: 'credit',
    title: 'credits a picture in brackets',
    description: 'Brackets inside a paragraph that credit a picture: "(Photo: …)".',
    score: 0.9,
    find: (text, line) => bracketed(text, line, BRACKETED_CREDIT),
  },
  {
    id: 'related.glued-pointer',
    category: 'related',
    title: 'points to another article after the sentence',
    description: 'The name of another article, glued to the end of a paragraph after "READ MORE:" or the like.',
    score: 0.9,
    find: pointerAtEnd,
  },
  {
    id: 'related.glued-label',
    category: 'related',
    title: 'is a label glued to the sentence',
    description: 'A label of the page, such as "Video" or "Advertisement", glued to the end of a sentence.',
    score: 0.8,
    find: labelAtEnd,
  },
  {
    id: 'promotion.inline-ad',
    category: 'promotion',
    title: 'marks an advertisement inside the paragraph',
    description: 'The label of an advertisement between two sentences of a paragraph.',
    score: 0.9,
    find: (text) => inside(text, AD_INSIDE),
  },
];

/** Boilerplate inside a line that is otherwise content, in order; of two that overlap, the one that starts first. */
export function findSpans(text: string, line: LineView): Boilerplate[] {
  const whole = text.slice(line.start, line.end);
  const spans: Boilerplate[] = [];
  for (const { find, category, score, title } of SPAN_RULES) {
    for (const { start, end } of find(whole, line)) {
      const evidence = [`${title}: “${whole.slice(start, Math.min(end, start + 60))}”`];
      spans.push({
        start: line.start + start,
        end: line.start + end,
        line: line.line.number,
        wholeLine: false,
        category,
        score,
        evidence,
      });
    }
  }
  if (spans.length < 2) return spans;
  let covered = -1;
  return spans
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const free = start >= covered;
      if (free) covered = end;
      return free;
    });
}
