import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { t, useTranslation } from '../../../src/util/l10n.ts';
import { BUNDLE, collectMessages } from '../../l10n/messages.ts';

describe('messages', () => {
  it('stand in the bundle, all of them and no others (npx tsx test/l10n/messages.ts)', () => {
    const bundle = JSON.parse(readFileSync(BUNDLE, 'utf8')) as Record<string, string>;
    expect(Object.keys(bundle).sort()).toEqual(collectMessages());
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

  it('asks the host where there is one', () => {
    useTranslation((message, ...args) => `${message}/${args.join()}`);
    expect(t('Hello {0}', 5)).toBe('Hello {0}/5');
  });
});
