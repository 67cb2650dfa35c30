type Column = Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** The column, or where it is too short for `length` numbers a longer copy of it, with room for as many again. */
export function grown<T extends Column>(column: T, length: number): T {
  if (length <= column.length) return column;
  const longer = new (column.constructor as new (length: number) => T)(2 * length);
  longer.set(column);
  return longer;
}
