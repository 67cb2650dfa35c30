/**
 * Text as Markdown that shows just this text. Everything but letters, digits, spaces and the commonest marks becomes a
 * character reference, which no Markdown reads as markup: no link, no emphasis, no HTML, no icon, no address that is
 * turned into a link by itself. Marks that change the direction of text are dropped, and line ends become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066\u2067]/g, '')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N} ,;?“”‘’„«»…–—·→\u2068\u2069]/gu, (ch) => `&#${ch.codePointAt(0) ?? 0xfffd};`);
}

type Argument = string | number;

/** A link that runs a command; its arguments are numbers and ids, or objects of these, and cannot end the link. */
export function commandLink(
  label: string,
  command: string,
  args: readonly (Argument | Readonly<Record<string, Argument>>)[],
): string {
  const query = encodeURIComponent(JSON.stringify(args)).replace(
    /[()'*!~]/g,
    (ch) => `%${ch.charCodeAt(0).toString(16)}`,
  );
  return `[${escapeMarkdown(label)}](command:${command}?${query})`;
}
