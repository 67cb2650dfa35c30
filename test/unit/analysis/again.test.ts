import { expect, it } from 'vitest';
import { createEngine } from '../../../src/analysis/engine.ts';
import { sourceEngineFiles } from '../../support/engine.ts';
import { makeCorpus } from '../../support/large-corpus.ts';

it('finds the same in a document that it has seen before, to the byte', async () => {
  const engine = createEngine(sourceEngineFiles());
  const analyze = async (text: string, name: string): Promise<string> =>
    JSON.stringify(await engine.analyze({ text, name, folder: '' }));
  for (const { name, text } of makeCorpus({ files: 12 })) {
    const first = await analyze(text, name);
    for (let again = 0; again < 2; again++) expect(await analyze(text, name)).toBe(first);
  }
});
