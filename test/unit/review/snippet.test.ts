import { describe, expect, it } from 'vitest';
import { snippetOf } from '../../../src/review/snippet.ts';

const show = (line: string, name: string): string => {
  const start = line.indexOf(name);
  const { before, name: found, after } = snippetOf(line, { start, end: start + name.length });
  return `${before}[${found}]${after}`;
};

describe('snippetOf', () => {
  it.each([
    ['Peru won.', 'Peru', '[Peru] won.'],
    ['In  the\tend\u00a0Peru won.', 'Peru', 'In the end [Peru] won.'],
    [
      'A long beginning of a sentence that leads at last to Peru and then goes on for much longer than any row of a tree could ever show.',
      'Peru',
      '…that leads at last to [Peru] and then goes on for much longer than any row of a tree…',
    ],
  ])('%s', (line, name, expected) => {
    expect(show(line, name)).toBe(expected);
  });

  it.each([
    [60, '…that leads at last to [Peru]'],
    [20, '…at last to [Peru]'],
    [9, '…to [Peru]'],
    [7, '…[Peru]'],
    [4, '[Peru]'],
  ])('shows a name whole in the first %i characters', (room, expected) => {
    const line = 'A long beginning that leads at last to Peru';
    const { before, name } = snippetOf(line, { start: 39, end: 43 }, room);
    expect(`${before}[${name}]`).toBe(expected);
    expect(before.length + name.length).toBeLessThanOrEqual(Math.max(room, name.length));
  });

  it('never cuts a surrogate pair', () => {
    const line = `${'😀'.repeat(60)}Peru${'😀'.repeat(90)}`;
    const text = show(line, 'Peru');
    expect(text).toContain('[Peru]');
    expect(() => encodeURIComponent(text)).not.toThrow();
  });

  it('cuts a name of 300 characters', () => {
    const { name } = snippetOf('N'.repeat(300), { start: 0, end: 300 });
    expect(name).toHaveLength(121);
  });

  it('keeps the dots of a cut apart from a full stop', () => {
    const line = `Peru won all the games of the year and of the year before. ${'Moreover came of it. '.repeat(5)}`;
    expect(snippetOf(line, { start: 0, end: 4 }).after).toBe(
      ' won all the games of the year and of the year before. …',
    );
  });
});
