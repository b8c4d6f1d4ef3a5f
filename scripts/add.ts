/**
 * `npm run add -- [--raw DIR] [--check] PATH...`: texts, saved web pages, JSON lines, folders and zip archives of them into
 * DIR, by default the raw files of CONTENT. What is there already is named and left out. `--check` writes nothing.
 * Exit 0 all taken or known, 1 some refused, 2 failed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Refusal } from '../lib/intake/arrival';
import { loadPieces, loadStanding } from '../lib/intake/load';
import { planIntake, type Planned } from '../lib/intake/plan';
import { readPiece } from '../lib/intake/read';
import { saveArrival } from '../lib/intake/save';
import type { Arrival } from '../lib/intake/arrival';
import { runCommand } from './command';
import { contentFolder } from './folders';
import { showProgress } from './progress';

await runCommand(main);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { raw: { type: 'string' }, check: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Error('nothing to add. Remedy: npm run add -- PATH (a file, folder or zip)');
  const rawFolder = values.raw ?? join(contentFolder(), 'raw');
  if (!values.check) mkdirSync(rawFolder, { recursive: true });
  const { arrivals, refusals } = await gather(positionals);
  const planned = planIntake(arrivals, loadStanding(rawFolder));
  if (!values.check) save(rawFolder, planned);
  report(planned, refusals, values.check);
  return refusals.length > 0 ? 1 : 0;
}

async function gather(paths: readonly string[]): Promise<{ arrivals: Arrival[]; refusals: Refusal[] }> {
  const arrivals: Arrival[] = [];
  const refusals: Refusal[] = [];
  for (const path of paths) {
    for await (const found of loadPieces(path)) {
      for (const read of found.kind === 'piece' ? readPiece(found.piece) : [found]) {
        if (read.kind === 'arrival') arrivals.push(read.arrival);
        else refusals.push(read.refusal);
      }
    }
  }
  return { arrivals, refusals };
}

function save(rawFolder: string, planned: readonly Planned[]): void {
  const progress = showProgress('added');
  const fresh = planned.flatMap((one) => (one.kind === 'new' ? [one] : []));
  for (const [index, { file, arrival }] of fresh.entries()) {
    saveArrival(rawFolder, file, arrival);
    progress(index + 1, fresh.length);
  }
}

function report(planned: readonly Planned[], refusals: readonly Refusal[], check: boolean): void {
  for (const { place, reason } of refusals) console.error(`REFUSED   ${place}: ${reason}.`);
  let added = 0;
  for (const one of planned) {
    if (one.kind === 'duplicate') console.log(`KNOWN     ${one.arrival.place}: ${one.because}.`);
    else {
      added += 1;
      if (one.renamed !== undefined) console.log(`RENAMED   ${one.arrival.place}: ${one.file}, beside ${one.renamed}.`);
    }
  }
  const known = planned.length - added;
  const verb = check ? 'would be added' : 'added';
  console.log(`${added} ${verb}, ${known} known already, ${refusals.length} refused`);
  if (added > 0 && !check) console.log('Next: npm run convert, then commit content/raw and content/articles together.');
}
