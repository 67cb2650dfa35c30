import type { Decision } from '../../model/decision.ts';

/** Words that some YAML reader takes for something else than a text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const NUMBER_LIKE = /^[-+.]?[\d.][\d.eE_+]*$|^0[xo]/i;

/**
 * What is the same with and without quotes: words of letters, digits and marks that mean nothing in YAML, with single
 * spaces between them. Sticky.
 */
export const PLAIN_WORDS = /[\p{L}_\d][\p{L}\p{M}\d_./…’'-]*(?: [\p{L}\d][\p{L}\p{M}\d_./…’'-]*)*/uy;

function isPlain(text: string): boolean {
  PLAIN_WORDS.lastIndex = 0;
  return PLAIN_WORDS.exec(text)?.[0].length === text.length;
}

/** A text as YAML, in quotes where it needs them. */
export function yamlText(text: string): string {
  const plain = isPlain(text) && !RESERVED.test(text) && !NUMBER_LIKE.test(text);
  return plain ? text : yamlQuoted(text);
}

/** A text as YAML in double quotes, with what cannot be seen written as escapes. */
export function yamlQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff0-\ufffb]/g,
    (ch) => `\\u${ch.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A list of texts on one line. */
export const yamlList = (texts: readonly string[]): string => `[${texts.map(yamlText).join(', ')}]`;

/** Keys with their values, as YAML, in the order they are written. */
export type YamlPairs = readonly (readonly [key: string, value: string])[];

/** A map on one line. */
export const yamlFlowMap = (pairs: YamlPairs): string =>
  pairs.length === 0 ? '{}' : `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;

/** The keys of a decision in the order they are written: where, what, and last the context that finds the place again. */
export function decisionPairs({ target, ruling }: Decision): YamlPairs {
  const pairs: [string, string][] = [];
  const add = (key: string, value: string | number | undefined, write: (text: string) => string = yamlText): void => {
    if (value !== undefined && value !== '')
      pairs.push([key, typeof value === 'number' ? String(value) : write(value)]);
  };
  const anchor = target.scope === 'here' ? target.anchor : undefined;
  if (target.scope !== 'corpus') add('file', target.file);
  add('line', anchor?.line);
  add('kind', ruling.kind);
  if (target.scope === 'here') add('quote', target.anchor.quote, yamlQuoted);
  else add('match', target.match, yamlQuoted);
  for (const [key, value] of Object.entries(ruling))
    if (key !== 'kind') add(key, value, key === 'text' ? yamlQuoted : yamlText);
  add('prefix', anchor?.prefix, yamlQuoted);
  add('suffix', anchor?.suffix, yamlQuoted);
  return pairs;
}
