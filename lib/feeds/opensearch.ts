/** The description by which browsers offer the site's search (OpenSearch 1.1). */
import { absoluteUrl, SITE_DESCRIPTION, SITE_LANGUAGE, SITE_NAME, SITE_SHORT_NAME, urls } from '../site';
import { writeXml } from './xml';

export const OPENSEARCH_FILE = 'opensearch.xml';
export const OPENSEARCH_TYPE = 'application/opensearchdescription+xml';

/**
 * The document, with the absolute address of the search page as its template.
 * @param origin `https://example.org`
 */
export function openSearchDescription(origin: string): string {
  return writeXml({
    OpenSearchDescription: {
      '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      ShortName: SITE_SHORT_NAME,
      LongName: SITE_NAME,
      Description: SITE_DESCRIPTION,
      Url: { '@type': 'text/html', '@template': `${absoluteUrl(urls.search(), origin) ?? ''}?q={searchTerms}` },
      Image: {
        '@height': '16',
        '@width': '16',
        '@type': 'image/svg+xml',
        '#text': absoluteUrl(urls.file('icon.svg'), origin) ?? '',
      },
      Language: SITE_LANGUAGE,
      InputEncoding: 'UTF-8',
    },
  });
}
