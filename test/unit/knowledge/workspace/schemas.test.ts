import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readActorsYaml, ACTOR_KEYS } from '../../../../src/knowledge/workspace/read-actors.ts';
import { readDecisionsYaml } from '../../../../src/knowledge/workspace/read-decisions.ts';
import { readDocumentsYaml } from '../../../../src/knowledge/workspace/read-documents.ts';
import { isCalendarDay } from '../../../../src/knowledge/workspace/values.ts';
import { BOILERPLATE_CATEGORIES } from '../../../../src/model/boilerplate.ts';
import { DECISION_KINDS } from '../../../../src/model/decision.ts';
import { LABELS } from '../../../../src/model/mention.ts';

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../../../media/schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object;

const ajv = new Ajv({ allowUnionTypes: true, strictRequired: false, formats: { date: isCalendarDay } });
const FILES = {
  actors: { read: readActorsYaml, schema: ajv.compile(schemaOf('actors')) },
  documents: { read: readDocumentsYaml, schema: ajv.compile(schemaOf('documents')) },
  decisions: { read: readDecisionsYaml, schema: ajv.compile(schemaOf('decisions')) },
};

/** Files that are right, and files with one thing wrong. What both lack, another test of the reader has. */
const GOOD: readonly (readonly [file: keyof typeof FILES, text: string])[] = [
  ['actors', ''],
  ['actors', '# nothing yet\nactors:\n'],
  ['actors', 'actors: { ana-lund: { label: PERSON, name: Ana Lund } }'],
  ['actors', 'actors:\n  b2: { label: ORG, name: 7, aliases: [Seven, 7th], wikidata: Q7, note: a band }'],
  ['actors', 'actors:\n  x:\n    label: GPE\n    name: X\n    aliases: null\n    wikidata: null\n    note: null'],
  ['documents', 'documents: {}'],
  ['documents', 'documents:\n  a.txt: { date: 2024-02-29, outlet: The Post, status: reviewed }\n  b/c.txt:'],
  ['documents', 'documents: { a.txt: { date: null, outlet: null, status: null } }'],
  ['decisions', 'decisions: []'],
  ['decisions', 'decisions:\n  - { file: a.txt, line: 23, kind: not-boilerplate, quote: "Harbour talks" }'],
  ['decisions', 'decisions:\n  - { kind: boilerplate, match: "Support us", category: promotion }'],
  ['decisions', 'decisions:\n  - { file: a.txt, kind: not-an-entity, match: Spring }'],
  [
    'decisions',
    'decisions:\n  - { file: a.txt, line: 1, kind: entity, quote: Tide, label: ORG, prefix: "the ", suffix: "" }',
  ],
  ['decisions', 'decisions:\n  - { kind: entity, match: Tide, label: ORG, actor: tide-2 }'],
  ['decisions', 'decisions:\n  - { kind: label, match: Tide, label: WORK_OF_ART }'],
  ['decisions', 'decisions:\n  - { file: a.txt, kind: actor, quote: he, actor: ana-lund }'],
  ['decisions', 'decisions:\n  - { file: a.txt, kind: reading, quote: Paris, reading: either }'],
  ['decisions', 'decisions:\n  - { file: a.txt, kind: date, quote: 1988, value: 1988 }'],
  ['decisions', 'decisions:\n  - { file: a.txt, kind: date, quote: the nineties, value: 199, type: DATE }'],
  ...['2024-12-19', '1992/1994', 'XXXX-09-27', 'P10Y', 'PAST_REF', 'XXXX-WXX-5', '2024-12-19T10:30', 'PT3H'].map(
    (value) => ['decisions', `decisions:\n  - { file: a.txt, kind: date, quote: then, value: ${value} }`] as const,
  ),
  ['decisions', 'decisions:\n  - { kind: not-a-date, match: May }'],
  ['decisions', 'decisions:\n  - { file: a.txt, kind: note, quote: "x", text: "ask the desk" }'],
];

const BAD: readonly (readonly [file: keyof typeof FILES, text: string])[] = [
  ['actors', '- a'],
  ['actors', 'actors: [a]'],
  ['actors', 'people: {}'],
  ['actors', 'actors: { Ana Lund: { label: PERSON, name: Ana Lund } }'],
  ['actors', 'actors: { ana: Ana Lund }'],
  ['actors', 'actors: { ana: { label: PERSON } }'],
  ['actors', 'actors: { ana: { name: Ana } }'],
  ['actors', 'actors: { ana: { label: PERSONS, name: Ana } }'],
  ['actors', 'actors: { ana: { label: person, name: Ana } }'],
  ['actors', 'actors: { ana: { label: PERSON, name: true } }'],
  ['actors', 'actors: { ana: { label: PERSON, name: "" } }'],
  ['actors', 'actors: { ana: { label: PERSON, name: Ana, alias: [Lund] } }'],
  ['actors', 'actors: { ana: { label: PERSON, name: Ana, aliases: Lund } }'],
  ['actors', 'actors: { ana: { label: PERSON, name: Ana, aliases: [[Lund]] } }'],
  ['actors', 'actors: { ana: { label: PERSON, name: Ana, wikidata: 42 } }'],
  ['documents', 'documents: [a.txt]'],
  ['documents', 'documents: { a.txt: 2024-12-19 }'],
  ['documents', 'documents: { a.txt: { date: 2024-02-31 } }'],
  ['documents', 'documents: { a.txt: { date: 19.12.2024 } }'],
  ['documents', 'documents: { a.txt: { date: 2024 } }'],
  ['documents', 'documents: { a.txt: { status: done } }'],
  ['documents', 'documents: { a.txt: { outlets: The Post } }'],
  ['documents', 'documents: { a.txt: { outlet: [The Post] } }'],
  ['decisions', 'decisions: { a: b }'],
  ['decisions', 'decisions: [a]'],
  ['decisions', 'decisions:\n  - { file: a.txt, quote: x }'],
  ['decisions', 'decisions:\n  - { file: a.txt, kind: nothing, quote: x }'],
  ['decisions', 'decisions:\n  - { kind: not-an-entity, quote: x }'],
  ['decisions', 'decisions:\n  - { file: a.txt, kind: not-an-entity }'],
  ['decisions', 'decisions:\n  - { file: a.txt, kind: not-an-entity, quote: x, match: x }'],
  ['decisions', 'decisions:\n  - { file: a.txt, kind: not-an-entity, match: x, line: 3 }'],
  ['decisions', 'decisions:\n  - { kind: not-an-entity, match: x, prefix: y }'],
  ['decisions', 'decisions:\n  - { kind: not-an-entity, match: x, label: ORG }'],
  ['decisions', 'decisions:\n  - { kind: not-an-entity, match: "" }'],
  ['decisions', 'decisions:\n  - { kind: not-an-entity, match: x, why: y }'],
  ['decisions', 'decisions:\n  - { kind: entity, match: x }'],
  ['decisions', 'decisions:\n  - { kind: entity, match: x, label: org }'],
  ['decisions', 'decisions:\n  - { kind: actor, match: x, actor: Ana Lund }'],
  ['decisions', 'decisions:\n  - { kind: actor, match: x }'],
  ['decisions', 'decisions:\n  - { kind: reading, match: x, reading: both }'],
  ['decisions', 'decisions:\n  - { kind: date, match: x, value: tomorrow }'],
  ['decisions', 'decisions:\n  - { kind: date, match: x, value: "2024-12-19", type: DAY }'],
  ['decisions', 'decisions:\n  - { kind: boilerplate, match: x, category: ads }'],
  ['decisions', 'decisions:\n  - { kind: note, match: x }'],
  ['decisions', 'decisions:\n  - { file: a.txt, line: 0, kind: note, quote: x, text: y }'],
  ['decisions', 'decisions:\n  - { file: a.txt, line: "3", kind: note, quote: x, text: y }'],
];

const isValid = (schema: ValidateFunction, text: string): boolean => schema(parse(text));

describe('the schemas and the readers agree', () => {
  it.each(GOOD)('that this is right: %s %j', (file, text) => {
    const { read, schema } = FILES[file];
    expect(read(text).problems).toEqual([]);
    expect([isValid(schema, text), schema.errors]).toEqual([true, null]);
  });

  it.each(BAD)('that this is wrong: %s %j', (file, text) => {
    const { read, schema } = FILES[file];
    const { problems } = read(text);
    expect(problems).not.toEqual([]);
    expect(isValid(schema, text)).toBe(false);
    for (const { start, end, message } of problems) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(message).toMatch(/\.$/);
    }
  });

  it('on every label, kind, category and key', () => {
    const lists = (name: string): string => JSON.stringify(schemaOf(name));
    expect(lists('actors')).toContain(`"enum":${JSON.stringify(LABELS)}`);
    for (const key of ACTOR_KEYS) expect(lists('actors')).toContain(`"${key}":{"description"`);
    expect(lists('decisions')).toContain(`"enum":${JSON.stringify(LABELS)}`);
    expect(lists('decisions')).toContain(`"enum":${JSON.stringify(DECISION_KINDS)}`);
    expect(lists('decisions')).toContain(`"enum":${JSON.stringify(BOILERPLATE_CATEGORIES)}`);
  });
});
