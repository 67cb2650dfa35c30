import type { Unreadable } from './find-files.ts';
import type { Host } from './host.ts';
import { readBytes } from './limits.ts';
import { listFiles, openStream, placeOf, type CorpusArguments } from './read-corpus.ts';
import type { DocumentPlace } from './reviewer.ts';
import { readRecords } from './text-records.ts';

/** A document as it was given, before it is read. */
export interface GivenDocument {
  /** What its line in the report begins with. */
  readonly head: { readonly path: string } | { readonly id: string | number };
  /** What messages call it. */
  readonly title: string;
  readonly place: DocumentPlace;
  readonly date: string | undefined;
  /** The bytes of a file, or a text that came as one; rejects where it cannot be read. */
  read(): Promise<Uint8Array | string>;
}

/** Where documents come from one by one. */
export interface StreamArguments extends CorpusArguments {
  /** A file of JSON lines that hold the documents; `-` is standard input. */
  readonly documentsFrom: string | undefined;
}

/** Everything that was given, in its order; what cannot even be taken as a document with the reason. */
export async function* givenDocuments(args: StreamArguments, host: Host): AsyncGenerator<GivenDocument | Unreadable> {
  if (args.documentsFrom !== undefined) {
    yield* recordsFrom(args.documentsFrom, host);
    return;
  }
  for await (const found of listFiles(args, host)) {
    if ('error' in found) yield found;
    else
      yield {
        head: { path: found.path },
        title: found.path,
        place: found,
        date: undefined,
        read: () => readBytes(found.path),
      };
  }
}

async function* recordsFrom(source: string, host: Host): AsyncGenerator<GivenDocument | Unreadable> {
  try {
    for await (const { number, content } of readRecords(openStream(source, host))) {
      const title = placeOf(source, number);
      if ('problem' in content) {
        yield { path: title, error: new Error(content.problem) };
        continue;
      }
      const { id, text, date } = content;
      const place = { folder: undefined, name: String(id) };
      yield { head: { id }, title, place, date, read: () => Promise.resolve(text) };
    }
  } catch (error) {
    yield { path: placeOf(source), error };
  }
}
