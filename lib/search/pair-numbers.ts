/** Cells of one pair: its first number, its second, the number that it was given. */
const WIDTH = 3;
const EMPTY = -1;
const FIRST_BITS = 12;

/**
 * A number for every two numbers, all of them in one run of memory: what is looked up twenty million times is found
 * several times faster than in a map of maps. It grows as a hash table with open addresses does, half full at most.
 */
export class PairNumbers {
  private bits = FIRST_BITS;
  private cells = emptyCells(FIRST_BITS);
  private held = 0;

  /** Undefined for a pair that was never set. */
  get(first: number, second: number): number | undefined {
    const at = this.placeOf(first, second);
    return this.cells[at] === EMPTY ? undefined : this.cells[at + 2];
  }

  /** @param first whole numbers from 0, as are `second` and `number` */
  set(first: number, second: number, number: number): void {
    if (2 * this.held >= 2 ** this.bits) this.grow();
    const at = this.placeOf(first, second);
    if (this.cells[at] === EMPTY) this.held += 1;
    this.cells[at] = first;
    this.cells[at + 1] = second;
    this.cells[at + 2] = number;
  }

  clear(): void {
    [this.bits, this.held] = [FIRST_BITS, 0];
    this.cells = emptyCells(FIRST_BITS);
  }

  /** Where the pair stands, or would stand. */
  private placeOf(first: number, second: number): number {
    const { cells, bits } = this;
    const last = 2 ** bits - 1;
    let row = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> (32 - bits);
    while (cells[row * WIDTH] !== EMPTY && (cells[row * WIDTH] !== first || cells[row * WIDTH + 1] !== second)) {
      row = (row + 1) & last;
    }
    return row * WIDTH;
  }

  private grow(): void {
    const old = this.cells;
    this.bits += 1;
    this.cells = emptyCells(this.bits);
    this.held = 0;
    for (let at = 0; at < old.length; at += WIDTH) {
      const [first = EMPTY, second = EMPTY, number = EMPTY] = [old[at], old[at + 1], old[at + 2]];
      if (first !== EMPTY) this.set(first, second, number);
    }
  }
}

function emptyCells(bits: number): Int32Array {
  return new Int32Array(WIDTH * 2 ** bits).fill(EMPTY);
}
