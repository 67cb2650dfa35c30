/**
 * Works on items as they come, up to `width` at a time, and hands the results on in the items' order: each as soon as it
 * and all before it are done, whether or not a further item has come. Takes no item while `width` are under way, so that
 * a slow `emit` holds everything back. Rejects with the first error of `items`, `work` or `emit`.
 */
export async function inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
  emit: (result: R) => Promise<void>,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  let last = Promise.resolve();
  for await (const item of items) {
    last = Promise.all([work(item), last]).then(([result]) => emit(result));
    // It is awaited later, maybe much later: until then its failure is no unhandled one.
    last.catch(() => undefined);
    underWay.push(last);
    if (underWay.length >= width) await underWay.shift();
  }
  await last;
}
