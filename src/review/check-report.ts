import { BOILERPLATE_CATEGORIES } from '../model/boilerplate.ts';
import { CATEGORY_NAMES, SEVERITIES, UNKNOWN_DATE, type Severity } from './problems.ts';
import { sarifLog, type CheckedFile } from './sarif.ts';

export const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

interface Unread {
  readonly path: string;
  readonly message: string;
}

/** What a check found, as it is written: lines for a person, JSON, or SARIF 2.1.0. Lines and columns count from 1. */
export function checkReport(
  files: readonly CheckedFile[],
  errors: readonly Unread[],
  { format, version }: { readonly format: CheckFormat; readonly version: string },
): string {
  switch (format) {
    case 'text':
      return asLines(files);
    case 'json':
      return `${JSON.stringify({ version: 1, offsets: 'utf-16', problems: flat(files), errors }, undefined, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(sarifLog(files, version, describeRule), undefined, 2)}\n`;
  }
}

interface FlatProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

function flat(files: readonly CheckedFile[]): FlatProblem[] {
  return files.flatMap(({ path, lines, problems }) =>
    problems.map(({ start, end, rule, severity, message }) => {
      const { line, column } = lines.positionOf(start);
      return { path, line, column: column + 1, start, end, rule, severity, message };
    }),
  );
}

/** `a.txt:3:1: information: Not the article: … [boilerplate/share]`, and at the end how many there are of what. */
function asLines(files: readonly CheckedFile[]): string {
  const problems = flat(files);
  const lines = problems.map(
    ({ path, line, column, severity, message, rule }) =>
      `${path}:${line}:${column}: ${severity}: ${onOneLine(message)} [${rule}]`,
  );
  return [...lines, summary(problems)].join('\n') + '\n';
}

const onOneLine = (message: string): string => message.replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, ' ');

function summary(problems: readonly FlatProblem[]): string {
  if (problems.length === 0) return 'No problems';
  const counts = SEVERITIES.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [`${severity}: ${count}`];
  });
  const all = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${all} (${counts.join(', ')})`;
}

/** A rule in a sentence. */
export function describeRule(rule: string): string {
  const category = BOILERPLATE_CATEGORIES.find((name) => rule === `boilerplate/${name}`);
  if (category) return `This is not the article: ${CATEGORY_NAMES[category]}.`;
  if (rule === UNKNOWN_DATE) return 'Nothing says when the document was published.';
  if (rule === 'decision/drifted') return 'The place of a decision is not found any more.';
  const [group = '', name = ''] = rule.split('/');
  const where = group === 'yaml' ? 'In a YAML file of the corpus' : 'In the text';
  return `${where}: ${name.replaceAll('-', ' ')}.`;
}
