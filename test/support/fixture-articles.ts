import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const FOLDERS = ['sample/seeds', 'entities', 'quotes'];

/** All articles among the fixtures, of many hands: one article again and again is read from the processor's cache. */
export function fixtureArticles(): string[] {
  return FOLDERS.flatMap((folder) => {
    const names = readdirSync(resolve(FIXTURES, folder)).filter((name) => name.endsWith('.txt'));
    return names.map((name) => readFileSync(resolve(FIXTURES, folder, name), 'utf8'));
  });
}
