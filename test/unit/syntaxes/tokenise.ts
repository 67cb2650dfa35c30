import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

/** The file in `syntaxes/` of that name, as text. */
export function syntaxFile(name: string): string {
  return readFileSync(new URL(`../../../syntaxes/${name}`, import.meta.url), 'utf8');
}

/** The grammar as VS Code loads it: the same tokeniser on the same regular expression engine. */
export async function loadGrammar(): Promise<IGrammar> {
  const require = createRequire(import.meta.url);
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () => {
      const path = 'corpus-text.tmLanguage.json';
      return Promise.resolve(textmate.parseRawGrammar(syntaxFile(path), path));
    },
  });
  const grammar = await registry.loadGrammar('text.corpus');
  if (!grammar) throw new Error('no grammar for text.corpus');
  return grammar;
}

/** A stretch of a line with the scopes on it, innermost last, without the root and without `.corpus`. */
export interface Piece {
  readonly text: string;
  readonly scopes: string;
}

/** The pieces of each line, those that only the root scope covers included. */
export function tokenise(grammar: IGrammar, text: string): Piece[][] {
  let stack = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens.map((token) => ({
      text: line.slice(token.startIndex, token.endIndex),
      scopes: token.scopes
        .slice(1)
        .map((scope) => scope.replaceAll('.corpus', ''))
        .join(' > '),
    }));
  });
}

/** The text that a scope covers on each line, neighbouring pieces joined. */
export function covered(lines: readonly Piece[][], scope: string): string[] {
  return lines.flatMap((pieces) => {
    const runs: string[] = [];
    let open = false;
    for (const piece of pieces) {
      const inside = piece.scopes.split(/ > | /u).includes(scope);
      if (inside && open) runs.push(`${runs.pop() ?? ''}${piece.text}`);
      else if (inside) runs.push(piece.text);
      open = inside;
    }
    return runs;
  });
}
