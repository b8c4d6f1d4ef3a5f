import type { Confidence, IsoDay, KnownDate, StoredArticle } from '../model';
import { absoluteUrl, SITE_NAME, urls } from '../site';

/** A writer as bibliographies sort Vietnamese names: family name first. A pen name of one word has no given name. */
export interface Author {
  readonly family: string;
  readonly given?: string;
}

/** The day of publication as far as it is known; the later parts are absent where it is known to the month or year alone. */
export interface Issued {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly confidence: Confidence;
}

/** What a bibliography tells of an article: the paper that printed it, and the copy in this archive. */
export interface Reference {
  /** Names the entry in a bibliography: the article's address part. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly Author[];
  /** The newspaper; an agency that only delivered the text is none. */
  readonly outlet?: string;
  readonly agency?: string;
  readonly issued?: Issued;
  /** Where the newspaper had it. */
  readonly original?: string;
  /** Where this archive has it; absent where SITE_URL is unset. */
  readonly copy?: string;
  readonly archived: IsoDay;
  readonly archive: string;
}

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

/** `"Nguyễn Thị Thu Hà"` -> family `Nguyễn`, given `Thị Thu Hà`; signs that part names in lists become blanks. */
export function authorOf(name: string): Author {
  const [family = '', ...rest] = name
    .replace(/[\s,;]+/gu, ' ')
    .trim()
    .split(' ');
  return rest.length === 0 ? { family } : { family, given: rest.join(' ') };
}

/** `Nguyễn, Thị Thu Hà`: the form in which citation managers tell the parts of a name. */
export function sortedName({ family, given }: Author): string {
  return given === undefined ? family : `${family}, ${given}`;
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

/** `2020-07-01`, `2020-07` or `2020`. */
export function issuedText({ year, month, day }: Issued): string {
  return [year, month, day].filter((part) => part !== undefined).join('-');
}
