import type { BoilerplateCategory } from '../../model/boilerplate.ts';
import { BLOCK_RULES } from '../blocks/block-rules.ts';
import { SPAN_RULES } from '../spans.ts';
import { LINE_RULES } from './index.ts';

/** What the documentation says of a reason for boilerplate. */
export interface RuleDescription {
  /** `category.name`: the code of a problem. */
  readonly id: string;
  readonly category: BoilerplateCategory;
  /** What the line does, in a few words that can follow "This line". */
  readonly title: string;
  /** One paragraph. */
  readonly description: string;
  /** Example lines; may be empty for reasons that need more than one line. */
  readonly examples: readonly string[];
}

/** Every reason there is, line rules first, then those for blocks, for ranges in a line, for repetition and the model. */
export const RULES: readonly RuleDescription[] = [
  ...LINE_RULES,
  ...[...Object.values(BLOCK_RULES), ...SPAN_RULES].map((rule) => ({ examples: [], ...rule })),
].map(({ id, category, title, description, examples }) => ({ id, category, title, description, examples }));
