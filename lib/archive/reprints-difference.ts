import type { BodyBlock } from '../model';
import { findWords, scanWords, splitSentences, wordKey } from '../text';

/** Some words of a sentence; `own` where the other text does not have them in that order. Together they are the sentence. */
export interface SentencePiece {
  readonly text: string;
  readonly own: boolean;
}

/** A sentence that one of two texts has alone. */
export interface OwnSentence {
  readonly text: string;
  readonly pieces: readonly SentencePiece[];
}

/** The sentences that each of two texts has alone, as written, in reading order. */
export interface TextDifference {
  readonly here: readonly OwnSentence[];
  readonly there: readonly OwnSentence[];
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

function withoutThose(sentences: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): OwnSentence[] {
  const pairs = readPairs(others.keys());
  return [...sentences]
    .filter(([key]) => key !== '' && !others.has(key))
    .map(([, text]) => ({ text, pieces: cut(text, pairs) }));
}

/** Every two words that follow each other. */
function readPairs(keys: Iterable<string>): Set<string> {
  const pairs = new Set<string>();
  for (const key of keys) {
    const words = key.split(' ');
    for (let at = 1; at < words.length; at += 1) pairs.add(`${words[at - 1] ?? ''} ${words[at] ?? ''}`);
  }
  return pairs;
}

/** A word is shared that follows, or leads to, the same word in the other text. */
function cut(text: string, pairs: ReadonlySet<string>): SentencePiece[] {
  const words: { readonly key: string; readonly start: number; readonly end: number }[] = [];
  scanWords(text, (start, end) => words.push({ key: wordKey(text.slice(start, end)), start, end }));
  const isPair = (at: number) => pairs.has(`${words[at - 1]?.key ?? ''} ${words[at]?.key ?? ''}`);
  const pieces: { text: string; own: boolean }[] = [];
  let from = 0;
  words.forEach(({ end }, at) => {
    const own = !isPair(at) && !isPair(at + 1);
    const to = at === words.length - 1 ? text.length : end;
    const last = pieces.at(-1);
    if (last?.own === own) last.text += text.slice(from, to);
    else pieces.push({ text: text.slice(from, to), own });
    from = to;
  });
  return pieces;
}
