import type { Span } from '../../model/span.ts';
import type { TextEdit } from '../../text/text-edit.ts';

/** What the checks of the YAML files look for; the same names on the command line and in the editor. */
export type YamlRule =
  | 'yaml/syntax'
  | 'yaml/structure'
  | 'yaml/unknown-key'
  | 'yaml/duplicate-key'
  | 'yaml/missing-key'
  | 'yaml/wrong-type'
  | 'yaml/wrong-value'
  | 'yaml/id'
  | 'yaml/alias-of-two'
  | 'yaml/contradiction'
  | 'yaml/duplicate-decision'
  | 'yaml/missing-file'
  | 'yaml/ambiguous-file'
  | 'yaml/unknown-actor'
  | 'decision/drifted';

export interface YamlFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Something wrong in a YAML file of the workspace, at its exact place. */
export interface YamlProblem extends Span {
  readonly rule: YamlRule;
  /** An error keeps its entry from being used; a warning does not. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The best first; empty where no fix is clear. */
  readonly fixes: readonly YamlFix[];
}

/** What reading gives: `value` is undefined where the text is no YAML at all, and the last good state stays in force. */
export interface YamlReading<T> {
  readonly value: T | undefined;
  readonly problems: readonly YamlProblem[];
}

const make =
  (severity: 'error' | 'warning') =>
  (rule: YamlRule, { start, end }: Span, message: string, fixes: readonly YamlFix[] = []): YamlProblem => {
    return { rule, severity, message, fixes, start, end };
  };

export const yamlError = make('error');
export const yamlWarning = make('warning');

/** A fix that puts one text in the place of another. */
export const replaceFix = (title: string, { start, end }: Span, text: string): YamlFix => {
  return { title, edits: [{ start, end, text }] };
};
