import type { NewsArticle, Organization, Person, WithContext } from 'schema-dts';
import { lastChanged } from '../../archive';
import type { StoredArticle } from '../../model';
import { SITE_LANGUAGE, SITE_NAME } from '../../site';
import { isCollective } from '../collective';
import { authorNames } from '../of-article';
import { moment } from './moment';

/** Something that an article names, with the address of its page if it has one. */
export interface NamedThing {
  readonly type: 'Person' | 'Organization';
  readonly name: string;
  readonly url?: string;
}

/** A document that an article cites for certain. */
export interface CitedThing {
  readonly name: string;
  readonly url?: string;
}

export interface ArticleFacts {
  /** Address of the copy. */
  readonly url: string;
  readonly description?: string;
  readonly outletUrl?: string;
  readonly siteUrl: string;
  readonly mentions: readonly NamedThing[];
  readonly citations: readonly CitedThing[];
}

/** An article as schema.org tells it: the newspaper published it, this archive holds and describes the copy. */
export function articleData(article: StoredArticle, facts: ArticleFacts): WithContext<NewsArticle> {
  const { published, event, source, crawl } = article;
  const datePublished = published.known ? moment(published) : undefined;
  const about = event.known ? moment(event) : undefined;
  const authors = authorNames(article).map(writer);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title.text,
    url: facts.url,
    inLanguage: SITE_LANGUAGE,
    ...(facts.description === undefined ? {} : { description: facts.description }),
    ...(datePublished === undefined ? {} : { datePublished }),
    dateModified: lastChanged(article),
    ...(about === undefined ? {} : { contentReferenceTime: about }),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(source?.outlet === undefined ? {} : { publisher: newspaper(source.outlet.name, facts.outletUrl) }),
    ...(source?.agency === undefined ? {} : { sourceOrganization: newspaper(source.agency) }),
    sdPublisher: { '@type': 'Organization', name: SITE_NAME, url: facts.siteUrl },
    sdDatePublished: lastChanged(article),
    ...(crawl.url === undefined ? {} : { isBasedOn: crawl.url }),
    ...(facts.mentions.length === 0 ? {} : { mentions: facts.mentions.map(mentioned) }),
    ...(facts.citations.length === 0
      ? {}
      : { citation: facts.citations.map((cited) => ({ '@type': 'CreativeWork' as const, ...cited })) }),
  };
}

function writer(name: string): Person | Organization {
  return { '@type': isCollective(name) ? 'Organization' : 'Person', name };
}

function newspaper(name: string, url?: string): Organization {
  return { '@type': 'NewsMediaOrganization', name, ...(url === undefined ? {} : { url }) };
}

function mentioned({ type, name, url }: NamedThing): Person | Organization {
  return { '@type': type, name, ...(url === undefined ? {} : { url }) };
}
