/** Keeps the last answer as long as what it was made from is the very same. */
export function memoLast<K extends readonly unknown[], V>(make: (...from: K) => V): (...from: K) => V {
  let last: { readonly from: K; readonly value: V } | undefined;
  return (...from) => {
    if (!last?.from.every((part, i) => part === from[i])) last = { from, value: make(...from) };
    return last.value;
  };
}
