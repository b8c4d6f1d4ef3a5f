/** Raw files of as many articles as are asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Unpacks the first `size` articles of a corpus into `folder`. Beyond what the corpus has, articles are made of two: the
 * headline and the first half of one, the second half of another, no two of them the same pair.
 * @throws if the corpus does not unpack itself
 */
export function unpackArticles(corpus: string, folder: string, size: number): void {
  const unpack = join(corpus, 'unpack.mjs');
  if (!existsSync(unpack)) throw new Error(`no corpus in ${corpus}. Remedy: name its folder with --corpus.`);
  const { status, stderr } = spawnSync(process.execPath, [unpack, folder, String(size)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${unpack} failed: ${stderr.slice(-2000)}`);
  const names = readdirSync(folder).sort();
  for (let number = names.length; number < size; number += 1) {
    const round = Math.floor(number / names.length);
    const first = names[number % names.length] ?? '';
    // The step from one to its other half grows with each round: a pair never comes back.
    const second = names[(number + 7919 * round) % names.length] ?? '';
    writeFileSync(join(folder, `m${String(number).padStart(6, '0')}.txt`), halves(folder, first, second));
  }
}

function halves(folder: string, first: string, second: string): string {
  const [begin, end] = [first, second].map((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
  if (begin === undefined || end === undefined) return '';
  return [...begin.slice(0, Math.ceil(begin.length / 2)), ...end.slice(Math.ceil(end.length / 2))].join('\n');
}
