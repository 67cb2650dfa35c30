import { describe, expect, it } from 'vitest';
import { mark, unmarked } from '../../../support/recognise.ts';

describe('companies by what is said of their money and heads', () => {
  it.each([
    'Shares in [Quillonesis|ORG] fell, and shares of [Ombrel Teale|ORG] rose.',
    'The chief executive of [Quillonesis|ORG] left; the CEO of [Ombrel|ORG] stays.',
    'Analysts at [Quillonesis|ORG] expect sales at [Ombrel|ORG] to grow.',
    'Shares in [Anna Teale|PERSON] are none.',
    'Then [Teale & Co|ORG] paid, as did [Ombrel Quill & Co.|ORG] later; Rock & Co-operation fell.',
    'The executive of Quillonesis met; shares in the Ombrel.',
  ])('%s', (marked) => {
    expect(mark(unmarked(marked))).toBe(marked);
  });
});
