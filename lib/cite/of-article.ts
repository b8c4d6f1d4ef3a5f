import type { KnownDate, StoredArticle } from '../model';
import { absoluteUrl, SITE_NAME, urls } from '../site';
import { isCollective } from './collective';
import type { Author, Issued, Reference } from './reference';

/** What a bibliography tells of a stored article. @param origin this site's, where it is known */
export function referenceOf(article: StoredArticle, origin: string | undefined): Reference {
  const { source, crawl, published } = article;
  const copy = absoluteUrl(urls.article(article.id), origin);
  const issued = published.known ? issuedOf(published) : undefined;
  return {
    key: article.id,
    title: article.title.text,
    authors: authorNames(article).map(authorOf),
    ...(source?.outlet === undefined ? {} : { outlet: source.outlet.name }),
    ...(source?.agency === undefined ? {} : { agency: source.agency }),
    ...(issued === undefined ? {} : { issued }),
    ...(crawl.url === undefined ? {} : { original: crawl.url }),
    ...(copy === undefined ? {} : { copy }),
    archived: article.archived,
    archive: SITE_NAME,
  };
}

/** Whoever wrote the article, each once, as printed; photographers and agencies are no authors. */
export function authorNames({ credits }: Pick<StoredArticle, 'credits'>): string[] {
  return [...new Set(credits.filter(({ kind }) => kind === 'author').map(({ name }) => name))];
}

/**
 * `"Nguyễn Thị Thu Hà"` -> family `Nguyễn`, given `Thị Thu Hà`; signs that part names in lists become blanks.
 * Whoever is no person has no given name: `"Nhóm phóng viên"` -> family `Nhóm phóng viên`.
 */
export function authorOf(name: string): Author {
  const told = name.replace(/[\s,;]+/gu, ' ').trim();
  if (isCollective(told)) return { family: told };
  const [family = '', ...rest] = told.split(' ');
  return rest.length === 0 ? { family } : { family, given: rest.join(' ') };
}

function issuedOf({ value, precision, confidence }: KnownDate): Issued | undefined {
  const [year = '', month, day] = value.slice(0, 10).split('-');
  switch (precision) {
    case 'minute':
    case 'day':
    case 'month':
      return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }), confidence };
    case 'quarter':
    case 'year':
      return { year, confidence };
    case 'month-day':
      return undefined;
    default:
      return precision satisfies never;
  }
}
