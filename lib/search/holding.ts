/** Which articles have given words: for phrases, exclusions, and for telling which word is missing. */
import { isNumberedDocument, partsOfKey, wordingOf } from './document-key';
import { formOf } from './hash';
import type { Search } from './search';
import { articleOf } from './postings';
import { kindOf, readTerm, type Syllable } from './terms';

type Asks = Pick<Search, 'encodeQuery' | 'encodeText' | 'reader'>;

/**
 * Numbers of the articles that have the words side by side in this order, told by their pairs: between two words that
 * is exact, among more an article that has every pair, at different places, is taken as well (`holdingPhrases` tells). Typed with marks they
 * must have the same ones. The number of a document means it in whatever words it is cited. Undefined where the words
 * hold nothing that an article could have.
 */
export async function articlesWith(search: Asks, words: string): Promise<ReadonlySet<number> | undefined> {
  const documents = await documentsIn(search, words);
  const wording = new Set(documents.flatMap(({ loose }) => wordingOf(loose)));
  const terms = search
    .encodeQuery(words)
    .map(readTerm)
    .filter(({ loose }) => !loose.split(' ').some((syllable) => wording.has(syllable)));
  const syllables = terms.filter(({ loose }) => kindOf(loose) === 'syllable');
  const marked = syllables.some(({ loose, exact }) => loose !== exact);
  const pairs = terms.filter(({ loose }) => kindOf(loose) === 'pair');
  const wanted = [...documents, ...(pairs.length > 0 ? pairs : syllables)];
  if (wanted.length === 0) return undefined;
  const sets = await Promise.all(wanted.map((term) => articlesWithTerm(search, term, marked)));
  const [smallest = new Set<number>(), ...others] = sets.sort((a, b) => a.size - b.size);
  return new Set([...smallest].filter((article) => others.every((other) => other.has(article))));
}

/**
 * The numbers in the words that can be nothing but documents': with their body or year, or borne by a document that the
 * index names; each in the fullest form that is given.
 */
export async function documentsIn(search: Asks, words: string): Promise<readonly Syllable[]> {
  const keys = [...new Set(search.encodeQuery(words))].filter(
    (term) => kindOf(term) === 'document' && isNumberedDocument(term),
  );
  const full = keys.filter((key) => partsOfKey(key).detail !== undefined);
  const short = keys.filter((key) => !full.some((other) => partsOfKey(other).number === key));
  const named = await Promise.all(short.map(async (key) => (await search.reader.group(key)).entities.length > 0));
  return [...full, ...short.filter((_, i) => named[i])].map(readTerm);
}

/** Numbers of the articles that have a term; with the marks that it has itself, or with any. */
export async function articlesWithTerm(
  search: Asks,
  { loose, exact }: Syllable,
  marked: boolean,
): Promise<Set<number>> {
  const { variants } = await search.reader.wholeGroup(loose);
  const alike = marked ? variants.filter(({ form }) => form === formOf(loose, exact)) : variants;
  return new Set(alike.flatMap(({ postings }) => postings.map(articleOf)));
}

/** The texts of so many articles are read at once to see whether they hold a phrase. */
const READ_AT_ONCE = 30;
/** So many that hold it are wanted: they fill the first page. */
const MOST_WANTED = 10;
/** Where hardly any holds it, no more texts are read. */
export const MOST_READ = 150;

/** Articles that hold phrases, as far as that is known. */
export interface Holding {
  readonly articles: readonly number[];
  /** The last so many of them have every pair of the phrases; their texts were not read. */
  readonly unread: number;
}

/**
 * Of the first articles those whose words show that they hold the phrases; the others as they come, with `unread` to tell
 * so. Only of phrases of three syllables or more do pairs leave any doubt.
 */
export async function holdingPhrases(
  search: Asks,
  articles: readonly number[],
  phrases: readonly string[],
): Promise<Holding> {
  if ((await doubtfulRuns(search, phrases)).length === 0) return { articles, unread: 0 };
  const holding: number[] = [];
  let read = 0;
  while (read < articles.length && (read === 0 || (holding.length < MOST_WANTED && read < MOST_READ))) {
    holding.push(...(await keepHolding(search, articles.slice(read, read + READ_AT_ONCE), phrases)));
    read += READ_AT_ONCE;
  }
  const others = articles.slice(read);
  return { articles: [...holding, ...others], unread: others.length };
}

/** Those of the articles whose texts hold the phrases. Reads them all. */
export async function keepHolding(
  search: Asks,
  articles: readonly number[],
  phrases: readonly string[],
): Promise<readonly number[]> {
  const runs = await doubtfulRuns(search, phrases);
  const held = await Promise.all(articles.map((article) => holdsRuns(search, article, runs)));
  return articles.filter((_, i) => held[i]);
}

/** Whether an article with every pair of the phrase may yet not hold it. */
export async function isDoubtful(search: Asks, phrase: string): Promise<boolean> {
  return (await doubtfulRuns(search, [phrase])).length > 0;
}

/** Whoever cites a document may write it in other words than the phrase: of phrases with its number nothing is doubted. */
async function doubtfulRuns(search: Asks, phrases: readonly string[]): Promise<(readonly string[])[]> {
  const documents = await Promise.all(phrases.map((phrase) => documentsIn(search, phrase)));
  return phrases
    .filter((_, i) => documents[i]?.length === 0)
    .map((phrase) => runOf(search.encodeQuery(phrase)))
    .filter(({ length }) => length > 3);
}

async function holdsRuns(search: Asks, article: number, runs: readonly (readonly string[])[]): Promise<boolean> {
  const [{ title }, text] = await Promise.all([search.reader.record(article), search.reader.text(article)]);
  const written = runOf(search.encodeText(`${title}\n${text}`));
  const loose = written.map((term) => readTerm(term).loose);
  return runs.every((run) => hasRun(isLoose(run) ? loose : written, run));
}

/** Syllables with their pairs between them, as the encoder gives them: a pair stands only between neighbours. */
function runOf(terms: readonly string[]): string[] {
  return terms.filter((term) => ['syllable', 'pair'].includes(kindOf(readTerm(term).loose)));
}

function isLoose(terms: readonly string[]): boolean {
  return terms.every((term) => readTerm(term).loose === term);
}

function hasRun(terms: readonly string[], run: readonly string[]): boolean {
  return terms.some((term, at) => term === run[0] && run.every((each, i) => terms[at + i] === each));
}

/** The words of a query that no article has in any form, as typed, each once. */
export async function findMissingWords(search: Asks, text: string): Promise<string[]> {
  const words = [...new Set(text.split(' '))];
  const missing = await Promise.all(words.map((word) => isMissing(search, word)));
  return words.filter((_, i) => missing[i]);
}

async function isMissing(search: Asks, word: string): Promise<boolean> {
  const syllables = search
    .encodeQuery(word)
    .map(readTerm)
    .filter(({ loose }) => kindOf(loose) === 'syllable');
  if (syllables.length === 0) return false;
  const groups = await Promise.all(syllables.map(({ loose }) => search.reader.group(loose)));
  return groups.some(({ frequency }) => frequency === 0);
}
