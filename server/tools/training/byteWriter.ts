/** Collects little-endian numbers as bytes: the counterpart of ByteReader. */
export class ByteWriter {
  private readonly out: number[] = [];
  private readonly scratch = new DataView(new ArrayBuffer(4));

  int8(value: number): void {
    this.out.push(value & 0xff);
  }

  uint16(value: number): void {
    this.out.push(value & 0xff, (value >> 8) & 0xff);
  }

  uint32(value: number): void {
    this.scratch.setUint32(0, value, true);
    this.flush();
  }

  float32(value: number): void {
    this.scratch.setFloat32(0, value, true);
    this.flush();
  }

  varint(value: number): void {
    let left = value;
    while (left >= 0x80) {
      this.out.push((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    this.out.push(left);
  }

  text(value: string): void {
    this.out.push(value.length);
    for (let i = 0; i < value.length; i++) this.out.push(value.charCodeAt(i) & 0xff);
  }

  /** What `write` writes, after its length. */
  part(write: (out: ByteWriter) => void): void {
    const inner = new ByteWriter();
    write(inner);
    this.uint32(inner.out.length);
    for (const byte of inner.out) this.out.push(byte);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.out);
  }

  private flush(): void {
    for (let i = 0; i < 4; i++) this.out.push(this.scratch.getUint8(i));
  }
}
