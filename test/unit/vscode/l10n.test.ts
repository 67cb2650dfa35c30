import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { RULES } from '../../../src/boilerplate/rules/documentation.ts';
import { readActorsYaml } from '../../../src/knowledge/workspace/read-actors.ts';
import { problemsOf } from '../../../src/review/problems.ts';
import { rulePage } from '../../../src/review/rule-pages.ts';
import { t, useTranslation } from '../../../src/util/l10n.ts';
import { BUNDLE, collectMessages } from '../../l10n/messages.ts';
import { untranslated } from '../../l10n/prose.ts';
import { reviewed } from '../../support/analysis.ts';

/** What only the terminal prints is English, as the report is, and so is the evidence in it. */
const ENGLISH = /\/(check-report|sarif)\.ts$/;

describe('messages', () => {
  it('stand in the bundle, all of them and no others (npx tsx test/l10n/messages.ts)', () => {
    const bundle = JSON.parse(readFileSync(BUNDLE, 'utf8')) as Record<string, string>;
    expect(Object.keys(bundle).sort()).toEqual(collectMessages());
  });

  it.each(['src/review', 'src/vscode', 'src/knowledge/workspace'])(
    'are all there is to read: nothing in %s speaks past them',
    (room) => {
      const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`);
      const code = files.filter((file) => file.endsWith('.ts') && !ENGLISH.test(file));
      expect(code.length).toBeGreaterThan(20);
      expect(code.flatMap((file) => untranslated(file).map((words) => `${file}:${words}`))).toEqual([]);
    },
  );

  it('are missed where they are not translated', () => {
    const path = 'test/l10n/untranslated.ts';
    expect(untranslated(path)).toEqual(['2: two words', '3: Note', '4: * is wrong', '5: here']);
  });

  it('are all that package.json shows', () => {
    const shown = /"(?:title|label|description|markdownDescription|name|contents)": "([^"]*)"/g;
    const { 1: contributes = '' } =
      /"contributes": (\{[\s\S]*\n {2}\})/.exec(readFileSync('package.json', 'utf8')) ?? [];
    const texts = [...contributes.matchAll(shown)].map(([, text]) => text);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => !/^%.*%$/.test(text ?? ''))).toEqual([]);
  });

  it('of package.json stand in package.nls.json, all of them and no others', () => {
    const names = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)].map(([, name]) => name ?? '');
    const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
    expect(Object.keys(texts).sort()).toEqual([...new Set(names)].sort());
  });
});

describe('t', () => {
  afterEach(() => {
    useTranslation((message, ...args) =>
      message.replace(/\{(\d+)\}/g, (place, i: string) => String(args[Number(i)] ?? place)),
    );
  });

  it('puts arguments in', () => {
    expect(t('{0} of {1}, {0} again, {2}', 1, 'two')).toBe('1 of two, 1 again, {2}');
  });

  it('has problems, their reasons, their pages and those of the YAML files in the reader’s language', () => {
    useTranslation((message, ...args) => `<${message}${args.map((arg) => ` ${arg}`).join('')}>`);
    const [rule] = RULES;
    if (!rule) throw new Error('there is no rule');
    const evidence = [`${rule.title}: “Share”`, 'not one of ours'];
    const line = { start: 0, end: 5, line: 1, wholeLine: true, category: rule.category, score: 1, evidence };
    const documentDate = { value: '2024-01-02', source: 'byline' as const, evidence: [] };
    const [problem] = problemsOf(reviewed('a', 'Share', { boilerplate: [line], documentDate }));
    expect(problem?.message).toMatch(/^<Not the article: .*>: <.*>: “Share”; not one of ours$/);
    expect(problem?.message).toContain(`<${rule.title}>: “Share”`);
    expect(rulePage(problem?.rule ?? '', RULES)).toContain(`\n\n<${rule.description}>`);
    for (const name of ['document-date/unknown', 'corpus/same-article', 'structure/damaged-text'])
      expect(rulePage(name, RULES)).toMatch(/^# .*\n\n<[^<>]*>\n\n<[^<>]*>\n$/);
    expect(readActorsYaml('actors: 3').problems.map(({ message }) => message)).toEqual([
      '<Under "actors:" stand ids of actors, each with what is known.>',
    ]);
  });

  it('asks the host where there is one', () => {
    useTranslation((message, ...args) => `${message}/${args.join()}`);
    expect(t('Hello {0}', 5)).toBe('Hello {0}/5');
  });
});
