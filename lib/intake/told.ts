/** What became of everything that came, in words for a terminal and as data. */
import type { Passed, Refusal } from './arrival';
import type { Planned } from './plan';

export interface Intake {
  readonly planned: readonly Planned[];
  readonly refusals: readonly Refusal[];
  readonly passed: readonly Passed[];
}

/** So many rows of a kind are told one by one: a terminal is read by eye. */
const SHOWN = 20;
const ALL = 'All of them: npm run add -- --report FILE.json PATH';

export interface IntakeWords {
  /** What is wrong. */
  readonly errors: readonly string[];
  readonly lines: readonly string[];
}

/** @param check nothing was written */
export function tellIntake({ planned, refusals, passed }: Intake, check: boolean): IntakeWords {
  const fresh = planned.flatMap((one) => (one.kind === 'new' ? [one] : []));
  const known = planned.flatMap((one) => (one.kind === 'duplicate' ? [one] : []));
  const renamed = fresh.flatMap((one) => (one.renamed === undefined ? [] : [{ ...one, renamed: one.renamed }]));
  return {
    errors: shorten(
      refusals.map(({ place, reason }) => `REFUSED   ${place}: ${reason}.`),
      'refused',
    ),
    lines: [
      ...shorten(passed.map(sayPassed), 'passed over'),
      ...shorten(
        known.map(({ arrival, because }) => `KNOWN     ${arrival.place}: ${because}.`),
        'known',
      ),
      ...shorten(
        renamed.map(({ arrival, file, renamed: other }) => `RENAMED   ${arrival.place}: ${file}, beside ${other}.`),
        'renamed',
      ),
      `${fresh.length} ${check ? 'would be added' : 'added'}, ${known.length} known already, ${refusals.length} refused`,
      ...(fresh.length > 0 && !check
        ? ['Next: npm run convert, then commit content/raw and content/articles together.']
        : []),
    ],
  };
}

function sayPassed({ place, names }: Passed): string {
  const files = names.length === 1 ? 'one file of another program' : `${names.length} files of other programs`;
  return `PASSED    ${place}: ${files} (${names.slice(0, 3).join(', ')}${names.length > 3 ? ', ...' : ''}).`;
}

function shorten(rows: readonly string[], kind: string): string[] {
  const more = rows.length - SHOWN;
  return more > 0 ? [...rows.slice(0, SHOWN), `          ... and ${more} more ${kind}. ${ALL}`] : [...rows];
}

/** Everything as JSON, for programs and for long lists. */
export function writeIntake({ planned, refusals, passed }: Intake): string {
  const rows = planned.map((one) => {
    const { place } = one.arrival;
    if (one.kind === 'duplicate') return { kind: 'known', place, because: one.because };
    return { kind: 'added', place, file: one.file, ...(one.renamed === undefined ? {} : { beside: one.renamed }) };
  });
  return `${JSON.stringify({ rows, refused: refusals, passed }, null, 1)}\n`;
}
