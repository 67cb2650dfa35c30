// How good the whole analysis is on the references at hand: npm run quality [-- --errors] [reference...]
import type { Rates } from '../../src/train/score.ts';
import { testTagger } from '../support/tagger.ts';
import { isHeldOutSet, PARAGRAPHS, readParagraphs } from './entity-references.ts';
import { reportEntities } from './entity-report.ts';
import {
  areOnlyQuotesMarked,
  hasAllMentions,
  isAtHand,
  isHeldOut,
  REFERENCES,
  type ReferenceName,
} from './references.ts';
import { scorePipeline, type PipelineScore } from './score-pipeline.ts';

const rates = ({ precision, recall, f1 }: Rates): string =>
  `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;

function print(name: ReferenceName, score: PipelineScore): void {
  const entities = hasAllMentions(name)
    ? reportEntities(`\n${name}: entities`, score.scored, isHeldOut(name))
    : [`\n${name}`];
  for (const line of entities) console.log(line);
  if (!areOnlyQuotesMarked(name)) printRest(score);
  console.log(`  quotes, exact               ${rates(score.quotes)}   speakers ${score.speakers.toFixed(3)}`);
  if (!process.argv.includes('--errors') || isHeldOut(name)) return;
  const errors = hasAllMentions(name) ? [...score.entities.errors, ...score.errors] : score.errors;
  const isMarked = (error: string): boolean => !areOnlyQuotesMarked(name) || /^(?:SPEAKER|\w+ QUOTE)/.test(error);
  for (const error of errors.filter(isMarked)) console.log(`    ${error}`);
}

function printRest(score: PipelineScore): void {
  console.log(`  dates, exact                ${rates(score.dates)}   values ${score.valueShare.toFixed(3)}`);
  console.log(`  dates, overlapping          ${rates(score.datesRelaxed)}`);
  console.log(`  dates, exact with value     ${rates(score.dateValues)}`);
  console.log(`  document dates              ${score.documentDates.toFixed(3)}`);
  console.log(`  boilerplate lines           ${rates(score.boilerplate)}   categories ${score.categories.toFixed(3)}`);
}

async function main(): Promise<void> {
  const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  for (const name of Object.keys(REFERENCES) as ReferenceName[]) {
    if (named.length > 0 && !named.includes(name)) continue;
    if (isAtHand(name)) print(name, await scorePipeline(name));
    else console.log(`\n${name}: not at hand`);
  }
  const tagger = testTagger();
  for (const set of PARAGRAPHS) {
    if (named.length > 0 && !process.argv.includes(set)) continue;
    const documents = readParagraphs(set, tagger);
    for (const line of reportEntities(`\n${set}: entities`, documents, isHeldOutSet(set))) console.log(line);
  }
}

void main();
