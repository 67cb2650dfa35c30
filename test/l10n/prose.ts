// Finds what is written for a person and does not go through `t(…)`: such words would stay English for everybody.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { LOOKED_UP, ROOT } from './messages.ts';

/** Two words of prose, or a sentence's end: an id, a path or a pattern has neither. */
const PROSE = /\p{L}{2,},? \p{L}+|^\p{Lu}\p{Ll}+[.…:]?$|\p{L}{2,}…$/u;

/** What VS Code shows as it is. */
const SHOWN =
  /^(title|label|description|detail|prompt|placeHolder|placeholder|message|tooltip|spoken|heading|subtitle)$/;
const WORD = /\p{Ll}{2,}/u;

/** Calls whose words go to the log, which stays in one language, and `t` itself. */
const NOT_SHOWN = /^(t|failed|log\.\w+)$/;

/** The product's own name, and what a page quotes from a text. */
const isOfNoLanguage = (words: string): boolean => words === 'Corpus Review' || words.startsWith('    ');

/** The literals of a file that a person would read in English whatever their language, each as `line: words`. */
export function untranslated(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isLookedUp(node)) return;
    if (ts.isCallExpression(node) && NOT_SHOWN.test(node.expression.getText().replace(/^.*\.(?=log\.)/, ''))) {
      // The arguments of a message may hold words of their own.
      for (const argument of node.arguments) if (!isLiteral(argument)) visit(argument);
      return;
    }
    if (isLiteral(node)) {
      const words = wordsOf(node);
      const isProse = PROSE.test(words) || (isShown(node) && WORD.test(words));
      if (isProse && !isOfNoLanguage(words)) {
        found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${words}`);
      }
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

const isLookedUp = (node: ts.Node): boolean =>
  ts.isVariableDeclaration(node) && Object.hasOwn(LOOKED_UP, node.name.getText());

const isLiteral = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** The fixed words of a literal, with a mark where something is put in. */
const wordsOf = (node: ts.StringLiteralLike | ts.TemplateExpression): string =>
  ts.isStringLiteralLike(node)
    ? node.text
    : [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('*');

/** Whether the literal is the value of a property, or of a choice for one, that VS Code shows. */
function isShown(node: ts.Node): boolean {
  let inner = node;
  while (ts.isConditionalExpression(inner.parent) || ts.isParenthesizedExpression(inner.parent)) inner = inner.parent;
  return ts.isPropertyAssignment(inner.parent) && SHOWN.test(inner.parent.name.getText());
}
