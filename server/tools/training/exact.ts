/**
 * Exponential and logarithm built from additions, multiplications and divisions only. IEEE 754 fixes the result of those to
 * the last bit, while `Math.exp` may differ between engines: a model trained anywhere has the same bytes.
 */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;

export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709) return 8.218407461554972e307;
  if (x < -708) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  return scaleByPowerOfTwo(y, k);
}

function scaleByPowerOfTwo(value: number, power: number): number {
  let result = value;
  let factor = power < 0 ? 0.5 : 2;
  let left = power < 0 ? -power : power;
  while (left > 0) {
    if (left & 1) result *= factor;
    factor *= factor;
    left >>= 1;
  }
  return result;
}

/** Natural logarithm of a positive number. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -1e308 : Number.NaN;
  let exponent = 0;
  let m = x;
  while (m > Math.SQRT2) {
    m *= 0.5;
    exponent++;
  }
  while (m < Math.SQRT1_2) {
    m *= 2;
    exponent--;
  }
  // ln m = 2 artanh((m-1)/(m+1)); the argument is below 0.1716, so ten odd terms reach the last bit.
  const s = (m - 1) / (m + 1);
  const t = s * s;
  let sum = 0;
  for (let n = 21; n >= 1; n -= 2) sum = sum * t + 1 / n;
  return 2 * s * sum + exponent * LN2_HIGH + exponent * LN2_LOW;
}

/** 1 / (1 + e^-x). */
export function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + exp(-x)) : 1 - 1 / (1 + exp(x));
}
