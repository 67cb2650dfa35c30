import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { LineStarts } from '../../../src/corpus/document.ts';
import { sarifLog } from '../../../src/review/sarif.ts';

/**
 * The parts of SARIF 2.1.0 that are written here, as the standard has them: what is required, which types and bounds,
 * and no other property. Reduced by hand, and stricter than the whole schema about URIs.
 */
const text = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 } },
};
const positive = { type: 'integer', minimum: 1 };
const SCHEMA = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', pattern: '^https://' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string' },
                  version: { type: 'string' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: { id: { type: 'string' }, shortDescription: text },
                    },
                  },
                },
              },
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: -1 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message: text,
                locations: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation'],
                        additionalProperties: false,
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            additionalProperties: false,
                            // A URI reference by RFC 3986: no space, no backslash, no quote mark, no letter beyond ASCII.
                            properties: { uri: { type: 'string', pattern: "^[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+$" } },
                          },
                          region: {
                            type: 'object',
                            additionalProperties: false,
                            properties: {
                              startLine: positive,
                              startColumn: positive,
                              endLine: positive,
                              endColumn: positive,
                              charOffset: { type: 'integer', minimum: -1 },
                              charLength: { type: 'integer', minimum: 0 },
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

const WHOLE_SCHEMA = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

const TEXT = 'First line\r\nShare 🙂 this\r\n';
const problem = (words: string, rule: string, severity: 'error' | 'warning' | 'information' | 'hint') => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, rule, severity, message: `About ${words}.` };
};

describe('the SARIF log', () => {
  const files = [
    {
      path: 'seeds/a b ü.txt',
      lines: new LineStarts(TEXT),
      problems: [problem('this', 'boilerplate/share', 'information'), problem('First', 'yaml/syntax', 'error')],
    },
    { path: '/abs/x#y.txt', lines: new LineStarts(TEXT), problems: [problem('Share', 'boilerplate/share', 'warning')] },
    { path: 'C:\\news\\a.txt', lines: new LineStarts(TEXT), problems: [problem('line', 'boilerplate/share', 'hint')] },
    { path: 'lone\ud800.txt', lines: new LineStarts(''), problems: [{ ...problem('First', 'r', 'hint'), end: 0 }] },
  ];
  const log = sarifLog(files, '1.2.3', (rule) => `What ${rule} is.`);

  it('is what the standard says', () => {
    const validate = new Ajv().compile(SCHEMA);
    expect([validate(log), validate.errors]).toEqual([true, null]);
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
    expect(validate(sarifLog([], '1', String))).toBe(true);
  });

  it('is valid by the whole schema of the standard', () => {
    // Of JSON Schema's draft 4, which differs in its `id` alone from what is used here.
    const schema = JSON.parse(readFileSync(WHOLE_SCHEMA, 'utf8')) as Record<string, unknown>;
    delete schema['$schema'];
    delete schema['id'];
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    expect([validate(log), validate.errors]).toEqual([true, null]);
    expect(validate({ ...log, runs: [{ results: [] }] })).toBe(false);
    expect(validate({ ...log, more: 1 })).toBe(false);
  });

  it('says rule, level and place of each problem', () => {
    const [run] = (log as { runs: { results: Record<string, unknown>[]; tool: { driver: { rules: unknown } } }[] })
      .runs;
    expect(run?.tool.driver.rules).toEqual(
      ['boilerplate/share', 'r', 'yaml/syntax'].map((id) => ({ id, shortDescription: { text: `What ${id} is.` } })),
    );
    expect(run?.results[0]).toEqual({
      ruleId: 'boilerplate/share',
      ruleIndex: 0,
      level: 'note',
      message: { text: 'About this.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'seeds/a%20b%20%C3%BC.txt' },
            region: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 14, charOffset: 21, charLength: 4 },
          },
        },
      ],
    });
    expect(run?.results.map(({ level }) => level)).toEqual(['note', 'error', 'warning', 'note', 'note']);
    expect(JSON.stringify(run?.results)).toContain('"file:///abs/x%23y.txt"');
    expect(JSON.stringify(run?.results)).toContain('"file:///C:/news/a.txt"');
  });
});
