/** Draws the extension's icon: a page with a check mark on a teal square. Writes client/icon.png. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";

const SIZE = 256;
const SAMPLES = 4;

type Colour = readonly [number, number, number, number];

const TEAL: Colour = [15, 118, 110, 255];
const PAPER: Colour = [255, 255, 255, 255];
const LINE: Colour = [203, 213, 225, 255];
const MARK: Colour = [249, 115, 22, 255];
const NONE: Colour = [0, 0, 0, 0];

function colourAt(x: number, y: number): Colour {
  if (!inRounded(x, y, 0, 0, 256, 256, 48)) return NONE;
  if (nearSegment(x, y, 118, 168, 146, 196, 13) || nearSegment(x, y, 146, 196, 204, 118, 13)) return MARK;
  if (inRounded(x, y, 56, 40, 184, 208, 14)) {
    const onLine = [74, 102, 130].some((top) => y >= top && y < top + 10);
    return onLine && x >= 76 && x < 164 ? LINE : PAPER;
  }
  return TEAL;
}

function inRounded(
  x: number,
  y: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
  radius: number,
): boolean {
  if (x < left || x >= right || y < top || y >= bottom) return false;
  const dx = Math.max(left + radius - x, 0, x - (right - radius));
  const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
  return dx * dx + dy * dy <= radius * radius;
}

function nearSegment(x: number, y: number, x1: number, y1: number, x2: number, y2: number, width: number): boolean {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - (x1 + along * (x2 - x1)), y - (y1 + along * (y2 - y1))) <= width;
}

const rows = Buffer.alloc(SIZE * (SIZE * 4 + 1));
for (let y = 0; y < SIZE; y++) {
  for (let x = 0; x < SIZE; x++) {
    const sum = [0, 0, 0, 0];
    for (let sy = 0; sy < SAMPLES; sy++) {
      for (let sx = 0; sx < SAMPLES; sx++) {
        const [r, g, b, a] = colourAt(x + (sx + 0.5) / SAMPLES, y + (sy + 0.5) / SAMPLES);
        for (const [channel, value] of [r * a, g * a, b * a, a].entries()) sum[channel] = (sum[channel] ?? 0) + value;
      }
    }
    const alpha = sum[3] ?? 0;
    const at = y * (SIZE * 4 + 1) + 1 + x * 4;
    for (let channel = 0; channel < 3; channel++)
      rows[at + channel] = alpha === 0 ? 0 : Math.round((sum[channel] ?? 0) / alpha);
    rows[at + 3] = Math.round(alpha / (SAMPLES * SAMPLES));
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
header.set([8, 6, 0, 0, 0], 8);
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk("IHDR", header),
  chunk("IDAT", deflateSync(rows, { level: 9 })),
  chunk("IEND", Buffer.alloc(0)),
]);
writeFileSync(join(import.meta.dirname, "icon.png"), png);
