/**
 * What is derived from one part of a document by itself, by a question and what it asks about (a rubric, an element). It
 * stays with the part as long as the same text stands there.
 */
export class PartMemory {
  private readonly answers = new WeakMap<object, WeakMap<object, unknown>>();
  private withoutHeading: PartMemory | null = null;

  /** The answer to a question, found when it is first asked. Whoever asks sees to it that a question has one kind of answer. */
  of<T>(question: object, about: object, find: () => T): T {
    const answers = this.answers.get(question) ?? new WeakMap<object, unknown>();
    this.answers.set(question, answers);
    const known = answers.get(about);
    if (known !== undefined) return known as T;
    const found = find();
    answers.set(about, found);
    return found;
  }

  /** The same for the part without its first unit: a section is read without its heading. */
  get body(): PartMemory {
    this.withoutHeading ??= new PartMemory();
    return this.withoutHeading;
  }
}
