/** Words with the numbers planted for them, in a tree by their characters. */
export class WordTree {
  readonly #branches = new Map<string, WordTree>();
  readonly #numbers: number[] = [];

  plant(word: string, number: number): void {
    if (word === '') this.#numbers.push(number);
    else {
      const first = word.charAt(0);
      const branch = this.#branches.get(first) ?? new WordTree();
      this.#branches.set(first, branch);
      branch.plant(word.slice(1), number);
    }
  }

  /** What the words do that go on with `char` from here. */
  branch(char: string): WordTree | undefined {
    return this.#branches.get(char);
  }

  /** The numbers of all words that stand in a text at `at`. */
  numbersAt(text: string, at: number): number[] {
    const numbers: number[] = [];
    let tree = this.#branches.get(text.charAt(at));
    for (let next = at + 1; tree; next++) {
      numbers.push(...tree.#numbers);
      tree = tree.#branches.get(text.charAt(next));
    }
    return numbers;
  }
}
