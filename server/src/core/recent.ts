/**
 * Values by key, of which those not asked for lately are dropped: at least what was asked for last up to `limit` is kept,
 * and at most twice that. Plain maps that are thrown away whole cost the garbage collector far less than weak ones.
 */
export class Recent<Key, Value> {
  /** Two generations: what is asked for moves to the young one, and the old one is dropped when that is full. */
  private young = new Map<Key, Value>();
  private old = new Map<Key, Value>();
  private held = 0;

  /** `weigh` tells how much of the limit an entry takes. */
  constructor(
    private limit: number,
    private readonly weigh: (key: Key) => number = () => 1,
  ) {}

  get(key: Key): Value | undefined {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const older = this.old.get(key);
    if (older !== undefined) this.put(key, older);
    return older;
  }

  set(key: Key, value: Value): void {
    if (!this.young.has(key)) this.put(key, value);
  }

  /** From here to `settle` nothing is forgotten. */
  gather(): void {
    for (const [key, value] of this.young) this.old.set(key, value);
    this.young = new Map();
    this.held = 0;
    this.limit = Number.POSITIVE_INFINITY;
  }

  /** Forgets what nobody asked for since `gather`. From now on the limit is what was asked for and `spare` more. */
  settle(spare: number): void {
    this.old = new Map();
    this.limit = this.held + spare;
  }

  private put(key: Key, value: Value): void {
    this.young.set(key, value);
    this.held += this.weigh(key);
    if (this.held <= this.limit) return;
    this.old = this.young;
    this.young = new Map();
    this.held = 0;
  }
}
