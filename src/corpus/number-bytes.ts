/** Numbers as bytes, eight each. */
export const bytesOf = (numbers: readonly number[]): Uint8Array => new Uint8Array(Float64Array.from(numbers).buffer);

/** The numbers that {@link bytesOf} was given. */
export const numbersOf = (bytes: Uint8Array): number[] => [...new Float64Array(bytes.slice().buffer)];
