/** What is marked in results: terms of the words and names asked for. */
import { plenumKeysOf } from './document-key';
import { toEntityQuery, type EntityRecord } from './entities';
import type { Answer, Search } from './search';
import { aloneMark, documentTerm, kindOf, readTerm } from './terms';

type Encodes = Pick<Search, 'encodeQuery'>;

/** The words of a query in the forms that were typed, those that they may have meant, and the numbers of its documents. */
export function marksOfWords({ encodeQuery }: Encodes, text: string, { syllables, alone }: Answer): readonly string[] {
  const terms = encodeQuery(text);
  const typed = terms.filter(isSyllable);
  const isTyped = typed.every((term, at) => readTerm(term).loose === syllables[at]);
  // Keys of Telex were read as other letters.
  if (!isTyped) return [...syllables, ...alone.map(aloneMark)];
  const meant = syllables.slice(typed.length).map((loose, at) => {
    const term = typed[at];
    return term !== undefined && readTerm(term).loose === loose ? term : loose;
  });
  const single = typed.filter((term) => alone.includes(readTerm(term).loose));
  return [...typed, ...meant, ...terms.filter(isDocument), ...new Set(single.map(aloneMark))];
}

/** The name; of a document its number, as it and its other names have it, its plenum, and its title. */
export function marksOfName({ encodeQuery }: Encodes, entity: EntityRecord): readonly string[] {
  const { kind, name, aliases, title, adoptedAt } = entity;
  if (kind === 'outlet') return [];
  if (kind !== 'document') return encodeQuery(name).filter(isSyllable);
  const keys = [name, ...aliases].flatMap(encodeQuery).filter(isDocument);
  const numbered = keys.length > 0 ? keys : encodeQuery(name).filter(isSyllable);
  const inTitle = title === undefined ? [] : toEntityQuery(encodeQuery(title)).syllables;
  const plenum = adoptedAt === undefined ? [] : plenumKeysOf(adoptedAt).map(documentTerm);
  return [...new Set([...numbered, ...plenum]), ...(inTitle.length > 1 ? [inTitle.join(' ')] : [])];
}

function isSyllable(term: string): boolean {
  return kindOf(readTerm(term).loose) === 'syllable';
}

function isDocument(term: string): boolean {
  return kindOf(term) === 'document';
}
