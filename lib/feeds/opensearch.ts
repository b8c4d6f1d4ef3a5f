/** The description by which browsers offer the site's search (OpenSearch 1.1). */
import { absoluteUrl, SITE_DESCRIPTION, SITE_LANGUAGE, SITE_NAME, SITE_SHORT_NAME, urls } from '../site';

export const OPENSEARCH_FILE = 'opensearch.xml';
export const OPENSEARCH_TYPE = 'application/opensearchdescription+xml';

/**
 * The document, with the absolute address of the search page as its template.
 * @param origin `https://example.org`
 */
export function openSearchDescription(origin: string): string {
  const address = absoluteUrl(urls.search(), origin) ?? '';
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(SITE_SHORT_NAME)}</ShortName>`,
    `  <LongName>${escapeXml(SITE_NAME)}</LongName>`,
    `  <Description>${escapeXml(SITE_DESCRIPTION)}</Description>`,
    `  <Url type="text/html" template="${escapeXml(`${address}?q={searchTerms}`)}"/>`,
    `  <Image height="16" width="16" type="image/svg+xml">${escapeXml(absoluteUrl(urls.file('icon.svg'), origin) ?? '')}</Image>`,
    `  <Language>${SITE_LANGUAGE}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '</OpenSearchDescription>',
  ];
  return `${lines.join('\n')}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
