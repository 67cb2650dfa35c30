import { describe, expect, it } from 'vitest';
import { pack, unpack, withoutStrings, withStrings } from '../../../src/util/pack.ts';
import { Random } from '../../support/random.ts';

const roundTrip = (value: unknown): unknown => unpack(pack(value));

describe('pack', () => {
  it.each([
    ['constants', [null, undefined, true, false]],
    ['integers', [0, 1, -1, 15, 16, 127, 128, 2047, 2048, 2 ** 27 - 1, 2 ** 27, -(2 ** 27), 2 ** 31, 2 ** 53, -8]],
    ['other numbers', [0.5, -0.25, -0, NaN, Infinity, -Infinity, 1e300]],
    ['strings', ['', 'a', 'Ə’”', '\u{1f600}', '\ufeffmark', 'a'.repeat(10_000), '\0']],
    ['strings with half a character', ['\ud83d', '\ude00', 'x\udc00y', 'Ağdam']],
    ['objects', [{}, { a: 1 }, { a: undefined, b: { a: [{}] } }, { 'a,b': 1, '': 2 }]],
    ['bytes', [new Uint8Array(), Uint8Array.from([0, 255, 7])]],
  ])('gives back %s', (_, values) => {
    expect(roundTrip(values)).toStrictEqual(values);
    for (const value of values as unknown[]) expect(roundTrip(value)).toStrictEqual(value);
  });

  it('gives back whatever it is given', () => {
    const random = new Random(7);
    for (let i = 0; i < 300; i++) {
      const value = randomValue(random, 4);
      expect(roundTrip(value)).toStrictEqual(value);
    }
  });

  it('gives back what it is given without some of its strings', () => {
    const random = new Random(11);
    for (let i = 0; i < 300; i++) {
      const bytes = pack([randomValue(random, 4), 'Ağdam', '', 'x\udc00y']);
      const strings: string[] = [];
      const without = withoutStrings(bytes, (text) => (random.below(2) === 0 ? 0 : strings.push(text)));
      expect(withStrings(without, (number) => strings[number - 1] ?? 'lost')).toEqual(bytes);
    }
  });

  it('writes what comes again once', () => {
    const mention = { label: 'PERSON', evidence: ['a name that is written out in full'] };
    const [one, many] = [1, 100].map((count) => pack(Array.from({ length: count }, () => mention)).length);
    expect(many).toBeLessThan((one ?? 0) + 100 * 8);
  });

  it('gives bytes of their own, whatever they were read from', () => {
    const read = unpack(Buffer.from(pack([Uint8Array.from([1, 2, 3])]))) as Uint8Array[];
    expect(read[0]?.constructor).toBe(Uint8Array);
    expect(read[0]?.buffer.byteLength).toBe(3);
  });

  it('refuses what it cannot give back', () => {
    expect(() => pack([() => 1])).toThrow('function');
  });

  it('throws on damaged bytes, or gives another value, but neither hangs nor takes all memory', () => {
    const random = new Random(3);
    const whole = pack({ list: Array.from({ length: 50 }, (_, i) => ({ name: `n${i}`, at: i / 3 })) });
    expect(() => unpack(whole.subarray(0, whole.length - 1))).toThrow(RangeError);
    expect(() => unpack(new Uint8Array())).toThrow(RangeError);
    for (let i = 0; i < 500; i++) {
      const damaged = whole.slice();
      damaged[random.below(damaged.length)] = random.below(256);
      try {
        unpack(damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }
  });
});

function randomValue(random: Random, depth: number): unknown {
  const kind = random.below(depth > 0 ? 7 : 5);
  if (kind === 0) return [null, undefined, true, false][random.below(4)];
  if (kind === 1) return random.below(1e9) - 5e8;
  if (kind === 2) return random.next();
  if (kind < 5) return String.fromCharCode(...Array.from({ length: random.below(6) }, () => random.below(0xffff)));
  const items = Array.from({ length: random.below(6) }, () => randomValue(random, depth - 1));
  if (kind === 5) return items;
  return Object.fromEntries(items.map((item, i) => [random.pick(['start', 'end', 'text', `k${i}`]), item]));
}
