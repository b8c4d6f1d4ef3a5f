import type { RoleHeld } from '../archive';
import type { RoleStanding } from '../model';

/** Years along the axis of a timeline; `to` is the last year shown. */
export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  /** Years that are written out: at most five, evenly apart. */
  readonly ticks: readonly { readonly year: number; readonly at: number }[];
}

/** One naming of an office: `at` is its place on the axis, 0 to 1. */
export interface TimeMark {
  readonly at: number;
  readonly standing: RoleStanding | undefined;
}

/** So many have room on the drawing, also where readers space the letters. */
const MOST_TICKS = 5;

/** The axis of all dated roles; undefined where none is dated. */
export function findAxis(roles: readonly Pick<RoleHeld, 'asOf'>[]): TimeAxis | undefined {
  const years = roles.flatMap(({ asOf }) => (asOf === undefined ? [] : Number(asOf.slice(0, 4))));
  if (years.length === 0) return undefined;
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const count = to - from + 1;
  const step = Math.ceil(count / MOST_TICKS);
  const ticks = Array.from({ length: Math.ceil(count / step) }, (_, index) => from + index * step);
  return { from, to, ticks: ticks.map((year) => ({ year, at: (year - from) / count })) };
}

/** Where the namings of an office stand on the axis, each place once. */
export function placeMarks(roles: readonly Pick<RoleHeld, 'asOf' | 'role'>[], { from, to }: TimeAxis): TimeMark[] {
  const marks = new Map<string, TimeMark>();
  for (const { asOf, role } of roles) {
    if (asOf === undefined) continue;
    const at = (Number(asOf.slice(0, 4)) - from + yearShare(asOf)) / (to - from + 1);
    marks.set(at.toFixed(3), { at, standing: role.standing });
  }
  return [...marks.values()].sort((a, b) => a.at - b.at);
}

/** `2020-07-01` -> 0.5: how much of the year has passed. */
function yearShare(day: string): number {
  return (Number(day.slice(5, 7)) - 1 + (Number(day.slice(8, 10)) - 1) / 31) / 12;
}
