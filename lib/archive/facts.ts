import { documentName, officialNumber, type ListedDocument } from '../authority/documents';
import type { Plenum, Terms } from '../authority/terms';
import type { EntityId } from '../model';
import type { DocumentFact } from './documents';

/** What readers are told of each document, and of the resolutions of each plenum taken together. */
export function gatherDocumentFacts(
  documents: readonly ListedDocument[],
  terms: Pick<Terms, 'plenums'>,
): Map<EntityId, DocumentFact> {
  const facts = [...documents.map(toFact), ...terms.plenums.map((plenum) => toPlenumFact(plenum, documents))];
  return new Map(facts.map((fact) => [fact.id, fact]));
}

function toFact(document: ListedDocument): DocumentFact {
  const { id, type, term, issuer, date, title, confidence, sources } = document;
  const number = officialNumber(document);
  const [alias, ...others] = document.aliases ?? [];
  const name = number === undefined && alias !== undefined ? alias : documentName(document);
  return {
    id,
    name,
    type,
    term,
    ...(number === undefined ? {} : { number }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(date === undefined ? {} : { date }),
    ...(title === undefined || title === name ? {} : { title }),
    aliases: name === alias ? others : (document.aliases ?? []),
    confidence,
    sources: sources.map(toSource),
    adopted: [],
  };
}

/** A plenum has no number of its own: articles cite "Nghị quyết Trung ương 6 khóa XII" for all that it adopted. */
function toPlenumFact(plenum: Plenum, documents: readonly ListedDocument[]): DocumentFact {
  const { id, term, number, from, to, confidence, sources } = plenum;
  const meeting = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return {
    id,
    name: `Nghị quyết Hội nghị Trung ương ${number} khóa ${term}`,
    type: 'Nghị quyết',
    term,
    issuer: 'Ban Chấp hành Trung ương',
    meeting,
    aliases: [`Nghị quyết Trung ương ${number} khóa ${term}`],
    confidence,
    sources: sources.map(toSource),
    adopted: documents.filter((each) => each.term === term && each.plenum === number).map((each) => each.id),
  };
}

function toSource({ kind, address }: ListedDocument['sources'][number]): DocumentFact['sources'][number] {
  return address === undefined ? { kind } : { kind, address };
}
