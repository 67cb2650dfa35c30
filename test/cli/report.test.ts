import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from './program.ts';
import { SCHEMAS, type Placed, type Report, type ReportedActor, type ReportedDocument } from './report-schema.ts';

const SAMPLE = resolve(import.meta.dirname, '../fixtures/sample');
const SEEDS = resolve(import.meta.dirname, '../../../shared/seeds');

/** The line of an offset; lines end at LF, CRLF or CR. */
const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length;

/** What JSON Schema cannot say of a document. */
function faultsOf(document: ReportedDocument, text: string, actors: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const check = (isRight: boolean, what: string): void => {
    if (!isRight) faults.push(`${document.path}: ${what}`);
  };
  const { mentions, dates, quotes, claims, boilerplate } = document;
  const lists: [string, readonly Placed[]][] = Object.entries({ mentions, dates, quotes, claims, boilerplate });
  for (const [name, spans] of lists) {
    spans.forEach((span, i) => {
      const where = `${name}[${i}]`;
      check(span.start < span.end && span.end <= text.length, `${where} lies outside the text`);
      check(span.line === lineAt(text, span.start), `${where} is on another line`);
      check(span.text === undefined || span.text === text.slice(span.start, span.end), `${where} has another text`);
      check(i === 0 || (spans[i - 1]?.start ?? 0) <= span.start, `${where} is out of order`);
    });
  }
  for (const { text: name = '' } of mentions) {
    check(!/^[\s"'“”‘’(]|[\s"“”,;:!?)]$|[’']s$/.test(name), 'a mention is more than a name');
  }
  const named = [
    ...mentions.map(({ actor }) => actor),
    ...quotes.map(({ speaker }) => speaker),
    ...claims.flatMap(({ source, targets }) => [source, ...targets]),
  ];
  for (const actor of named) check(actor === null || actors.has(actor), `there is no actor ${actor ?? ''}`);
  for (const { denies } of claims) check(denies === undefined || denies < claims.length, 'a denied claim is missing');
  return faults;
}

/** Whether the counts of an actor are those of its mentions outside boilerplate. */
function countsAreRight({ id, mentions, documents }: ReportedActor, all: readonly ReportedDocument[]): boolean {
  const counts = all.map((document) => document.mentions.filter((one) => one.actor === id && !one.boilerplate).length);
  return mentions === counts.reduce((sum, n) => sum + n, 0) && documents === counts.filter((n) => n > 0).length;
}

const corpora: [string, string][] = [['the sample corpus', SAMPLE]];
// The seeds are not part of the repository.
if (existsSync(SEEDS)) corpora.push(['the seeds', SEEDS]);
else console.log(`${SEEDS} is not here: the report is tested on the sample corpus alone`);

describe.each(corpora)('the report on %s', (_, folder) => {
  let out = '';
  let report: Report;
  const textOf = (path: string): string => readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  beforeAll(async () => {
    const answer = await run(['analyze', '--format', 'json', folder]);
    expect(answer).toMatchObject({ code: 0, err: '' });
    out = answer.out;
    report = JSON.parse(out) as Report;
  });

  it('has every text once, in order', () => {
    const inner = folder === SAMPLE ? join(folder, 'seeds') : folder;
    const texts = readdirSync(inner).filter((name) => name.endsWith('.txt'));
    expect(report.documents.map(({ path }) => path)).toEqual(texts.sort().map((name) => join(inner, name)));
    expect(report.documents.length).toBeGreaterThan(4);
  });

  it('is what DESIGN.md says', () => {
    expect(SCHEMAS.report(report) || SCHEMAS.report.errors).toBe(true);
    const ids = report.actors.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const faults = report.documents.flatMap((document) => faultsOf(document, textOf(document.path), new Set(ids)));
    expect(faults).toEqual([]);
    expect(report.actors.filter((actor) => !countsAreRight(actor, report.documents))).toEqual([]);
  });

  it('has lines for jsonl that stand alone', async () => {
    const answer = await run(['analyze', '--format', 'jsonl', folder]);
    const lines = answer.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ReportedDocument & Pick<Report, 'actors'>);
    expect(lines.map(({ path }) => path)).toEqual(report.documents.map(({ path }) => path));
    for (const line of lines) {
      expect(SCHEMAS.line(line) || SCHEMAS.line.errors).toBe(true);
      const ids = line.actors.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(faultsOf(line, textOf(line.path), new Set(ids))).toEqual([]);
      expect(line.actors.filter((actor) => !countsAreRight(actor, [line]))).toEqual([]);
    }
  });

  it('is the same twice, and for any number of jobs', async () => {
    for (const jobs of [[], ['--jobs', '1'], ['--jobs', '3']]) {
      const again = await run(['analyze', ...jobs, folder]);
      expect(again.out === out).toBe(true);
    }
  });
});

describe('the schema', () => {
  it('is strict: it finds a member too many, one too few, and a wrong value', async () => {
    const { out } = await run(['analyze', SAMPLE]);
    const spoiled = (spoil: (report: Record<string, unknown>, document: Record<string, unknown>) => void): boolean => {
      const report = JSON.parse(out) as Record<string, unknown> & { documents: Record<string, unknown>[] };
      spoil(report, report.documents[0] ?? {});
      return SCHEMAS.report(report);
    };
    expect(spoiled(() => undefined)).toBe(true);
    expect(spoiled((report) => (report['extra'] = 1))).toBe(false);
    expect(spoiled((_, document) => delete document['claims'])).toBe(false);
    expect(spoiled((_, document) => (document['documentDate'] = '2021-02-30'))).toBe(false);
  });
});
