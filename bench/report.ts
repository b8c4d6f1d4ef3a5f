/** Results as JSON and as a Markdown table, with the machine in words. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

export type Row = Readonly<Record<string, string | number>>;

export interface Results {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A benchmark takes the arguments behind its name. @throws Error with a remedy if it cannot run */
export type Bench = (args: readonly string[]) => Promise<Results>;

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  readonly node: string;
  /** How many programs ran or waited when the benchmark began: more than none beside it make seconds longer. */
  readonly load: string;
}

export function findMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? process.arch,
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 1_000_000_000)} GB`,
    node: `Node ${process.versions.node} on ${process.platform}`,
    load: (loadavg()[0] ?? 0).toFixed(1),
  };
}

/** Writes NAME.json and NAME.md into `folder`. @returns the Markdown */
export function saveResults(folder: string, name: string, machine: Machine, { title, rows }: Results): string {
  const { processor, cores, memory, node, load } = machine;
  const told = `${processor}, ${cores} cores, ${memory}; ${node}; load ${load} at the start.`;
  const markdown = `## ${title}\n\n${told}\n\n${writeTable(rows)}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ title, machine, rows }, null, 2)}\n`);
  writeFileSync(join(folder, `${name}.md`), markdown);
  return markdown;
}

function writeTable(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const table = rows.map((row) => line(columns.map((column) => row[column] ?? '')));
  return [line(columns), line(columns.map(() => '---')), ...table].join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}
