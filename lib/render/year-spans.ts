/** Where the columns of one year stand in a drawing. */
export interface YearSpan {
  readonly year: string;
  readonly x: number;
  readonly width: number;
}

/** The columns of each year as one; `columns` from left to right. */
export function yearSpans(columns: readonly YearSpan[]): YearSpan[] {
  const spans: YearSpan[] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    if (last?.year !== column.year) spans.push(column);
    else spans[spans.length - 1] = { ...last, width: Math.round((column.x + column.width - last.x) * 10) / 10 };
  }
  return spans;
}
