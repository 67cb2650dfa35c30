import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isTimexValue, TIMEX_VALUE } from '../../../../src/knowledge/workspace/values.ts';

describe('TIMEX3 values', () => {
  it.each([
    '2024-12-19',
    'XXXX-09-27',
    '199',
    '1992/1994',
    'P10Y',
    'PT1H',
    'PRESENT_REF',
    '2024-12-19T15:30',
    '2024-W05-WE',
    'T12:00',
    'TMO',
  ])('%s is one', (value) => {
    expect(isTimexValue(value)).toBe(true);
  });

  it.each(['', 'T', 'T12', 'T1:2', 'noon', '2023-02-29', '2024-13', 'P', '2024-12-19 ', '1992/'])(
    '%j is none',
    (value) => {
      expect(isTimexValue(value)).toBe(false);
    },
  );

  it('are the same in the schema of decisions.yaml', () => {
    const schema = readFileSync(new URL('../../../../media/schemas/decisions.schema.json', import.meta.url), 'utf8');
    expect(schema).toContain(JSON.stringify(TIMEX_VALUE.source.replaceAll('\\/', '/')));
  });
});
