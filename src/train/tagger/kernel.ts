import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import wabt from 'wabt';

const SOURCE = 'src/entities/tagger/kernel.wat';
const WRITTEN = 'src/entities/tagger/kernel.ts';

/** The text of `kernel.ts`: the bytes of `kernel.wat`, assembled. */
export async function kernelModule(root: URL): Promise<string> {
  const assembler = await wabt();
  const module = assembler.parseWat(SOURCE, readFileSync(new URL(SOURCE, root), 'utf8'), { simd: true });
  module.resolveNames();
  module.validate();
  const bytes = Buffer.from(module.toBinary({}).buffer).toString('base64');
  const text = `// Written by \`npm run train -- kernel\`.\n/** \`kernel.wat\`, assembled, in Base64: as numbers it would take three times the room. */\nexport const KERNEL = '${bytes}';\n`;
  const path = new URL(WRITTEN, root);
  const options = await prettier.resolveConfig(path);
  return prettier.format(text, { ...options, parser: 'typescript' });
}

/** Assembles the tagger's kernel. */
export async function assembleKernel(root: URL): Promise<void> {
  writeFileSync(new URL(WRITTEN, root), await kernelModule(root));
}
