import type { RepeatedLine } from '../boilerplate/repetition-witness.ts';
import type { FileName } from '../knowledge/workspace/file-keys.ts';

/** The files beside the bundles that the recognisers read, by name in `dist/data/`. */
export const ENGINE_FILES = ['knowledge.json', 'tagger.bin', 'lines.bin'] as const;
export type EngineFile = (typeof ENGINE_FILES)[number];

/** Their bytes; one that could not be read is absent, and the recogniser works without it. */
export type EngineFiles = Readonly<Partial<Record<EngineFile, Uint8Array>>>;

/** A document on its way into the engine; `corpusPath` is needed only where its corpus's knowledge has none. */
export interface AnalysisInput extends FileName {
  readonly text: string;
  /** Its corpus folder: which corpus's own knowledge counts. */
  readonly folder: string;
  /** The document's date as it came with the text, `YYYY-MM-DD`; `documents.yaml` goes before it. */
  readonly date?: string;
  /** Lines of the text that stand in other files of the corpus. */
  readonly repeated?: readonly RepeatedLine[];
  /** Said of the text by whoever decoded it ("a binary file"). */
  readonly notice?: string;
  /** Too large for all of it: only boilerplate and the document's date are looked for. */
  readonly isLarge?: boolean;
  /**
   * What was found in this very text before decisions, packed (see `Findings`): it is taken for found, and the decisions
   * alone are put in force.
   */
  readonly found?: Uint8Array;
  /** The article is compared with others. */
  readonly isCompared?: boolean;
}
