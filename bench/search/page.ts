/** What the benchmark's page runs: the search page's engine without its looks. */
import { fetchFrom } from '../../lib/search/fetch';
import { inquire } from '../../lib/search/inquiry';
import { parseQuery } from '../../lib/search/query';
import { Search } from '../../lib/search/search';

const SHOWN = 10;
let opened: Promise<Search> | undefined;

/** Makes ready for questions. */
export async function open(): Promise<null> {
  await openedSearch();
  return null;
}

function openedSearch(): Promise<Search> {
  opened ??= Search.open((path, range) => fetchFrom(`search/${path}`, range));
  return opened;
}

/** Ids of the records shown, and of the articles after them, best first. */
export async function ask(typed: string): Promise<{ readonly ids: readonly string[]; readonly milliseconds: number }> {
  const started = performance.now();
  const { search, articles } = await find(typed);
  const records = await Promise.all(articles.slice(0, SHOWN).map((article) => search.record(article)));
  return { ids: records.map(({ id }) => id), milliseconds: performance.now() - started };
}

/** Cuts the passages of the results shown; @returns how many there are */
export async function cut(typed: string): Promise<number> {
  const { search, articles, marks } = await find(typed);
  return (await Promise.all(articles.slice(0, SHOWN).map((article) => search.passage(article, marks)))).length;
}

async function find(typed: string) {
  const search = await openedSearch();
  const query = parseQuery(typed);
  if (query.kind !== 'ready') return { search, articles: [], marks: [] };
  const { articles, marks } = await inquire(search, { query, chosen: [], order: 'best' });
  return { search, articles, marks };
}
