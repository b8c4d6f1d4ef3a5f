import type { LineRange, RemovedLines, RuleId } from '../model';

/** What one rule took out: whole lines `["1–2", "27"]`, and lines of which it took a part. */
export interface RemovedByRule {
  readonly rule: RuleId;
  readonly lines: readonly string[];
  readonly parts: readonly string[];
}

/** What was left out of an article, by rule, in the order of the page. */
export function summariseRemoved(removed: readonly RemovedLines[]): RemovedByRule[] {
  return [...new Set(removed.map(({ rule }) => rule))].map((rule) => {
    const rows = removed.filter((row) => row.rule === rule);
    return { rule, lines: joinLines(rows.filter(isWhole)), parts: joinLines(rows.filter((row) => !isWhole(row))) };
  });
}

/** Lines that are no part of the article, each counted once; and pieces of lines that are. */
export function countRemoved(removed: readonly RemovedLines[]): { readonly lines: number; readonly parts: number } {
  const numbers = new Set<number>();
  for (const { lines } of removed.filter(isWhole)) {
    for (let line = lines.first; line <= lines.last; line++) numbers.add(line);
  }
  const parts = removed.filter((row) => !isWhole(row) && !numbers.has(row.lines.first));
  return { lines: numbers.size, parts: parts.length };
}

function isWhole({ part }: RemovedLines): boolean {
  return part === undefined;
}

/** Neighbouring lines together. */
function joinLines(rows: readonly RemovedLines[]): string[] {
  const ranges: LineRange[] = [];
  for (const { lines } of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && lines.first <= last.last + 1) {
      ranges[ranges.length - 1] = { first: last.first, last: Math.max(last.last, lines.last) };
    } else ranges.push(lines);
  }
  return ranges.map(lineWords);
}

function lineWords({ first, last }: LineRange): string {
  return first === last ? String(first) : `${first}–${last}`;
}
