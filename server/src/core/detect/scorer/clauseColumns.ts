import type { ByteReader } from "./bytes.ts";

/** Columns of a model by clause. */
export interface ClauseColumns<T> extends Iterable<readonly [string, T]> {
  get(clause: string): T | undefined;
}

/** Those of a model file, each read when it is first asked for: most clauses are not tagged in a document. */
export class PackedColumns<T> implements ClauseColumns<T> {
  private readonly parts = new Map<string, ByteReader>();
  private readonly columns = new Map<string, T>();

  /** The reader stands before the number of clauses, each of which is an id, its length in bytes, and what `read` reads. */
  constructor(
    reader: ByteReader,
    private readonly read: (clause: string, part: ByteReader) => T,
  ) {
    const count = reader.uint16();
    for (let i = 0; i < count; i++) this.parts.set(reader.text(), reader.part(reader.uint32()));
  }

  get(clause: string): T | undefined {
    const known = this.columns.get(clause);
    const part = this.parts.get(clause);
    if (known !== undefined || !part) return known;
    const column = this.read(clause, part);
    this.columns.set(clause, column);
    return column;
  }

  *[Symbol.iterator](): Iterator<readonly [string, T]> {
    for (const clause of this.parts.keys()) {
      const column = this.get(clause);
      if (column !== undefined) yield [clause, column];
    }
  }
}
