import { Uri, workspace, type Disposable } from 'vscode';
import { rulePage } from '../review/rule-pages.ts';
import { t } from '../util/l10n.ts';

const SCHEME = 'corpus-review-rule';

/** Where a problem's code leads: a page that explains its rule. */
export const rulePageUri = (rule: string): Uri => Uri.from({ scheme: SCHEME, path: `/${rule}.md` });

export function registerRulePages(): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ path }) =>
      rulePage(path.slice(1).replace(/\.md$/, '')) ?? t('There is no such rule.'),
  });
}
