import type { IsoDay, StoredArticle } from '../model';

type Changing = Pick<StoredArticle, 'archived' | 'corrections'>;

/** The day on which the archive last changed its copy: the day it came in, or that of the last correction. */
export function lastChanged({ archived, corrections = [] }: Changing): IsoDay {
  return corrections.reduce((last, { on }) => (on > last ? on : last), archived);
}

/** The last day on which one of some articles came in or was corrected; undefined for none. */
export function lastChangedOf(articles: readonly Changing[]): IsoDay | undefined {
  return articles.map(lastChanged).reduce<IsoDay | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
}
