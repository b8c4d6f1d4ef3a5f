import type { IsoDay, StoredArticle } from '../lib/model';
import { archive } from './_archive';

/** Articles told by name; of more, the count alone. */
const TOLD = 5;

/** What came into the archive on its last day; undefined where everything came in on one day. */
export function findArrivals():
  { readonly day: IsoDay; readonly count: number; readonly articles: readonly StoredArticle[] } | undefined {
  const [first, ...others] = archive.articles;
  if (first === undefined) return undefined;
  const day = others.reduce((last, { archived }) => (archived > last ? archived : last), first.archived);
  const arrived = archive.articles.filter(({ archived }) => archived === day);
  if (arrived.length === archive.articles.length) return undefined;
  return { day, count: arrived.length, articles: arrived.slice(0, TOLD) };
}
