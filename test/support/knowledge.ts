import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadBuiltins } from '../../src/knowledge/builtins.ts';
import { compileBuiltins } from '../../src/knowledge/compile.ts';
import type { KnowledgeFile } from '../../src/knowledge/read-entries.ts';
import { buildKnowledge, type Knowledge, type WorkspaceKnowledge } from '../../src/knowledge/knowledge.ts';

const FOLDER = new URL('../../src/knowledge/builtin/', import.meta.url);

/** The YAML files of the built-in knowledge, from the sources. */
export function builtinFiles(): KnowledgeFile[] {
  const names = readdirSync(fileURLToPath(FOLDER)).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

let compiled: string | undefined;

/** The built-in knowledge as shipped, compiled once a process. */
export const builtinJson = (): string => (compiled ??= compileBuiltins(builtinFiles()));

/** Who mostly bears which first name, as shipped. */
export const testBearers = (): Knowledge['bearers'] => loadBuiltins(builtinJson()).bearers;

/** The knowledge that a test works with: the built-in, with the workspace's on top. */
export function testKnowledge(workspace?: WorkspaceKnowledge): Knowledge {
  return buildKnowledge(loadBuiltins(builtinJson()), workspace);
}
