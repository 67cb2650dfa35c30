import { Uri, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import type { RuleDescription } from '../boilerplate/rules/documentation.ts';
import { rulePage } from '../review/rule-pages.ts';
import { t } from '../util/l10n.ts';

const SCHEME = 'corpus-review-rule';

/** Where a problem's code leads: a page that explains its rule. */
export const rulePageUri = (rule: string): Uri => Uri.from({ scheme: SCHEME, path: `/${rule}.md` });

export function registerRulePages(extension: Uri, log: Pick<LogOutputChannel, 'error'>): Disposable {
  let rules: Promise<readonly RuleDescription[]> | undefined;
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      rules ??= loadRules(Uri.joinPath(extension, 'dist', 'data', 'rules.json'), log);
      return rulePage(path.slice(1).replace(/\.md$/, ''), await rules) ?? t('There is no such rule.');
    },
  });
}

/** Never rejects: without the file, pages do without reasons. */
async function loadRules(file: Uri, log: Pick<LogOutputChannel, 'error'>): Promise<readonly RuleDescription[]> {
  try {
    return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))) as RuleDescription[];
  } catch (error) {
    log.error('Part of the installation is missing: dist/data/rules.json.', String(error));
    return [];
  }
}
