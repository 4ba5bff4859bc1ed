// Reads ISO boxes (ISO/IEC 14496-12) that a stranger wrote: nothing is read outside of what was given, and no number
// in it decides how long anything takes.
import { IngestError, must } from './ingest-error.js';

/** One box; all offsets count from the beginning of the message. */
export interface Box {
  /** Four letters. */
  readonly type: string;
  readonly start: number;
  /** The first byte after size and type. */
  readonly content: number;
  readonly end: number;
}

/** More boxes than this side by side are in no file that is meant well. */
const MOST_BOXES = 64;
const HEADER = 8;
/** Version and flags of a full box. */
const FULL_HEADER = 4;

/** A message and its boxes. Reading past its end throws an `IngestError`. */
export class BoxReader {
  readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /**
   * The boxes that fill a range exactly. Throws an `IngestError` for a size that leaves the range, for one that is
   * given in 64 bits or not at all, and for more than 64 boxes.
   */
  boxes(start = 0, end = this.view.byteLength): Box[] {
    const found: Box[] = [];
    for (let at = start; at < end;) {
      must(end - at >= HEADER, `box: there are ${end - at} bytes at byte ${at}, too few for a box.`);
      const size = this.view.getUint32(at);
      must(size >= HEADER && size <= end - at, `box: the size at byte ${at} does not fit in what holds it.`);
      must(found.length < MOST_BOXES, `box: more than ${MOST_BOXES} stand side by side at byte ${start}.`);
      found.push({ type: this.#type(at + 4), start: at, content: at + HEADER, end: at + size });
      at += size;
    }
    return found;
  }

  /** The boxes within a box. */
  inside(box: Box, skip = 0): Box[] {
    must(box.end - box.content >= skip, `${box.type}: it is cut short.`);
    return this.boxes(box.content + skip, box.end);
  }

  /** The box at the end of a path of types, each of which must be there exactly once. */
  find(box: Box, ...path: string[]): Box {
    return path.reduce((parent, type) => only(this.inside(parent), type, parent.type), box);
  }

  /** Version and flags of a full box, and where its fields begin. */
  full(box: Box): { version: number; flags: number; fields: Fields } {
    const fields = new Fields(this.view, box, box.content + FULL_HEADER);
    const word = this.view.getUint32(box.content);
    return { version: word >>> 24, flags: word & 0xffffff, fields };
  }

  /** The fields of a box, from a number of bytes after its size and type on. */
  fields(box: Box, skip = 0): Fields {
    return new Fields(this.view, box, box.content + skip);
  }

  #type(at: number): string {
    return String.fromCharCode(...[0, 1, 2, 3].map((letter) => this.view.getUint8(at + letter)));
  }
}

/** Reads the fields of one box in order. Throws an `IngestError` at its end. */
export class Fields {
  readonly #view: DataView;
  readonly #box: Box;
  #at: number;

  constructor(view: DataView, box: Box, start: number) {
    this.#view = view;
    this.#box = box;
    this.#at = start;
    must(start <= box.end, `${box.type}: it is cut short.`);
  }

  /** Where the next field begins. */
  get offset(): number {
    return this.#at;
  }

  skip(bytes: number): this {
    this.#take(bytes);
    return this;
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2));
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4));
  }

  i32(): number {
    return this.#view.getInt32(this.#take(4));
  }

  /** A 64-bit number that can be counted with; throws where it is too large for that. */
  u64(): number {
    const value = this.#view.getBigUint64(this.#take(8));
    must(value <= BigInt(Number.MAX_SAFE_INTEGER), `${this.#box.type}: a number in it is too large.`);
    return Number(value);
  }

  #take(bytes: number): number {
    const at = this.#at;
    must(bytes <= this.#box.end - at, `${this.#box.type}: it is cut short.`);
    this.#at += bytes;
    return at;
  }
}

/** The only box of a type among others. Throws an `IngestError` where there is none, or more than one. */
export function only(boxes: readonly Box[], type: string, parent: string): Box {
  const [found, second] = boxes.filter((box) => box.type === type);
  if (found === undefined || second !== undefined)
    throw new IngestError(
      `${parent}: there must be one ${type} in it, and there is ${found ? 'another' : 'none'}.`,
    );
  return found;
}
