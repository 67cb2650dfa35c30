import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/cli/in-order.ts';

/** Promises that a test settles by hand. */
function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

const identity = <T>(item: T): Promise<T> => Promise.resolve(item);

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('inOrder', () => {
  it('hands results on in the order of the items, and works on no more than its width', async () => {
    const work = Array.from({ length: 5 }, () => deferred<number>());
    const started: number[] = [];
    const emitted: number[] = [];
    const all = inOrder(
      [0, 1, 2, 3, 4],
      3,
      (i) => {
        started.push(i);
        return work[i]?.promise ?? Promise.resolve(-1);
      },
      (i) => Promise.resolve(void emitted.push(i)),
    );
    await settle();
    expect(started).toEqual([0, 1, 2]);
    for (const i of [2, 1]) work[i]?.resolve(i);
    await settle();
    expect([started, emitted]).toEqual([[0, 1, 2], []]);
    work[0]?.resolve(0);
    await settle();
    expect([started, emitted]).toEqual([
      [0, 1, 2, 3, 4],
      [0, 1, 2],
    ]);
    for (const i of [3, 4]) work[i]?.resolve(i);
    await all;
    expect(emitted).toEqual([0, 1, 2, 3, 4]);
  });

  it('hands a result on before the next item has come', async () => {
    const second = deferred<string>();
    const items = async function* (): AsyncGenerator<string> {
      yield 'first';
      yield await second.promise;
    };
    const emitted: string[] = [];
    const all = inOrder(items(), 8, identity, (item) => Promise.resolve(void emitted.push(item)));
    await settle();
    expect(emitted).toEqual(['first']);
    second.resolve('second');
    await all;
    expect(emitted).toEqual(['first', 'second']);
  });

  it('takes no further item while results cannot be handed on', async () => {
    const reader = deferred<undefined>();
    let taken = 0;
    const items = function* (): Generator<number> {
      while (taken < 100) yield taken++;
    };
    const all = inOrder(items(), 4, identity, () => reader.promise);
    for (let i = 0; i < 20; i++) await settle();
    expect(taken).toBe(4);
    reader.resolve(undefined);
    await all;
    expect(taken).toBe(100);
  });

  it.each(['work', 'emit', 'items'])('rejects with an error of %s', async (culprit) => {
    const fail = (where: string): void => {
      if (where === culprit) throw new Error(where);
    };
    const items = function* (): Generator<number> {
      yield* [1, 2, 3];
      fail('items');
    };
    const all = inOrder(
      items(),
      2,
      async (i) => {
        await settle();
        if (i === 2) fail('work');
      },
      async () => {
        await settle();
        fail('emit');
      },
    );
    await expect(all).rejects.toThrow(culprit);
  });
});
