import type { Archive, Meeting, NamedEntity } from '../archive';
import { listedDate } from '../render';
import { SITE_NAME } from '../site';
import type { EntityId, EntityKind, StoredArticle } from '../model';
import { cardFiles, type Card, type CardMode, type CardWords } from './card';

/** The cards of a site. */
export interface Cards {
  readonly site: Card;
  /** Outlets have one each; a congress and the plenums of its committee share that of their term; others have none. */
  readonly ofEntity: (kind: EntityKind, id: EntityId) => Card | undefined;
  /** Its own, or that of its outlet, else of the one term whose meetings it names, else the site's. */
  readonly ofArticle: (article: StoredArticle) => Card;
  /** Every card once, in the order of the files. */
  readonly all: () => readonly Card[];
}

export function listCards(archive: Archive, mode: CardMode, words: CardWords): Cards {
  const site = siteCard(words);
  const outlets = new Map(archive.outlets.filter(hasPage).map((outlet) => [outlet.id, outletCard(outlet, words)]));
  const terms = new Map(archive.meetings.filter(hasPage).flatMap((meeting) => termOf(meeting, words)));
  const ofArticle = (article: StoredArticle) =>
    mode === 'each' ? articleCard(article, words) : (sharedCard(article, archive, outlets, terms) ?? site);
  const all = () => {
    const own = mode === 'each' ? archive.articles.map(ofArticle) : [];
    const byFile = new Map([site, ...outlets.values(), ...terms.values(), ...own].map((card) => [card.file, card]));
    return [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  };
  const byKind: Partial<Record<EntityKind, ReadonlyMap<EntityId, Card>>> = { outlet: outlets, meeting: terms };
  return { site, ofEntity: (kind, id) => byKind[kind]?.get(id), ofArticle, all };
}

function hasPage(entity: NamedEntity | Meeting): boolean {
  return entity.hasPage;
}

function sharedCard(
  article: StoredArticle,
  archive: Archive,
  outlets: ReadonlyMap<EntityId, Card>,
  terms: ReadonlyMap<EntityId, Card>,
): Card | undefined {
  const named = article.source?.outlet;
  const outlet = named && archive.entities.named('outlet', article, named.id ?? named.name);
  const own = outlet && outlets.get(outlet.id);
  if (own !== undefined) return own;
  const found = new Set(article.meetings.flatMap(({ id }) => (id && terms.get(id)) ?? []).map(({ file }) => file));
  return found.size === 1 ? [...terms.values()].find(({ file }) => found.has(file)) : undefined;
}

function siteCard(words: CardWords): Card {
  return { file: cardFiles.site, heading: SITE_NAME, note: words.site, alt: `${SITE_NAME}. ${words.site}` };
}

function outletCard({ id, name }: NamedEntity, words: CardWords): Card {
  return { file: cardFiles.outlet(id), kicker: words.outlet, heading: name, alt: altOf(words.outlet, name) };
}

function termOf({ id, listed }: Meeting, words: CardWords): [EntityId, Card][] {
  if (listed === undefined) return [];
  const heading = words.term.replace('{name}', () => listed.term);
  const note = words.termNote.replace('{name}', () => listed.term);
  return [[id, { file: cardFiles.term(listed.term), kicker: note, heading, alt: altOf(heading, note) }]];
}

function articleCard(article: StoredArticle, words: CardWords): Card {
  const heading = article.title.text;
  const outlet = article.source?.outlet?.name ?? article.source?.agency;
  const note = dateWords(article, words);
  return {
    file: cardFiles.article(article.id),
    ...(outlet === undefined ? {} : { kicker: outlet }),
    heading,
    ...(note === undefined ? {} : { note }),
    alt: altOf(heading, ...(outlet === undefined ? [] : [outlet]), ...(note === undefined ? [] : [note])),
  };
}

/** Only a date that the article tells whole; one that was put together from its words does not fit on a picture. */
function dateWords(article: StoredArticle, words: CardWords): string | undefined {
  const date = listedDate(article);
  if ((date.kind !== 'published' && date.kind !== 'event') || date.inferred || !date.hasYear) return undefined;
  return date.kind === 'event' ? words.event.replace('{date}', () => date.text) : date.text;
}

function altOf(...parts: readonly string[]): string {
  return [...parts, SITE_NAME].join(' – ');
}
