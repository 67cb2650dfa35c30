import { describe, expect, it } from 'vitest';
import { CorpusRepetition } from '../../../src/corpus/corpus-repetition.ts';
import { Random } from '../../support/random.ts';

const LINES = ['Read our letters', 'Follow us', 'Copyright of all', 'Share this', 'Terms of use'];

describe('files whose repeated lines are not what they were told', () => {
  it('are found, all of them and no others, whatever came and went', () => {
    const random = new Random(5);
    const files = Array.from({ length: 30 }, (_, i) => ({ uri: `f/${i}.txt`, folder: 'f', name: `${i}.txt` }));
    const repetition = new CorpusRepetition();
    const told = new Map<string, number>();
    let outdated = 0;
    for (let round = 0; round < 400; round++) {
      for (let i = 0; i < 1 + random.below(8); i++) {
        const file = random.pick(files);
        const what = random.below(3);
        if (what === 0) {
          repetition.remove(file);
          told.delete(file.name);
        } else if (what === 1 && told.has(file.name)) {
          // As another session left it, which may have known other files.
          const keys = repetition.keysOf(file);
          const signature = random.below(2) === 0 ? repetition.signature(file) : 1;
          repetition.restore(file, keys, signature);
          told.set(file.name, signature);
        } else {
          repetition.update(file, LINES.filter(() => random.below(3) === 0).join('\n'));
          told.set(file.name, repetition.signature(file));
        }
      }
      const expected = files.filter(
        (file) => told.has(file.name) && told.get(file.name) !== repetition.signature(file),
      );
      const found = repetition.outdated();
      expect(found.map(({ name }) => name).sort()).toEqual(expected.map(({ name }) => name).sort());
      outdated += found.length;
      for (const file of found) {
        repetition.update(file, '');
        told.set(file.name, repetition.signature(file));
      }
    }
    expect(outdated).toBeGreaterThan(100);
  });

  it('are found where the names of all that hold a line were not kept', () => {
    const files = Array.from({ length: 12 }, (_, i) => ({ uri: `f/${i}.txt`, folder: 'f', name: `${i}.txt` }));
    const repetition = new CorpusRepetition();
    for (const file of files) repetition.update(file, LINES.join('\n'));
    for (const file of files) repetition.update(file, LINES.join('\n'));
    repetition.outdated();
    for (const file of files.slice(0, 10)) repetition.remove(file);
    expect(repetition.outdated()).toEqual(files.slice(10));
  });
});
