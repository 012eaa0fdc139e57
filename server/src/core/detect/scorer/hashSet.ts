/** A set of 32-bit hashes that keeps the order they came in: open addressing in typed arrays, emptied for reuse. */
export class HashSet {
  private slots = new Int32Array(2048);
  private values = new Uint32Array(1024);
  private size = 0;

  add(hash: number): void {
    if (this.size * 2 >= this.slots.length) this.grow();
    const mask = this.slots.length - 1;
    let slot = (hash >>> 3) & mask;
    for (;;) {
      const entry = this.slots[slot] ?? 0;
      if (entry === 0) break;
      if (this.values[entry - 1] === hash) return;
      slot = (slot + 1) & mask;
    }
    this.values[this.size] = hash;
    this.size++;
    this.slots[slot] = this.size;
  }

  /** The hashes in their order; the set is empty afterwards. */
  take(): Uint32Array {
    const taken = this.values.slice(0, this.size);
    this.slots.fill(0);
    this.size = 0;
    return taken;
  }

  private grow(): void {
    const before = this.values.slice(0, this.size);
    this.slots = new Int32Array(this.slots.length * 4);
    this.values = new Uint32Array(this.values.length * 4);
    this.size = 0;
    for (const hash of before) this.add(hash);
  }
}
