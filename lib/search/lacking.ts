/** Words of a question that none of the shown articles has, though the archive may have them elsewhere. */
import { findRoman } from '../text/roman';
import { findDocumentKeys } from './document-key';
import type { Doubted } from './storage';
import { documentTerm, kindOf, toSyllable } from './terms';

export interface Lacking {
  /** As typed; neighbours together. */
  readonly words: readonly string[];
  /** Nor has any other article that was found. */
  readonly everywhere: boolean;
}

/**
 * @param text the words of the question
 * @param found all articles found, of which `shown` are to be seen
 */
export function findLacking(
  text: string,
  doubted: readonly Doubted[],
  found: readonly number[],
  shown: readonly number[],
): Lacking {
  const written = text.split(' ');
  const meetings = doubted.filter(({ loose }) => kindOf(loose) === 'document');
  const places = new Map(meetings.map((meeting) => [meeting, placesOfMeeting(written, meeting.loose)]));
  // "Đại hội XIII" may stand there in other words: its syllables tell nothing of their own.
  const told = new Set([...places.values()].flat());
  for (const part of doubted.filter(({ loose }) => kindOf(loose) === 'syllable'))
    places.set(
      part,
      written.flatMap((word, at) => (looseForms(word).includes(part.loose) && !told.has(at) ? [at] : [])),
    );
  const lacking = [...places].filter(([part, at]) => at.length > 0 && hasNone(part, shown));
  const at = new Set(lacking.flatMap(([, some]) => some));
  if (shown.length === 0 || (at.size === written.length && meetings.length === 0))
    return { words: [], everywhere: false };
  return { words: runsOf(written, at), everywhere: lacking.every(([part]) => hasNone(part, found)) };
}

function hasNone({ articles }: Doubted, among: readonly number[]): boolean {
  return articles !== undefined && !among.some((article) => articles.has(article));
}

/** The places of the shortest run of words that names it. */
function placesOfMeeting(written: readonly string[], term: string): number[] {
  for (let length = 1; length <= written.length; length += 1) {
    for (let from = 0; from + length <= written.length; from += 1) {
      const keys = findDocumentKeys(written.slice(from, from + length).join(' '));
      if (keys.map(documentTerm).includes(term)) return Array.from({ length }, (_, i) => from + i);
    }
  }
  return [];
}

function looseForms(word: string): readonly string[] {
  const letters = word.replace(/[^\p{L}\p{N}]/gu, '');
  const count = findRoman(letters.toUpperCase());
  return [toSyllable(letters).loose, ...(count === undefined ? [] : [String(count)])];
}

function runsOf(written: readonly string[], at: ReadonlySet<number>): string[] {
  const runs: string[][] = [];
  for (const [i, word] of written.entries()) {
    if (!at.has(i)) continue;
    const run = at.has(i - 1) ? runs.at(-1) : undefined;
    if (run === undefined) runs.push([word]);
    else run.push(word);
  }
  return [...new Set(runs.map((run) => run.join(' ').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')))];
}
