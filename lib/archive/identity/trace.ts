import type { Dated, StoredArticle } from '../../model';
import { findHome, type PersonNaming } from './evidence';
import { spellingKey } from './spelling';

/** What an article file tells of people, small enough to be remembered for every file of an archive. */
export interface Trace {
  /** Name of the article file. */
  readonly file: string;
  /** Digest of the file. */
  readonly digest: string;
  /** The address of the article, then its former ones. */
  readonly slugs: readonly string[];
  /** `spellingKey` of everybody named. */
  readonly keys: readonly string[];
  /** The article as `withoutText` leaves it, as JSON: read and parsed only where it is asked for. */
  readonly evidence: () => string;
}

export function traceOf(article: StoredArticle, seen: Pick<Trace, 'file' | 'digest'>): Trace {
  const evidence = JSON.stringify(withoutText(article));
  return {
    ...seen,
    slugs: [article.id, ...article.aliases],
    keys: [...new Set(article.people.map(({ name }) => spellingKey(name)))],
    evidence: () => evidence,
  };
}

/** An article with nothing but what tells people apart: names, roles, dates, places, addresses, raw file. */
function withoutText(article: StoredArticle): StoredArticle {
  const { id, aliases, raw, archived, published, event } = article;
  return {
    ...{ id, aliases, raw, archived },
    published: withoutEvidence(published),
    event: withoutEvidence(event),
    people: article.people.map((told) => ({ ...told, mentions: [] })),
    places: homeOf(article),
    title: { ...article.title, text: '' },
    ...{ crawl: {}, body: [], imprint: [], credits: [], documents: [], organisations: [], meetings: [] },
    ...{ quality: [], removed: [], mended: [] },
  };
}

function withoutEvidence(date: Dated): Dated {
  return date.known ? { ...date, evidence: [] } : date;
}

/** The place that most mentions name, with one of them: no other is left beside it. */
function homeOf(article: StoredArticle): StoredArticle['places'] {
  const home = findHome(article);
  const place = home === undefined ? undefined : article.places.find(({ id }) => id === home);
  return place === undefined ? [] : [{ ...place, mentions: place.mentions.slice(0, 1) }];
}

/** The namings of some names; of all where `keys` is absent. */
export function* namingsIn(traces: Iterable<Trace>, keys?: ReadonlySet<string>): Generator<PersonNaming> {
  for (const trace of traces) {
    if (keys !== undefined && !trace.keys.some((key) => keys.has(key))) continue;
    // What `traceOf` wrote of a typed value.
    const article = JSON.parse(trace.evidence()) as StoredArticle;
    for (const told of article.people) {
      if (keys === undefined || keys.has(spellingKey(told.name))) yield { name: told.name, article, told };
    }
  }
}
