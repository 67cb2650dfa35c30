import { FEATURES, type Feature, type Weights } from '../../quotes/antecedent-features.ts';

/** One who came into question for a pronoun, and whether that was the right one. */
export interface Option {
  readonly features: readonly Feature[];
  readonly isRight: boolean;
}

export type Choice = readonly Option[];

/** Keeps weights small: with so few examples each feature is given less than it seems to be worth. */
const PENALTY = 0.5;
const STEPS = 300;
const RATE = 0.5;

export const NO_WEIGHTS: Weights = weightsBy(() => 0);

function weightsBy(weight: (feature: Feature) => number): Record<Feature, number> {
  return Object.fromEntries(FEATURES.map((feature) => [feature, weight(feature)])) as Record<Feature, number>;
}

export const scoreOf = (features: readonly Feature[], weights: Weights): number =>
  features.reduce((sum, feature) => sum + weights[feature], 0);

/** The weights that make the right ones likely: a log-linear model of each choice, climbed step by step (AdaGrad). */
export function rank(choices: readonly Choice[]): Weights {
  const told = choices.filter(
    (choice) => choice.some(({ isRight }) => isRight) && choice.some(({ isRight }) => !isRight),
  );
  const weights = weightsBy(() => 0);
  const slopes = weightsBy(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weightsBy((feature) => -PENALTY * weights[feature]);
    for (const choice of told) addGradient(choice, weights, gradient);
    for (const feature of FEATURES) {
      slopes[feature] += gradient[feature] ** 2;
      weights[feature] += (RATE * gradient[feature]) / Math.sqrt(slopes[feature] + 1e-8);
    }
  }
  return weightsBy((feature) => Math.round(weights[feature] * 100) / 100);
}

/** How likely each option is among the right ones, less how likely it is among all. */
function addGradient(choice: Choice, weights: Weights, gradient: Record<Feature, number>): void {
  const scores = choice.map(({ features }) => scoreOf(features, weights));
  const highest = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - highest));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const right = masses.reduce((sum, mass, i) => sum + (choice[i]?.isRight === true ? mass : 0), 0);
  choice.forEach(({ features, isRight }, i) => {
    const mass = masses[i] ?? 0;
    const share = (isRight ? mass / right : 0) - mass / all;
    for (const feature of features) gradient[feature] += share;
  });
}
