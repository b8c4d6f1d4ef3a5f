import type { ListedMeeting } from '../authority/meetings';
import type { EntityId, StoredArticle } from '../model';
import { findRoman } from '../text';
import type { CitedDocument, DocumentFact } from './documents';
import { articlesOf, groupNamings, type ArchiveEntity } from './entity';

/** A plenum or national congress, as articles name it. */
export interface Meeting extends ArchiveEntity<'meeting'> {
  /** Absent where articles name a meeting that the authority does not list. */
  readonly listed?: ListedMeeting;
  /** What it adopted, as far as it is known. */
  readonly adopted: readonly DocumentFact[];
  /** Articles that cite a document of the meeting and do not name the meeting itself; newest first. */
  readonly citing: readonly StoredArticle[];
}

/**
 * Every listed meeting in the order of the authority, then the named ones that it lacks. `articles` are those whose text
 * names the meeting; a page goes to a listed one that is named, or whose documents are cited.
 */
export function findMeetings(
  articles: readonly StoredArticle[],
  listed: readonly ListedMeeting[],
  cited: readonly CitedDocument[],
  facts: Iterable<DocumentFact>,
): Meeting[] {
  const namings = articles.flatMap((article) =>
    article.meetings.map((told) => ({
      name: told.name,
      article,
      told,
      ...(told.id === undefined ? {} : { id: told.id }),
    })),
  );
  const groups = new Map(groupNamings(namings).map((group) => [group.id, group]));
  const adopted = groupBy([...facts], ({ adoptedBy }) => adoptedBy);
  const citing = groupBy(cited, ({ fact }) => fact.adoptedBy);
  const known = listed.map((meeting) => {
    const named = articlesOf(groups.get(meeting.id)?.namings ?? []);
    const citedHere = citing.get(meeting.id) ?? [];
    return toMeeting(meeting, named, (adopted.get(meeting.id) ?? []).filter(isSingle), citedHere);
  });
  const ids = new Set(listed.map(({ id }) => id));
  const unlisted = [...groups.values()].filter(({ id }) => !ids.has(id));
  return [...known, ...unlisted.map(({ id, namings: of }) => toUnlisted(id, of[0]?.name ?? '', articlesOf(of)))];
}

function toMeeting(
  listed: ListedMeeting,
  named: readonly StoredArticle[],
  adopted: readonly DocumentFact[],
  cited: readonly CitedDocument[],
): Meeting {
  const naming = new Set(named);
  const citing = articlesOf(cited.flatMap(surelyCiting)).filter((article) => !naming.has(article));
  return {
    kind: 'meeting',
    id: listed.id,
    name: listed.name,
    aliases: [],
    articles: named,
    hasPage: named.length > 0 || citing.length > 0,
    listed,
    adopted,
    citing,
  };
}

function toUnlisted(id: EntityId, name: string, articles: readonly StoredArticle[]): Meeting {
  return { kind: 'meeting', id, name, aliases: [], articles, hasPage: false, adopted: [], citing: [] };
}

/** The resolutions of a plenum taken together are no document of their own. */
function isSingle({ adopted }: DocumentFact): boolean {
  return adopted.length === 0;
}

function surelyCiting({ citations }: CitedDocument): CitedDocument['citations'] {
  return citations.filter(({ certainty }) => certainty !== 'possible');
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => EntityId | undefined): Map<EntityId, Row[]> {
  const groups = new Map<EntityId, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** The meetings of one committee term; `term` is absent on the last shelf, of those that the authority does not list. */
export interface TermShelf {
  readonly term?: string;
  readonly meetings: readonly Meeting[];
}

/** Newest term first; the congress first, then the plenums in their order. */
export function shelveByTerm(meetings: readonly Meeting[]): TermShelf[] {
  const shelves = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const term = meeting.listed?.term ?? '';
    const shelf = shelves.get(term);
    if (shelf === undefined) shelves.set(term, [meeting]);
    else shelf.push(meeting);
  }
  return [...shelves]
    .sort(([a], [b]) => (findRoman(b) ?? 0) - (findRoman(a) ?? 0))
    .map(([term, of]) => ({ ...(term === '' ? {} : { term }), meetings: of }));
}
