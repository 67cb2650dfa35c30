import { expect, it, vi } from 'vitest';
import type { TextDocumentContentProvider, Uri } from 'vscode';
import { RULES } from '../../../src/boilerplate/rules/documentation.ts';

const fake = vi.hoisted(() => ({
  /** What stands in `dist/data/rules.json`. */
  rules: undefined as string | undefined,
  provider: undefined as TextDocumentContentProvider | undefined,
}));

vi.mock('vscode', () => {
  const registerTextDocumentContentProvider = (_: string, provider: TextDocumentContentProvider): void => {
    fake.provider = provider;
  };
  const readFile = (): Promise<Uint8Array> =>
    fake.rules === undefined ? Promise.reject(new Error('no file')) : Promise.resolve(Buffer.from(fake.rules));
  return { Uri: { joinPath: () => '' }, workspace: { registerTextDocumentContentProvider, fs: { readFile } } };
});

const { registerRulePages } = await import('../../../src/vscode/rule-pages.ts');

it.each([
  ['there', JSON.stringify(RULES), true, []],
  ['missing', undefined, false, ['Part of the installation is missing: dist/data/rules.json.']],
  ['damaged', '[{', false, ['Part of the installation is missing: dist/data/rules.json.']],
])('has its pages, with reasons if it can, where rules.json is %s', async (_, rules, hasReasons, expected) => {
  const errors: string[] = [];
  fake.rules = rules;
  registerRulePages('' as unknown as Uri, {
    error: (text) => {
      errors.push(String(text));
    },
  });
  const show = async (path: string): Promise<unknown> =>
    fake.provider?.provideTextDocumentContent({ path } as unknown as Uri, undefined as never);
  const page = String(await show('/boilerplate/share.md'));
  expect(page).toContain('# boilerplate/share\n\n');
  expect(page.includes('\n## ')).toBe(hasReasons);
  expect(await show('/frobnicate.md')).toBe('There is no such rule.');
  expect(errors).toEqual(expected);
});
