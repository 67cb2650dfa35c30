/**
 * Plain values (what JSON can say, with undefined, bytes and any number) as few bytes: each string and each list of keys
 * is written once, integers take as many bytes as they need. `unpack(pack(value))` equals `value`.
 */
export function pack(value: unknown): Uint8Array {
  const writer = new Writer();
  writer.value(value);
  return writer.finish();
}

/** The value that {@link pack} was given. Throws a RangeError where the bytes are damaged. */
export function unpack(bytes: Uint8Array): unknown {
  return new Reader(bytes).read();
}

/**
 * Packed bytes without some of their strings, for those who keep many whose strings are much the same.
 * @param numberOf the number that a string is kept under, from 1 on; 0 for one that stays
 */
export function withoutStrings(bytes: Uint8Array, numberOf: (text: string) => number): Uint8Array {
  const reader = new Reader(bytes);
  const strings = reader.strings();
  const numbers = strings.map(numberOf);
  const all = new Bytes();
  all.strings(strings.filter((_, index) => numbers[index] === 0));
  all.integer(numbers.length);
  for (const number of numbers) all.integer(number);
  all.append(reader.rest());
  return all.finish();
}

/** The bytes that {@link withoutStrings} was given. */
export function withStrings(bytes: Uint8Array, stringOf: (number: number) => string): Uint8Array {
  const reader = new Reader(bytes);
  const stayed = reader.strings().values();
  const strings = reader.integers().map((number) => (number === 0 ? (stayed.next().value ?? '') : stringOf(number)));
  const all = new Bytes();
  all.strings(strings);
  all.append(reader.rest());
  return all.finish();
}

/** The low bits of a value's first number; the rest of it is given beside each. */
const TYPE_BITS = 3;
const TYPE = {
  /** The integer. */
  positive: 0,
  /** Minus the integer, less one. */
  negative: 1,
  /** Its number in the table of strings. */
  string: 2,
  /** Its length; the items follow. */
  array: 3,
  /** The number of its list of keys; the values follow. */
  object: 4,
  /** Its length; the bytes follow. */
  bytes: 5,
  /** Its place in `CONSTANTS`. */
  constant: 6,
  /** Nothing; eight bytes follow. */
  double: 7,
} as const;

const CONSTANTS = [undefined, null, false, true] as const;

/** Integers up to here keep clear of the sign bit with the type beside them. */
const INTEGER_LIMIT = 2 ** 27;

const TO_UTF8 = new TextEncoder();
const FROM_UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 has no way to write half of a pair, and a scraped text may hold it. */
const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

function unitsOf(text: string): Uint8Array {
  const units = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    units[2 * i] = code & 0xff;
    units[2 * i + 1] = code >> 8;
  }
  return units;
}

function fromUnits(units: Uint8Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += 2) text += String.fromCharCode((units[i] ?? 0) | ((units[i + 1] ?? 0) << 8));
  return text;
}

/** Numbers each thing that is written, in the order of first use. */
class Table {
  readonly items: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(item: string): number {
    let number = this.#numbers.get(item);
    if (number === undefined) {
      number = this.items.length;
      this.items.push(item);
      this.#numbers.set(item, number);
    }
    return number;
  }
}

class Bytes {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** @param value 0 to 2^31 - 1 */
  integer(value: number): void {
    this.#grow(5);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.#length++] = rest;
  }

  double(value: number): void {
    this.#grow(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value);
    this.#length += 8;
  }

  /** How many, how long each is, and all of their text. */
  strings(strings: readonly string[]): void {
    this.integer(strings.length);
    for (const { length } of strings) this.integer(length);
    const text = strings.join('');
    const isWhole = !SURROGATE.test(text) || !LONE_SURROGATE.test(text);
    const encoded = isWhole ? TO_UTF8.encode(text) : unitsOf(text);
    this.integer(isWhole ? 1 : 0);
    this.integer(encoded.length);
    this.append(encoded);
  }

  append(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  finish(): Uint8Array {
    return this.written.slice();
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + by));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

class Writer {
  readonly #body = new Bytes();
  readonly #strings = new Table();
  readonly #shapes = new Table();

  value(value: unknown): void {
    if (typeof value === 'string') this.#tag(TYPE.string, this.#strings.numberOf(value));
    else if (typeof value === 'number') this.#number(value);
    else if (value instanceof Uint8Array) {
      this.#tag(TYPE.bytes, value.length);
      this.#body.append(value);
    } else if (Array.isArray(value)) {
      this.#tag(TYPE.array, value.length);
      for (const item of value) this.value(item);
    } else if (typeof value === 'object' && value !== null) this.#object(value);
    else {
      const at = CONSTANTS.findIndex((constant) => constant === value);
      if (at < 0) throw new TypeError(`a ${typeof value} cannot be packed`);
      this.#tag(TYPE.constant, at);
    }
  }

  /** Shapes name their keys by number, and so stand after the strings. */
  finish(): Uint8Array {
    const all = new Bytes();
    all.strings(this.#strings.items);
    all.integer(this.#shapes.items.length);
    for (const shape of this.#shapes.items) {
      const keys = shape === '' ? [] : shape.split(',');
      all.integer(keys.length);
      for (const key of keys) all.integer(Number(key));
    }
    all.append(this.#body.written);
    return all.finish();
  }

  #object(value: object): void {
    const shape = Object.keys(value).map((key) => this.#strings.numberOf(key));
    this.#tag(TYPE.object, this.#shapes.numberOf(shape.join(',')));
    for (const item of Object.values(value)) this.value(item);
  }

  #number(value: number): void {
    if (!Number.isInteger(value) || Math.abs(value) >= INTEGER_LIMIT || Object.is(value, -0)) {
      this.#tag(TYPE.double, 0);
      this.#body.double(value);
    } else if (value < 0) this.#tag(TYPE.negative, -value - 1);
    else this.#tag(TYPE.positive, value);
  }

  #tag(type: number, rest: number): void {
    this.#body.integer((rest << TYPE_BITS) | type);
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #strings: readonly string[] = [];
  #shapes: readonly (readonly string[])[] = [];

  constructor(bytes: Uint8Array) {
    // A Buffer of Node is one too, but cuts itself without copying.
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  read(): unknown {
    this.#strings = this.strings();
    this.#shapes = this.#list(() => this.#list(() => at(this.#strings, this.#integer())));
    return this.#value();
  }

  integers(): number[] {
    return this.#list(() => this.#integer());
  }

  strings(): string[] {
    const lengths = this.integers();
    const isWhole = this.#integer() === 1;
    const encoded = this.#take(this.#integer());
    const text = isWhole ? FROM_UTF8.decode(encoded) : fromUnits(encoded);
    let from = 0;
    return lengths.map((length) => text.slice(from, (from += length)));
  }

  /** What has not been read. */
  rest(): Uint8Array {
    return this.#bytes.subarray(this.#at);
  }

  #value(): unknown {
    const tag = this.#integer();
    const rest = tag >>> TYPE_BITS;
    switch (tag & ((1 << TYPE_BITS) - 1)) {
      case TYPE.positive:
        return rest;
      case TYPE.negative:
        return -rest - 1;
      case TYPE.string:
        return at(this.#strings, rest);
      case TYPE.array:
        return this.#items(rest, () => this.#value());
      case TYPE.object:
        return this.#object(at(this.#shapes, rest));
      case TYPE.bytes:
        return this.#take(rest).slice();
      case TYPE.double: {
        const { buffer, byteOffset } = this.#take(8);
        return new DataView(buffer, byteOffset).getFloat64(0);
      }
      default:
        return CONSTANTS[rest];
    }
  }

  #object(keys: readonly string[]): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    for (const key of keys) object[key] = this.#value();
    return object;
  }

  #list<T>(item: () => T): T[] {
    return this.#items(this.#integer(), item);
  }

  /** Nothing is shorter than a byte: a damaged length must not take all memory. */
  #items<T>(length: number, item: () => T): T[] {
    if (length > this.#bytes.length - this.#at) throw new RangeError(DAMAGED);
    const items: T[] = [];
    for (let i = 0; i < length; i++) items.push(item());
    return items;
  }

  #integer(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined || shift > 28) throw new RangeError(DAMAGED);
      value |= (byte & 0x7f) << shift;
      if (byte <= 0x7f) return value >>> 0;
    }
  }

  #take(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw new RangeError(DAMAGED);
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}

const DAMAGED = 'the packed bytes are damaged';

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(DAMAGED);
  return item;
}
