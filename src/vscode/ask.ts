import { window, type QuickPickItem } from 'vscode';
import type { DecisionScope } from '../model/decision.ts';
import { effectOf, effectText, type Change } from '../review/change.ts';
import { scopeName, type Correction, type Question } from '../review/correction.ts';
import { t } from '../util/l10n.ts';

/** Documents with their texts, for the effect of a change on them. */
export type Documents = Parameters<typeof effectOf>[1];
type Lookup = Parameters<typeof effectOf>[2];

/** One question follows another: the focus that comes back from the first must not take the second away. */
export const STAYS = { ignoreFocusOut: true };

/** What a decision would touch. */
export interface Around {
  readonly lookup: Lookup;
  /** The document of the place, where there is one. */
  readonly here: Documents;
  /** Reads all documents of the corpus. */
  corpus(): Promise<Documents>;
}

/** Asks what a correction needs to know; undefined where the person turned away. */
export async function askQuestion(title: string, question: Question): Promise<string | undefined> {
  if (question.kind === 'text') {
    const { prompt, initial } = question;
    return window.showInputBox({
      ...STAYS,
      title,
      prompt,
      value: initial,
      validateInput: (text) => question.validate(text),
    });
  }
  const items = question
    .choices()
    .map(({ value, label, description }) => ({ label, value, ...(description !== undefined && { description }) }));
  const picked = await window.showQuickPick(items, {
    ...STAYS,
    title,
    placeHolder: question.prompt,
    matchOnDescription: true,
  });
  return picked?.value;
}

interface ScopeItem extends QuickPickItem {
  readonly change: Change;
}

/** Asks where a correction holds, with what it would change there; undefined where the person turned away. */
export async function askScope(correction: Correction, answer: string, around: Around): Promise<Change | undefined> {
  const { scopes, title } = correction;
  const only = correction.make(scopes[0] ?? 'corpus', answer);
  const isSmall = scopes.length === 1 && scopes[0] !== 'corpus';
  const hasEffect = (only.effect.decisions?.length ?? 0) + (only.effect.actors?.length ?? 0) > 0;
  if (isSmall || (scopes.length === 0 && !hasEffect)) return only;
  const items = scopes.length === 0 ? [confirmItem(only, around)] : scopes.map((scope) => scopeItem(scope));
  const picked = await window.showQuickPick(Promise.all(items), {
    ...STAYS,
    title,
    placeHolder: scopes.length > 1 ? t('Where does this hold?') : t('Enter to apply, Escape to leave it'),
  });
  return picked?.change;

  async function scopeItem(scope: DecisionScope): Promise<ScopeItem> {
    const change = correction.make(scope, answer);
    const documents = scope === 'corpus' ? await around.corpus() : around.here;
    const label = scopeName(scope);
    return {
      label: label.charAt(0).toUpperCase() + label.slice(1),
      description: effectText(effectOf(change, documents, around.lookup)),
      change,
    };
  }
}

async function confirmItem(change: Change, around: Around): Promise<ScopeItem> {
  const effects = effectOf(change, await around.corpus(), around.lookup);
  return { label: change.title, description: effectText(effects), change };
}
