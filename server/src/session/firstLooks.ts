/** Wakes those who wait for the first findings of a document while its folder is still being read. */
export class FirstLooks {
  private waiting: (() => void)[] = [];

  /** Resolves when there is something new to look at. */
  next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  announce(): void {
    const woken = this.waiting;
    this.waiting = [];
    for (const wake of woken) wake();
  }
}
