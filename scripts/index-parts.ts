/** The terms of an index, indexed part by part on several machines, and put together on one. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { portionsOf, termSettings, type IndexThreads, type SearchContent } from '../lib/search/build';
import { FORMAT } from '../lib/search/format';
import type { Portion } from '../lib/search/portions';
import { ownRun } from '../lib/search/runs';
import type { TermRun } from '../lib/search/writer';
import type { Shard } from './shard';

const ENDING = '.terms';

interface Part extends Shard {
  /** Of all articles and settings: parts of other articles are refused. */
  readonly whole: string;
  readonly runs: readonly TermRun[];
}

/** Indexes every `count`-th portion of the articles and writes the terms into a folder. */
export async function savePart(
  folder: string,
  shard: Shard,
  content: SearchContent,
  { indexPortions }: IndexThreads,
): Promise<void> {
  const runs: TermRun[] = [];
  for await (const run of indexPortions(mine(portionsOf(content.records), shard), termSettings(content)))
    runs.push({ ...run, terms: ownRun(run.terms) });
  const part: Part = { ...shard, whole: digestOf(content), runs };
  const path = join(folder, `${shard.index}-of-${shard.count}${ENDING}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.tmp`, serialize(part));
  renameSync(`${path}.tmp`, path);
  console.log(`part ${shard.index} of ${shard.count}: ${runs.length} portions in ${path}`);
}

function* mine(portions: Iterable<Portion>, { index, count }: Shard): Iterable<Portion> {
  let number = 0;
  for (const portion of portions) {
    if (number % count === index - 1) yield portion;
    number += 1;
  }
}

/**
 * The parts of a folder in place of indexing.
 * @throws naming the part that is missing, or was made of other articles or by another version
 */
export function loadParts(folder: string, content: SearchContent): IndexThreads['indexPortions'] {
  const whole = digestOf(content);
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  const [, count = 0] = /^\d+-of-(\d+)/u.exec(names[0] ?? '')?.map(Number) ?? [];
  if (count === 0)
    throw new Error(`there are no parts in ${folder}. Remedy: run "npm run index -- --shard I/N" first.`);
  const wanted = Array.from({ length: count }, (_, index) => `${index + 1}-of-${count}${ENDING}`);
  const odd = [...wanted.filter((name) => !names.includes(name)), ...names.filter((name) => !wanted.includes(name))];
  if (odd.length > 0) {
    throw new Error(
      `${folder} does not hold one part each of ${count}: see ${odd.join(', ')}. Remedy: bring all parts of one run.`,
    );
  }
  return async function* () {
    for (const name of wanted) yield* loadPart(join(folder, name), whole).runs;
  };
}

function loadPart(path: string, whole: string): Part {
  const part = deserialize(readFileSync(path)) as Partial<Part> | undefined;
  if (part?.whole !== whole || part.runs === undefined) {
    throw new Error(`${path} was made of other articles or by another version. Remedy: index this part again.`);
  }
  return part as Part;
}

function digestOf(content: SearchContent): string {
  const hash = createHash('sha256').update(JSON.stringify([FORMAT, termSettings(content)]));
  for (const { first, texts } of portionsOf(content.records)) hash.update(`${first}\n`).update(texts.join('\n'));
  return hash.digest('hex');
}
