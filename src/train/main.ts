import { fileURLToPath } from 'node:url';
import { trainBoilerplate } from './boilerplate/train-boilerplate.ts';
import { trainSpeakers } from './speakers/train-speakers.ts';
import { trainTagger } from './tagger/train.ts';

/** What `npm run train` can train: `npm run train`, or `npm run train -- boilerplate`. */
const TRAININGS: Readonly<Record<string, (root: URL) => void>> = {
  boilerplate: trainBoilerplate,
  speakers: trainSpeakers,
  tagger: trainTagger,
};

const asked = process.argv[2];
const names = asked === undefined ? Object.keys(TRAININGS) : [asked];
const root = new URL('../../', import.meta.url);
for (const name of names) {
  const train = TRAININGS[name];
  if (train === undefined) {
    console.error(
      `There is no training "${name}" in ${fileURLToPath(root)}; there is: ${Object.keys(TRAININGS).join(', ')}.`,
    );
    process.exitCode = 2;
  } else train(root);
}
