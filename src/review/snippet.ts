import type { Span } from '../model/span.ts';

/** A mention in its line: what stands before it, itself, and what stands after, white space folded. */
export interface Snippet {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** Characters kept on either side: a tree row shows about this much. */
const BEFORE = 24;
const AFTER = 60;

/** Fewer characters than this before a name are whole words or none. */
const FEW = 12;

/** A name is cut after this many characters. */
const NAME = 120;

/**
 * Cuts a mention's surroundings out of its line. Never ends inside a word, where one ends near enough, nor inside a
 * surrogate pair.
 * @param line the text of the line
 * @param span the mention, in offsets of that line
 * @param room characters that are seen for certain: what stands before the name gives way to it
 */
export function snippetOf(line: string, span: Span, room = Infinity): Snippet {
  const name = line.slice(span.start, Math.min(span.end, span.start + NAME));
  const most = Math.min(BEFORE, room - name.length - 1);
  return {
    before: most < 0 ? '' : cutStart(line.slice(Math.max(0, span.start - 2 * BEFORE), span.start), most),
    name: span.end - span.start > NAME ? `${whole(name)}…` : fold(name),
    after: cutEnd(line.slice(span.end, span.end + 2 * AFTER)),
  };
}

const fold = (text: string): string => text.replace(/\s+/g, ' ');

/** Drops half of a surrogate pair at either side. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

function cutStart(text: string, most: number): string {
  const folded = fold(whole(text));
  if (folded.length <= most) return folded;
  const space = folded.indexOf(' ', folded.length - most);
  const isWord = space >= 0 && space < folded.length - 1;
  const from = isWord ? space + 1 : folded.length - (most < FEW ? 0 : most);
  return `…${whole(folded.slice(from))}`;
}

function cutEnd(text: string): string {
  const folded = fold(whole(text));
  if (folded.length <= AFTER) return folded;
  const space = folded.lastIndexOf(' ', AFTER);
  const kept = whole(folded.slice(0, space <= 0 ? AFTER : space));
  // After a full stop the dots would run together.
  return kept.endsWith('.') ? `${kept} …` : `${kept}…`;
}
