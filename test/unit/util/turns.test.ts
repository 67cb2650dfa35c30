import { describe, expect, it } from 'vitest';
import { Turns } from '../../../src/util/turns.ts';

/** A task whose turns end when the test says so. */
function task(): { readonly turns: Turns; readonly begun: () => number; readonly end: (error?: Error) => void } {
  const running: { resolve: () => void; reject: (error: Error) => void }[] = [];
  let begun = 0;
  const turns = new Turns(() => {
    begun++;
    if (running.length > 0) throw new Error('two at once');
    return new Promise((resolve, reject) => running.push({ resolve, reject }));
  });
  const end = (error?: Error): void => {
    const [turn] = running.splice(0);
    if (error) turn?.reject(error);
    else turn?.resolve();
  };
  return { turns, begun: () => begun, end };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('turns', () => {
  it('begins at once, and is shared by those who ask before', async () => {
    const { turns, begun, end } = task();
    const [one, two] = [turns.ask(), turns.ask()];
    expect(turns.isAsked).toBe(true);
    await soon();
    expect([begun(), turns.isAsked]).toEqual([1, false]);
    end();
    await Promise.all([one, two]);
    expect(begun()).toBe(1);
  });

  it('gives those who ask in the middle of a turn a later one', async () => {
    const { turns, begun, end } = task();
    const first = turns.ask();
    await soon();
    const [second, shared] = [turns.ask(), turns.ask()];
    let isDone = false;
    void second.then(() => (isDone = true));
    end();
    await first;
    await soon();
    expect([begun(), isDone]).toEqual([2, false]);
    end();
    await Promise.all([second, shared]);
    expect(begun()).toBe(2);
  });

  it('tells those who asked of a failure, and goes on', async () => {
    const { turns, end } = task();
    const failing = turns.ask();
    await soon();
    const next = turns.ask();
    end(new Error('no disk'));
    await expect(failing).rejects.toThrow('no disk');
    await soon();
    end();
    await expect(next).resolves.toBeUndefined();
  });
});
