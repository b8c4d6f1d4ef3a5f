import type { LineRange } from '../model';

/** `{first: 9, last: 10}` -> `"9-10"`, one line -> `"9"`. */
export function writeLines(lines: LineRange): string {
  return lines.first === lines.last ? String(lines.first) : `${lines.first}-${lines.last}`;
}

/** @throws if `text` is not `"9"` or `"9-10"` */
export function readLines(text: string): LineRange {
  const [, first, last] = /^([1-9]\d*)(?:-([1-9]\d*))?$/u.exec(text) ?? [];
  const lines = { first: Number(first), last: Number(last ?? first) };
  if (first === undefined || lines.last < lines.first) throw new Error(`not line numbers: ${JSON.stringify(text)}`);
  return lines;
}
