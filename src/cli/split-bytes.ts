const LINE_FEED = 10;

/** A line, or another separated part, of a stream of bytes. */
export interface Part {
  /** 1-based. */
  readonly number: number;
  /** Without its separator; undefined where it was longer than the limit. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * Cuts a stream at each separator as it comes; after the last one comes nothing where the stream ends there.
 * @param limit bytes of a part: a longer one is counted, not kept
 */
export async function* splitBytes(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
  separator = LINE_FEED,
): AsyncGenerator<Part> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > limit) pieces = [];
    else pieces.push(piece);
  };
  const take = (): Part => {
    const part = { number: number++, bytes: length > limit ? undefined : Buffer.concat(pieces) };
    pieces = [];
    length = 0;
    return part;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(separator); end >= 0; end = chunk.indexOf(separator, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
