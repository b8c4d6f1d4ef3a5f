/** Spoiled texts and bytes: what the targets are fed with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutate, MUTATION_KINDS, PIECES } from '../laws/mutate';
import { SOURCES } from '../laws/pages';
import type { Random } from './random';

/** So many pages of a corpus are enough, taken evenly from all of it. */
const MOST_CORPUS = 2000;

/** Pages to spoil: the project's own, and those of a folder of raw files where CORPUS_DIR names one. */
export const PAGES: readonly string[] = [...SOURCES, ...loadCorpus(process.env['CORPUS_DIR'])];

function loadCorpus(folder: string | undefined): readonly string[] {
  if (folder === undefined) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const step = Math.max(1, Math.floor(names.length / MOST_CORPUS));
  return names.filter((_, index) => index % step === 0).map((name) => readFileSync(join(folder, name), 'utf8'));
}
/** Most inputs are short: what breaks a program is seldom the length. */
const WINDOW = 400;
const WHOLE_SHARE = 0.005;

/** A page with up to `most` changes: mostly a piece of it, now and then the whole. */
export function spoiledText(random: Random, most = 5): string {
  const source = random.pick(PAGES);
  const start = random.share() < 0.5 ? 0 : random.below(source.length);
  const text = random.share() < WHOLE_SHARE ? source : source.slice(start, start + 40 + random.below(WINDOW));
  return spoiled(random, text, most);
}

/** @param pieces what is put in: what the reader of the text may take for more than words */
export function spoiled(random: Random, text: string, most: number, pieces: readonly string[] = PIECES): string {
  let changed = text;
  for (let left = random.below(most + 1); left > 0; left -= 1) {
    const piece = random.share() < 0.8 ? random.pick(pieces) : anyLetters(random);
    changed = mutate(changed, { kind: random.pick(MUTATION_KINDS), at: random.share(), to: random.share(), piece });
  }
  return changed;
}

/** Letters of any script, signs, halves of letters. */
function anyLetters(random: Random): string {
  const length = 1 + random.below(8);
  return Array.from({ length }, () => String.fromCharCode(random.below(random.share() < 0.5 ? 0x250 : 0x1_0000))).join(
    '',
  );
}

/** Bytes with some flipped, put in, cut out or cut off. */
export function spoiledBytes(random: Random, bytes: Uint8Array, most = 4): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let left = random.below(most + 1); left > 0; left -= 1) {
    const at = random.below(changed.length);
    const [before, after] = [changed.subarray(0, at), changed.subarray(at)];
    const noise = Buffer.from(Array.from({ length: 1 + random.below(4) }, () => random.below(256)));
    const cases = [
      () => Buffer.concat([before, noise, after.subarray(noise.length)]),
      () => Buffer.concat([before, noise, after]),
      () => Buffer.concat([before, after.subarray(1 + random.below(16))]),
      () => (random.share() < 0.3 ? Buffer.from(before) : changed),
    ];
    changed = random.pick(cases)();
  }
  return changed;
}
