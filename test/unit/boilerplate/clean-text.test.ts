import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/boilerplate/clean-text.ts';
import { findBoilerplate } from '../../../src/boilerplate/find-boilerplate.ts';
import { SourceText } from '../../../src/text/source.ts';
import { ARTICLE } from './boilerplate-of.ts';

function clean(text: string): string {
  const source = new SourceText(text);
  return cleanText(source, findBoilerplate(source, null));
}

const [a, b] = ARTICLE;

describe('the article without its boilerplate', () => {
  it('drops lines and leaves no double blank run', () => {
    expect(clean(`Support us\n\n${a}\n\nADVERTISEMENT\n\n${b}\n\n\nShare this article\n`)).toBe(`${a}\n\n${b}\n`);
  });

  it.each(['\n', '\r\n', '\r'])('keeps line ends (%j)', (end) => {
    expect(clean(['Support us', '', a, '', 'ADVERTISEMENT', '', b, ''].join(end))).toBe([a, '', b, ''].join(end));
  });

  it('adds no line end at the end', () => {
    expect(clean(`${a}\n${b}\nSupport us`)).toBe(`${a}\n${b}`);
  });

  it('cuts a range and the space beside it', () => {
    expect(clean(`${a} (Related: Lock vote put off.) It rained.\n${b}`)).toBe(`${a} It rained.\n${b}`);
    expect(clean(`${a} Video\n${b}`)).toBe(`${a}\n${b}`);
  });

  it('leaves a text without boilerplate as it is', () => {
    const text = `\n\n${a}\n\n\n\n${b}  \n\n`;
    expect(clean(text)).toBe(text);
  });

  it('makes nothing of a text that is all boilerplate', () => {
    expect(clean('Support us\n\nSupport us\n')).toBe('');
  });
});
