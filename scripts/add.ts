/**
 * `npm run add -- [--raw DIR] [--check] [--report FILE] PATH...`: texts, saved web pages, JSON lines, folders and zip archives of them into
 * DIR, by default the raw files of CONTENT. What is there already is named and left out. `--check` writes nothing.
 * Exit 0 all taken or known, 1 some refused, 2 failed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { saveFile } from '../lib/batch/save';
import type { Arrival, Passed, Refusal } from '../lib/intake/arrival';
import { loadPieces, loadStanding } from '../lib/intake/load';
import { planIntake, type Planned } from '../lib/intake/plan';
import { readPiece } from '../lib/intake/read';
import { saveArrival } from '../lib/intake/save';
import { tellIntake, writeIntake } from '../lib/intake/told';
import { runCommand } from './command';
import { contentFolder } from './folders';
import { showProgress } from './progress';

await runCommand(main);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      raw: { type: 'string' },
      check: { type: 'boolean', default: false },
      report: { type: 'string' },
    },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Error('nothing to add. Remedy: npm run add -- PATH (a file, folder or zip)');
  const rawFolder = values.raw ?? join(contentFolder(), 'raw');
  if (!values.check) mkdirSync(rawFolder, { recursive: true });
  const { arrivals, ...left } = await gather(positionals);
  const planned = planIntake(arrivals, loadStanding(rawFolder));
  if (!values.check) save(rawFolder, planned);
  const intake = { planned, ...left };
  if (values.report !== undefined) saveFile(values.report, writeIntake(intake));
  const { errors, lines } = tellIntake(intake, values.check);
  for (const line of errors) console.error(line);
  for (const line of lines) console.log(line);
  return left.refusals.length > 0 ? 1 : 0;
}

async function gather(paths: readonly string[]) {
  const arrivals: Arrival[] = [];
  const refusals: Refusal[] = [];
  const passed: Passed[] = [];
  for (const path of paths) {
    for await (const found of loadPieces(path)) {
      if (found.kind === 'passed') passed.push(found.passed);
      for (const read of found.kind === 'piece' ? readPiece(found.piece) : []) {
        if (read.kind === 'arrival') arrivals.push(read.arrival);
        else refusals.push(read.refusal);
      }
      if (found.kind === 'refused') refusals.push(found.refusal);
    }
  }
  return { arrivals, refusals, passed };
}

function save(rawFolder: string, planned: readonly Planned[]): void {
  const progress = showProgress('added');
  const fresh = planned.flatMap((one) => (one.kind === 'new' ? [one] : []));
  for (const [index, { file, arrival }] of fresh.entries()) {
    saveArrival(rawFolder, file, arrival);
    progress(index + 1, fresh.length);
  }
}
