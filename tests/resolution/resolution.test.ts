import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { verdictsOn } from './verdict';

/**
 * cases.tsv: sentences in the manner of different outlets, written from the list of documents and the calendar of the
 * terms, apart from the rules. A line: the day of the article (or month, quarter, year, or "-"), what each reference
 * means, joined by " | ", and the sentence. What it means: an id; `id~` where only "có thể" is honest; `? id id` where
 * these are the candidates; else the reason why it stays open. "#" begins a kind of evidence.
 */
interface Case {
  readonly kind: string;
  readonly line: number;
  readonly date: string | undefined;
  readonly expected: readonly string[];
  readonly text: string;
}

function readCases(): Case[] {
  let kind = '';
  return readFileSync('tests/resolution/cases.tsv', 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.startsWith('# ')) kind = line.slice(2);
      if (line === '' || line.startsWith('# ')) return [];
      const [date, expected, text] = line.split('\t');
      if (date === undefined || expected === undefined || text === undefined) {
        throw new Error(`cases.tsv:${index + 1}: not day, meaning and sentence, parted by tabs`);
      }
      return [{ kind, line: index + 1, date: date === '-' ? undefined : date, expected: expected.split(' | '), text }];
    });
}

type Outcome = 'right' | 'wrong' | 'withheld' | 'open';

const isListed = (verdict: string): boolean => /^vn-[^?]*$/u.test(verdict) && !/-hntw-\d+$/u.test(verdict);
const plain = (verdict: string): string => verdict.replace(/~$/u, '');

/** `open` both where nothing was to be resolved and where another open verdict was due; those are counted apart. */
function judge(expected: string, got: string): Outcome {
  if (isListed(got))
    return plain(got) === plain(expected) && !(expected.endsWith('~') && got === plain(expected)) ? 'right' : 'wrong';
  return isListed(expected) ? 'withheld' : 'open';
}

/** Candidates in any order; more than expected is no fault. */
function agrees(expected: string, got: string): boolean {
  if (!expected.startsWith('?')) return plain(expected) === plain(got);
  const offered = got.split(' ');
  return offered[0] === '?' && expected.split(' ').every((each) => offered.includes(each));
}

const cases = readCases();
const verdicts = cases.map(({ text, date }) => verdictsOn(text, date));

/** One row a reference; where the number of references differs, the missing ones are "not found". */
const references = cases.flatMap(({ expected, ...each }, index) =>
  expected.map((meant, place) => {
    const got = verdicts[index]?.[place] ?? 'not found';
    return { ...each, meant, got, outcome: judge(meant, got) };
  }),
);
const count = (outcome: Outcome): number => references.filter((each) => each.outcome === outcome).length;
const percent = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10;

describe('resolution of references', () => {
  const right = count('right');
  const precision = percent(right, right + count('wrong'));
  const coverage = percent(right, references.filter(({ meant }) => isListed(meant)).length);

  test('scores, with what differs', () => {
    const differing = references.filter(({ meant, got }) => !agrees(meant, got));
    const report = [
      `${cases.length} cases, ${references.length} references: precision ${precision}, coverage ${coverage}`,
      ...differing.map(({ line, meant, got, text }) => `cases.tsv:${line}: ${meant}, got ${got}: ${text}`),
    ];
    process.stdout.write(`${report.join('\n')}\n`);
    expect(cases.length).toBeGreaterThanOrEqual(80);
  });

  test('what is resolved is right', () => expect(precision).toBeGreaterThanOrEqual(98));
  test('what can be known is resolved', () => expect(coverage).toBeGreaterThanOrEqual(80));

  test('nothing is found beside the references', () => {
    const more = cases.filter(({ expected }, index) => (verdicts[index]?.length ?? 0) > expected.length);
    expect(more.map(({ line }) => `cases.tsv:${line}`)).toEqual([]);
  });
});
