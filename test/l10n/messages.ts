// The messages of the code and of package.json, for l10n/bundle.l10n.json and package.nls.json.
//   npx tsx test/l10n/messages.ts      writes the bundle anew
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RULES } from '../../src/boilerplate/rules/documentation.ts';
import { KIND_NAMES } from '../../src/review/kinds.ts';
import { CATEGORY_NAMES } from '../../src/review/problems.ts';
import { STRUCTURE_TITLES } from '../../src/review/structure-problems.ts';
import { EVIDENCE } from './evidence.ts';

/** What is given to `t(…)` by name, as words of these tables. */
export const LOOKED_UP: Readonly<Record<string, readonly string[]>> = {
  KIND_NAMES: Object.values(KIND_NAMES).flat(),
  CATEGORY_NAMES: Object.values(CATEGORY_NAMES),
  RULES: RULES.flatMap(({ title, description }) => [title, description]),
  STRUCTURE_TITLES: Object.values(STRUCTURE_TITLES).map(([, title]) => title),
};

export const ROOT = resolve(import.meta.dirname, '../..');
export const BUNDLE = join(ROOT, 'l10n/bundle.l10n.json');

/** Tells evidence from other messages in the bundle, and translators what it is. */
const COMMENT = '/evidence';

/** Every literal that is given to `t(…)` in src/, what is looked up, and evidence. */
export function collectMessages(): string[] {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const messages = new Set(Object.values(LOOKED_UP).flat());
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('util/l10n.ts'))) {
    const code = readFileSync(join(ROOT, 'src', file), 'utf8');
    for (const [, single, double] of code.matchAll(/\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)) {
      messages.add((single ?? double ?? '').replace(/\\(.)/g, '$1'));
    }
  }
  return [...messages, ...EVIDENCE.map((message) => message + COMMENT)].sort();
}

export const bundleText = (messages: readonly string[]): string =>
  `${JSON.stringify(Object.fromEntries(messages.map((key) => [key, key.endsWith(COMMENT) ? key.slice(0, -COMMENT.length) : key])), undefined, 2)}\n`;

if (process.argv[1]?.endsWith('messages.ts')) writeFileSync(BUNDLE, bundleText(collectMessages()));
