import { cleanText } from '../boilerplate/clean-text.ts';
import { SourceText } from '../text/source.ts';
import { Batcher } from '../util/batcher.ts';
import type { Disposable } from '../util/disposable.ts';
import { CorpusDuplicates, type Copy } from './corpus-duplicates.ts';
import type { FileRef, ReviewedDocument } from './document.ts';

/** A text that is typed in is compared with the others after a longer pause. */
const COMPARE_PAUSE_MS = 1000;

/** Looks for the same article in other files: at once in the background, after a pause where somebody types. */
export class Copies implements Disposable {
  readonly #duplicates = new CorpusDuplicates();
  readonly #onChange: (uri: string) => void;
  /** Comparisons put off until nobody types. */
  readonly #putOff = new Map<string, () => void>();
  readonly #pause = new Batcher<string>(COMPARE_PAUSE_MS, Infinity, () => {
    const comparisons = [...this.#putOff.values()];
    this.#putOff.clear();
    for (const compare of comparisons) compare();
  });

  /** @param onChange told of each file whose copies are not what they were */
  constructor(onChange: (uri: string) => void) {
    this.#onChange = onChange;
  }

  /** Files before this one, by name, that hold nearly the same article; the likest first. */
  earlier(uri: string): Copy[] {
    return this.#duplicates.earlier(uri);
  }

  /** Takes in an article, in the place of the one its file had. */
  compare(document: ReviewedDocument, text: string, urgent: boolean): void {
    const { uri } = document;
    this.#putOff.delete(uri);
    if (urgent) {
      this.#putOff.set(uri, () => {
        this.#compare(document, text);
      });
      this.#pause.add(uri);
    } else this.#compare(document, text);
  }

  /** The numbers a file's article is compared by, packed. */
  numbersOf(uri: string): Uint8Array {
    return this.#duplicates.numbersOf(uri);
  }

  /** Takes in an article again by its numbers. */
  restore(file: FileRef, numbers: Uint8Array): void {
    this.#duplicates.restore(file, numbers);
  }

  remove(uri: string): void {
    this.#putOff.delete(uri);
    for (const other of this.#duplicates.remove(uri)) this.#onChange(other);
  }

  dispose(): void {
    this.#pause.dispose();
  }

  #compare({ uri, folder, name, analysis }: ReviewedDocument, text: string): void {
    const { boilerplate, notice } = analysis;
    const article = notice === undefined ? cleanText(new SourceText(text), boilerplate) : '';
    for (const other of this.#duplicates.update({ uri, folder, name }, article)) this.#onChange(other);
  }
}
