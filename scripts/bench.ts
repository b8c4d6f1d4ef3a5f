/**
 * `npm run bench -- NAME [OPTIONS]`: one benchmark; without a NAME all of them, as they come. Results in bench/results, all
 * tables in BENCHMARKS.md. Exit 0 measured, 2 not.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findMachine, saveResults, writeBenchmarks, type Bench } from '../bench/report';
import { projectFolder } from './folders';

const FOLDER = join(projectFolder, 'bench');
const RESULTS = join(FOLDER, 'results');
const SUPPORT = ['measured', 'report'];

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});

async function main([name, ...args]: readonly string[]): Promise<number> {
  const known = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/u, ''))
    .filter((each) => !SUPPORT.includes(each));
  if (name !== undefined && !known.includes(name)) {
    throw new Error(`npm run bench -- NAME, where NAME is one of: ${known.join(', ')}`);
  }
  for (const each of name === undefined ? known : [name]) await measure(each, args);
  return 0;
}

async function measure(name: string, args: readonly string[]): Promise<void> {
  const machine = findMachine();
  const { bench } = (await import(`../bench/${name}.ts`)) as { readonly bench: Bench };
  const results = await bench(args);
  saveResults(RESULTS, name, machine, results);
  await writeBenchmarks(join(projectFolder, 'BENCHMARKS.md'), RESULTS, join(FOLDER, 'about'));
  console.log(JSON.stringify(results.rows, null, 2));
}
