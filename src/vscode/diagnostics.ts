import { Diagnostic, DiagnosticSeverity, DiagnosticTag, languages, Uri } from 'vscode';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { problemsOf, type Problem, type Severity } from '../review/problems.ts';
import { DisposableStore, type Disposable } from '../util/disposable.ts';
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
  owned.add(
    session.onDidChange((changed) => {
      // One file at a time: VS Code cuts a batch for many files short.
      for (const uri of changed) {
        const document = session.index.get(uri);
        if (document) collection.set(Uri.parse(uri, true), toDiagnostics(document));
        else collection.delete(Uri.parse(uri, true));
      }
    }),
  );
  return owned;
}

function toDiagnostics(document: ReviewedDocument): Diagnostic[] {
  return problemsOf(document).map((problem) => toDiagnostic(document, problem));
}

function toDiagnostic({ lines }: ReviewedDocument, problem: Problem): Diagnostic {
  const diagnostic = new Diagnostic(toRange(lines, problem), problem.message, SEVERITIES[problem.severity]);
  diagnostic.source = 'Corpus Review';
  diagnostic.code = problem.rule;
  if (problem.unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  return diagnostic;
}
