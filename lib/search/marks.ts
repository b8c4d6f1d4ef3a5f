/** What is marked in results: terms of the words and names asked for. */
import { isNumberedDocument, plenumKeysOf } from './document-key';
import { toEntityQuery, type EntityRecord } from './entities';
import type { Answer, Search } from './search';
import { runMark, documentTerm, kindOf, readTerm } from './terms';

/** Of so many documents with one number the other names are marked, too. */
const MOST_DOCUMENTS = 3;

type Encodes = Pick<Search, 'encodeQuery'>;

/**
 * The words of a query in the forms that were typed, those that they may have meant, and the numbers of its documents, with
 * the other names of these; phrases as a whole.
 * @param phrases those of the text
 */
export function marksOfWords(
  { encodeQuery }: Encodes,
  text: string,
  { syllables, alone, entities }: Answer,
  phrases: readonly string[] = [],
): readonly string[] {
  const terms = encodeQuery(text);
  const typed = terms.filter(isSyllable);
  // Keys of Telex were read as other letters.
  const isTyped = typed.every((term, at) => readTerm(term).loose === syllables[at]);
  const runs = isTyped ? runsOf(encodeQuery, phrases) : new Map<string, string>();
  const besideRuns = [...runs.keys()].reduce((words, phrase) => ` ${words} `.replace(` ${phrase} `, ' ').trim(), text);
  const documents = terms.filter(isDocument);
  const named = entities.filter((entity) => isNumbered(encodeQuery(entity.name), entity, documents));
  return [
    ...(runs.size > 0 ? encodeQuery(besideRuns).filter(isSyllable) : isTyped ? asTyped(typed, syllables) : syllables),
    ...(isTyped ? documents : []),
    ...runs.values(),
    ...new Set(
      (isTyped ? typed : syllables).filter((term) => alone.includes(readTerm(term).loose)).map((term) => runMark(term)),
    ),
    ...named.slice(0, MOST_DOCUMENTS).flatMap((entity) => otherNames(encodeQuery, entity)),
  ];
}

/** The phrases as marks. Whoever cites a document may write it in other words than a phrase with its number. */
function runsOf(encodeQuery: Encodes['encodeQuery'], phrases: readonly string[]): Map<string, string> {
  const encoded = phrases.map((phrase) => [phrase, encodeQuery(phrase)] as const);
  return new Map(
    encoded
      .filter(([, terms]) => !terms.some(isDocument))
      .map(([phrase, terms]) => [phrase, runMark(...terms.filter(isSyllable))]),
  );
}

/** The syllables in the forms that were typed, then those that they may have meant. */
function asTyped(typed: readonly string[], syllables: readonly string[]): readonly string[] {
  const meant = syllables.slice(typed.length).map((loose, at) => {
    const term = typed[at];
    return term !== undefined && readTerm(term).loose === loose ? term : loose;
  });
  return [...typed, ...meant];
}

/** A document whose number is one of those asked for. */
function isNumbered(terms: readonly string[], { kind }: EntityRecord, asked: readonly string[]): boolean {
  return (
    kind === 'document' && terms.some((term) => isDocument(term) && isNumberedDocument(term) && asked.includes(term))
  );
}

/** By what else than its number a document is cited: its plenum, and its title. */
function otherNames(encodeQuery: Encodes['encodeQuery'], { title, adoptedAt }: EntityRecord): readonly string[] {
  const inTitle = title === undefined ? [] : toEntityQuery(encodeQuery(title)).syllables;
  const plenum = adoptedAt === undefined ? [] : plenumKeysOf(adoptedAt).map(documentTerm);
  return [...plenum, ...(inTitle.length > 1 ? [inTitle.join(' ')] : [])];
}

/** The name; of a document its number, as it and its other names have it, its plenum, and its title. */
export function marksOfName({ encodeQuery }: Encodes, entity: EntityRecord): readonly string[] {
  const { kind, name, aliases } = entity;
  if (kind === 'outlet') return [];
  if (kind !== 'document') return encodeQuery(name).filter(isSyllable);
  const keys = [name, ...aliases].flatMap(encodeQuery).filter(isDocument);
  const numbered = keys.length > 0 ? keys : encodeQuery(name).filter(isSyllable);
  return [...new Set([...numbered, ...otherNames(encodeQuery, entity)])];
}

function isSyllable(term: string): boolean {
  return kindOf(readTerm(term).loose) === 'syllable';
}

function isDocument(term: string): boolean {
  return kindOf(term) === 'document';
}
