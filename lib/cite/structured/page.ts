import type { BreadcrumbList, DataDownload, Dataset, ItemList, WebSite, WithContext } from 'schema-dts';
import { SITE_DESCRIPTION, SITE_LANGUAGE, SITE_NAME } from '../../site';

/** A page by its address, absolute where SITE_URL is known. */
export interface PageLink {
  readonly name: string;
  readonly url: string;
}

/** The way from the home page; the last step is the page itself and needs no address. */
export function breadcrumbData(above: readonly PageLink[], here: string): WithContext<BreadcrumbList> {
  const steps = [...above, { name: here }];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      ...('url' in step ? { item: { '@type': 'WebPage' as const, '@id': step.url } } : {}),
    })),
  };
}

/** The first pages to which a list leads, in its order. @param count how many the whole list has */
export function listData(addresses: readonly string[], count: number): WithContext<ItemList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    numberOfItems: count,
    itemListElement: addresses.map((url, index) => ({ '@type': 'ListItem', position: index + 1, url })),
  };
}

/** The site, and how it is searched. @param search address of the search page */
export function siteData(url: string, search: string): WithContext<WebSite> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: SITE_NAME,
    description: SITE_DESCRIPTION,
    url,
    inLanguage: SITE_LANGUAGE,
    // schema.org lets an input be told beside the action; the types of schema-dts leave it out.
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
      ...{ 'query-input': 'required name=search_term_string' },
    },
  };
}

export interface DataFile {
  readonly url: string;
  readonly type: string;
}

export function datasetData(
  page: PageLink & { readonly description: string },
  files: readonly DataFile[],
): WithContext<Dataset> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    ...page,
    inLanguage: SITE_LANGUAGE,
    isAccessibleForFree: true,
    distribution: files.map(({ url, type }): DataDownload => ({
      '@type': 'DataDownload',
      contentUrl: url,
      encodingFormat: type,
    })),
  };
}
