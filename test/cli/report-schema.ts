import { Ajv, type ValidateFunction } from 'ajv';
import { BOILERPLATE_CATEGORIES } from '../../src/model/boilerplate.ts';
import { DATE_TYPES } from '../../src/model/date.ts';
import { LABELS, READINGS } from '../../src/model/mention.ts';
import { isCalendarDay, TIMEX_VALUE } from '../../src/knowledge/workspace/values.ts';

type Schema = Readonly<Record<string, unknown>>;

/** An object with these members and no others; those whose name ends with `?` may be absent. */
function object(members: Readonly<Record<string, Schema>>): Schema {
  const names = Object.keys(members);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), members[name]])),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}
const list = (items: Schema): Schema => ({ type: 'array', items });
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const string: Schema = { type: 'string' };
const words: Schema = { type: 'string', minLength: 1 };
const count: Schema = { type: 'integer', minimum: 0 };
const id: Schema = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
const span = { start: count, end: count, line: { type: 'integer', minimum: 1 } };
const evidence = { evidence: { type: 'array', items: words, minItems: 1 } };
const boilerplate = { 'boilerplate?': { const: true } };
const day: Schema = { type: 'string', format: 'date' };

const actor = object({
  id,
  label: { enum: LABELS },
  name: words,
  aliases: { type: 'array', items: words, uniqueItems: true },
  mentions: count,
  documents: count,
  source: { enum: ['built-in', 'workspace', 'text'] },
});

/** What the report says of a document, in the members' order. DESIGN.md, and for `claims` issue 6. */
const document = {
  documentDate: orNull(day),
  documentDateSource: orNull({ enum: ['documents.yaml', 'given', 'byline', 'dateline', 'navigation', 'file name'] }),
  'notice?': words,
  mentions: list(
    object({
      ...span,
      text: words,
      label: { enum: LABELS },
      actor: id,
      'reading?': { enum: READINGS },
      ...boilerplate,
      ...evidence,
    }),
  ),
  dates: list(
    object({
      ...span,
      text: words,
      type: { enum: DATE_TYPES },
      value: { type: 'string', pattern: TIMEX_VALUE.source },
      'anchor?': words,
      ...boilerplate,
      ...evidence,
    }),
  ),
  quotes: list(object({ ...span, speaker: orNull(id), speakerText: string, cue: string, ...evidence })),
  claims: list(
    object({
      source: orNull(id),
      verb: words,
      polarity: { enum: ['positive', 'negative'] },
      targets: list(id),
      ...span,
      'denies?': count,
      ...evidence,
    }),
  ),
  boilerplate: list(
    object({
      ...span,
      wholeLine: { type: 'boolean' },
      category: { enum: BOILERPLATE_CATEGORIES },
      score: { type: 'number', minimum: 0, maximum: 1 },
      ...evidence,
    }),
  ),
};

const report = object({
  version: { const: 1 },
  offsets: { const: 'utf-16' },
  actors: list(actor),
  documents: list(object({ path: words, ...document })),
  errors: list(object({ path: words, message: words })),
});
const line = object({ path: words, ...document, actors: list(actor) });
const recordLine = object({
  id: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
  ...document,
  actors: list(actor),
});

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, formats: { date: isCalendarDay } });

/** The whole report, a line of `jsonl` for a file, and one for a text that came as JSON. */
export const SCHEMAS = {
  report: ajv.compile(report),
  line: ajv.compile(line),
  recordLine: ajv.compile(recordLine),
} satisfies Readonly<Record<string, ValidateFunction>>;

export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text?: string;
}

export interface ReportedActor {
  readonly id: string;
  readonly mentions: number;
  readonly documents: number;
}

export interface ReportedDocument {
  readonly path: string;
  readonly notice?: string;
  readonly mentions: readonly (Placed & { readonly actor: string; readonly boilerplate?: true })[];
  readonly dates: readonly Placed[];
  readonly quotes: readonly (Placed & { readonly speaker: string | null })[];
  readonly claims: readonly (Placed & {
    readonly source: string | null;
    readonly targets: readonly string[];
    readonly denies?: number;
  })[];
  readonly boilerplate: readonly Placed[];
}

export interface Report {
  readonly actors: readonly ReportedActor[];
  readonly documents: readonly ReportedDocument[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}
