/** Compact files: whole numbers of seven bits a byte, texts with their length, all of it deflated. */

export class ByteWriter {
  private bytes: Uint8Array<ArrayBuffer>;
  private length = 0;

  /** @param room bytes to begin with */
  constructor(room = 1024) {
    this.bytes = new Uint8Array(room);
  }

  get size(): number {
    return this.length;
  }

  /** A whole number from 0 to 2^31 - 1. */
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** From 0 to 255. */
  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length] = value;
    this.length += 1;
  }

  text(value: string): void {
    this.block(new TextEncoder().encode(value));
  }

  /** Bytes with their length before them. */
  block(value: Uint8Array): void {
    this.number(value.length);
    this.reserve(value.length);
    this.bytes.set(value, this.length);
    this.length += value.length;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

const decoder = new TextDecoder();

/** Reads what `ByteWriter` wrote; throws RangeError past the end, so that a cut file is noticed. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new RangeError('the file ends inside a number');
      this.at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value < 0 ? tooLarge() : value;
    }
    return tooLarge();
  }

  byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new RangeError('the file ends before a byte');
    this.at += 1;
    return byte;
  }

  text(): string {
    return decoder.decode(this.block());
  }

  block(): Uint8Array {
    const length = this.number();
    const end = this.at + length;
    if (end > this.bytes.length) throw new RangeError('the file ends inside a block');
    const block = this.bytes.subarray(this.at, end);
    this.at = end;
    return block;
  }
}

/** No writer wrote it: a length below nothing would lead back to where it stands. */
function tooLarge(): never {
  throw new RangeError('a number beyond 2^31 - 1');
}

/** Deflated bytes to plain ones, with what browsers and Node share. Rejects if they are damaged or cut short. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const written = writer.write(Uint8Array.from(bytes)).then(() => writer.close());
  const [plain] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  return new Uint8Array(plain);
}
