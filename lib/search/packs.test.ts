import { describe, expect, test } from 'vitest';
import { bestSlot, memorySpool, PackWriter } from './pack-writer';
import { PACKED, PackReader, packedFile, type ByteRange, type FetchFile, type Packings } from './packs';

const FOLDER = 'abc';

interface Packed {
  readonly packs: ReadonlyMap<string, Uint8Array>;
  readonly packings: Packings;
}

function pack(files: ReadonlyMap<string, Uint8Array>): Packed {
  const packs = new Map<string, Uint8Array>();
  const writer = new PackWriter((path, bytes) => void packs.set(`${FOLDER}/${path}`, bytes), memorySpool());
  for (const [path, bytes] of files) writer.take(path, bytes);
  return { packs, packings: writer.finish() };
}

/** A host that gives parts, and notes what was asked. */
function hostOf({ packs }: Packed, asked: (ByteRange | undefined)[] = []): FetchFile {
  return async (path, range) => {
    asked.push(range);
    const bytes = packs.get(path);
    if (bytes === undefined || range === undefined) return bytes;
    return { bytes: bytes.subarray(range.first, range.end), first: range.first };
  };
}

/** One that gives files alone. */
function plainHostOf({ packs }: Packed, asked: string[] = []): FetchFile {
  return async (path) => {
    asked.push(path);
    return packs.get(path);
  };
}

const bytesOf = (length: number, seed = 1) => Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 7) % 256);

/** Of lengths that stand at every edge: nothing, one byte, the widths of numbers, more than a slot. */
const LENGTHS = [0, 1, 2, 13, 14, 15, 16, 17, 120, 126, 127, 128, 129, 300, 5000, 16_383, 16_384, 20_000];
const FILES = new Map([
  ...Array.from({ length: 70 }, (_, n) => [`terms/${n.toString(36)}.bin`, bytesOf(LENGTHS[n % 18] ?? 0, n)] as const),
  ...Array.from({ length: 200 }, (_, n) => [`records/${n.toString(36)}.bin`, bytesOf(140 + (n % 9), n)] as const),
  ['lexicon.bin', bytesOf(1000)],
  ['facets/about.bin', bytesOf(10)],
  ['facets/names/0.bin', bytesOf(20)],
]);

describe.each([
  ['a host that gives parts', hostOf],
  ['a host that gives whole files', plainHostOf],
])('%s', (_, host) => {
  test('every file is read as it was written', async () => {
    const packed = pack(FILES);
    const reader = new PackReader(host(packed), FOLDER, packed.packings);
    const unlike = async ([path, bytes]: readonly [string, Uint8Array]) =>
      Buffer.compare(bytes, (await reader.read(path)) ?? Buffer.from('none')) === 0 ? [] : [path];
    for (const file of FILES) expect(await unlike(file)).toEqual([]);
    expect((await Promise.all([...FILES].map(unlike))).flat()).toEqual([]);
  });

  test('a kind that the index does not have is missing', async () => {
    const packed = pack(FILES);
    const reader = new PackReader(host(packed), FOLDER, packed.packings);
    expect(await reader.read('texts/0.bin')).toBeUndefined();
    expect(await reader.read('names.bin')).toBeUndefined();
  });

  test.each([
    ['cut', (bytes: Uint8Array) => bytes.subarray(0, 3)],
    ['empty', () => new Uint8Array()],
    ['of all ones', (bytes: Uint8Array) => bytes.map(() => 255)],
  ])('a pack that is %s is damaged', async (_how, change) => {
    const packed = pack(FILES);
    const packs = new Map([...packed.packs].map(([path, bytes]) => [path, change(bytes)]));
    const reader = new PackReader(host({ ...packed, packs }), FOLDER, packed.packings);
    await expect(reader.read('terms/e.bin')).rejects.toMatchObject({ name: 'SearchFault', reason: 'damaged' });
  });
});

test('files of a kind share packs, others stand by themselves', () => {
  const { packs, packings } = pack(FILES);
  const count = (kind: string) => [...packs.keys()].filter((path) => path.startsWith(`${FOLDER}/${kind}/`)).length;
  expect([count('terms'), count('records')]).toEqual([Math.ceil(70 / PACKED.terms), Math.ceil(200 / PACKED.records)]);
  expect([...packs.keys()]).toEqual(expect.arrayContaining([`${FOLDER}/lexicon.bin`, `${FOLDER}/facets/names/0.bin`]));
  expect(Object.keys(packings)).toEqual(['records', 'terms']);
});

test('files of about one size take one request each, and little more than their bytes', async () => {
  const packed = pack(FILES);
  const asked: (ByteRange | undefined)[] = [];
  const reader = new PackReader(hostOf(packed, asked), FOLDER, packed.packings);
  for (let n = 0; n < 200; n += 1) await reader.read(`records/${n.toString(36)}.bin`);
  expect(asked).toHaveLength(200);
  expect(Math.max(...asked.map((range) => (range?.end ?? 0) - (range?.first ?? 0)))).toBeLessThan(152);
});

test('of a small pack all comes at once', async () => {
  const small = new Map([...FILES].filter(([path]) => /^records\/[0-9a-u]\.bin$/u.test(path)));
  const packed = pack(small);
  const asked: (ByteRange | undefined)[] = [];
  const reader = new PackReader(hostOf(packed, asked), FOLDER, packed.packings);
  await Promise.all(['0', '1', '5'].map((n) => reader.read(`records/${n}.bin`)));
  expect(asked).toEqual([undefined]);
});

test('of a host that gives whole files each pack is asked for once', async () => {
  const packed = pack(FILES);
  const asked: string[] = [];
  const reader = new PackReader(plainHostOf(packed, asked), FOLDER, packed.packings);
  await reader.read('terms/0.bin');
  await Promise.all(Array.from({ length: 70 }, (_, n) => reader.read(`terms/${n.toString(36)}.bin`)));
  expect(asked).toHaveLength(Math.ceil(70 / PACKED.terms));
});

test('a part other than the one that was asked for is refused', async () => {
  const packed = pack(FILES);
  const shifted: FetchFile = async (path) => ({ bytes: packed.packs.get(path) ?? new Uint8Array(), first: NaN });
  await expect(new PackReader(shifted, FOLDER, packed.packings).read('terms/1.bin')).rejects.toThrow('another part');
});

test('a file that is left out is noticed while packing', () => {
  expect(() => pack(new Map([['terms/1.bin', bytesOf(3)]]))).toThrow('there is no file 0 of terms');
});

test.each([
  ['all alike', Array.from({ length: 50 }, () => 300), 302],
  ['one far larger than the others takes a second request', [...Array.from({ length: 50 }, () => 300), 9000], 302],
  ['none', [], 16],
])('the size of slots: %s', (_, lengths, slot) => expect(bestSlot(lengths)).toBe(slot));

test.each([
  ['terms/1f.bin', { kind: 'terms', number: 51 }],
  ['names.bin', undefined],
  ['facets/names/1.bin', undefined],
  ['constructor/1.bin', undefined],
])('%s', (path, file) => expect(packedFile(path)).toEqual(file));
