// Writes a large corpus made of the sample articles: npx tsx test/bench/make-corpus.ts FOLDER [FILES [BYTES]]
// FOLDER/seeds/ then holds FILES articles (default 10,000) of about BYTES each (default 5,000), always the same ones.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus } from '../support/large-corpus.ts';

const [folder, files = '10000', bytes = '5000'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder?');
const seeds = join(folder, 'seeds');
mkdirSync(seeds, { recursive: true });
let size = 0;
for (const { name, text } of makeCorpus({ files: Number(files), bytes: Number(bytes) })) {
  writeFileSync(join(seeds, name), text);
  size += Buffer.byteLength(text);
}
console.log(`${files} files, ${(size / 1e6).toFixed(1)} MB in ${seeds}`);
