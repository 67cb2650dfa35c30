import { isCalendarDay } from '../knowledge/workspace/values.ts';
import { MOST_BYTES } from './limits.ts';
import { splitBytes } from './split-bytes.ts';

/** A document that comes as a line of JSON. */
export interface TextRecord {
  /** Begins the document's line in the report, in place of a path. */
  readonly id: string | number;
  readonly text: string;
  /** The document's date, `YYYY-MM-DD`. */
  readonly date?: string;
}

/** What a line of records holds. */
export interface RecordLine {
  /** 1-based. */
  readonly number: number;
  /** A record, or why there is none. */
  readonly content: TextRecord | { readonly problem: string };
}

/** Reads JSON lines `{"id", "text", "date"?}` as they come. Other members are ignored, and so are blank lines. */
export async function* readRecords(stream: AsyncIterable<Uint8Array>, limit = MOST_BYTES): AsyncGenerator<RecordLine> {
  for await (const { number, bytes } of splitBytes(stream, limit)) {
    const line = bytes && new TextDecoder().decode(bytes);
    if (line === undefined) yield { number, content: { problem: `the line is longer than ${limit} bytes` } };
    else if (line.trim() !== '') yield { number, content: parseRecord(line) };
  }
}

/** Never quotes the line: it may hold anything. */
function parseRecord(line: string): RecordLine['content'] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'this is not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: 'this is no object with id and text' };
  }
  const { id, text, date } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && !Number.isSafeInteger(id)) return { problem: 'id must be a string or a whole number' };
  if (typeof text !== 'string') return { problem: 'text must be a string' };
  // Exports write null for what they do not know.
  const isDated = date !== undefined && date !== null;
  if (isDated && !(typeof date === 'string' && isCalendarDay(date))) {
    return { problem: 'date must be a day like 2024-12-19' };
  }
  return { id: id as string | number, text, ...(isDated && { date: date }) };
}
