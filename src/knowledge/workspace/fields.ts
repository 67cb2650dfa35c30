import type { Span } from '../../model/span.ts';
import type { FlowLines } from './flow-lines.ts';
import { nearest } from './nearest.ts';
import { replaceFix, yamlError, yamlWarning, type YamlFix, type YamlProblem } from './problem.ts';
import { parseYaml, toRaw, type RawMap, type RawValue } from './raw.ts';
import { t } from '../../util/l10n.ts';

/** Reads the values of one map and notes down what is wrong with them. */
export class Fields {
  readonly map: RawMap;
  readonly #problems: YamlProblem[];
  #failed = false;

  /** @param keys all keys that the map may have */
  constructor(map: RawMap, keys: readonly string[], problems: YamlProblem[]) {
    this.map = map;
    this.#problems = problems;
    const seen = new Set<string>();
    for (const { key, keySpan } of map.pairs) {
      if (!keys.includes(key)) problems.push(unknownKey(key, keySpan, keys, seen));
      else if (seen.has(key)) this.fail(yamlError('yaml/duplicate-key', keySpan, t('"{0}" is given twice.', key)));
      seen.add(key);
    }
  }

  /** True once something made the entry unusable. */
  get failed(): boolean {
    return this.#failed;
  }

  fail(problem: YamlProblem): void {
    this.#failed = true;
    this.#problems.push(problem);
  }

  has(key: string): boolean {
    return this.map.pairs.some((pair) => pair.key === key);
  }

  value(key: string): RawValue | undefined {
    return this.map.pairs.findLast((pair) => pair.key === key)?.value;
  }

  /** Where to point for a key: at its value, or at the whole map where it is missing. */
  spanOf(key: string): Span {
    return this.value(key) ?? this.map;
  }

  /** A text that is not empty; numbers are taken as they are written. */
  text(key: string): string | undefined {
    const value = this.value(key);
    if (!value) return undefined;
    if (value.type !== 'text' && value.type !== 'number') this.#wrongType(key, value, 'a text');
    else if (value.text !== '') return value.text;
    else this.fail(yamlError('yaml/wrong-value', value, t('"{0}" is empty.', key)));
    return undefined;
  }

  /** A text that may be empty. */
  anyText(key: string): string | undefined {
    const value = this.value(key);
    return value?.type === 'text' && value.text === '' ? '' : this.text(key);
  }

  /** As `text`, with `null` for nothing. */
  optionalText(key: string): string | undefined {
    return this.value(key)?.type === 'null' ? undefined : this.text(key);
  }

  /** A whole number from 1. */
  count(key: string): number | undefined {
    const value = this.value(key);
    if (!value) return undefined;
    if (value.type === 'number' && /^[1-9]\d{0,8}$/.test(value.text)) return Number(value.text);
    this.#wrongType(key, value, t('a whole number from 1'));
    return undefined;
  }

  oneOf<T extends string>(key: string, words: readonly T[]): T | undefined {
    const value = this.value(key);
    if (!value) return undefined;
    if (value.type !== 'text') {
      this.#wrongType(key, value, t('one of {0}', words.join(', ')));
      return undefined;
    }
    const found = words.find((word) => word === value.text);
    if (found !== undefined) return found;
    const meant = nearest(value.text, words);
    const fixes = meant === undefined ? [] : [replaceFix(t('Change to {0}', meant), value, meant)];
    const message = t('"{0}" is no {1}. Known are {2}.', value.text, key, words.join(', '));
    this.fail(yamlError('yaml/wrong-value', value, message, fixes));
    return undefined;
  }

  /** A list of texts; empty where there is none. */
  texts(key: string): (Span & { readonly text: string })[] {
    const value = this.value(key);
    if (!value || value.type === 'null') return [];
    if (value.type !== 'list') {
      this.#wrongType(key, value, t('a list of texts'));
      return [];
    }
    return value.items.flatMap((item) => {
      if ((item.type === 'text' || item.type === 'number') && item.text !== '') return [item];
      this.#wrongType(key, item, t('a list of texts'));
      return [];
    });
  }

  /** Says that a key is missing. */
  missing(key: string, why: string): void {
    this.fail(yamlError('yaml/missing-key', firstOf(this.map), t('"{0}" is missing: {1}', key, why)));
  }

  #wrongType(key: string, value: RawValue, expected: string): void {
    this.fail(yamlError('yaml/wrong-type', value, t('"{0}" must be {1}.', key, expected)));
  }
}

/** A map may be many lines long: its first key is enough to point at. */
const firstOf = (map: RawMap): Span => map.pairs[0]?.keySpan ?? map;

function unknownKey(key: string, span: Span, keys: readonly string[], seen: ReadonlySet<string>): YamlProblem {
  const meant = nearest(key, keys);
  const fixes: YamlFix[] =
    meant === undefined || seen.has(meant) ? [] : [replaceFix(t('Change to {0}', meant), span, meant)];
  return yamlWarning(
    'yaml/unknown-key',
    span,
    t('"{0}" is not known here. Known are {1}.', key, keys.join(', ')),
    fixes,
  );
}

/** The value of the one key that a file has at its top; undefined for none. */
export interface TopLevel {
  readonly top: RawValue | undefined;
  /** False where the text is no YAML. */
  readonly parses: boolean;
}

/** @param read items of the list that were read otherwise already */
export function readTop(text: string, key: string, problems: YamlProblem[], read?: FlowLines): TopLevel {
  if (read?.complete) {
    return { top: { type: 'list', items: [...read.entries.values()], start: 0, end: text.length }, parses: true };
  }
  const { document, problems: syntax } = parseYaml(read?.rest ?? text);
  problems.push(...syntax);
  if (syntax.length > 0) return { top: undefined, parses: false };
  const root = toRaw(document.contents, { start: 0, end: 0 });
  if (root.type === 'null') return { top: undefined, parses: true };
  if (root.type !== 'map') {
    problems.push(yamlError('yaml/structure', root, t('This file begins with "{0}:".', key)));
    return { top: undefined, parses: true };
  }
  const top = new Fields(root, [key], problems).value(key);
  if (top?.type !== 'list' || !read) return { top, parses: true };
  return { top: { ...top, items: top.items.map((item) => read.entries.get(item.start) ?? item) }, parses: true };
}
