import { fileURLToPath } from 'node:url';
import { trainBoilerplate } from './boilerplate/train-boilerplate.ts';
import { trainSpeakers } from './speakers/train-speakers.ts';
import { assembleKernel } from './tagger/kernel.ts';
import { trainTagger } from './tagger/train.ts';

/** What `npm run train` can train: `npm run train`, or `npm run train -- boilerplate`. */
const TRAININGS: Readonly<Record<string, (root: URL) => void | Promise<void>>> = {
  boilerplate: trainBoilerplate,
  kernel: assembleKernel,
  speakers: trainSpeakers,
  tagger: trainTagger,
};

async function main(): Promise<void> {
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
    } else await train(root);
  }
}

void main();
