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

/** As many page numbers are shown whole; of more, the ends and those around the page that is read. */
const ALL_SHOWN = 15;
const AROUND = 3;

/** The page numbers of a list as a reader needs them; `undefined` stands for those left out. `(9, 40)` -> 1, gap, 6 to 12, gap, 40. */
export function pagesShown(number: number, count: number): (number | undefined)[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  if (count <= ALL_SHOWN) return all;
  const shown = all.filter((each) => each === 1 || each === count || Math.abs(each - number) <= AROUND);
  return shown.flatMap((each, index) => (each - (shown[index - 1] ?? each) > 1 ? [undefined, each] : [each]));
}
