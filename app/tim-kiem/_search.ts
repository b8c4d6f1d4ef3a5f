import { fetchFrom, HostTrouble } from '../../lib/search/fetch';
import { SEARCH_FOLDER, SearchFault } from '../../lib/search/format';
import type { ByteRange, FetchFile } from '../../lib/search/packs';
import { Search } from '../../lib/search/search';
import { urls } from '../../lib/site';

/** What keeps search from answering, as the page words it. */
export type FaultReason = SearchFault['reason'] | 'host' | 'network';

/** A file that has not come by then will not come: the reader is told, and may try again. */
const PATIENCE_MS = 20_000;

let opened: Promise<Search> | undefined;
let pagesShown: string | undefined;
/** What the browser keeps is used until some of it turns out to be damaged: asking again must not read the same bytes. */
let keptFiles: 'default' | 'reload' = 'default';
/** Files are read in parts until something turns out to be damaged: a host may give other parts than it says. */
let inParts = true;

/**
 * Tells which articles the site has, before anything is asked: an index of others is refused.
 * @param pages by `pagesOf`
 */
export function expectPages(pages: string): void {
  pagesShown = pages;
}

/**
 * Asks the index. One that turns out to be gone or damaged is opened anew, once: the site may have been published again
 * since the page was loaded.
 * @throws SearchFault, or the error of the connection
 */
export async function ask<T>(question: (search: Search) => Promise<T>): Promise<T> {
  try {
    return await question(await openSearch());
  } catch (error) {
    openAnew(error);
    if (!(error instanceof SearchFault) || error.reason === 'other-version') throw error;
    return question(await openSearch());
  }
}

/** Before what had trouble is asked for again. */
export function openAnew(trouble: unknown): void {
  opened = undefined;
  if (!(trouble instanceof SearchFault) || trouble.reason === 'other-version') return;
  keptFiles = 'reload';
  inParts &&= trouble.reason !== 'damaged';
}

/** Begins to load the index, so that it is there when the first question comes. */
export function prepare(): void {
  openSearch().catch(() => {
    // The question itself will meet the same trouble and tell the reader.
    opened = undefined;
  });
}

export function faultOf(error: unknown): FaultReason {
  if (error instanceof SearchFault) return error.reason;
  return error instanceof HostTrouble ? 'host' : 'network';
}

function openSearch(): Promise<Search> {
  opened ??= Search.open(fetchFile, pagesShown);
  return opened;
}

/** Files below the content-hashed folder never change; the manifest is asked for anew each time. */
function fetchFile(path: string, range?: ByteRange): ReturnType<FetchFile> {
  const hashed = path.includes('/');
  return fetchFrom(urls.file(`${SEARCH_FOLDER}/${path}`), inParts ? range : undefined, {
    cache: hashed ? keptFiles : 'no-cache',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}
