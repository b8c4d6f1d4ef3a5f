import { absoluteUrl, RAW_FOLDER, urls } from '../site';
import { SITEMAP_FILE } from './sitemap';

export const ROBOTS_FILE = 'robots.txt';

/**
 * What programs are asked to leave alone: the raw texts, which double the articles, and the search index.
 * @param origin undefined: there is no sitemap to name
 */
export function writeRobots(searchFolder: string, origin: string | undefined): string {
  const sitemap = absoluteUrl(urls.file(SITEMAP_FILE), origin);
  return [
    'User-agent: *',
    `Disallow: ${urls.file(`${RAW_FOLDER}/`)}`,
    `Disallow: ${urls.file(`${searchFolder}/`)}`,
    ...(sitemap === undefined ? [] : ['', `Sitemap: ${sitemap}`]),
    '',
  ].join('\n');
}
