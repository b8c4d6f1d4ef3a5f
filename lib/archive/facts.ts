import { documentName, officialNumber, type ListedDocument } from '../authority/documents';
import { listMeetings } from '../authority/meetings';
import type { Plenum, Terms } from '../authority/terms';
import type { EntityId } from '../model';
import type { DocumentFact } from './documents';

/** What readers are told of each document, and of the resolutions of each plenum taken together. */
export function gatherDocumentFacts(
  documents: readonly ListedDocument[],
  terms: Pick<Terms, 'plenums' | 'congresses'>,
): Map<EntityId, DocumentFact> {
  const adopting = meetingsByDocument(documents, terms);
  const facts = [
    ...documents.map((document) => toFact(document, adopting.get(document.id))),
    ...terms.plenums.map((plenum) => toPlenumFact(plenum, documents)),
  ];
  return new Map(facts.map((fact) => [fact.id, fact]));
}

/** Which plenum or congress adopted each document, as far as it is known. */
function meetingsByDocument(
  documents: readonly ListedDocument[],
  terms: Pick<Terms, 'plenums' | 'congresses'>,
): Map<EntityId, EntityId> {
  const meetings = new Map(listMeetings(terms).map(({ id, term, number }) => [`${term} ${number ?? 0}`, id]));
  return new Map(
    documents.flatMap(({ id, term, plenum, congress }) => {
      const meeting = congress ? meetings.get(`${term} 0`) : plenum && meetings.get(`${term} ${plenum}`);
      return meeting ? [[id, meeting] as const] : [];
    }),
  );
}

function toFact(document: ListedDocument, adoptedBy: EntityId | undefined): DocumentFact {
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
    ...(adoptedBy === undefined ? {} : { adoptedBy }),
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
    adoptedBy: id,
    adopted: documents.filter((each) => each.term === term && each.plenum === number).map((each) => each.id),
  };
}

function toSource({ kind, address }: ListedDocument['sources'][number]): DocumentFact['sources'][number] {
  return address === undefined ? { kind } : { kind, address };
}
