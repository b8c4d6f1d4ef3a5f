/** How far a minus without quotes reaches: over the whole word or name behind it, never over half of one. */
import { fold } from '../text/tone';
import { wordingOf } from './document-key';
import { toEntityQuery, toFindable, type FindableEntity } from './entities';
import { articlesWithTerm, documentsIn } from './holding';
import { SYLLABLE } from './keys';
import type { Search } from './search';
import { findBeginning } from './suggestions';
import { readTerm } from './terms';
import { isSpelt, type Frequencies } from './vocabulary';

type Asks = Pick<Search, 'encodeQuery' | 'encodeText' | 'reader'>;

/** Two syllables are one word if either stands among so many of the other's most frequent neighbours on that side. */
const NEAREST = 5;
/** Of one article nothing is learnt. */
const LEAST_ARTICLES = 2;
const CAPITAL = /^\p{Lu}\p{Ll}+$/u;

/**
 * How many of the words, from the first on, a minus before the first takes. The rules, the first that fits:
 * 1. the number of a document: "04-NQ/TW", "chỉ thị 35";
 * 2. the name of a person, a place, a body or an outlet of the archive, or words with capitals: "Đinh La Thăng";
 * 3. syllables that are a word of the archive, each with the one before it: "kỷ luật", "kinh tế xã hội";
 * 4. a foreign word by itself: "facebook";
 * 5. else all words, up to one that surely begins another word: what the archive does not know is not cut in two.
 */
export async function excludedLength(search: Asks, words: readonly string[]): Promise<number> {
  const numbered = await numberLength(search, words);
  if (numbered > 0) return numbered;
  const [named, compound] = await Promise.all([namedLength(search, words), compoundLength(search, words)]);
  const capitals = await capitalsLength(search, words);
  const name = Math.max(named, capitals);
  if (name > 1) return name;
  if (compound > 1) return compound;
  return named === 1 || isForeign(words[0] ?? '') ? 1 : unknownLength(search, words);
}

/** The fewest words that name a document: of "chỉ thị 35-CT/TW bí thư" three, of "bí thư 35-CT/TW" none. */
async function numberLength(search: Asks, words: readonly string[]): Promise<number> {
  const numbered = await documentsIn(search, words.join(' '));
  if (numbered.length === 0) return 0;
  for (let length = 1; length <= words.length; length += 1) {
    const documents = await documentsIn(search, words.slice(0, length).join(' '));
    if (documents.length === 0) continue;
    const wording = new Set(documents.flatMap(({ loose }) => wordingOf(loose)));
    return looseOf(search, words.slice(0, length)).every((syllable) => wording.has(syllable)) ? length : 0;
  }
  return 0;
}

async function namedLength(search: Asks, words: readonly string[]): Promise<number> {
  const beginnings = await search.reader.beginnings();
  const beginning = beginnings.get(findBeginning(looseOf(search, words).join(''), beginnings) ?? '');
  const entities = beginning === undefined ? [] : await search.reader.named(beginning);
  const named = entities.map((entity) => toFindable(entity, search.encodeText));
  for (let length = words.length; length > 1; length -= 1) {
    const name = looseOf(search, words.slice(0, length)).join(' ');
    if (named.some((entity) => isCalled(entity, name))) return length;
  }
  const [first = ''] = words;
  return CAPITAL.test(first) && named.some((entity) => isPlace(entity, looseOf(search, [first]).join(' '))) ? 1 : 0;
}

function isCalled({ record, names }: FindableEntity, name: string): boolean {
  return record.kind !== 'document' && names.some((its) => its.join(' ') === name);
}

function isPlace(entity: FindableEntity, name: string): boolean {
  return entity.record.kind === 'place' && isCalled(entity, name);
}

/** "Đinh La Thăng bí thư" -> 3; of "Bộ Chính trị" all, since the last goes with the one before it. */
async function capitalsLength(search: Asks, words: readonly string[]): Promise<number> {
  const end = words.findIndex((word) => !CAPITAL.test(word));
  const length = end < 0 ? words.length : end;
  return length > 1 ? compoundLength(search, words, length) : length;
}

/** @param least so many of the words are taken whatever they are */
async function compoundLength(search: Asks, words: readonly string[], least = 1): Promise<number> {
  let length = least;
  while (length < words.length && (await areOne(search, words.slice(length - 1, length + 1)))) length += 1;
  return length;
}

async function unknownLength(search: Asks, words: readonly string[]): Promise<number> {
  for (let at = 1; at < words.length; at += 1) {
    if (await beginsAnother(search, words, at)) return at;
  }
  return words.length;
}

/** Whether the word at `at` goes with what follows it, and in no article with what stands before it. */
async function beginsAnother(search: Asks, words: readonly string[], at: number): Promise<boolean> {
  const word = words[at] ?? '';
  if (isForeign(word)) return true;
  const next = words.slice(at, at + 2);
  return (
    next.length > 1 && (await areOne(search, next)) && (await articlesBeside(search, words.slice(at - 1, at + 1))) === 0
  );
}

async function areOne(search: Asks, neighbours: readonly string[]): Promise<boolean> {
  const [first, second] = edgesOf(search, neighbours);
  // Neighbours are kept of syllables of letters alone: "y tế", "đại hội 13" are told by being there.
  if (!isSpelt(first) || !isSpelt(second)) return (await articlesBeside(search, neighbours)) > 0;
  if (neighbours.some(isForeign)) return false;
  const [before, after] = await Promise.all([search.reader.near(first), search.reader.near(second)]);
  // They are kept without marks: "đá bí" stands nowhere, "đã bị" often.
  const near = isAmongNearest(second, before.after) || isAmongNearest(first, after.before);
  return near && (await articlesBeside(search, neighbours)) >= LEAST_ARTICLES;
}

function isAmongNearest(syllable: string, neighbours: Frequencies): boolean {
  const articles = neighbours.get(syllable) ?? 0;
  return articles >= LEAST_ARTICLES && [...neighbours.values()].filter((other) => other > articles).length < NEAREST;
}

/** How many articles have the end of the first beside the beginning of the second, with the marks that were typed. */
async function articlesBeside(search: Asks, neighbours: readonly string[]): Promise<number> {
  const terms = search.encodeQuery(neighbours.join(' ')).map(readTerm);
  const edges = edgesOf(search, neighbours).join(' ');
  const pair = terms.find(({ loose }) => loose === edges);
  const marked = terms.some(({ loose, exact }) => loose !== exact);
  return pair === undefined ? 0 : (await articlesWithTerm(search, pair, marked)).size;
}

/** The last syllable of the first word and the first of the second: an abbreviation is several. */
function edgesOf(search: Asks, [first = '', second = '']: readonly string[]): readonly [string, string] {
  return [looseOf(search, [first]).at(-1) ?? '', looseOf(search, [second])[0] ?? ''];
}

function looseOf(search: Asks, words: readonly string[]): readonly string[] {
  return toEntityQuery(search.encodeQuery(words.join(' '))).syllables;
}

function isForeign(word: string): boolean {
  const letters = fold(word).replace(/[^\p{L}\p{N}]/gu, '');
  return /^[a-z]{3,}$/u.test(letters) && !/^[A-ZĐ]+$/u.test(word) && !SYLLABLE.test(letters);
}
