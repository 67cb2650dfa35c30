import { describe, expect, it } from 'vitest';
import { fold, slug } from '../../../src/knowledge/fold.ts';

describe('fold', () => {
  it.each([
    ['Erdoğan', 'Erdogan'],
    ['Şuşa', 'Susa'],
    ['Xocavənd', 'Xocavand'],
    ['Kılıçdaroğlu', 'Kilicdaroglu'],
    ['Łódź', 'Lodz'],
    ['People’s', "People's"],
    ['Naxçıvan–Baku', 'Naxcivan-Baku'],
    ['plain ASCII', 'plain ASCII'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('slug', () => {
  it.each([
    ['Nikol Pashinyan', 'nikol-pashinyan'],
    ['Robert O’Brien', 'robert-obrien'],
    ['Əli Əsədov', 'ali-asadov'],
    ['Сергей Лавров', 'sergey-lavrov'],
    ['Володимир Зеленський', 'volodimir-zelenskiy'],
    ['U.S. Embassy', 'us-embassy'],
    ['São Tomé', 'sao-tome'],
    ['…', 'unnamed'],
    ['東京', 'u6771-u4eac'],
  ])('of %s is %s', (name, id) => {
    expect(slug(name)).toBe(id);
  });

  it('is ASCII whatever the script, also for lone surrogates', () => {
    for (const name of ['თბილისი', 'Երևան', 'بغداد', 'a\ud800b', '\u202Eabc'])
      expect(slug(name)).toMatch(/^[a-z0-9-]+$/);
  });
});
