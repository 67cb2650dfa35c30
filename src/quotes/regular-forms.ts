/** The forms of a verb that follows the rules, but for doubled letters: says, said, said (participle), saying. */
export function regularForms(lemma: string): readonly [third: string, past: string, participle: string, ing: string] {
  const stem = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}i` : lemma;
  const third = /(?:s|sh|ch|x|z|[^aeiou]i)$/.test(stem) ? `${stem}es` : `${lemma}s`;
  const past = lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`;
  return [third, past, past, `${lemma.replace(/([^e])e$/, '$1')}ing`];
}
