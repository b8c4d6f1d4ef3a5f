import type { LineRange, RemovedLines, RuleId } from '../model';

/** The lines that one rule took out: `["1–2", "27"]`. */
export interface RemovedByRule {
  readonly rule: RuleId;
  readonly lines: readonly string[];
}

/** What was left out of an article, by rule, in the order of the page. */
export function summariseRemoved(removed: readonly RemovedLines[]): RemovedByRule[] {
  const ranges = new Map<RuleId, LineRange[]>();
  for (const { rule, lines } of removed) {
    const before = ranges.get(rule) ?? [];
    const last = before.at(-1);
    if (last !== undefined && lines.first <= last.last + 1) {
      before[before.length - 1] = { first: last.first, last: Math.max(last.last, lines.last) };
    } else before.push(lines);
    ranges.set(rule, before);
  }
  return [...ranges].map(([rule, lines]) => ({ rule, lines: lines.map(lineWords) }));
}

/** Lines touched, each counted once. */
export function countLines(removed: readonly RemovedLines[]): number {
  const numbers = new Set<number>();
  for (const { lines } of removed) for (let line = lines.first; line <= lines.last; line++) numbers.add(line);
  return numbers.size;
}

function lineWords({ first, last }: LineRange): string {
  return first === last ? String(first) : `${first}–${last}`;
}
