/** Puts the files of an index into packs (packs.ts), when all of them are there: how large the slots are depends on all. */
import { ByteWriter } from './bytes';
import { PACKED, packedFile, packPath, widthOf, type PackedKind, type Packing, type Packings } from './packs';
import type { KeepFile } from './seal';

/** Where bytes wait until the packs are written. */
export interface Spool {
  readonly add: (bytes: Uint8Array) => void;
  /** What was added by the `n`-th call, from 0. */
  readonly read: (n: number) => Uint8Array;
}

/** Bytes that a second request costs about as much as. */
const SECOND_REQUEST = 500;

export function memorySpool(): Spool {
  const added: Uint8Array[] = [];
  return {
    add: (bytes) => void added.push(bytes),
    read: (n) => {
      const bytes = added[n];
      if (bytes === undefined) throw new RangeError(`nothing was added as number ${n}`);
      return bytes;
    },
  };
}

/** A file that waits: its turn at the spool, and its bytes. */
interface Waiting {
  readonly turn: number;
  readonly length: number;
}

export class PackWriter {
  private readonly waiting = new Map<PackedKind, Map<number, Waiting>>();
  private turns = 0;

  /** @param keep is given the packs, and at once each file that lies in none */
  constructor(
    private readonly keep: KeepFile,
    private readonly spool: Spool,
  ) {}

  take(path: string, bytes: Uint8Array): void {
    const file = packedFile(path);
    if (file === undefined) {
      this.keep(path, bytes);
      return;
    }
    const files = this.waiting.get(file.kind) ?? new Map<number, Waiting>();
    this.waiting.set(file.kind, files);
    files.set(file.number, { turn: this.turns, length: bytes.length });
    this.spool.add(bytes);
    this.turns += 1;
  }

  /** Writes the packs. */
  finish(): Packings {
    const packings: Partial<Record<PackedKind, Packing>> = {};
    for (const [kind, files] of this.waiting) {
      const slot = bestSlot([...files.values()].map(({ length }) => length));
      const last = [...files.keys()].reduce((a, b) => Math.max(a, b), 0);
      let largest = 0;
      for (let first = 0; first <= last; first += PACKED[kind]) {
        const packed = Array.from({ length: Math.min(PACKED[kind], last + 1 - first) }, (_, i) => {
          const file = files.get(first + i);
          if (file === undefined) throw new RangeError(`there is no file ${first + i} of ${kind}`);
          return this.spool.read(file.turn);
        });
        const pack = writePack(packed, slot);
        largest = Math.max(largest, pack.length);
        this.keep(packPath(kind, first / PACKED[kind]), pack);
      }
      packings[kind] = { slot, largest };
    }
    return Object.fromEntries(Object.entries(packings).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** The size with which a reader takes least: a larger one wastes bytes, a smaller one asks a second time. */
export function bestSlot(lengths: readonly number[]): number {
  const sizes = lengths.map((length) => length + widthOf(length)).sort((a, b) => b - a);
  let best = { slot: 16, cost: Infinity };
  let larger = 0;
  for (const [count, size] of sizes.entries()) {
    const slot = Math.max(16, size);
    const cost = sizes.length * slot + larger - count * slot + count * SECOND_REQUEST;
    if (cost < best.cost) best = { slot, cost };
    larger += size;
  }
  return best.slot;
}

function writePack(files: readonly Uint8Array[], slot: number): Uint8Array<ArrayBuffer> {
  const slotted = files.length * slot;
  const rests: Uint8Array[] = [];
  let end = slotted;
  const slots = files.map((file) => {
    const head = new ByteWriter(slot);
    head.number(file.length);
    if (head.size + file.length > slot) head.number(end);
    const room = Math.min(file.length, slot - head.size);
    if (room < file.length) rests.push(file.subarray(room));
    end += file.length - room;
    return { head: head.finish(), bytes: file.subarray(0, room) };
  });
  const lastSlot = slots.at(-1);
  const isOpenEnded = rests.length === 0 && lastSlot !== undefined;
  // Nothing follows the last slot: what it does not fill need not be written.
  if (isOpenEnded) end = slotted - slot + lastSlot.head.length + lastSlot.bytes.length;
  const pack = new Uint8Array(end);
  for (const [n, { head, bytes }] of slots.entries()) {
    pack.set(head, n * slot);
    pack.set(bytes, n * slot + head.length);
  }
  let at = slotted;
  for (const rest of rests) {
    pack.set(rest, at);
    at += rest.length;
  }
  return pack;
}
