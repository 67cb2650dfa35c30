import { pageFeatures } from '../../boilerplate/features.ts';
import { claimLines } from '../../boilerplate/find-boilerplate.ts';
import type { Hits } from '../../boilerplate/hit.ts';
import { readFacts, type LineFacts } from '../../boilerplate/line-facts.ts';
import type { Page } from '../../boilerplate/page.ts';
import { SourceText } from '../../text/source.ts';
import { isForeign } from '../../boilerplate/model-hits.ts';
import { cipherPage } from './cipher.ts';
import type { LabelledPage } from './pages.ts';

/** A labelled page as the two passes learn from it; arrays run over its non-blank lines. */
export interface ExamplePage {
  readonly id: string;
  /** Stands for a page in a language that nothing is known of: see {@link cipherPage}. */
  readonly ciphered: boolean;
  readonly page: Page;
  /** What the rules claim. */
  readonly hits: Hits;
  readonly facts: readonly LineFacts[];
  /** Hashed features of the first pass. */
  readonly features: readonly (readonly number[])[];
  readonly targets: readonly (0 | 1)[];
  readonly weights: readonly number[];
}

/** A masked line is content to us, whatever the data say, and less sure. */
const MASKED_WEIGHT = 0.5;

/** Every page, and every English one ciphered too. */
export function readExamples(pages: readonly LabelledPage[]): ExamplePage[] {
  return pages.flatMap((page) => {
    const example = readExample(page, false);
    return isForeign(example.facts) ? [example] : [example, readExample(cipherPage(page), true)];
  });
}

function readExample({ id, lines, weight = 1 }: LabelledPage, ciphered: boolean): ExamplePage {
  const { page, hits } = claimLines(new SourceText(lines.map(({ text }) => text).join('\n')));
  const facts = readFacts(page, hits);
  const labels = page.lines.map(({ line }) => lines[line.number - 1]);
  return {
    id,
    ciphered,
    page,
    hits,
    facts,
    features: pageFeatures(page, hits, facts),
    targets: labels.map((label) => (label?.boilerplate && !label.masked ? 1 : 0)),
    weights: labels.map((label) => (label?.undecided ? 0 : label?.masked ? MASKED_WEIGHT : 1) * weight),
  };
}
