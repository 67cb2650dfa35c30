import { describe, expect, it } from 'vitest';
import { inSlices, Slices } from '../../../src/util/slices.ts';

function hold(ms: number): void {
  for (const start = performance.now(); performance.now() - start < ms;);
}

describe('Slices', () => {
  it('let others have the thread in between, also where all is asked for at once', async () => {
    const slices = new Slices();
    const done: number[] = [];
    let whenOther: number | undefined;
    setTimeout(() => (whenOther = done.length), 0);
    await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        await slices.pause();
        hold(5);
        done.push(i);
      }),
    );
    expect(done).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(whenOther).toBeLessThan(20);
  });
});

describe('inSlices', () => {
  it('does little at once, and lets others have the thread where it is much', async () => {
    const done: number[] = [];
    const take = (item: number): void => void done.push(item);
    expect(inSlices([1, 2, 3], take)).toBeUndefined();
    expect(done).toEqual([1, 2, 3]);
    let whenOther: number | undefined;
    setTimeout(() => (whenOther = done.length), 0);
    await inSlices([4, 5, 6, 7, 8, 9, 10, 11, 12, 13], (item) => {
      hold(5);
      take(item);
    });
    expect(done).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(whenOther).toBeLessThan(13);
  });
});
