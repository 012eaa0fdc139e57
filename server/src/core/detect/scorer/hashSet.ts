/** A set of 32-bit hashes that keeps the order they came in: open addressing in typed arrays, emptied for reuse. */
export class HashSet {
  /** Holds `before` and the place of the value, counted from 1; what is not above `before` is of an earlier use. */
  private slots = new Int32Array(4096);
  private values = new Uint32Array(2048);
  private before = 0;
  private size = 0;

  add(hash: number): void {
    if (this.size * 2 >= this.slots.length) this.grow();
    const { slots, values, before } = this;
    const mask = slots.length - 1;
    let slot = (hash >>> 3) & mask;
    for (;;) {
      const entry = (slots[slot] ?? 0) - before;
      if (entry <= 0) break;
      if (values[entry - 1] === hash) return;
      slot = (slot + 1) & mask;
    }
    values[this.size] = hash;
    this.size++;
    slots[slot] = before + this.size;
  }

  /** The hashes in their order; the set is empty afterwards. */
  take(): Uint32Array {
    const taken = this.values.slice(0, this.size);
    this.before += this.size;
    this.size = 0;
    if (this.before > LAST_NUMBER) {
      this.slots.fill(0);
      this.before = 0;
    }
    return taken;
  }

  private grow(): void {
    const held = this.values.slice(0, this.size);
    this.slots = new Int32Array(this.slots.length * 4);
    this.values = new Uint32Array(this.values.length * 4);
    this.before = 0;
    this.size = 0;
    for (const hash of held) this.add(hash);
  }
}

/** Far below the largest number that a slot can hold. */
const LAST_NUMBER = 0x3fffffff;
