/** Ways in which a crawl, an editor or an enemy spoils a page. Plain data, so that a failing page can be shrunk and told again. */
import { HOSTILE } from '../linear/hostile';
import { ROWS } from '../linear/pipeline';

/** One change of a text. `at` and `to` are places in it, from 0 (its beginning) to just below 1 (its end). */
export interface Mutation {
  readonly kind: MutationKind;
  readonly at: number;
  readonly to: number;
  readonly piece: string;
}

type Change = (text: string, mutation: Mutation) => string;

const byLines =
  (change: (lines: string[], from: number, to: number, piece: string) => readonly string[]): Change =>
  (text, { at, to, piece }) => {
    const lines = text.split('\n');
    return change(lines, Math.floor(at * lines.length), Math.floor(to * lines.length), piece).join('\n');
  };

const onLine = (change: (line: string, piece: string, to: number) => string): Change =>
  byLines((lines, at, _, piece) => lines.with(at, change(lines[at] ?? '', piece, at)));

const placeIn = (text: string, share: number): number => Math.floor(share * (text.length + 1));

const CHANGES = {
  'drop a line': byLines((lines, at) => lines.toSpliced(at, 1)),
  'print a line twice': byLines((lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')),
  'print a line elsewhere too': byLines((lines, at, to) => lines.toSpliced(to, 0, lines[at] ?? '')),
  'swap two lines': byLines((lines, at, to) => lines.with(at, lines[to] ?? '').with(to, lines[at] ?? '')),
  'put in a line': byLines((lines, at, _, piece) => lines.toSpliced(at, 0, piece)),
  'put in a line set apart': byLines((lines, at, _, piece) => lines.toSpliced(at, 0, '', piece, '')),
  'open a gap': byLines((lines, at) => lines.toSpliced(at, 0, '')),
  'close all gaps': (text) => text.replace(/\n{2,}/gu, '\n'),
  'widen all gaps': (text) => text.replaceAll('\n', '\n\n'),
  'glue two lines': byLines((lines, at) => [
    ...lines.slice(0, at),
    lines.slice(at, at + 2).join(' '),
    ...lines.slice(at + 2),
  ]),
  'break a line': (text, { at }) => `${text.slice(0, placeIn(text, at))}\n${text.slice(placeIn(text, at))}`,
  'indent a line': onLine((line) => `   ${line}`),
  'shout a line': onLine((line) => line.toUpperCase()),
  'take marks apart in a line': onLine((line) => line.normalize('NFD')),
  'wrap at a column': (text) => text.replace(/(.{60}\S*)\s/gu, '$1\n'),
  'put in words': (text, { at, piece }) => text.slice(0, placeIn(text, at)) + piece + text.slice(placeIn(text, at)),
  'put words behind a line': onLine((line, piece) => line + piece),
  'put words before a line': onLine((line, piece) => piece + line),
  'cut words out': (text, { at, to }) => {
    const [from, end] = [placeIn(text, Math.min(at, to)), placeIn(text, Math.max(at, to))];
    return text.slice(0, from) + text.slice(Math.min(end, from + 80));
  },
  'cut the page off': (text, { at }) => text.slice(0, placeIn(text, (1 + at) / 2)),
  'cut the head off': (text, { at }) => text.slice(placeIn(text, at / 4)),
  'replace a letter': (text, { at, piece }) =>
    text.slice(0, placeIn(text, at)) + piece.slice(0, 1) + text.slice(placeIn(text, at) + 1),
} satisfies Readonly<Record<string, Change>>;

export type MutationKind = keyof typeof CHANGES;
export const MUTATION_KINDS = Object.keys(CHANGES) as readonly MutationKind[];

/** The text after one change. */
export function mutate(text: string, mutation: Mutation): string {
  return CHANGES[mutation.kind](text, mutation);
}

/** What rules look for and what they must leave, and signs that wear out patterns and parsers. */
export const PIECES: readonly string[] = [
  ...ROWS.flatMap(({ examples }) => [...examples.catches, ...examples.leaves]).map((text) =>
    text.replace(/[{}]/gu, ''),
  ),
  ...HOSTILE.map(({ make }) => make(24)),
  ...['---', '***', '# ', '## Kết quả', '**Kết quả**', '*Quang cảnh*', '> ', '- ', '1. ', '\\', '`', '&amp;', '<b>', '\u202e'],
  ...['\u00a0', '\u200b', '\u0301', '\u00ad', '\ufeff', '\u2028', '\u0085', '\v', '\f', '\0', '\t', '\ud800', '😀', '𝒜', 'ﷺ'],
  ...[' 28/5/2020', ' năm 2021', ' khóa XII', ' khóa 13', ' uỷ ban', ' Hoà Bình', '(Ảnh: TTXVN)', ' (TTXVN)', 'TTXVN - '],
]; // prettier-ignore
