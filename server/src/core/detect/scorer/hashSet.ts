/** A set of hashes (signed 32-bit) that keeps the order they came in: open addressing in typed arrays, emptied for reuse. */
export class HashSet {
  /** Holds `before` and the place of the value, counted from 1; what is not above `before` is of an earlier use. */
  private slots = new Int32Array(4096);
  private hashes = new Int32Array(2048);
  private before = 0;
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(hash: number): void {
    if (this.count * 2 >= this.slots.length) this.grow();
    const { slots, hashes, before } = this;
    const mask = slots.length - 1;
    let slot = (hash >>> 3) & mask;
    for (;;) {
      const entry = (slots[slot] ?? 0) - before;
      if (entry <= 0) break;
      if (hashes[entry - 1] === hash) return;
      slot = (slot + 1) & mask;
    }
    hashes[this.count] = hash;
    this.count++;
    slots[slot] = before + this.count;
  }

  /** A copy of the hashes in their order. */
  values(): Int32Array {
    return this.hashes.slice(0, this.count);
  }

  clear(): void {
    this.before += this.count;
    this.count = 0;
    if (this.before <= LAST_NUMBER) return;
    this.slots.fill(0);
    this.before = 0;
  }

  private grow(): void {
    const held = this.values();
    this.slots = new Int32Array(this.slots.length * 4);
    this.hashes = new Int32Array(this.hashes.length * 4);
    this.before = 0;
    this.count = 0;
    for (const hash of held) this.add(hash);
  }
}

/** Far below the largest number that a slot can hold. */
const LAST_NUMBER = 0x3fffffff;
