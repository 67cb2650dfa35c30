/** Numbers as bytes, eight each. */
export const bytesOf = (numbers: readonly number[]): Uint8Array => new Uint8Array(Float64Array.from(numbers).buffer);

/** The numbers that {@link bytesOf} was given: pushed one by one, they lie in the list without a box each. */
export function numbersOf(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (const number of new Float64Array(bytes.slice().buffer)) numbers.push(number);
  return numbers;
}
