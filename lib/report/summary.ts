import type { BatchResult } from '../batch/batch';
import type { Outcome } from '../batch/outcome';
import type { Warning } from '../model';

/** So many lines of trouble are printed, and so many doubts one by one: a terminal is read by eye. */
const TROUBLES_SHOWN = 60;
const DOUBTS_SHOWN = 20;
/** Files that stand for all with the same doubt. */
const EXAMPLES = 3;

/**
 * The run in words for a terminal: what is wrong first, then what is doubtful, then the sums; never more than some screens,
 * however many files there are. English, for maintainers.
 */
export function writeSummary(result: BatchResult, rawFolder: string): string {
  const { outcomes, broken, orphans, strayNotes, alike, unread, misplaced } = result;
  const troubles = [
    ...misplaced.map((problem) => `MISPLACED ${problem}`),
    ...broken.map((problem) => `BROKEN    ${problem}`),
    ...outcomes.flatMap((outcome) => troubleOf(outcome, rawFolder)),
    ...orphans.map(
      (name) => `ORPHAN    ${name}: its raw file is gone. Remedy: bring the raw file back, or delete the article.`,
    ),
    ...strayNotes.map(
      (name) =>
        `STRAY     ${rawFolder}/${name}: a note without its raw file ${name.replace(/yaml$/u, 'txt')}. Remedy: bring the raw file, or delete the note.`,
    ),
  ];
  troubles.push(...unread.map((problem) => `UNREAD    ${rawFolder}/${problem}`));
  troubles.push(...alike.map((names) => `ALIKE     ${sayAlike(names, rawFolder)}`));
  const lines = [...shorten(troubles, outcomes), ...writeDoubts(outcomes, rawFolder), sums(outcomes)];
  return `${lines.join('\n')}\n`;
}

/** All of them were converted; elsewhere one would take the place of the other. */
export function sayAlike(names: readonly string[], rawFolder: string): string {
  return (
    `${rawFolder}/${names.join(', ')}: the names differ in case or in the form of their marks alone, and are one file ` +
    'on some disks. Remedy: rename all but one, best those whose articles are not published yet.'
  );
}

/** The first lines, and of the rest how many there are of each kind. */
function shorten(troubles: readonly string[], outcomes: readonly Outcome[]): string[] {
  if (troubles.length <= TROUBLES_SHOWN) return [...troubles];
  const reasons = new Map<string, number>();
  for (const outcome of outcomes) {
    if (outcome.kind !== 'rejected') continue;
    reasons.set(outcome.rejection.reason, (reasons.get(outcome.rejection.reason) ?? 0) + 1);
  }
  const counts = [...reasons].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${count} ${reason}`);
  return [
    ...troubles.slice(0, TROUBLES_SHOWN),
    `... and ${troubles.length - TROUBLES_SHOWN} more${counts.length === 0 ? '' : ` (rejected: ${counts.join(', ')})`}. ` +
      'All of them: npm run convert -- --report FILE.json',
  ];
}

/** Few doubts one by one; many by their rule, with examples. */
function writeDoubts(outcomes: readonly Outcome[], rawFolder: string): string[] {
  const doubts = outcomes.flatMap((outcome) => doubtsOf(outcome, rawFolder));
  if (doubts.length <= DOUBTS_SHOWN) return doubts.map(({ line }) => line);
  const byRule = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const same = byRule.get(doubt.rule);
    if (same) same.push(doubt);
    else byRule.set(doubt.rule, [doubt]);
  }
  return [...byRule.values()]
    .sort((a, b) => b.length - a.length)
    .map((same) => {
      const examples = same.slice(0, EXAMPLES).map(({ place: where }) => where);
      const more = same.length > EXAMPLES ? ', ...' : '';
      return `doubt     ${same.length} files: ${same[0]?.rule ?? ''}: ${same[0]?.reason ?? ''}: ${examples.join(', ')}${more}`;
    })
    .concat('          Each of them: npm run convert -- --report FILE.html');
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
        `DIFFERENT ${rawFolder}/${outcome.path}: ${outcome.summary.id}.md is not what the conversion gives. Remedy: run "npm run convert" (with "-- --all" if that leaves it as it is) and commit the difference.`,
      ];
    case 'written':
    case 'unchanged':
      return [];
    default:
      return outcome satisfies never;
  }
}

interface Doubt {
  readonly rule: string;
  readonly reason: string;
  readonly place: string;
  readonly line: string;
}

function doubtsOf(outcome: Outcome, rawFolder: string): Doubt[] {
  if (!('summary' in outcome)) return [];
  return outcome.summary.warnings.map((warning) => {
    const where = place(outcome.path, rawFolder, warning);
    const found = warning.found === undefined ? '' : ` (${warning.found})`;
    const { rule, reason } = warning;
    return { rule, reason, place: where, line: `doubt     ${where}: ${reason}${found}` };
  });
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
export function exitCodeOf({ outcomes, ...troubles }: BatchResult): 0 | 1 | 2 {
  if (outcomes.some(({ kind }) => kind === 'different')) return 2;
  const trouble = outcomes.some(({ kind }) => kind === 'rejected' || kind === 'blocked');
  const { broken, orphans, strayNotes, alike, unread, misplaced } = troubles;
  return trouble || [broken, orphans, strayNotes, alike, unread, misplaced].some(({ length }) => length > 0) ? 1 : 0;
}
