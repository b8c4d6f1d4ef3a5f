/** Which feature of the site each of its files belongs to. */

interface Feature {
  readonly name: string;
  readonly path: RegExp;
}

/** The first that fits; a file that fits none is a feature that this table has to learn. */
const FEATURES: readonly Feature[] = [
  { name: 'article pages', path: /^bai-viet\/[^/]+\/index\.html$/u },
  { name: 'raw texts', path: /^ban-tho\/(?:tap\/|[^/]+\.txt$)/u },
  { name: 'search: terms', path: /^search\/[^/]+\/(?:terms|tails|near)\//u },
  { name: 'search: records and texts', path: /^search\/[^/]+\/(?:records|texts)\//u },
  { name: 'search: filters', path: /^search\/[^/]+\/facets\//u },
  { name: 'search: names and the rest', path: /^search\//u },
  { name: 'feeds', path: /\/feed\.(?:xml|json)$/u },
  { name: 'cards', path: /^the\//u },
  { name: 'lists of people', path: /^nguoi\/(?:(?:theo-chu|theo-ho|chuc-vu)\/|index\.html$)/u },
  { name: 'people', path: /^nguoi\//u },
  { name: 'lists of documents', path: /^van-ban\/(?:(?:theo|chua-ro)\/|index\.html$)/u },
  { name: 'documents', path: /^van-ban\//u },
  { name: 'organisations', path: /^to-chuc\//u },
  { name: 'places', path: /^dia-phuong\//u },
  { name: 'outlets', path: /^nguon\//u },
  { name: 'meetings', path: /^hoi-nghi\//u },
  { name: 'years', path: /^nam\//u },
  { name: 'congress rounds', path: /^dai-hoi\//u },
  { name: 'lists of doubts', path: /^gioi-thieu\/so-lieu\//u },
  { name: 'data', path: /^du-lieu\//u },
  { name: 'compiled files', path: /^_next\//u },
  // Home, search, about, corrections, the viewer of raw texts; small scripts, site feeds and maps, what hosts read.
  { name: 'single pages and files', path: /^(?:[^/]+|(?:tim-kiem|gioi-thieu|dinh-chinh|ban-tho)\/index\.html)$/u },
];

/** @param path below the site's folder, with `/` @throws where no feature has such files */
export function featureOf(path: string): string {
  const feature = FEATURES.find((each) => each.path.test(path));
  if (feature === undefined) throw new Error(`bench/build/features.ts does not know to what ${path} belongs`);
  return feature.name;
}

/** How many of the files each feature has, in the order of the table. */
export function countByFeature(paths: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(FEATURES.map(({ name }) => [name, 0]));
  for (const path of paths) {
    const name = featureOf(path);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}
