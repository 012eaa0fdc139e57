/** Reads little-endian numbers from bytes, whatever the machine's own order. */
export class ByteReader {
  private readonly view: DataView;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Bytes that are not read yet. */
  get left(): number {
    return this.view.byteLength - this.at;
  }

  /** The next bytes, apart. */
  part(length: number): ByteReader {
    const { buffer, byteOffset, byteLength } = this.view;
    const start = this.at;
    this.at += length;
    if (this.at > byteLength) throw new RangeError("the bytes end too early");
    return new ByteReader(new Uint8Array(buffer, byteOffset + start, length));
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
    const copied = this.words(count);
    if (copied) return new Uint32Array(copied);
    const values = new Uint32Array(count);
    for (let i = 0; i < count; i++) values[i] = this.uint32();
    return values;
  }

  float32s(count: number): Float32Array {
    const copied = this.words(count);
    if (copied) return new Float32Array(copied);
    const values = new Float32Array(count);
    for (let i = 0; i < count; i++) values[i] = this.float32();
    return values;
  }

  /** The next words of four bytes in one go, null where the machine orders bytes the other way round. */
  private words(count: number): ArrayBufferLike | null {
    if (!LITTLE_ENDIAN) return null;
    const { buffer, byteOffset } = this.view;
    const start = byteOffset + this.at;
    this.at += count * 4;
    if (start + count * 4 > byteOffset + this.view.byteLength) throw new RangeError("the bytes end too early");
    return buffer.slice(start, start + count * 4);
  }

  int8s(count: number): Int8Array {
    const { buffer, byteOffset } = this.view;
    const values = new Int8Array(count);
    values.set(new Int8Array(buffer, byteOffset + this.at, count));
    this.at += count;
    return values;
  }
}

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
