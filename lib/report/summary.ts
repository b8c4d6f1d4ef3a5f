import type { BatchResult } from '../batch/batch';
import type { Outcome } from '../batch/outcome';
import type { Warning } from '../model';

/** The run in words for a terminal: what is wrong first, then what is doubtful, then the sums. English, for maintainers. */
export function writeSummary(
  { outcomes, broken, orphans, strayNotes, misplaced }: BatchResult,
  rawFolder: string,
): string {
  const lines = [
    ...outcomes.flatMap((outcome) => troubleOf(outcome, rawFolder)),
    ...misplaced.map((problem) => `MISPLACED ${problem}`),
    ...broken.map((problem) => `BROKEN    ${problem}`),
    ...orphans.map(
      (name) => `ORPHAN    ${name}: its raw file is gone. Remedy: bring the raw file back, or delete the article.`,
    ),
    ...strayNotes.map(
      (name) =>
        `STRAY     ${rawFolder}/${name}: a note without its raw file ${name.replace(/yaml$/u, 'txt')}. Remedy: bring the raw file, or delete the note.`,
    ),
    ...outcomes.flatMap((outcome) => doubtsOf(outcome, rawFolder)),
    sums(outcomes),
  ];
  return `${lines.join('\n')}\n`;
}

function troubleOf(outcome: Outcome, rawFolder: string): string[] {
  switch (outcome.kind) {
    case 'rejected':
      return outcome.rejection.warnings.map(
        (warning) =>
          `REJECTED  ${place(outcome.path, rawFolder, warning)}: ${outcome.rejection.reason}: ${warning.reason}`,
      );
    case 'blocked':
      return [`BLOCKED   ${rawFolder}/${outcome.path}: ${outcome.problem}`];
    case 'different':
      return [
        `DIFFERENT ${rawFolder}/${outcome.path}: ${outcome.summary.id}.md is not what the conversion gives. Remedy: run "npm run convert" and commit the difference.`,
      ];
    case 'written':
    case 'unchanged':
      return [];
    default:
      return outcome satisfies never;
  }
}

function doubtsOf(outcome: Outcome, rawFolder: string): string[] {
  if (!('summary' in outcome)) return [];
  return outcome.summary.warnings.map(
    (warning) =>
      `doubt     ${place(outcome.path, rawFolder, warning)}: ${warning.reason}${warning.found === undefined ? '' : ` (${warning.found})`}`,
  );
}

function place(path: string, rawFolder: string, { lines }: Warning): string {
  return lines === undefined ? `${rawFolder}/${path}` : `${rawFolder}/${path}:${lines.first}`;
}

function sums(outcomes: readonly Outcome[]): string {
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const parts = [
    `${outcomes.length} raw files`,
    `${count('written')} written`,
    `${count('unchanged')} unchanged`,
    ...(count('different') > 0 ? [`${count('different')} different`] : []),
    `${count('rejected')} rejected`,
    ...(count('blocked') > 0 ? [`${count('blocked')} blocked`] : []),
  ];
  return parts.join(', ');
}

/** Exit code of a conversion: 0 all converted, 1 some files rejected or blocked, 2 a check found a difference. */
export function exitCodeOf({ outcomes, broken, orphans, strayNotes, misplaced }: BatchResult): 0 | 1 | 2 {
  if (outcomes.some(({ kind }) => kind === 'different')) return 2;
  const trouble = outcomes.some(({ kind }) => kind === 'rejected' || kind === 'blocked');
  return trouble || misplaced.length > 0 || broken.length > 0 || orphans.length > 0 || strayNotes.length > 0 ? 1 : 0;
}
