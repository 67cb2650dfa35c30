/** A page about a rule, in Markdown. */
export const page = (rule: string, ...paragraphs: readonly string[]): string =>
  [`# ${rule}`, ...paragraphs].join('\n\n') + '\n';
