import { Diagnostic, DiagnosticSeverity, DiagnosticTag, languages, Uri, workspace } from 'vscode';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { problemsOf, type Problem, type Severity } from '../review/problems.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
import { rulePageUri } from './rule-pages.ts';
import { settings } from './settings.ts';
import { toRange } from './positions.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Lists the problems of every reviewed file; boilerplate is shown faded. */
export function registerDiagnostics(session: CorpusSession): Disposable {
  const owned = new DisposableStore();
  const collection = owned.add(languages.createDiagnosticCollection('corpus-review'));
  // One file at a time: VS Code cuts a batch for many files short.
  const list = (key: string): void => {
    const uri = Uri.parse(key, true);
    const document = session.index.get(key);
    if (document) collection.set(uri, toDiagnostics(document, uri));
    else collection.delete(uri);
  };
  owned.add(
    session.onDidChange((changed) => {
      changed.forEach(list);
    }),
  );
  owned.add(
    workspace.onDidChangeConfiguration((event) => {
      if (settings.affects(event, 'boilerplateSeverity'))
        session.files().forEach(({ uri }) => {
          list(uri);
        });
    }),
  );
  return owned;
}

function toDiagnostics(document: ReviewedDocument, uri: Uri): Diagnostic[] {
  return problemsOf(document, settings.boilerplateSeverities(uri)).map((problem) => toDiagnostic(document, problem));
}

function toDiagnostic({ lines }: ReviewedDocument, problem: Problem): Diagnostic {
  const diagnostic = new Diagnostic(toRange(lines, problem), problem.message, SEVERITIES[problem.severity]);
  diagnostic.source = 'Corpus Review';
  diagnostic.code = { value: problem.rule, target: rulePageUri(problem.rule) };
  if (problem.unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  return diagnostic;
}
