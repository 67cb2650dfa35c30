import type { BoilerplateCategory } from '../model/boilerplate.ts';
import type { Hits } from './hit.ts';
import type { LineView, Page } from './page.ts';
import { isAddress, isLabel, isList } from './shapes.ts';

/** Cues in the words, for lines that no rule names. In order: the first that fits decides. */
const CUES: readonly (readonly [BoilerplateCategory, RegExp])[] = [
  ['copyright', /©|\bcopyright|all rights reserved/],
  ['credit', /\b(?:photo|getty|reuters|ap|afp|image|pictured|credit|illustration|editing by)\b/],
  ['subscribe', /\b(?:subscri|newsletter|inbox|sign up|follow|e-?mail|app\b)/],
  ['promotion', /\b(?:donat|support|sponsor|advert|buy|offer|free|shop|watch|listen|download)\b/],
  ['comments', /\b(?:comment|reply|vote|poll|posted by|join the)\b/],
  ['disclaimer', /\b(?:opinions?|views|responsib|liab|advice|terms|policy)\b/],
  ['notice', /\b(?:cookies?|browser|javascript|error|page|updated|correction)\b/],
  ['share', /\b(?:share|facebook|twitter|whatsapp)\b/],
];

/** The likeliest category of a boilerplate line that no named rule explains: by its words, its shape, its place. */
export function inferCategory(line: LineView, page: Page, hits: Hits): BoilerplateCategory {
  if (line.stamp) return 'byline';
  if (isAddress(line)) return 'sources';
  const cue = CUES.find(([, pattern]) => pattern.test(line.folded));
  if (cue && (line.prose || cue[0] !== 'promotion')) return cue[0];
  if (line.index > page.lastProse && isList(line)) return 'tags';
  if (isLabel(line, 3)) return hits[line.index - 1]?.category ?? hits[line.index + 1]?.category ?? 'navigation';
  if (line.prose) return line.index > page.lastProse ? 'promotion' : 'related';
  return line.headline ? 'related' : 'navigation';
}
