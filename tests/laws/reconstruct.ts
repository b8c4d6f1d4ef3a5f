/** The way back: what the log of removals and mendings says is left of raw lines. */
import type { Block, LineRange, Mending, Removal } from '../../lib/model';
import { mapCharacters, squeezeSpaces } from '../../lib/text';

/** A raw text, and what is said to have been done to it. */
export interface Log {
  readonly lines: readonly string[];
  readonly removals: readonly Removal[];
  readonly mendings: readonly Mending[];
}

/** Texts that may be left of some raw lines, by the log alone; more than one where a part stands at both ends of a line. */
export function textsLeft(log: Log, range: LineRange): readonly string[] {
  if (range.first === range.last) return [...reachable(log, range, charactersMended(log, range))];
  let texts: readonly string[] = [''];
  for (let number = range.first; number <= range.last; number += 1) {
    const lines = textsLeft(log, { first: number, last: number });
    texts = texts.flatMap((text) =>
      lines.map((line) => (text === '' || line === '' ? text + line : `${text} ${line}`)),
    );
  }
  return texts.flatMap((text) => [...reachable(log, range, text)]);
}

function charactersMended({ lines, removals, mendings }: Log, range: LineRange): string {
  const raw = lines[range.first - 1] ?? '';
  const mending = mendings.find(({ rule, lines: at }) => rule === 'clean/characters' && sameLines(at, range));
  if (mending) return squeezeSpaces(mending.found === raw ? mending.became : raw);
  // A line that is nothing but junk is removed, not mended.
  return squeezeSpaces(removals.some(isPartOf(range)) ? mapCharacters(raw) : raw);
}

/** The text after all logged parts of these lines left and all signs of Markdown, in any order that the log allows. */
function reachable({ removals, mendings }: Log, range: LineRange, text: string): ReadonlySet<string> {
  const parts = removals.filter(isPartOf(range)).map((removal) => removal.text);
  const signs = mendings.filter(({ rule, lines }) => rule === 'clean/markdown-signs' && sameLines(lines, range));
  return new Set(withoutAll(text, parts, signs));
}

function withoutAll(text: string, parts: readonly string[], signs: readonly Mending[]): string[] {
  if (parts.length === 0 && signs.length === 0) return [text];
  return [
    ...parts.flatMap((part, index) =>
      withoutPart(text, part).flatMap((left) => withoutAll(left, parts.toSpliced(index, 1), signs)),
    ),
    ...signs.flatMap(({ found, became }, index) =>
      found === text ? withoutAll(became, parts, signs.toSpliced(index, 1)) : [],
    ),
  ];
}

/** Parts are junk at the beginning or the end of a line. */
function withoutPart(text: string, part: string): string[] {
  return [
    ...(text.endsWith(part) ? [text.slice(0, text.length - part.length).trim()] : []),
    ...(text.startsWith(part) ? [text.slice(part.length).trim()] : []),
  ];
}

function isPartOf(range: LineRange): (removal: Removal) => boolean {
  return ({ part, lines }) => part === true && sameLines(lines, range);
}

function sameLines(a: LineRange, b: LineRange): boolean {
  return a.first === b.first && a.last === b.last;
}

export function covers({ lines }: Pick<Block, 'lines'>, number: number): boolean {
  return lines.first <= number && number <= lines.last;
}
