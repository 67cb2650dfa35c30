import type { LineStarts } from '../corpus/document.ts';
import type { Span } from '../model/span.ts';
import type { Severity } from './problems.ts';

/** What a check found in one file, an article or one of the YAML files. */
export interface CheckedFile {
  /** Absolute, or relative to where the check ran; `/` or `\` between its parts. */
  readonly path: string;
  readonly lines: LineStarts;
  readonly problems: readonly CheckedProblem[];
}

export interface CheckedProblem extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * The problems as a log of SARIF 2.1.0 (OASIS Standard, Static Analysis Results Interchange Format), which code hosts
 * and CI systems show beside the lines. Columns count UTF-16 code units from 1, as `columnKind` says.
 * @param version of this tool
 * @param describe a rule in a sentence
 */
export function sarifLog(files: readonly CheckedFile[], version: string, describe: (rule: string) => string): object {
  const rules = [...new Set(files.flatMap(({ problems }) => problems.map(({ rule }) => rule)))].sort();
  const index = new Map(rules.map((rule, at) => [rule, at]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Corpus Review',
            version,
            rules: rules.map((id) => ({ id, shortDescription: { text: describe(id) } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) =>
          file.problems.map((problem) => ({
            ruleId: problem.rule,
            ruleIndex: index.get(problem.rule) ?? -1,
            level: LEVELS[problem.severity],
            message: { text: problem.message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uriOf(file.path) },
                  region: regionOf(file.lines, problem),
                },
              },
            ],
          })),
        ),
      },
    ],
  };
}

function regionOf(lines: LineStarts, { start, end }: Span): object {
  const from = lines.positionOf(start);
  const to = lines.positionOf(Math.max(start, end));
  return {
    startLine: from.line,
    startColumn: from.column + 1,
    endLine: to.line,
    endColumn: to.column + 1,
    charOffset: start,
    charLength: Math.max(0, end - start),
  };
}

/** A path as a URI reference: each part encoded; an absolute one with the scheme `file`. */
function uriOf(path: string): string {
  const isWindows = /^[A-Za-z]:[\\/]/.test(path);
  const parts = (isWindows || !path.includes('/') ? path.replaceAll('\\', '/') : path).split('/');
  const [first = '', ...rest] = parts.map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')));
  if (isWindows) return ['file:///' + decodeURIComponent(first), ...rest].join('/');
  if (first === '') return `file:///${rest.join('/')}`;
  return [first, ...rest].join('/');
}
