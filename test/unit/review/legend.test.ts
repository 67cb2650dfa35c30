import { expect, it, vi } from 'vitest';
import { KINDS, type Kind } from '../../../src/review/kinds.ts';
import { Legend, lineName } from '../../../src/review/legend.ts';

it('the legend has every kind with its line and icon, and a box that hides it', async () => {
  const hidden = new Set<Kind>(['DATE']);
  const legend = new Legend(
    {
      isShown: (kind) => !hidden.has(kind),
      show: async (kind, shown) => {
        await Promise.resolve();
        if (shown) hidden.delete(kind);
        else hidden.add(kind);
      },
    },
    (kind) => `line of ${kind}`,
  );
  const rows = legend.roots();
  const looks = async () => Promise.all(rows.map(async (row) => row.look()));
  expect((await looks()).map(({ description }) => description)).toEqual(KINDS.map((kind) => `line of ${kind}`));
  expect((await looks()).every(({ label, icon }) => label !== '' && icon !== undefined)).toBe(true);
  const ticked = async () => (await looks()).flatMap(({ label, checked }) => (checked ? [label] : []));
  expect(await ticked()).not.toContain('Dates and times');
  await rows.at(-1)?.tick?.(true);
  await rows[0]?.tick?.(false);
  expect(await ticked()).toContain('Dates and times');
  expect(await ticked()).not.toContain('People');
  const byKey = rows[0]?.act?.bind(rows[0]);
  byKey?.();
  await vi.waitFor(async () => {
    expect(await ticked()).toContain('People');
  });
  byKey?.();
  byKey?.();
  await rows[1]?.tick?.(false);
  expect(await ticked(), 'two quick keys, hidden and shown').toContain('People');
});

it.each([
  ['solid', '0 0 2px 0', 'solid'],
  ['dotted', '0 0 1px 0', 'dotted, thin'],
  ['dashed', '1px 0 1px 0', 'two dashed'],
  ['solid', '1px', 'boxed'],
])('a line %s %s is called %s', (style, width, name) => {
  expect(lineName(style, width)).toBe(name);
});
