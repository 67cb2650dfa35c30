import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FEATURES, type Weights } from '../../quotes/antecedent-features.ts';
import { findQuotes } from '../../quotes/find-quotes.ts';
import { NO_WEIGHTS, rank, scoreOf, type Choice } from './rank.ts';
import { readTexts, type MarkedText } from './texts.ts';

const FOLDS = 10;
/** Whom a pronoun takes up depends on the pronouns before it, so on the weights: they are learned anew so many times. */
const ROUNDS = 3;

/**
 * Learns from the texts with marked speakers whom "he" and "she" take up, and writes the weights to
 * `src/quotes/antecedent-weights.ts`. With `--folds` it writes nothing and prints how many pronouns are read right by weights
 * that have not seen their text.
 */
export function trainSpeakers(root: URL): void {
  const texts = readTexts(new URL('test/fixtures/quotes/', root));
  const tally = new Tally();
  if (process.argv.includes('--folds')) {
    for (let fold = 0; fold < FOLDS; fold++) {
      const weights = learn(texts.filter((_, i) => i % FOLDS !== fold));
      for (const text of texts.filter((_, i) => i % FOLDS === fold)) tally.add(text, weights);
    }
  } else {
    const weights = learn(texts);
    writeFileSync(fileURLToPath(new URL('src/quotes/antecedent-weights.ts', root)), sourceOf(weights));
    for (const text of texts) tally.add(text, weights);
  }
  tally.print();
}

function learn(texts: readonly MarkedText[]): Weights {
  let weights = NO_WEIGHTS;
  for (let round = 0; round < ROUNDS; round++) weights = rank(texts.flatMap((text) => choicesOf(text, weights)));
  return weights;
}

/** The choices that have to be made for the quotes of a text that a pronoun attributes. */
function choicesOf({ source, input, isRight }: MarkedText, weights: Weights): Choice[] {
  const choices: Choice[] = [];
  findQuotes(source, input, {
    weights,
    onChoice(quote, among) {
      const options = among.flatMap(({ speaker, features }) => {
        const right = isRight(quote, speaker.actor, speaker.text);
        return right === undefined ? [] : [{ features, isRight: right }];
      });
      if (options.length > 0) choices.push(options);
    },
  });
  return choices;
}

/** How many pronouns are read right, by set. */
class Tally {
  readonly #counts = new Map<string, { right: number; of: number }>();

  add(text: MarkedText, weights: Weights): void {
    const counts = this.#counts.get(text.set) ?? { right: 0, of: 0 };
    this.#counts.set(text.set, counts);
    for (const choice of choicesOf(text, weights)) {
      const scores = choice.map(({ features }) => scoreOf(features, weights));
      counts.of++;
      if (choice[scores.indexOf(Math.max(...scores))]?.isRight === true) counts.right++;
    }
  }

  print(): void {
    const all = { right: 0, of: 0 };
    for (const [set, { right, of }] of this.#counts) {
      console.log(`  ${set.padEnd(20)} ${String(right).padStart(3)} of ${String(of)}`);
      all.right += right;
      all.of += of;
    }
    console.log(`  all: ${String(all.right)} of ${String(all.of)} (${(all.right / all.of).toFixed(3)})`);
  }
}

function sourceOf(weights: Weights): string {
  const name = (feature: string): string =>
    /^\w+$/.test(feature) ? feature : feature.includes("'") ? `"${feature}"` : `'${feature}'`;
  const lines = FEATURES.map((feature) => `  ${name(feature)}: ${String(weights[feature])},\n`);
  return [
    "import type { Weights } from './antecedent-features.ts';\n\n",
    '/** Learned by `npm run train -- speakers`; not to be edited. */\n',
    `export const WEIGHTS: Weights = {\n${lines.join('')}};\n`,
  ].join('');
}
