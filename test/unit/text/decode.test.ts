import { describe, expect, it } from 'vitest';
import { BINARY_NOTICE, decode } from '../../../src/text/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode', () => {
  it.each([
    ['plain', utf8('a\u00e9'), 'a\u00e9'],
    ['a byte order mark', utf8('\ufeffabc'), 'abc'],
    ['UTF-16LE', Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x42, 0), 'AB'],
    ['UTF-16BE', Uint8Array.of(0xfe, 0xff, 0, 0x41, 0, 0x42), 'AB'],
    ['invalid bytes', Uint8Array.of(0x41, 0xff, 0x42), 'A\ufffdB'],
    ['a NUL in a text', utf8('one \0 two, three and four are words'), 'one \0 two, three and four are words'],
    ['a legacy encoding', Uint8Array.from({ length: 60 }, () => 0xc3), '\ufffd'.repeat(60)],
    ['empty', new Uint8Array(), ''],
  ])('%s', (_, bytes, text) => {
    expect(decode(bytes)).toEqual({ text });
  });

  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10)],
    ['a PDF', utf8('%PDF-1.7 ...')],
    ['noise', Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256)],
  ])('%s is binary', (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: '', notice: BINARY_NOTICE });
  });
});
