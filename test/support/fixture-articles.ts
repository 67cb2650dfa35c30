import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseInline } from './inline-entities.ts';
import { parseMarkedDocument } from './marked-document.ts';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');

/** The folders of articles, and how the text of one is had from its file: marks are no news English. */
const FOLDERS: Readonly<Record<string, (file: string) => string>> = {
  'sample/seeds': (file) => file,
  entities: (file) => parseInline(file).text,
  'unseen/dev': (file) => parseMarkedDocument(file).text,
  'unseen/reports-dev': (file) => parseMarkedDocument(file).text,
  'unseen/reports-2-dev': (file) => parseMarkedDocument(file).text,
};

/** All articles among the fixtures, of many hands: one article again and again is read from the processor's cache. */
export function fixtureArticles(): string[] {
  return Object.entries(FOLDERS).flatMap(([folder, textOf]) => {
    const names = readdirSync(resolve(FIXTURES, folder)).filter((name) => name.endsWith('.txt'));
    return names.map((name) => textOf(readFileSync(resolve(FIXTURES, folder, name), 'utf8')));
  });
}
