/** What the archive gives to search: a record for each article, and whoever and whatever has a page. */
import type { Archive, ArchiveEntity, CitedDocument, DocumentFact, Meeting } from '../archive';
import { bodyReaderOf, charactersOf, type BodyReader } from '../archive/packed';
import { findRoman } from '../text/roman';
import { findDocumentKeys, isNumberedDocument, keyInTerm, partsOfKey, plenumKeysOf } from './document-key';
import { findIsoDay, type BodyBlock, type IsoDay, type StoredArticle } from '../model';
import type { EntityRecord } from './entities';
import type { NamedEntity, SearchRecord } from './records';

/** The words that readers see, worded by the pages' own functions. */
export interface Wording {
  /** "28/05/2020", "quý II/2024"; undefined if nothing is known. */
  readonly date: (article: StoredArticle) => string | undefined;
  /** What tells an entity from its namesakes. */
  readonly entity: (entity: ArchiveEntity) => string;
  /** The same of a document that no article cites. */
  readonly document: (fact: DocumentFact) => string;
}

/** Records in the order of the archive, newest first: equally good answers come in that order. */
export function searchRecords(archive: Archive, wording: Wording): SearchRecord[] {
  const named = entitiesByArticle(archive);
  const cited = keysByArticle(archive);
  return archive.articles.map((article) => {
    const documentKeys = [...(cited.get(article) ?? [])];
    return toRecord(article, { entities: named.get(article) ?? [], documentKeys }, wording);
  });
}

/** Everything with a page, and the documents that share their number with a cited one. */
export function searchEntities(archive: Archive, wording: Wording): EntityRecord[] {
  const { people, documents, meetings, organisations, places, outlets } = archive;
  const withPage = [...people, ...documents, ...organisations, ...places, ...outlets].filter(({ hasPage }) => hasPage);
  const plenums = plenumNames(archive);
  const adoptedAt = new Map(documents.map(({ id, fact }) => [id, plenums.get(fact.adoptedBy ?? '')] as const));
  return [
    ...withPage.map((entity) => toEntity(entity, adoptedAt.get(entity.id), wording)),
    ...meetings.filter(({ hasPage }) => hasPage).map((meeting) => toMeeting(meeting, wording)),
    ...uncitedNamesakes(documents, wording),
  ];
}

/** Texts are read when they are asked for: those of a large archive are not held twice. */
function toRecord(
  article: StoredArticle,
  { entities, documentKeys }: Required<Pick<SearchRecord, 'entities' | 'documentKeys'>>,
  wording: Wording,
): SearchRecord {
  const dateText = wording.date(article);
  const outlet = article.source?.outlet?.name;
  const readBody = readOnce(bodyReaderOf(article));
  return {
    id: article.id,
    title: article.title.text,
    ...(dateText !== undefined && { dateText }),
    ...(outlet !== undefined && { outlet }),
    entities,
    days: daysOf(article),
    documentKeys,
    characters: charactersOf(article),
    get lead() {
      return readBody().find(isLead)?.text;
    },
    get body() {
      const body = readBody();
      const lead = body.find(isLead);
      return body.filter((block) => block !== lead).map(({ text }) => text);
    },
  };
}

let lastRead: { readonly by: BodyReader; readonly body: readonly BodyBlock[] } | undefined;

/** The body that was read last is kept: lead and body are asked for one after the other. */
function readOnce(readBody: BodyReader): BodyReader {
  return () => {
    if (lastRead?.by !== readBody) lastRead = { by: readBody, body: readBody() };
    return lastRead.body;
  };
}

function isLead({ kind }: BodyBlock): boolean {
  return kind === 'lead';
}

/** The days of publishing and of the event, where they are known to the day. */
function daysOf({ published, event }: StoredArticle): IsoDay[] {
  return [published, event].flatMap((date) => (date.known ? (findIsoDay(date.value.slice(0, 10)) ?? []) : []));
}

function entitiesByArticle({ people, documents }: Archive): Map<StoredArticle, NamedEntity[]> {
  const named = new Map<StoredArticle, NamedEntity[]>();
  for (const { kind, id, articles, hasPage } of [...people, ...documents]) {
    if (!hasPage) continue;
    for (const article of articles) {
      const list = named.get(article);
      if (list === undefined) named.set(article, [{ kind, id }]);
      else list.push({ kind, id });
    }
  }
  return named;
}

/**
 * By which numbers an article is found that cites a document in other words: "Nghị quyết Trung ương 4 khóa XII" is
 * 04-NQ/TW, and 04-NQ/TW is "Nghị quyết Trung ương 4 khóa XII". What may mean several documents is none of them for sure.
 */
function keysByArticle(archive: Archive): Map<StoredArticle, Set<string>> {
  const plenums = plenumNames(archive);
  const cited = new Map<StoredArticle, Set<string>>();
  for (const { fact, citations } of archive.documents) {
    const keys = keysOfDocument(fact, plenums.get(fact.adoptedBy ?? ''));
    for (const { article, certainty } of citations) {
      if (certainty === 'possible') continue;
      const known = cited.get(article) ?? new Set();
      cited.set(article, known);
      for (const key of keys) known.add(key);
    }
  }
  return cited;
}

function keysOfDocument({ name, aliases, term }: DocumentFact, plenum: string | undefined): string[] {
  const keys = [name, ...aliases].flatMap(findDocumentKeys);
  const round = term === undefined ? undefined : findRoman(term);
  const numbers = keys.filter((key) => isNumberedDocument(key) && partsOfKey(key).detail === undefined);
  const inTerm = round === undefined ? [] : numbers.map((key) => keyInTerm(key, round));
  return [...keys, ...inTerm, ...(plenum === undefined ? [] : plenumKeysOf(plenum))];
}

/** "Hội nghị Trung ương 4 khóa XII" by the id of the meeting. */
function plenumNames({ meetings }: Archive): Map<string, string> {
  return new Map(meetings.flatMap(({ id, listed }) => (listed?.kind === 'plenum' ? [[id, listed.name] as const] : [])));
}

function toEntity(entity: ArchiveEntity, adoptedAt: string | undefined, wording: Wording): EntityRecord {
  return {
    kind: entity.kind,
    id: entity.id,
    name: entity.name,
    aliases: entity.aliases,
    detail: wording.entity(entity),
    ...(entity.description !== undefined && { title: entity.description }),
    ...(adoptedAt !== undefined && { adoptedAt }),
    articles: entity.articles.length,
    hasPage: true,
  };
}

/** Its page lists the articles that name it, and those that cite what it adopted. */
function toMeeting(meeting: Meeting, wording: Wording): EntityRecord {
  const record = toEntity(meeting, undefined, wording);
  return { ...record, articles: meeting.articles.length + meeting.citing.length };
}

function uncitedNamesakes(documents: readonly CitedDocument[], wording: Wording): EntityRecord[] {
  const cited = new Set(documents.map(({ id }) => id));
  const facts = new Map(documents.flatMap(({ sameNumber }) => sameNumber.map((fact) => [fact.id, fact] as const)));
  return [...facts.values()]
    .filter(({ id }) => !cited.has(id))
    .map((fact) => ({
      kind: 'document',
      id: fact.id,
      name: fact.name,
      aliases: fact.aliases,
      detail: wording.document(fact),
      ...(fact.title !== undefined && { title: fact.title }),
      articles: 0,
      hasPage: false,
    }));
}
