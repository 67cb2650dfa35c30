import type { BoilerplateCategory } from '../model/boilerplate.ts';
import type { LineView, Page } from './page.ts';
import { Phrase } from './phrase.ts';

/** A named reason to take a line for boilerplate. Data: the editor and the command line show the same ones. */
export interface Rule {
  /** `category.name`; a problem's code. */
  readonly id: string;
  readonly category: BoilerplateCategory;
  /** What the line does, in a few words that can follow "This line". */
  readonly title: string;
  /** One paragraph for the documentation. */
  readonly description: string;
  /** Confidence where the rule holds, 0 to 1. */
  readonly score: number;
  /** The words of the line that the rule holds for, or null. Linear in the line. */
  readonly check: (line: LineView, page: Page) => string | null;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** Where a rule may hold: anywhere, or only before the first and after the last line of running text. */
export type Zone = 'anywhere' | 'outside';

export interface PhraseOptions {
  /** Longer lines are left alone: they talk about the thing rather than do it. */
  readonly maxWords: number;
  readonly zone?: Zone;
}

/** A check for words in the folded text (lower case, straight quotes, single spaces). */
export function phrase(pattern: RegExp, { maxWords, zone = 'anywhere' }: PhraseOptions): Rule['check'] {
  const words = new Phrase(pattern);
  return (line, page) => {
    if (line.words > maxWords || (zone === 'outside' && !isOutside(line, page))) return null;
    const found = words.find(line)?.trim();
    return found === undefined || found === '' ? null : clip(found);
  };
}

/** A check on the line's shape: the whole line is what it holds for. */
export function shape(test: (line: LineView, page: Page) => boolean): Rule['check'] {
  return (line, page) => (test(line, page) ? clip(line.text) : null);
}

/** Before the first or after the last line of running text. */
export const isOutside = (line: LineView, page: Page): boolean =>
  line.index < page.firstProse || line.index > page.lastProse;

/** Short enough for a hover. */
function clip(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 57)}…`;
}
