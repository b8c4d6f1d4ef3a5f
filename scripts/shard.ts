/** One part of a work that several machines share. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** `"2/8"`: the second of eight parts. @throws if it is none */
export function readShard(text: string): Shard {
  const [, index = '', count = ''] = /^(\d+)\/(\d+)$/u.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (count === '' || shard.index < 1 || shard.index > shard.count)
    throw new Error(`--shard takes I/N with I from 1 to N, not ${JSON.stringify(text)}.`);
  return shard;
}
