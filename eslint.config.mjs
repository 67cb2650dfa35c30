import js from '@eslint/js';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The rooms of src/, left to right: a room may import only from rooms in earlier rows. */
const rooms = [
  ['util'],
  ['model'],
  ['text'],
  ['knowledge'],
  ['boilerplate', 'entities', 'dates', 'quotes'],
  ['analysis'],
  ['worker'],
  ['corpus'],
  ['review'],
  ['vscode', 'cli', 'train'],
];

const NODE_ROOMS = ['cli', 'train'];

/** One config a room: what stands beside it or to its right is out of bounds, and so are the editor and Node. */
const walls = rooms.flatMap((row, at) =>
  row.map((room) => {
    const forbidden = [
      ...rooms
        .slice(at)
        .flat()
        .filter((other) => other !== room),
      'extension',
    ];
    const patterns = [
      {
        regex: `^(\\.\\./)+(${forbidden.join('|')})(/|\\.|$)`,
        message: `src/${room}/ may import only rooms to its left.`,
      },
    ];
    if (room !== 'vscode')
      patterns.push({ regex: '^vscode$', message: 'Only src/vscode/ and the entries import the editor.' });
    if (!NODE_ROOMS.includes(room)) {
      patterns.push({ regex: '^node:', message: 'This room runs in a browser too: no Node built-ins.' });
    }
    return {
      files: [`src/${room}/**/*.ts`],
      ignores: ['src/worker/node.ts', 'src/worker/thread.ts'],
      rules: { 'no-restricted-imports': ['error', { patterns }] },
    };
  }),
);

export default ts.config(
  { ignores: ['dist', 'out', 'shots', 'coverage', 'node_modules', '.vscode-test', 'test/fixtures', 'test/types'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'src/vscode/tsconfig.json', 'src/cli/tsconfig.json', 'test/tsconfig.json'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      'no-control-regex': 'off',
    },
  },
  ...walls,
  {
    files: ['src/{text,boilerplate,entities,quotes}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          // In V8 each such object gets a hidden class of its own: it takes a microsecond, and so does every later look at it.
          selector: 'ObjectExpression > SpreadElement:first-child ~ Property',
          message: 'Objects are made by the thousand here: name the keys, or let the spread stand behind them.',
        },
      ],
    },
  },
  {
    files: ['test/**', '*.mjs', 'src/train/**'],
    rules: { 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
  { files: ['**/*.mjs'], ...ts.configs.disableTypeChecked },
  { files: ['**/*.mjs'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
);
