/** `npm run bench -- NAME [OPTIONS]`: one benchmark; results in bench/results. Exit 0 measured, 2 not. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findMachine, saveResults, type Bench } from '../bench/report';
import { projectFolder } from './folders';

const SUPPORT = ['measured', 'report'];

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const folder = join(projectFolder, 'bench');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/u, ''))
    .filter((each) => !SUPPORT.includes(each));
  if (!names.includes(name)) {
    throw new Error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  }
  const machine = findMachine();
  const { bench } = (await import(`../bench/${name}.ts`)) as { readonly bench: Bench };
  console.log(saveResults(join(folder, 'results'), name, machine, await bench(args)));
  return 0;
}
