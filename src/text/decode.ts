/** A file's bytes as text, or the reason why there is none. */
export type Decoded = { readonly text: string; readonly notice?: string };

export const BINARY_NOTICE = 'This is a binary file, not a text: nothing was analysed.';

/** Opening bytes of formats that scrapers save under a wrong name. From their specifications. */
const SIGNATURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** How much of a file is looked at to tell a binary one. */
const SAMPLE_BYTES = 8192;

/** The share of control characters above which a file is binary: noise has 10 %, a text hardly any. */
const CONTROL_SHARE = 0.03;

/** The share of NULs above which a file is binary; below it they are damage in a text. */
const NUL_SHARE = 0.3;

/**
 * Decodes UTF-8, or UTF-16 where a byte order mark says so. Invalid bytes become U+FFFD; a byte order mark is dropped,
 * so offsets count after it. A file is binary by its signature or by its share of control characters; a NUL alone makes
 * nothing binary, nor do undecodable bytes: a text in a legacy encoding is full of them.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte))) {
    return { text: '', notice: BINARY_NOTICE };
  }
  return decodedText(new TextDecoder(encodingOf(bytes)).decode(bytes));
}

/** The same judgement of a text that came decoded. */
export function decodedText(text: string): Decoded {
  return looksBinary(text) ? { text: '', notice: BINARY_NOTICE } : { text };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Whether a decoded text is, by its characters, no text at all. */
export function looksBinary(text: string): boolean {
  const sample = Math.min(text.length, SAMPLE_BYTES);
  let controls = 0;
  let nuls = 0;
  for (let i = 0; i < sample; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) nuls++;
    else if (code < 32 && !(code >= 7 && code <= 13) && code !== 27) controls++;
  }
  return (controls > 2 && controls > sample * CONTROL_SHARE) || nuls > sample * NUL_SHARE;
}
