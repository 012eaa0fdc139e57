/** A parameter block with its gradient and the two moments of AdamW. Only rows that were touched are moved. */
export class Block {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  private readonly first: Float32Array;
  private readonly second: Float32Array;
  private readonly marks: Uint8Array;
  private readonly touched: number[] = [];
  private readonly mean: Float32Array;
  private averaged = 0;

  constructor(
    readonly rows: number,
    readonly width: number,
    initial: () => number,
  ) {
    this.values = Float32Array.from({ length: rows * width }, initial);
    this.gradient = new Float32Array(rows * width);
    this.first = new Float32Array(rows * width);
    this.second = new Float32Array(rows * width);
    this.marks = new Uint8Array(rows);
    this.mean = new Float32Array(rows * width);
  }

  touch(row: number): void {
    if (this.marks[row] === 1) return;
    this.marks[row] = 1;
    this.touched.push(row);
  }

  /** One step along the gradient times `scale`, which is then cleared. */
  step(schedule: Schedule, scale: number): void {
    const { values, gradient, first, second } = this;
    const { rate, decay, firstCorrection, secondCorrection } = schedule;
    for (const row of this.touched) {
      this.marks[row] = 0;
      const end = (row + 1) * this.width;
      for (let i = row * this.width; i < end; i++) {
        const g = (gradient[i] ?? 0) * scale;
        gradient[i] = 0;
        const m = 0.9 * (first[i] ?? 0) + 0.1 * g;
        const v = 0.999 * (second[i] ?? 0) + 0.001 * g * g;
        first[i] = m;
        second[i] = v;
        const value = values[i] ?? 0;
        values[i] = value - rate * (m / firstCorrection / (Math.sqrt(v / secondCorrection) + 1e-8) + decay * value);
      }
    }
    this.touched.length = 0;
  }

  /** Takes the present values into the running average. */
  average(): void {
    this.averaged++;
    const { values, mean } = this;
    for (let i = 0; i < mean.length; i++) {
      const before = mean[i] ?? 0;
      mean[i] = before + ((values[i] ?? 0) - before) / this.averaged;
    }
  }

  result(): Float32Array {
    return this.averaged > 0 ? this.mean : this.values;
  }
}

export interface Schedule {
  readonly rate: number;
  readonly decay: number;
  readonly firstCorrection: number;
  readonly secondCorrection: number;
}

const WARM_UP_STEPS = 100;

/** Rises over the first hundred steps, then falls in a straight line to a share of its height. */
export class Scheduler {
  private step = 0;
  private first = 1;
  private second = 1;

  constructor(
    private readonly rate: number,
    private readonly decay: number,
    private readonly rest: number,
    private readonly steps: number,
  ) {}

  next(): Schedule {
    this.step++;
    this.first *= 0.9;
    this.second *= 0.999;
    const warm = Math.min(1, this.step / WARM_UP_STEPS);
    return {
      rate: this.rate * warm * Math.max(this.rest, 1 - this.step / (this.steps + 1)),
      decay: this.decay,
      firstCorrection: 1 - this.first,
      secondCorrection: 1 - this.second,
    };
  }
}
