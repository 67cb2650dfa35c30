import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kernelModule } from '../../../../src/train/tagger/kernel.ts';

it('the tagger’s kernel is the one that is written down', async () => {
  const root = new URL('../../../../', import.meta.url);
  expect(readFileSync(new URL('src/entities/tagger/kernel.ts', root), 'utf8')).toBe(await kernelModule(root));
});
