import { describe, expect, it } from 'vitest';
import { cipherPage } from '../../../../src/train/boilerplate/cipher.ts';
import type { LabelledPage } from '../../../../src/train/boilerplate/pages.ts';

const page = (id: string, text: string, variant = 'naive'): LabelledPage => ({
  id,
  variant,
  lines: [{ text, boilerplate: true, masked: false }],
});
const ciphered = (text: string, id = 'a page'): string => cipherPage(page(id, text)).lines[0]?.text ?? '';
const TEXT = 'The Lock of Holt, 12 May: “Closed!”';

describe('a ciphered page', () => {
  it('has the shape of the page and none of its words', () => {
    const shape = (text: string): string => text.replace(/\p{Lu}/gu, 'A').replace(/\p{Ll}/gu, 'a');
    expect(shape(ciphered(TEXT))).toBe(shape(TEXT));
    for (const word of ['The', 'Lock', 'Holt', 'Closed']) expect(ciphered(TEXT)).not.toContain(word);
  });

  it('writes the same word the same way throughout, and other pages in another one', () => {
    expect(ciphered('lock lock')).toMatch(/^(\p{L}{4}) \1$/u);
    expect(cipherPage(page('a page', TEXT))).toEqual(cipherPage(page('a page', TEXT)));
    expect(ciphered(TEXT)).not.toBe(ciphered(TEXT, 'another'));
  });

  it('is written in another script, now and then', () => {
    const pages = Array.from({ length: 40 }, (_, i) => ciphered('lock', `page ${i}`));
    expect(pages.some((text) => /\p{Script=Cyrillic}/u.test(text))).toBe(true);
    expect(pages.some((text) => /\p{Script=Latin}/u.test(text))).toBe(true);
  });

  it('keeps addresses and international words', () => {
    expect(ciphered('Facebook https://example.org/lock anna@example.org')).toBe(
      'Facebook https://example.org/lock anna@example.org',
    );
  });

  it('keeps the labels, and counts more where an extractor left it', () => {
    const [raw, left] = [cipherPage(page('a', TEXT)), cipherPage(page('a', TEXT, 'after-boilerpipe'))];
    expect(raw.lines[0]).toMatchObject({ boilerplate: true, masked: false });
    expect(left.weight).toBeGreaterThan(raw.weight ?? 1);
  });
});
