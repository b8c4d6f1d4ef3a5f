import type { ArchiveEntity } from '../../lib/archive';
import { listData } from '../../lib/cite/structured';
import type { StoredArticle } from '../../lib/model';
import { urls, type Href } from '../../lib/site';
import { address } from '../_address';
import { JsonLd } from './JsonLd';

/** More would weigh on a long list and tell no more than its links. */
const TOLD = 50;

/** The pages to which a list leads, for search engines; nothing for an empty one. */
export function ListData({ hrefs }: { readonly hrefs: readonly Href[] }) {
  if (hrefs.length === 0) return null;
  return <JsonLd data={listData(hrefs.slice(0, TOLD).map(address), hrefs.length)} />;
}

export function articleHrefs(articles: readonly StoredArticle[]): Href[] {
  return articles.map(({ id }) => urls.article(id));
}

/** Of those that have a page. */
export function entityHrefs(entities: readonly ArchiveEntity[]): Href[] {
  return entities.filter(({ hasPage }) => hasPage).map(({ kind, id }) => urls.entity(kind, id));
}
