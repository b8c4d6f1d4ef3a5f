import { citationTags, referenceOf, type MetaTag, type Reference } from '../lib/cite';
import { articleData, type CitedThing, type NamedThing } from '../lib/cite/structured';
import type { ArchiveEntity } from '../lib/archive';
import type { StoredArticle } from '../lib/model';
import { dayText, excerptOf, shortDate } from '../lib/render';
import { ORIGIN, urls } from '../lib/site';
import { address } from './_address';
import { archive } from './_archive';
import { machineText } from './_text/machines';
import { fill } from './_text/text';

const words = machineText.cite;
/** More would weigh on every page and tell no more. */
const KEYWORDS = 20;

/** Tags of the head by which citation managers and harvesters read an article. */
export function articleTags(article: StoredArticle): readonly MetaTag[] {
  const abstract = excerptOf(article);
  return citationTags(referenceOf(article, ORIGIN), {
    ...(abstract === undefined ? {} : { abstract }),
    keywords: keywordsOf(article),
  });
}

/** Who acts in the article, and the documents that it cites for certain. */
function keywordsOf(article: StoredArticle): string[] {
  const people = article.people.filter(({ standing }) => standing === 'acting').map(({ name }) => name);
  return [...new Set([...certainlyCited(article).map(({ name }) => name), ...people])].slice(0, KEYWORDS);
}

function certainlyCited({ documents }: StoredArticle): ArchiveEntity[] {
  const ids = documents.flatMap(({ resolution }) =>
    resolution.kind === 'plenum' || (resolution.kind === 'listed' && resolution.certainty === 'certain')
      ? [resolution.id]
      : [],
  );
  return [...new Set(ids)].flatMap((id) => archive.entities.byId('document', id) ?? []);
}

/** The article for search engines. */
export function articleLd(article: StoredArticle): object {
  const description = excerptOf(article);
  const { outlet } = article.source ?? {};
  const outletPage = outlet && archive.entities.named('outlet', article, outlet.id ?? outlet.name);
  return articleData(article, {
    url: address(urls.article(article.id)),
    siteUrl: address(urls.home()),
    ...(description === undefined ? {} : { description }),
    ...(outletPage?.hasPage === true ? { outletUrl: address(urls.entity('outlet', outletPage.id)) } : {}),
    mentions: mentionsOf(article),
    citations: certainlyCited(article).map(cited),
  });
}

function mentionsOf(article: StoredArticle): NamedThing[] {
  const people = article.people.map(({ name }) => named('Person', name, archive.entities.person(article, name)));
  const bodies = article.organisations.map(({ name, id }) =>
    named('Organization', name, archive.entities.named('organisation', article, id ?? name)),
  );
  return [...people, ...bodies];
}

function named(type: NamedThing['type'], name: string, entity: ArchiveEntity | undefined): NamedThing {
  return { type, name, ...(entity?.hasPage === true ? { url: address(urls.entity(entity.kind, entity.id)) } : {}) };
}

function cited({ name, kind, id }: ArchiveEntity): CitedThing {
  return { name, url: address(urls.entity(kind, id)) };
}

/**
 * How Vietnamese papers cite: author, headline in quotation marks, newspaper, day; then the copy in this archive.
 * `Hải Bình: “Đại hội ...”, VnExpress, 01/07/2020. Bản lưu: Kho tin ..., https://..., lưu ngày 22/11/2026.`
 */
export function citationText(reference: Reference, issued: StoredArticle['published']): string {
  const { title, outlet, agency } = reference;
  const rest = [
    fill(words.quoted, { title }),
    outlet !== undefined && agency !== undefined && agency !== outlet
      ? fill(words.viaAgency, { outlet, agency })
      : (outlet ?? agency ?? words.outletUnknown),
    reference.original,
    dateWords(issued),
  ].filter((part) => part !== undefined);
  return `${attributed(reference, rest.join(', '))}. ${copyWords(reference)}`;
}

function attributed({ authors }: Reference, rest: string): string {
  if (authors.length === 0) return rest;
  // In running text Vietnamese names keep their order.
  const names = authors.map(({ family, given }) => [family, given].filter((part) => part !== undefined).join(' '));
  return fill(words.by, { authors: names.join(', '), rest });
}

function dateWords(date: StoredArticle['published']): string {
  if (!date.known) return words.dateUnknown;
  return date.confidence === 'high' ? shortDate(date) : fill(words.dateInferred, { date: shortDate(date) });
}

function copyWords({ archive: name, archived, copy }: Reference): string {
  const told = { archive: name, date: dayText(archived) };
  return copy === undefined ? fill(words.copyWithoutAddress, told) : fill(words.copy, { ...told, address: copy });
}
