import type { TextEdit } from '../text/text-edit.ts';
import { SourceText } from '../text/source.ts';

/** Starts a new paragraph at an offset, in the way the text parts its others; the space before it goes. */
export function splitAt(text: string, offset: number): TextEdit {
  let start = offset;
  while (start > 0 && /[^\S\r\n]/.test(text.charAt(start - 1))) start--;
  return { start, end: offset, text: paragraphBreak(text) };
}

/** What stands between two paragraphs: a line end, or two where most paragraphs have a blank line between them. */
function paragraphBreak(text: string): string {
  const { lines } = new SourceText(text);
  let [joined, parted] = [0, 0];
  let previous: number | undefined;
  for (const { start, end, number } of lines) {
    if (text.slice(start, end).trim() === '') continue;
    if (previous !== undefined && number > previous + 1) parted++;
    else if (previous !== undefined) joined++;
    previous = number;
  }
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  return parted > joined ? end + end : end;
}
