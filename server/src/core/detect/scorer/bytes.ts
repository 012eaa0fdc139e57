/** Reads little-endian numbers from bytes, whatever the machine's own order. */
export class ByteReader {
  private readonly view: DataView;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get ended(): boolean {
    return this.at >= this.view.byteLength;
  }

  int8(): number {
    return this.view.getInt8(this.at++);
  }

  uint16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2, true);
  }

  uint32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  float32(): number {
    this.at += 4;
    return this.view.getFloat32(this.at - 4, true);
  }

  /** Seven bits a byte, lowest first; the top bit says that more follow. */
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.view.getUint8(this.at++);
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  /** ASCII text after its length in one byte. */
  text(): string {
    const length = this.view.getUint8(this.at++);
    let text = "";
    for (let i = 0; i < length; i++) text += String.fromCharCode(this.view.getUint8(this.at++));
    return text;
  }

  uint32s(count: number): Uint32Array {
    const values = new Uint32Array(count);
    for (let i = 0; i < count; i++) values[i] = this.uint32();
    return values;
  }

  float32s(count: number): Float32Array {
    const values = new Float32Array(count);
    for (let i = 0; i < count; i++) values[i] = this.float32();
    return values;
  }

  int8s(count: number): Int8Array {
    const { buffer, byteOffset } = this.view;
    const values = new Int8Array(count);
    values.set(new Int8Array(buffer, byteOffset + this.at, count));
    this.at += count;
    return values;
  }
}

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

  bytes(): Uint8Array {
    return Uint8Array.from(this.out);
  }

  private flush(): void {
    for (let i = 0; i < 4; i++) this.out.push(this.scratch.getUint8(i));
  }
}
