/** Longer lists go on to further pages, so that no page grows with the archive. */
export const PAGE_SIZE = 200;

/** One part of a long list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** The pages of a list; an empty list has one empty page. */
export function paginate<Row>(rows: readonly Row[], size = PAGE_SIZE): Page<Row>[] {
  const count = Math.max(1, Math.ceil(rows.length / size));
  return Array.from({ length: count }, (_, index) => ({
    rows: rows.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
  }));
}

/** Address part of a page after the first: 2 -> `trang-2`. */
export function pageParam(number: number): string {
  return `trang-${number}`;
}
