import type { FileRef } from '../../../src/corpus/document.ts';
import { CorpusSession } from '../../../src/corpus/session.ts';
import { CorpusFiles } from '../../../src/vscode/corpus-files.ts';
import { Follower } from '../../../src/vscode/follow.ts';
import { ReadingPermission } from '../../../src/vscode/reading-permission.ts';
import { equal, eventually } from '../assert.ts';
import { memento } from './window.ts';

const fileNamed = (name: string): FileRef => ({ uri: `none:/${name}`, folder: 'none:/', name });
const A = fileNamed('a.txt');
const B = fileNamed('b.txt');

/** Answers when the test says so, and what. */
class SlowFiles extends CorpusFiles {
  readonly #answers: (readonly FileRef[])[];
  readonly #asked: (() => void)[] = [];

  /** @param answers to the first question, to the second and so on */
  constructor(answers: readonly (readonly FileRef[])[]) {
    super();
    this.#answers = [...answers];
  }

  override list(): Promise<readonly FileRef[]> {
    const answer = this.#answers.shift() ?? [];
    return new Promise((resolve) => {
      this.#asked.push(() => {
        resolve(answer);
      });
    });
  }

  /** What the window shows is none of them. */
  override fileOf(): undefined {
    return undefined;
  }

  /** Answers so many questions, each time the one that was put last. */
  async answer(times: number): Promise<void> {
    for (let left = times; left > 0; left--) (await eventually('a question', () => this.#asked.pop()))();
  }
}

describe('a look at which files there are', () => {
  const session = new CorpusSession(
    { read: () => Promise.resolve({ text: '' }) },
    { analyze: () => Promise.resolve(undefined) },
  );
  const names = (): string[] => session.files().map(({ name }) => name);

  /** Has a look taken for each answer, all at once, answered in the order in which a slow search would have it. */
  const look = async (answers: readonly (readonly FileRef[])[], meanwhile = (): void => undefined): Promise<void> => {
    const files = new SlowFiles(answers);
    const follower = new Follower(
      { session, files, knowledge: { load: () => Promise.resolve() }, permission: new ReadingPermission(memento()) },
      () => undefined,
    );
    const looks: Promise<void>[] = [];
    while (looks.length < answers.length) {
      looks.push(follower.look());
      // One that has not begun serves two who ask.
      await new Promise((resolve) => setTimeout(resolve));
    }
    meanwhile();
    await files.answer(answers.length);
    await Promise.all(looks);
    follower.dispose();
  };

  after(() => {
    session.dispose();
  });

  it('takes in what is there, and forgets what is gone', async () => {
    await look([[A, B]]);
    equal(names(), ['a.txt', 'b.txt']);
    await look([[A]]);
    equal(names(), ['a.txt']);
  });

  it('forgets nothing when another one overtakes it', async () => {
    await look([[], [A]]);
    equal(names(), ['a.txt']);
  });

  it('forgets nothing that came while it was taken', async () => {
    await look([[A]], () => {
      session.refresh(B, false);
    });
    equal(names(), ['a.txt', 'b.txt']);
  });
});

describe('the question whether so many files may be read', () => {
  it('is put once, and again when a person asks for it', async () => {
    const permission = new ReadingPermission(memento());
    const ask = (): Promise<unknown> => Promise.race([permission.ask(9), Promise.resolve('it is asked')]);
    equal(await ask(), 'it is asked');
    equal(await ask(), false);
    permission.askAgain();
    equal(await ask(), 'it is asked');
  });
});
