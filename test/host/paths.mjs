import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const SAMPLE = join(ROOT, 'test/fixtures/sample');
/** The articles this was made for; they are not part of the project, so not everybody has them. */
export const SEEDS = join(ROOT, '../shared/seeds');
export const UNRELATED = join(ROOT, 'test/fixtures/unrelated');
export const VSIX = join(ROOT, 'corpus-review.vsix');
export const SHOTS = join(ROOT, 'shots');
/** The pictures of the README. */
export const PICTURES = join(ROOT, 'media/screenshots');

const { publisher = 'undefined_publisher', name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
export const EXTENSION_ID = `${publisher}.${name}`;

/** The setting that makes VS Code run the extension in the browser's worker instead of the server's Node. */
export const IN_WORKER = { 'remote.extensionKind': { [EXTENSION_ID]: ['web'] } };

/** VS Code from npm: code-server, and the Node it needs. One installation serves every checkout of this machine. */
export const HOST_DIR = process.env.VSCODE_HOST_DIR ?? join(homedir(), '.cache/vscode-host');
