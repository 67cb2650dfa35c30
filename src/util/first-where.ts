/** The first number from 0 on that a condition holds for, and for all after it; `length` where there is none before. */
export function firstWhere(length: number, holds: (number: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
