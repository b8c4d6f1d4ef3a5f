import type { BodyBlock } from '../model';
import { findWords, splitSentences, wordKey } from '../text';

/** The sentences that one of two texts has alone, as written, in reading order. */
export interface TextDifference {
  readonly here: readonly string[];
  readonly there: readonly string[];
}

/**
 * Compares two texts sentence by sentence: case, punctuation and the place of the tone mark make no difference. Captions
 * are no part of the text.
 */
export function findDifference(here: readonly BodyBlock[], there: readonly BodyBlock[]): TextDifference {
  const [ours, theirs] = [readSentences(here), readSentences(there)];
  return { here: withoutThose(ours, theirs), there: withoutThose(theirs, ours) };
}

/** By their key, each once. */
function readSentences(body: readonly BodyBlock[]): Map<string, string> {
  const sentences = body.filter(({ kind }) => kind !== 'caption').flatMap(({ text }) => splitSentences(text));
  return new Map(sentences.map((sentence) => [findWords(wordKey(sentence)).join(' '), sentence]));
}

function withoutThose(sentences: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): string[] {
  return [...sentences].filter(([key]) => key !== '' && !others.has(key)).map(([, sentence]) => sentence);
}
