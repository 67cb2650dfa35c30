import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  languages,
  Location,
  Range,
  Uri,
  workspace,
  type TextDocument,
} from 'vscode';
import type { ReviewedDocument } from '../corpus/document.ts';
import type { CorpusSession } from '../corpus/session.ts';
import { copyProblems } from '../review/copy-problem.ts';
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

/** Lists the problems of every reviewed file, or of open ones where there are many; boilerplate is shown faded. */
export function registerDiagnostics(session: CorpusSession): Disposable {
  const owned = new DisposableStore();
  const collection = owned.add(languages.createDiagnosticCollection('corpus-review'));
  let isWhole = true;
  // One file at a time: VS Code cuts a batch for many files short.
  const list = (key: string): void => {
    const uri = Uri.parse(key, true);
    const document = isWhole || isOpen(key) ? session.index.get(key) : undefined;
    if (document) collection.set(uri, toDiagnostics(document, uri, session));
    else collection.delete(uri);
  };
  const listAll = (): void => {
    isWhole = session.size <= settings.problemsUpTo();
    session.files().forEach(({ uri }) => {
      list(uri);
    });
  };
  owned.add(
    session.onDidChange((changed) => {
      if (isWhole !== session.size <= settings.problemsUpTo()) listAll();
      // Also then: what is gone is not among all.
      changed.forEach(list);
    }),
  );
  const listOne = ({ uri }: TextDocument): void => {
    if (!isWhole && session.state(uri.toString())) list(uri.toString());
  };
  owned.add(workspace.onDidOpenTextDocument(listOne));
  owned.add(workspace.onDidCloseTextDocument(listOne));
  owned.add(
    workspace.onDidChangeConfiguration((event) => {
      if (settings.affects(event, 'boilerplateSeverity') || settings.affects(event, 'problemsUpTo')) listAll();
    }),
  );
  return owned;
}

const isOpen = (key: string): boolean => workspace.textDocuments.some(({ uri }) => uri.toString() === key);

function toDiagnostics(document: ReviewedDocument, uri: Uri, session: CorpusSession): Diagnostic[] {
  const problems = [
    ...problemsOf(document, settings.boilerplateSeverities(uri)),
    ...copyProblems(document, session.earlierCopies(document.uri)),
  ];
  return problems.map((problem) => toDiagnostic(document, problem, session));
}

function toDiagnostic({ lines }: ReviewedDocument, problem: Problem, session: CorpusSession): Diagnostic {
  const diagnostic = new Diagnostic(toRange(lines, problem), problem.message, SEVERITIES[problem.severity]);
  diagnostic.source = 'Corpus Review';
  diagnostic.code = { value: problem.rule, target: rulePageUri(problem.rule) };
  if (problem.unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (problem.related) {
    diagnostic.relatedInformation = problem.related.map(({ uri, message }) => {
      const other = session.index.get(uri)?.lines;
      const place = other?.firstVisible ? toRange(other, other.firstVisible) : new Range(0, 0, 0, 0);
      return new DiagnosticRelatedInformation(new Location(Uri.parse(uri, true), place), message);
    });
  }
  return diagnostic;
}
