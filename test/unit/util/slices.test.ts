import { describe, expect, it } from 'vitest';
import { Slices } from '../../../src/util/slices.ts';

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
